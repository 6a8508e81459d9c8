import { field, fieldOrZero, percent, sum } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { expenditureClasses, otherIncome } from '../declare/expenditureClasses.ts';
import {
  calculatedCount,
  calculatedFigure,
  calculatedRate,
  change,
  enteredCount,
  enteredFigure,
  enteredText,
  share,
} from '../declare/fields.ts';
import { otherExpenditure } from '../tables/functionRows.ts';

const lastYearHelp = '取自上年的部门决算公开表；没有的填0。只用来算增减，不单独打印。';
const reasonHelp = '接在“主要原因是”后面，写完整的短句，不写句号。';

const totals: readonly FieldDefinition[] = [
  enteredFigure('lastYear.total', '收、支总计 上年决算数', { required: true, help: lastYearHelp }),
  ...change('total', '收、支总计', 'finalAccounts.incomeTotal', 'lastYear.total'),
  enteredText('reasons.total', '收、支总计比上年增减的原因', 400, { help: reasonHelp }),
  enteredFigure('lastYear.fiscalTotal', '财政拨款收、支总计 上年决算数', { required: true, help: lastYearHelp }),
  ...change('fiscalTotal', '财政拨款收、支总计', 'fiscal.grandTotal.income', 'lastYear.fiscalTotal'),
  enteredText('reasons.fiscalTotal', '财政拨款收、支总计比上年增减的原因', 400, { help: reasonHelp }),
  enteredFigure('lastYear.generalBudget', '一般公共预算财政拨款支出 上年决算数', {
    required: true,
    help: lastYearHelp,
  }),
  ...change('generalBudget', '一般公共预算财政拨款支出', 'generalBudget.expenditure', 'lastYear.generalBudget'),
  enteredText('reasons.generalBudget', '一般公共预算财政拨款支出比上年增减的原因', 400, { help: reasonHelp }),
  share(
    'share.generalBudget',
    '一般公共预算财政拨款支出占本年支出的比例',
    'generalBudget.expenditure',
    'finalAccounts.totalExpenditure',
  ),
  calculatedRate(
    'rate.initialBudget',
    '一般公共预算财政拨款支出完成年初预算的比例',
    percent('generalBudget.expenditure', 'generalBudget.initialBudget'),
    '完成年初预算的比例＝支出决算数÷年初预算数×100%；年初预算为0的不计算',
  ),
];

const shares: readonly FieldDefinition[] = [
  share('share.fiscalIncome', '财政拨款收入占本年收入的比例', 'incomeTotals.fiscal', 'finalAccounts.totalIncome'),
  ...otherIncome.map(([key, name]) =>
    share(`share.income.${key}`, `${name}占本年收入的比例`, `incomeTotals.${key}`, 'finalAccounts.totalIncome'),
  ),
  ...[['basicExpenditure', '基本支出'] as const, ['projectExpenditure', '项目支出'] as const, ...otherExpenditure].map(
    ([key, name]) =>
      share(
        `share.expenditure.${key}`,
        `${name}占本年支出的比例`,
        `finalAccounts.${key}`,
        'finalAccounts.totalExpenditure',
      ),
  ),
  ...expenditureClasses.map(([code, name]) =>
    share(
      `share.c${code}`,
      `${name}占一般公共预算财政拨款支出的比例`,
      `fiscal.c${code}.generalBudget`,
      'generalBudget.expenditure',
    ),
  ),
];

const operating: readonly FieldDefinition[] = [
  enteredFigure('agencyOperating.final', '机关运行经费支出 决算数', {
    help: '行政单位和参照公务员法管理的事业单位用一般公共预算财政拨款安排的基本支出中的日常公用经费，不应多于06表公用经费合计。没有的填0。',
  }),
  enteredFigure('lastYear.agencyOperating', '机关运行经费支出 上年决算数', { help: lastYearHelp }),
  ...change('agencyOperating', '机关运行经费支出', 'agencyOperating.final', 'lastYear.agencyOperating'),
  enteredText('reasons.agencyOperating', '机关运行经费比上年增减的原因', 400, { help: reasonHelp }),
];

const procurement: readonly FieldDefinition[] = [
  enteredFigure('procurement.goods', '政府采购货物支出', { help: '没有的填0。' }),
  enteredFigure('procurement.works', '政府采购工程支出', { help: '没有的填0。' }),
  enteredFigure('procurement.services', '政府采购服务支出', { help: '没有的填0。' }),
  calculatedFigure(
    'procurement.total',
    '政府采购支出总额',
    sum('procurement.goods', 'procurement.works', 'procurement.services'),
    '政府采购支出总额＝货物＋工程＋服务',
    { aliases: ['政府采购支出总额'] },
  ),
  enteredFigure('procurement.smallAndMedium', '授予中小企业合同金额', { help: '没有的填0。' }),
  enteredFigure('procurement.smallAndMicro', '授予小微企业合同金额', { help: '其中授予小微企业的，没有的填0。' }),
  calculatedRate(
    'share.smallAndMedium',
    '授予中小企业合同金额占政府采购支出总额的比例',
    percent('procurement.smallAndMedium', 'procurement.total'),
    '占比＝授予中小企业合同金额÷政府采购支出总额×100%',
  ),
  calculatedRate(
    'share.smallAndMicro',
    '授予小微企业合同金额占政府采购支出总额的比例',
    percent('procurement.smallAndMicro', 'procurement.total'),
    '占比＝授予小微企业合同金额÷政府采购支出总额×100%',
  ),
];

/** Vehicles by use, in the order of part 十三. */
export const vehicleKinds = [
  ['leaders', '领导干部用车'],
  ['confidential', '机要通信用车'],
  ['emergency', '应急保障用车'],
  ['lawEnforcement', '执法执勤用车'],
  ['special', '特种专业技术用车'],
  ['other', '其他用车'],
] as const;

const assets: readonly FieldDefinition[] = [
  ...vehicleKinds.map(([key, name]) => enteredCount(`assets.${key}`, name, 'vehicle', { help: '没有的填0。' })),
  calculatedCount(
    'assets.vehicles',
    '车辆总数',
    'vehicle',
    sum(...vehicleKinds.map(([key]) => `assets.${key}`)),
    '车辆总数＝各类用车之和',
  ),
  enteredCount('assets.generalEquipment', '单位价值50万元以上通用设备（台、套）', 'count', { help: '没有的填0。' }),
  enteredCount('assets.specialEquipment', '单位价值100万元以上专用设备（台、套）', 'count', { help: '没有的填0。' }),
];

const selfEvaluation: readonly FieldDefinition[] = [
  enteredCount('selfEvaluation.primaryProjects', '开展绩效自评的一级项目', 'count'),
  enteredCount('selfEvaluation.secondaryProjects', '开展绩效自评的二级项目', 'count'),
  enteredFigure('selfEvaluation.funds', '绩效自评涉及的一般公共预算项目支出', {
    help: '只算一般公共预算安排的项目支出，不应多于05表项目支出合计。',
  }),
  calculatedRate(
    'share.selfEvaluation',
    '绩效自评涉及资金占一般公共预算项目支出的比例',
    percent('selfEvaluation.funds', 'generalBudget.project'),
    '占比＝绩效自评涉及的一般公共预算项目支出÷05表项目支出合计×100%',
  ),
];

/** People and offices of part one. */
const organization: readonly FieldDefinition[] = [
  enteredCount('organization.offices', '内设科室个数', 'count', { required: true }),
  enteredText('organization.officeNames', '内设科室名称', 400, { help: '用顿号隔开，例如：办公室、物管股。' }),
  enteredText('organization.subsidiaries', '二级机构情况', 200, { help: '例如：无二级机构。不写句号。' }),
  enteredCount('staffing.establishedPosts', '全额拨款事业编制', 'person', { required: true }),
  enteredText('staffing.leaders', '领导职数', 200, { help: '例如：设主任1名，副主任2名。不写句号。' }),
  enteredCount('staffing.workerPosts', '全额拨款工勤编制', 'person', { help: '没有的填0。' }),
  enteredCount('staffing.partlyFundedPosts', '差额拨款编制', 'person', { help: '没有的填0。' }),
  enteredCount('staffing.administrative', '在职人员 行政编制', 'person', { help: '没有的填0。' }),
  enteredCount('staffing.institution', '在职人员 全额拨款事业编制', 'person', { help: '没有的填0。' }),
  enteredCount('staffing.workers', '在职人员 全额拨款工勤编制', 'person', { help: '没有的填0。' }),
  calculatedCount(
    'staffing.staffInPost',
    '在职人员',
    'person',
    sum('staffing.administrative', 'staffing.institution', 'staffing.workers'),
    '在职人员＝行政编制＋全额拨款事业编制＋全额拨款工勤编制人员',
  ),
  enteredCount('staffing.retiredCadres', '离休人员', 'person', { help: '没有的填0。' }),
  enteredCount('staffing.retired', '退休人员', 'person', { help: '没有的填0。' }),
  calculatedCount(
    'staffing.total',
    '全单位实有人数',
    'person',
    sum(field('staffing.staffInPost'), fieldOrZero('staffing.retiredCadres'), fieldOrZero('staffing.retired')),
    '实有人数＝在职＋离休＋退休人员',
  ),
];

/** What parts one and three say besides the tables. */
export const noteFields: readonly FieldDefinition[] = [
  ...organization,
  ...totals,
  ...shares,
  ...operating,
  ...procurement,
  ...assets,
  ...selfEvaluation,
];
