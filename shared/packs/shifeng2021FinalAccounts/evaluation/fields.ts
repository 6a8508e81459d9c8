import {
  constant,
  difference,
  field,
  percent,
  sum,
  sumOfFilled,
  sumRows,
} from '../../../calculation/builders/formulas.ts';
import type { RowFilter } from '../../../calculation/expression.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';
import { executionMaximumField, executionScoreField } from '../../builders/scoredFormFields.ts';
import { book } from './bookFacts.ts';
import { calculatedAmount, calculatedRate, calculatedScore, gradeField } from './declare.ts';
import { initialProjects, supplementaryProjects } from './projects.ts';

const form = '附件1《部门整体支出绩效自评表》';
const report = '评价报告第二部分';

const funds: readonly FieldDefinition[] = [
  enteredNumber('evaluation.initial.otherFiscal', '政府性基金和国有资本经营预算 年初预算数', 'wanYuan', {
    help: '一般公共预算的年初预算已在公开05表填过，这里不用再填。没有政府性基金、国有资本经营预算的不填。',
  }),
  calculatedAmount(
    'evaluation.initial.fiscal',
    '当年财政拨款 年初预算数',
    sumOfFilled(book.generalBudgetInitial, 'evaluation.initial.otherFiscal'),
    `${form}：财政拨款年初预算＝一般公共预算年初预算（情况说明五）＋政府性基金和国有资本经营预算年初预算`,
  ),
  enteredNumber('evaluation.initial.other', '其他资金 年初预算数', 'wanYuan', {
    help: '年初预算中财政拨款以外的资金。没有的不填。',
  }),
  calculatedAmount(
    'evaluation.initial.total',
    '合计 年初预算数',
    sumOfFilled('evaluation.initial.fiscal', 'evaluation.initial.other'),
    `${form}：合计＝当年财政拨款＋其他资金`,
  ),
  calculatedAmount(
    'evaluation.adjusted.fiscal',
    '当年财政拨款 全年预算数',
    field(book.fiscalIncome),
    `${form}：与决算的财政拨款收入一致`,
  ),
  calculatedAmount(
    'evaluation.adjusted.other',
    '其他资金 全年预算数',
    difference(book.totalIncome, book.fiscalIncome),
    `${form}：决算的收入总计－本年财政拨款收入（含上年结转）`,
  ),
  calculatedAmount(
    'evaluation.adjusted.total',
    '合计 全年预算数',
    field(book.totalIncome),
    `${form}：与决算的收入总计（本年收入、使用非财政拨款结余和年初结转）一致`,
  ),
  calculatedAmount(
    'evaluation.executed.fiscal',
    '当年财政拨款 全年执行数',
    field(book.fiscalExpenditure),
    `${form}：与决算的财政拨款支出一致`,
  ),
  calculatedAmount(
    'evaluation.executed.other',
    '其他资金 全年执行数',
    difference(book.totalExpenditure, book.fiscalExpenditure),
    `${form}：决算的本年支出合计－财政拨款支出`,
  ),
  calculatedAmount(
    'evaluation.executed.total',
    '合计 全年执行数',
    field(book.totalExpenditure),
    `${form}：与决算的本年支出合计一致`,
  ),
];

const execution: readonly FieldDefinition[] = [
  executionMaximumField('evaluation.executionScoreMaximum', { required: true }),
  calculatedRate(
    'evaluation.executionRate',
    '预算执行率',
    percent('evaluation.executed.total', 'evaluation.adjusted.total'),
    `${form}备注1：执行率＝全年执行数÷全年预算数`,
  ),
  executionScoreField(calculatedScore, 'evaluation.executionScore', 'evaluation', form),
  calculatedAmount(
    'evaluation.supplement',
    '财政拨款 年中调整追加',
    difference('evaluation.adjusted.fiscal', 'evaluation.initial.fiscal'),
    `${report}：调整追加＝财政拨款全年预算数－年初预算数，负数为调减`,
  ),
  calculatedAmount(
    'evaluation.reduction',
    '财政拨款 年中调减',
    difference('evaluation.initial.fiscal', 'evaluation.adjusted.fiscal'),
    `${report}：年中调减＝财政拨款年初预算数－全年预算数，只在调减时写进报告`,
  ),
];

const unspent: FieldDefinition = calculatedAmount(
  'evaluation.unspent',
  '结余结转',
  difference('evaluation.adjusted.total', 'evaluation.executed.total'),
  `${report}：结余结转＝全年预算数－全年执行数`,
);

const goalsAndTotal: readonly FieldDefinition[] = [
  enteredText('evaluation.goal.expected', '部门整体 年度总体目标 预期目标', 4000, {
    required: true,
    help: '年初申报、随预算批复的部门整体绩效目标，照原文填写，不要事后改写。',
  }),
  enteredText('evaluation.goal.actual', '部门整体 年度总体目标 实际完成情况', 4000, {
    required: true,
    help: '对照左边的目标逐条写完成情况，能用数字的用数字，数字应与指标表一致。',
  }),
  calculatedScore(
    'evaluation.totalMaximum',
    '部门整体自评 总分值',
    sum('evaluation.executionScoreMaximum', sumRows('evaluationIndicators', 'maximumScore')),
    `${form}备注2：总分设置为100分＝预算执行率分值＋各指标分值`,
  ),
  calculatedScore(
    'evaluation.totalScore',
    '部门整体自评 总得分',
    sum('evaluation.executionScore', sumRows('evaluationIndicators', 'score')),
    `${form}：总得分＝预算执行率得分＋各指标得分`,
  ),
  gradeField('evaluation.grade', '部门整体自评 等级', 'evaluation.totalScore'),
];

function projectTotal(id: string, label: string, rowField: string, where: RowFilter): FieldDefinition {
  return calculatedAmount(
    id,
    label,
    sumRows('evaluationProjects', rowField, { where }),
    '评价报告第三部分（二）：各专项相加',
  );
}

/** What the report says of the projects of the initial budget together, and of those added within the year. */
const projectTotals: readonly FieldDefinition[] = [
  projectTotal('evaluation.initialProjects.initial', '年初预算项目 年初预算', 'total.initial', initialProjects),
  projectTotal('evaluation.initialProjects.adjustment', '年初预算项目 年中调整', 'adjustment', initialProjects),
  calculatedAmount(
    'evaluation.initialProjects.reduction',
    '年初预算项目 年中调减',
    difference(constant('0'), 'evaluation.initialProjects.adjustment'),
    '评价报告第三部分（二）：年中调整为负数时写作调减',
  ),
  projectTotal('evaluation.initialProjects.executed', '年初预算项目 实际支出', 'total.executed', initialProjects),
  projectTotal('evaluation.initialProjects.unspent', '年初预算项目 结余结转', 'unspent', initialProjects),
  projectTotal('evaluation.addedProjects.adjusted', '年中追加项目 追加金额', 'total.adjusted', supplementaryProjects),
  projectTotal('evaluation.addedProjects.executed', '年中追加项目 实际支出', 'total.executed', supplementaryProjects),
  projectTotal('evaluation.addedProjects.unspent', '年中追加项目 结余结转', 'unspent', supplementaryProjects),
];

/** Everything of part five but its tables. */
export const evaluationFields: readonly FieldDefinition[] = [
  ...funds,
  ...execution,
  unspent,
  ...goalsAndTotal,
  ...projectTotals,
];
