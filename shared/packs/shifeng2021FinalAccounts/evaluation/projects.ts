import { difference, percent, sumOfFilled } from '../../../calculation/builders/formulas.ts';
import type { RowFilter } from '../../../calculation/expression.ts';
import type { FieldDefinition, TableDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';
import {
  executionMaximumField,
  executionScoreField,
  projectGoalFields,
  projectTotalFields,
} from '../../builders/scoredFormFields.ts';
import { calculatedAmount, calculatedRate, calculatedScore, fundColumns, fundSources, gradeField } from './declare.ts';

const form = '附件2《项目支出绩效自评表》';

/** The report speaks of the projects of the initial budget first, then of those added within the year. */
export const initialProjects: RowFilter = { field: 'category', in: ['年初预算项目'] };
export const supplementaryProjects: RowFilter = { ...initialProjects, negate: true };

const sourceHelp = {
  fiscal: '本年财政拨款安排给这个项目的资金。',
  other: '财政拨款以外的资金。没有的不填。',
} as const;
const columnHelp = {
  initial: '年初预算数：随年初预算批复的数；年中追加的项目填 0。',
  adjusted: '全年预算数：年初预算加（减）年中追加（调减）以后的数。',
  executed: '全年执行数：实际支出数，与决算一致。要按资金来源分开填，不要只填合计。',
} as const;

/** Every project has a form of its own, so every named row needs what the form asks for. */
const named: RowFilter = { field: 'name', in: [''], negate: true };

const sources: readonly FieldDefinition[] = fundSources.flatMap((source) =>
  fundColumns.map(({ key, name }) =>
    enteredNumber(`${source.key}.${key}`, `${source.name} ${name}`, 'wanYuan', {
      ...(source.key === 'fiscal' ? { requiredWhere: named } : {}),
      help: `${sourceHelp[source.key]}${columnHelp[key]}`,
    }),
  ),
);

const totals: readonly FieldDefinition[] = fundColumns.map(({ key, name }) =>
  calculatedAmount(
    `total.${key}`,
    `合计 ${name}`,
    sumOfFilled(...fundSources.map((source) => `evaluationProjects.${source.key}.${key}`)),
    `${form}：合计＝当年财政拨款＋其他资金`,
  ),
);

const investment: readonly FieldDefinition[] = [
  enteredNumber('otherYears.total', '项目总投资中其他年度安排的数', 'wanYuan', {
    help: '只有跨年度的项目才填：以前年度和以后年度安排的投资。只在本年实施的不填，项目总投资就是本年的全年预算数。',
  }),
  enteredNumber('otherYears.fiscal', '其他年度安排的数中的财政拨款', 'wanYuan', {
    help: '只有跨年度的项目才填：以前年度和以后年度安排的财政拨款。',
  }),
  calculatedAmount(
    'investment.total',
    '项目总投资',
    sumOfFilled('evaluationProjects.total.adjusted', 'evaluationProjects.otherYears.total'),
    `${form}：项目总投资＝本年全年预算数＋其他年度安排的数`,
  ),
  calculatedAmount(
    'investment.fiscal',
    '项目总投资 其中财政拨款',
    sumOfFilled('evaluationProjects.fiscal.adjusted', 'evaluationProjects.otherYears.fiscal'),
    `${form}：其中财政拨款＝本年财政拨款全年预算数＋其他年度安排的财政拨款`,
  ),
];

const execution: readonly FieldDefinition[] = [
  calculatedAmount(
    'adjustment',
    '年中调整数',
    difference('evaluationProjects.total.adjusted', 'evaluationProjects.total.initial'),
    '评价报告：年中调整＝全年预算数－年初预算数，正数为调增，负数为调减',
  ),
  calculatedAmount(
    'reduction',
    '年中调减数',
    difference('evaluationProjects.total.initial', 'evaluationProjects.total.adjusted'),
    '评价报告：年中调减＝年初预算数－全年预算数，只在调减时写进报告',
  ),
  calculatedAmount(
    'unspent',
    '结余结转',
    difference('evaluationProjects.total.adjusted', 'evaluationProjects.total.executed'),
    '评价报告：结余结转＝全年预算数－全年执行数',
  ),
  executionMaximumField('executionScoreMaximum', { required: true }),
  calculatedRate(
    'executionRate',
    '预算执行率',
    percent('evaluationProjects.total.executed', 'evaluationProjects.total.adjusted'),
    `${form}备注1：执行率＝全年执行数÷全年预算数`,
  ),
  executionScoreField(calculatedScore, 'executionScore', 'evaluationProjects', form),
];

const score: readonly FieldDefinition[] = [
  ...projectTotalFields(
    calculatedScore,
    'evaluationProjects',
    'evaluationProjectIndicators',
    form,
    '备注2：总分设置为100分＝预算执行率分值＋各指标分值',
  ),
  gradeField('grade', '项目自评 等级', 'evaluationProjects.totalScore'),
];

/** 专项: one row per 项目支出绩效自评表. */
export const evaluationProjects: TableDefinition = {
  id: 'evaluationProjects',
  label: '项目支出',
  rowLabel: '专项',
  help: '一个专项一行、一张附件2自评表，评价报告第三部分的项目情况也从这里来，数字只填一次。',
  minRows: 0,
  maxRows: 1000,
  nameField: 'name',
  minFilled: 1,
  rowFields: [
    enteredText('name', '专项名称', 100, {
      required: true,
      help: '与预算批复一致，例如：物业管理及水电气经费。各专项的名称不要相同，报告里用同一个名称。',
    }),
    enteredText('category', '项目类别', 20, {
      required: true,
      help: '决定在评价报告“项目支出绩效情况”里写在哪一段。年初有预算、年中又追加的，选“年初预算项目”。',
      choices: ['年初预算项目', '年中追加项目'],
      default: '年初预算项目',
    }),
    enteredText('direction', '支出方向名称（子项目）', 200, { help: '专项下具体的支出方向；没有再分的，填专项名称。' }),
    enteredText('period', '项目总实施期', 50, { required: true, help: '例如：2021年度，2020年—2022年。' }),
    ...investment,
    ...totals,
    ...sources,
    ...execution,
    ...projectGoalFields({ requiredWhere: named }),
    ...score,
    enteredText('purpose', '主要用途', 1000, {
      required: true,
      help: '写进评价报告，接在专项名称后面：这笔钱用在哪里，例如“主要用于保障公车平台正常运行”，句末不加标点。',
    }),
    enteredText('results', '实施及绩效情况', 4000, {
      help: '写进评价报告，接在金额后面：做了什么、完成多少、效果如何。凡指标表里有的数，用指标表里的数。',
    }),
  ],
};

/** 明细项目 of a 专项 that covers several; each with what was spent on it. */
export const evaluationProjectItems: TableDefinition = {
  id: 'evaluationProjectItems',
  label: '专项的明细项目',
  rowLabel: '明细项目',
  help: '一个专项包含几项支出的才填，写进评价报告。各项实际支出相加应等于专项的全年执行数。',
  minRows: 0,
  maxRows: 5000,
  rowFields: [
    {
      id: 'project',
      label: '所属专项',
      unit: 'text',
      help: '填专项名称。',
      source: { kind: 'reference', table: 'evaluationProjects', field: 'name' },
    },
    enteredText('name', '明细项目名称', 200, { required: true, help: '例如：疫情防控专项经费。' }),
    enteredNumber('executed', '实际支出', 'wanYuan', { required: true, help: '全年实际支出，万元。' }),
  ],
};
