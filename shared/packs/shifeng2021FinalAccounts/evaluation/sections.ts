import type { SectionDefinition } from '../../templatePack.ts';

const columns = ['initial', 'adjusted', 'executed'] as const;

/** Part five in the order in which it is filled in: the forms first, since the report says what they say. */
export const evaluationSections: readonly SectionDefinition[] = [
  {
    id: 'evaluation.projects',
    label: '附件2 项目自评表',
    document: 'evaluationProjectForms',
    tables: ['evaluationProjects', 'evaluationProjectItems', 'evaluationProjectIndicators'],
  },
  {
    id: 'evaluation.funds',
    label: '附件1 资金情况',
    document: 'evaluationDepartment',
    fields: [
      'evaluation.initial.otherFiscal',
      ...columns.flatMap((column) => ['total', 'fiscal', 'other'].map((line) => `evaluation.${column}.${line}`)),
      'evaluation.executionScoreMaximum',
      'evaluation.executionRate',
      'evaluation.executionScore',
    ],
  },
  {
    id: 'evaluation.goals',
    label: '附件1 年度总体目标',
    document: 'evaluationDepartment',
    fields: ['evaluation.goal.expected', 'evaluation.goal.actual'],
  },
  {
    id: 'evaluation.indicators',
    label: '附件1 绩效指标',
    document: 'evaluationDepartment',
    fields: ['evaluation.totalMaximum', 'evaluation.totalScore', 'evaluation.grade'],
    tables: ['evaluationIndicators'],
  },
  {
    id: 'evaluation.basics',
    label: '评价报告 一、预算单位基本情况',
    document: 'evaluationReport',
    narrative: ['evaluation.functions', 'evaluation.organization', 'evaluation.staff'],
  },
  {
    id: 'evaluation.budget',
    label: '评价报告 二、预算收支情况',
    document: 'evaluationReport',
    fields: ['evaluation.supplement', 'evaluation.reduction', 'evaluation.unspent'],
    narrative: ['evaluation.income', 'evaluation.expenditure'],
  },
  {
    id: 'evaluation.performance',
    label: '评价报告 三、资金使用及绩效情况',
    document: 'evaluationReport',
    fields: [
      ...['initial', 'adjustment', 'reduction', 'executed', 'unspent'].map(
        (key) => `evaluation.initialProjects.${key}`,
      ),
      ...['adjusted', 'executed', 'unspent'].map((key) => `evaluation.addedProjects.${key}`),
    ],
    narrative: [
      'evaluation.overall',
      'evaluation.expenditureDetails',
      'evaluation.projectsLead',
      'evaluation.projectLines',
      'evaluation.itemsLead',
      'evaluation.itemLines',
      'evaluation.score',
      'evaluation.initialProjectsOverview',
      'evaluation.initialProjectLines',
      'evaluation.addedProjectsOverview',
      'evaluation.addedProjectLines',
      'evaluation.projectDetails',
    ],
  },
  {
    id: 'evaluation.conclusions',
    label: '评价报告 四、五',
    document: 'evaluationReport',
    narrative: ['evaluation.problems', 'evaluation.otherMatters'],
  },
];
