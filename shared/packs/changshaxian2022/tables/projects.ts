import {
  constant,
  countRows,
  filled,
  isAbove,
  isBelow,
  not,
  percent,
  when,
} from '../../../calculation/builders/formulas.ts';
import type { RowFilter } from '../../../calculation/expression.ts';
import type { TableDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText, wordedField } from '../../builders/fields.ts';
import {
  executionMaximumField,
  executionScoreField,
  projectGoalFields,
  projectTotalFields,
} from '../../builders/scoredFormFields.ts';
import { calculatedRate, calculatedScore } from '../fields/declareFields.ts';

const form = '《项目支出绩效自评表》';

/** A project has its own form only where the clerk says so. */
export const projectsWithForm: RowFilter = { field: 'formProvided', in: ['是'] };

/** 公共项目: one row per project; 附件2-4 takes its lines from it, the project form is printed from it. */
export const projects: TableDefinition = {
  id: 'projects',
  label: '公共项目',
  rowLabel: '项目',
  help: '附件2-4列出的公共项目，一个项目一行。填了项目自评表的，自评分数取自评表的总分；没有填的，直接填自评分数。',
  minRows: 0,
  maxRows: 1000,
  nameField: 'name',
  rowFields: [
    enteredText('name', '项目名称', 100, {
      required: true,
      help: '与预算批复的项目名称一致，与报告正文的叫法也要一致。各项目的名称不要相同。',
    }),
    enteredText('formProvided', '在这里填报项目支出绩效自评表', 4, {
      required: true,
      choices: ['是', '否'],
      default: '否',
      help: '选“是”的，填资金、目标和指标，打印在附件2-4之后。选“否”的，只填自评分数。',
    }),
    enteredNumber('enteredScore', '自评分数（没有填自评表的）', 'score', {
      requiredWhere: { ...projectsWithForm, negate: true },
      help: '没有在这里填自评表的项目，填另行自评的总分（满分100分）。填了自评表的不用填。',
    }),
    calculatedScore(
      'score',
      '自评分数',
      when(
        isAbove(countRows('projectIndicators', { children: true }), constant('0')),
        'projects.totalScore',
        'projects.enteredScore',
      ),
      `附件2-4：填了指标的项目取${form}总得分，没有填的取直接填的自评分数`,
    ),
    wordedField(
      'grade',
      '自评等级',
      [
        { when: not(filled('projects.score')), text: '' },
        { when: isBelow('projects.score', constant('60')), text: '差' },
        { when: isBelow('projects.score', constant('80')), text: '中' },
        { when: isBelow('projects.score', constant('90')), text: '良' },
        { text: '优' },
      ],
      '通行的等级划分：90分（含）以上优，80—90分良，60—80分中，60分以下差',
    ),
    enteredText('remark', '备注', 200, { help: '印在附件2-4“备注”一栏。没有的不填。' }),
    enteredText('implementingUnit', '实施单位', 100, {
      requiredWhere: projectsWithForm,
      help: '具体实施这个项目的单位全称。',
    }),
    enteredNumber('initialBudget', '年度资金总额 年初预算数', 'wanYuan', {
      requiredWhere: projectsWithForm,
      help: '随年初预算批复的数；年中新增的项目填 0。',
    }),
    enteredNumber('adjustedBudget', '年度资金总额 全年预算数', 'wanYuan', {
      requiredWhere: projectsWithForm,
      help: '年初预算加（减）年中追加（调减）以后的数。',
    }),
    enteredNumber('executed', '年度资金总额 全年执行数', 'wanYuan', {
      requiredWhere: projectsWithForm,
      help: '实际支出数，与决算一致。',
    }),
    executionMaximumField('executionScoreMaximum'),
    calculatedRate(
      'executionRate',
      '预算执行率',
      percent('projects.executed', 'projects.adjustedBudget'),
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
