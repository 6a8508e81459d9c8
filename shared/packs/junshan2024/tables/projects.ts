import { percent, sumOfFilled } from '../../../calculation/builders/formulas.ts';
import type { RowFilter } from '../../../calculation/expression.ts';
import type { FieldDefinition, TableDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';
import {
  executionMaximumField,
  executionScoreField,
  projectGoalFields,
  projectTotalFields,
} from '../../builders/scoredFormFields.ts';
import { calculatedAmount, calculatedRate, calculatedScore } from '../fields/declareFields.ts';

const form = '附件3《项目支出绩效自评表》';

/** 市级专项资金 are listed apart in 附件1; all others are the department's own projects. */
export const earmarkedProjects: RowFilter = { field: 'category', in: ['市级专项资金'] };
export const departmentProjects: RowFilter = { ...earmarkedProjects, negate: true };
/** A project has its own 附件3 unless the clerk says that it has none. */
export const projectsWithForm: RowFilter = { field: 'formProvided', in: ['否'], negate: true };

/** The three amount columns of 附件3 and the sources its total is made of. */
export const fundColumns = [
  { key: 'initial', name: '年初预算数' },
  { key: 'adjusted', name: '全年预算数' },
  { key: 'executed', name: '全年执行数' },
] as const;

export const fundSources = [
  { key: 'fiscal', name: '当年财政拨款', help: '本年财政安排给这个项目的资金。' },
  { key: 'carriedForward', name: '上年结转资金', help: '上年结转到本年继续使用的资金。没有的不填。' },
  { key: 'other', name: '其他资金', help: '财政拨款和上年结转以外的资金。没有的不填。' },
] as const;

const columnHelp = {
  initial: '年初预算数：随年初预算批复的数；年中新增的项目填 0。',
  adjusted: '全年预算数：年初预算加（减）年中追加（调减）以后的数。附件1的“本年预算数”也用它。',
  executed: '全年执行数：实际支出数，与决算一致。附件1的“本年决算数”也用它。',
} as const;

const totals: readonly FieldDefinition[] = fundColumns.map(({ key, name }) =>
  calculatedAmount(
    `total.${key}`,
    `年度资金总额 ${name}`,
    sumOfFilled(...fundSources.map((source) => `projects.${source.key}.${key}`)),
    `${form}：年度资金总额＝当年财政拨款＋上年结转资金＋其他资金`,
  ),
);

const sources: readonly FieldDefinition[] = fundSources.flatMap((source) =>
  fundColumns.map(({ key, name }) =>
    enteredNumber(`${source.key}.${key}`, `${source.name} ${name}`, 'wanYuan', {
      ...(source.key === 'fiscal' ? { requiredWhere: projectsWithForm } : {}),
      help: `${source.help}${columnHelp[key]}`,
    }),
  ),
);

/** 项目: one row per first-level project. 附件1 takes its line from it, 附件3 is its form. */
export const projects: TableDefinition = {
  id: 'projects',
  label: '项目支出',
  rowLabel: '项目',
  help: '基本支出以外的所有一级项目，一个项目一行。附件1的项目行、附件3的表都从这里来，数字只填一次。',
  minRows: 0,
  maxRows: 1000,
  nameField: 'name',
  minFilled: 1,
  rowFields: [
    enteredText('name', '项目支出名称', 100, {
      required: true,
      help: '与预算批复的一级项目名称一致，例如：业务工作经费。各项目的名称不要相同。',
    }),
    enteredText('category', '项目类别', 20, {
      required: true,
      help: '决定在附件1中列在哪里：部门自己的项目列在前面，市级专项资金一个专项一行，列在后面。',
      choices: ['部门项目', '市级专项资金'],
      default: '部门项目',
    }),
    enteredText('formProvided', '本项目填报附件3自评表', 4, {
      required: true,
      help: '附件3要求一个一级项目支出一张表，一般都选“是”。选“否”的不打印附件3，并要说明原因。',
      choices: ['是', '否'],
      default: '是',
    }),
    enteredNumber('lastYearFinal', '{year-1}年决算数', 'wanYuan', {
      required: true,
      help: '这个项目上年的决算数；上年没有这个项目的填 0。',
    }),
    enteredText('implementingUnit', '实施单位', 100, {
      requiredWhere: projectsWithForm,
      help: '具体实施这个项目的单位全称；本单位自己实施的填本单位。',
    }),
    ...totals,
    ...sources,
    executionMaximumField('executionScoreMaximum', { required: true }),
    calculatedRate(
      'executionRate',
      '预算执行率',
      percent('projects.total.executed', 'projects.total.adjusted'),
      `${form}：执行率＝全年执行数÷全年预算数×100%`,
    ),
    executionScoreField(calculatedScore, 'executionScore', 'projects', form),
    ...projectGoalFields({ requiredWhere: projectsWithForm }),
    ...projectTotalFields(
      calculatedScore,
      'projects',
      'projectIndicators',
      form,
      '：总分＝预算执行率分值＋各指标分值，应为100分',
    ),
  ],
};
