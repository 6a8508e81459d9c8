import { amountColumns, columnIds } from '../builders/amountColumns.ts';
import { buildingIds, operatingLines, threePublicLines } from '../builders/basicDataFields.ts';
import type { SectionDefinition } from '../templatePack.ts';

const thisYear = ['budget', 'final'] as const;

const attachment1: readonly SectionDefinition[] = [
  {
    id: 'attachment1.staffing',
    label: '人员',
    document: 'attachment1',
    fields: ['staffing.establishedPosts', 'staffing.staffInPost', 'staffing.controlRate'],
  },
  {
    id: 'attachment1.threePublicExpenses',
    label: '三公经费',
    document: 'attachment1',
    fields: threePublicLines.flatMap((thing) => columnIds(thing)),
  },
  {
    id: 'attachment1.projects',
    label: '项目支出',
    document: 'attachment1',
    fields: amountColumns.map((column) => `projectExpenditure.${column}`),
    tables: ['projects'],
  },
  {
    id: 'attachment1.operatingExpenses',
    label: '公用经费',
    document: 'attachment1',
    fields: operatingLines.flatMap((thing) => columnIds(thing)),
  },
  {
    id: 'attachment1.otherAmounts',
    label: '政府采购和基本支出预算调整',
    document: 'attachment1',
    fields: ['governmentProcurement', 'basicBudgetAdjustment'].flatMap((thing) => columnIds(thing, thisYear)),
  },
  {
    id: 'attachment1.buildings',
    label: '楼堂馆所',
    document: 'attachment1',
    fields: buildingIds,
  },
  {
    id: 'attachment1.frugality',
    label: '厉行节约保障措施',
    document: 'attachment1',
    fields: ['frugalityMeasures'],
  },
];

const attachment2: readonly SectionDefinition[] = [
  {
    id: 'attachment2.funds',
    label: '年度预算申请',
    document: 'attachment2',
    fields: [
      'departmentFunds.initialBudget',
      'departmentFunds.adjustedBudget',
      'departmentFunds.executed',
      'departmentFunds.executionScoreMaximum',
      'departmentFunds.executionRate',
      'departmentFunds.executionScore',
      'incomeNature.generalPublicBudget',
      'incomeNature.governmentManagedFunds',
      'incomeNature.nonTaxSpecialAccount',
      'incomeNature.otherFunds',
      'basicExpenditure.adjustedBudget',
      'personnelExpenses.executed',
      'basicExpenditure.executed',
      'departmentFunds.projectExpenditure',
    ],
  },
  {
    id: 'attachment2.goals',
    label: '年度总体目标',
    document: 'attachment2',
    fields: ['departmentGoals.expected', 'departmentGoals.actual'],
  },
  {
    id: 'attachment2.indicators',
    label: '绩效指标',
    document: 'attachment2',
    fields: ['departmentTotal.maximum', 'departmentTotal.score'],
    tables: ['indicators'],
  },
];

/** The money and the goals of a project are columns of the table `projects`, which 附件1 fills in. */
const attachment3: readonly SectionDefinition[] = [
  {
    id: 'attachment3.projects',
    label: '项目自评表',
    document: 'attachment3',
    tables: ['projects', 'projectIndicators'],
  },
];

const report: readonly SectionDefinition[] = [
  {
    id: 'report.basics',
    label: '一、部门（单位）基本情况',
    document: 'report',
    narrative: ['basics.functions', 'basics.organization', 'staffing.overview', 'basics.targets'],
  },
  {
    id: 'report.generalBudget',
    label: '二、一般公共预算支出情况',
    document: 'report',
    narrative: [
      'generalBudget.overview',
      'generalBudget.sources',
      'generalBudget.details',
      'basicExpenditure.overview',
      'basicExpenditure.details',
      'projectExpenditure.overview',
      'projectExpenditure.details',
    ],
  },
  {
    id: 'report.governmentFunds',
    label: '三、政府性基金预算支出情况',
    document: 'report',
    fields: ['governmentFunds.budget'],
    narrative: ['governmentFunds.overview', 'governmentFunds.details'],
  },
  {
    id: 'report.stateCapital',
    label: '四、国有资本经营预算支出情况',
    document: 'report',
    fields: ['stateCapital.budget', 'stateCapital.executed'],
    narrative: ['stateCapital.overview', 'stateCapital.details'],
  },
  {
    id: 'report.socialInsurance',
    label: '五、社会保险基金预算支出情况',
    document: 'report',
    fields: ['socialInsurance.budget', 'socialInsurance.executed'],
    narrative: ['socialInsurance.overview', 'socialInsurance.details'],
  },
  {
    id: 'report.performance',
    label: '六、部门整体支出绩效情况',
    document: 'report',
    narrative: [
      'performance.overview',
      'performance.details',
      'performance.management',
      'threePublicExpenses.overview',
      'performance.outcomes',
    ],
  },
  {
    id: 'report.conclusions',
    label: '七至十、问题、措施、结果应用和其他',
    document: 'report',
    narrative: ['problems', 'improvements', 'resultsUse', 'otherMatters'],
  },
];

/** The checklist, in the order in which the numbers are best filled in: tables first, then the report. */
export const sections: readonly SectionDefinition[] = [...attachment1, ...attachment2, ...attachment3, ...report];
