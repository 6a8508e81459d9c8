import type { SectionDefinition } from '../templatePack.ts';

const document = 'report';

/** The checklist, in the order of the report; the budget and the three public expenses are optional. */
export const sections: readonly SectionDefinition[] = [
  {
    id: 'report.basics',
    label: '一、基本概况：人员和资产',
    document,
    fields: [
      'staffing.civilServants',
      'staffing.institutionStaff',
      'staffing.manualWorkers',
      'staffing.total',
      'fixedAssets.total',
      'officialVehicles.count',
      'elevators.count',
    ],
    narrative: ['basics.functions', 'staffing.overview', 'assets.overview', 'basics.management'],
  },
  {
    id: 'report.funds',
    label: '一、基本概况：收入和支出',
    document,
    fields: [
      'income.fiscal',
      'income.other',
      'income.total',
      'expenditure.basic',
      'expenditure.project',
      'expenditure.total',
      'expenditure.basicShare',
      'expenditure.projectShare',
    ],
    narrative: ['funds.overview'],
  },
  {
    id: 'report.performance',
    label: '二、整体支出绩效状况',
    document,
    narrative: ['performance.overview', 'performance.outcomes', 'performance.management'],
  },
  {
    id: 'report.budget',
    label: '二、预算执行和“三公”经费（可以不填）',
    document,
    fields: [
      'budget.initial',
      'budget.supplement',
      'budget.adjusted',
      'budget.executionRate',
      'threePublicExpenses.budget',
      'overseasTrips.final',
      'officialVehicles.final',
      'officialReceptions.final',
      'threePublicExpenses.final',
      'meetingExpenses.final',
      'trainingExpenses.final',
    ],
    narrative: ['budget.overview', 'threePublicExpenses.overview', 'meetingExpenses.overview'],
  },
  {
    id: 'report.selfEvaluation',
    label: '二、自评分和评价等次',
    document,
    fields: ['selfEvaluation.statedScore', 'selfEvaluation.score', 'selfEvaluation.grade'],
    tables: ['scoreParts'],
    narrative: ['selfEvaluation.overview', 'selfEvaluation.parts'],
  },
  {
    id: 'report.conclusions',
    label: '三、四、问题、原因、措施和建议',
    document,
    narrative: ['problems', 'improvements'],
  },
];
