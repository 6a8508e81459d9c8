import { columnIds } from '../builders/amountColumns.ts';
import { buildingIds, operatingLines, threePublicLines } from '../builders/basicDataFields.ts';
import type { SectionDefinition } from '../templatePack.ts';
import {
  assetManagement,
  benefits,
  budgetAllocation,
  budgetExecution,
  budgetManagement,
  budgetManagementContinued,
  outputs,
  satisfaction,
  targetSetting,
} from './indicators/index.ts';
import { type Indicator, scoreId } from './indicators/indicator.ts';

const basicData: readonly SectionDefinition[] = [
  {
    id: 'basicData.staffing',
    label: '人员',
    document: 'basicDataTable',
    fields: ['staffing.establishedPosts', 'staffing.staffInPost', 'staffing.controlRate'],
  },
  {
    id: 'basicData.threePublicExpenses',
    label: '三公经费',
    document: 'basicDataTable',
    fields: threePublicLines.flatMap((thing) => columnIds(thing)),
  },
  {
    id: 'basicData.projects',
    label: '项目支出',
    document: 'basicDataTable',
    fields: ['projectExpenditure', 'businessProjects', 'maintenanceProjects'].flatMap((thing) => columnIds(thing)),
    tables: ['otherProjectItems'],
  },
  {
    id: 'basicData.operatingExpenses',
    label: '公用经费',
    document: 'basicDataTable',
    fields: operatingLines.flatMap((thing) => columnIds(thing)),
  },
  {
    id: 'basicData.others',
    label: '政府采购、预算调整和厉行节约措施',
    document: 'basicDataTable',
    fields: [...columnIds('governmentProcurement'), 'budgetAdjustment.budget', 'frugalityMeasures'],
  },
  {
    id: 'basicData.buildings',
    label: '楼堂馆所',
    document: 'basicDataTable',
    fields: buildingIds,
  },
];

function scoring(
  id: string,
  label: string,
  indicators: readonly Indicator[],
  before: readonly string[] = [],
  after: readonly string[] = [],
): SectionDefinition {
  const own = indicators.flatMap((indicator) => [...indicator.facts.map((fact) => fact.id), scoreId(indicator)]);
  return { id: `indicators.${id}`, label, document: 'indicatorTable', fields: [...before, ...own, ...after] };
}

const scores: readonly SectionDefinition[] = [
  scoring('targets', '投入：目标设定（8分）', targetSetting),
  scoring(
    'allocation',
    '投入：预算配置（7分）',
    budgetAllocation,
    ['threePublicExpenses.lastYearBudget', 'threePublicExpenses.changeRate'],
    ['total.inputs'],
  ),
  scoring('execution', '过程：预算执行（15分）', budgetExecution, [
    'departmentBudget.approved',
    'projectAdjustment.amount',
    'basicAdjustment.amount',
    'budgetAdjustment.exempt',
    'departmentBudget.adjusted',
    'departmentBudget.completed',
    'departmentBudget.executionRate',
    'departmentBudget.adjustmentRate',
    'threePublicExpenses.controlRate',
    'governmentProcurement.executionRate',
  ]),
  scoring('management', '过程：预算管理（11分）', [...budgetManagement, ...budgetManagementContinued]),
  scoring('assets', '过程：资产管理（9分）', assetManagement, [], ['total.process']),
  scoring('outputs', '产出：职责履行（25分）', outputs, [], ['total.outputs']),
  scoring(
    'effects',
    '效果：履职效益（25分）',
    [...benefits, satisfaction],
    [],
    ['total.effects', 'total.maximum', 'total.score', 'total.grade'],
  ),
];

const report: readonly SectionDefinition[] = [
  {
    id: 'report.basics',
    label: '一、部门基本情况',
    document: 'report',
    narrative: ['basics.functions', 'basics.targets'],
  },
  {
    id: 'report.basicExpenditure',
    label: '二（一）基本支出情况',
    document: 'report',
    fields: ['personnelExpenses.executed', 'basicExpenditure.executed', 'operatingExpenses.uses'],
    narrative: [
      'basicExpenditure.overview',
      'basicExpenditure.personnel',
      'basicExpenditure.operating',
      'basicExpenditure.details',
    ],
  },
  {
    id: 'report.projectExpenditure',
    label: '二（二）项目支出',
    document: 'report',
    tables: ['projectParts'],
    narrative: ['projectExpenditure.overview', 'projectExpenditure.parts', 'projectExpenditure.details'],
  },
  {
    id: 'report.threePublicExpenses',
    label: '二（三）“三公”经费使用情况',
    document: 'report',
    narrative: [
      'threePublicExpenses.measures',
      'threePublicExpenses.overview',
      'overseasTrips.overview',
      'officialVehicles.overview',
      'officialReceptions.overview',
    ],
  },
  {
    id: 'report.results',
    label: '三（一）至（三）自评结果、预算配置、预算执行',
    document: 'report',
    fields: ['projectCompletion.base', 'projectAdjustment.reason'],
    narrative: [
      'results.overview',
      'results.details',
      'staffing.overview',
      'threePublicChange.overview',
      'projectCompletion.overview',
      'schedule.overview',
      'execution.overview',
      'operatingExpenses.overview',
      'threePublicControl.overview',
      'governmentProcurement.overview',
    ],
  },
  {
    id: 'report.management',
    label: '三（四）至（六）预算管理、项目组织、资产管理',
    document: 'report',
    narrative: [
      'management.systems',
      'management.compliance',
      'management.disclosure',
      'projectOrganization',
      'assetManagement',
    ],
  },
  {
    id: 'report.duties',
    label: '三（七）、（八）职责履行和履职效益',
    document: 'report',
    narrative: ['duties.overview', 'duties.keyTasks', 'duties.satisfaction', 'duties.details', 'benefits.details'],
  },
  {
    id: 'report.others',
    label: '四、其他需要说明的问题',
    document: 'report',
    narrative: ['plans', 'experience', 'otherMatters'],
  },
];

const projectSections: readonly SectionDefinition[] = [
  {
    id: 'projects.summary',
    label: '公共项目自评分数',
    document: 'scoreSummary',
    fields: ['scoreDetails.printed'],
    tables: ['projects'],
  },
  {
    id: 'projects.forms',
    label: '项目支出绩效自评表',
    document: 'projectForm',
    tables: ['projects', 'projectIndicators'],
  },
];

/** The checklist, in the order in which the numbers are best filled in: amounts, scores, projects, then the report. */
export const sections: readonly SectionDefinition[] = [...basicData, ...scores, ...projectSections, ...report];
