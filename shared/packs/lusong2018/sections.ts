import type { SectionDefinition } from '../templatePack.ts';

const document = 'report';

/** The checklist, in the order of the report. */
export const sections: readonly SectionDefinition[] = [
  {
    id: 'cover',
    label: '封面',
    document: 'cover',
    fields: ['cover.unitNamePrinted'],
    narrative: ['cover.remark'],
  },
  {
    id: 'report.basics',
    label: '一、预算单位基本情况',
    document,
    fields: ['staffing.inPost', 'staffing.retired', 'staffing.total', 'organization.departments'],
    narrative: ['basics.functions', 'staffing.overview'],
  },
  {
    id: 'report.funds',
    label: '二（一）预决算情况',
    document,
    fields: [
      'budget.initial',
      'budget.supplement',
      'budget.adjusted',
      'income.fiscalAppropriation',
      'income.other',
      'income.total',
      'expenditure.basic',
      'expenditure.project',
      'expenditure.total',
      'expenditure.basicShare',
      'expenditure.projectShare',
      'expenditure.lastYear',
      'expenditure.direction',
      'expenditure.changeRate',
      'expenditure.changeReason',
      'capitalMaintenance.expenditure',
      'capitalMaintenance.note',
    ],
    narrative: ['budget.overview', 'income.overview', 'expenditure.overview', 'capitalMaintenance.overview'],
  },
  {
    id: 'report.threePublicExpenses',
    label: '二（一）“三公”经费（可以不填）和信息公开',
    document,
    fields: [
      'threePublicExpenses.budget',
      'overseasTrips.final',
      'officialVehicles.final',
      'officialReceptions.final',
      'threePublicExpenses.final',
    ],
    narrative: ['threePublicExpenses.overview', 'disclosure'],
  },
  {
    id: 'report.earmarkedFunds',
    label: '二（二）资金使用：专项资金',
    document,
    fields: ['earmarkedTotals.number', 'earmarkedTotals.initialBudget', 'earmarkedTotals.executed'],
    tables: ['earmarkedFunds'],
    narrative: ['funds.management', 'earmarkedFunds.overview', 'earmarkedFunds.details', 'funds.otherMatters'],
  },
  {
    id: 'report.performance',
    label: '二（二）绩效情况',
    document,
    fields: ['selfEvaluation.score', 'selfEvaluation.grade'],
    narrative: ['performance.outcomes', 'selfEvaluation.overview'],
  },
  {
    id: 'report.conclusions',
    label: '三、主要问题和下一步改进措施',
    document,
    narrative: ['problems', 'improvements'],
  },
];
