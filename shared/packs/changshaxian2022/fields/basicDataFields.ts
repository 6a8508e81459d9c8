import { percent, sumOfFilled, sumRows } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';
import { calculatedRate } from './declareFields.ts';
import { calculatedLine, enteredLine } from './threeColumns.ts';

const form = '附件1-2《部门整体支出绩效自评基础数据表》';

const staffing: readonly FieldDefinition[] = [
  enteredNumber('staffing.establishedPosts', '编制数', 'person', {
    required: true,
    help: '机构编制部门核定批复的人员编制数。',
  }),
  enteredNumber('staffing.staffInPost', '{year}年实际在职人数', 'person', {
    required: true,
    help: '实际在职人数，以财政部门确定的部门决算编制口径为准。聘用人员不计入。',
    aliases: ['在职人员'],
  }),
  calculatedRate(
    'staffing.controlRate',
    '在职人员控制率',
    percent('staffing.staffInPost', 'staffing.establishedPosts'),
    '附件1-1：在职人员控制率＝（在职人员数/编制数）×100%',
    { aliases: ['控制率'] },
  ),
];

const threePublicExpenses: readonly FieldDefinition[] = [
  ...calculatedLine(
    'threePublicExpenses',
    '三公经费',
    `${form}：三公经费＝1、公务用车购置和维护经费＋2、出国经费＋3、公务接待`,
    (column) => sumOfFilled(`officialVehicles.${column}`, `overseasTrips.${column}`, `officialReceptions.${column}`),
    ['“三公”经费'],
  ),
  ...calculatedLine(
    'officialVehicles',
    '公务用车购置和维护经费',
    `${form}：公务用车购置和维护经费＝公车购置＋公车运行维护`,
    (column) => sumOfFilled(`vehiclePurchase.${column}`, `vehicleOperation.${column}`),
    ['公务用车购置及运行维护费'],
  ),
  ...enteredLine('vehiclePurchase', '公车购置', {
    help: '公务用车购置费（含车辆购置税、牌照费）。没有发生的填 0。',
    aliases: ['公务用车购置费'],
  }),
  ...enteredLine('vehicleOperation', '公车运行维护', {
    help: '公务用车的燃料、维修、过路过桥、保险等费用，项目资金列支的也要计入。没有发生的填 0。',
    aliases: ['公务用车运行维护费'],
  }),
  ...enteredLine('overseasTrips', '出国经费', {
    help: '因公出国（境）费用。没有发生的填 0。',
    aliases: ['因公出国（境）费'],
  }),
  ...enteredLine('officialReceptions', '公务接待', {
    help: '按规定开支的公务接待费，项目资金列支的也要计入。没有发生的填 0。',
    aliases: ['公务接待费'],
  }),
];

const projectHelp = '公共专项资金和基本支出不计入。没有的不填。';

const projectExpenditure: readonly FieldDefinition[] = [
  ...calculatedLine(
    'projectExpenditure',
    '项目支出',
    `${form}：项目支出＝业务工作专项＋运行维护专项＋以下各行之和`,
    (column) => sumOfFilled(`businessProjects.${column}`, `maintenanceProjects.${column}`, `otherProjects.${column}`),
  ),
  // A fact of its own: a total over no row has no Excel formula, a sum with a blank fact has one.
  ...calculatedLine(
    'otherProjects',
    '项目支出其他各行合计',
    `${form}：业务工作专项、运行维护专项以外各行之和`,
    (column) => sumRows('otherProjectItems', column),
  ),
  ...enteredLine('businessProjects', '业务工作专项', {
    help: `为完成业务工作安排的项目支出。${projectHelp}`,
    required: false,
  }),
  ...enteredLine('maintenanceProjects', '运行维护专项', {
    help: `为保障机关运行维护安排的项目支出；基本建设项目不属于运行维护，另起一行。${projectHelp}`,
    required: false,
  }),
];

const operatingExpenses: readonly FieldDefinition[] = [
  ...enteredLine('operatingExpenses', '公用经费', {
    help: '基本支出中的一般商品和服务支出，项目支出里的商品和服务支出不计入。',
    aliases: ['日常公用经费'],
  }),
  ...enteredLine('officeExpenses', '办公经费', {
    required: false,
    help: '公用经费中的办公经费。三个“其中”项只是公用经费的一部分，合计可以小于公用经费，不能大于。没有发生的填 0。',
  }),
  ...enteredLine('utilitiesAndTravel', '水费、电费、差旅费', {
    required: false,
    help: '公用经费中的水费、电费和差旅费合计；在项目支出中列支的不计入。没有发生的填 0。',
  }),
  ...enteredLine('meetingsAndTraining', '会议费、培训费', {
    required: false,
    help: '公用经费中的会议费和培训费合计；在项目支出中列支的不计入。没有发生的填 0。',
  }),
];

const buildingHelp = '只填本年完工的楼堂馆所项目；没有的整行不填。';

const buildings: readonly FieldDefinition[] = [
  enteredNumber('buildings.approvedArea', '楼堂馆所批复规模', 'squareMetre', {
    help: `${buildingHelp}以立项批复的面积为准。`,
  }),
  enteredNumber('buildings.actualArea', '楼堂馆所实际规模', 'squareMetre', {
    help: `${buildingHelp}以竣工验收的面积为准。`,
  }),
  calculatedRate(
    'buildings.areaControlRate',
    '楼堂馆所规模控制率',
    percent('buildings.actualArea', 'buildings.approvedArea'),
    `${form}：规模控制率＝实际规模÷批复规模×100%`,
  ),
  enteredNumber('buildings.budgetInvestment', '楼堂馆所预算投资', 'wanYuan', {
    help: `${buildingHelp}以批复的投资概算为准。`,
  }),
  enteredNumber('buildings.actualInvestment', '楼堂馆所实际投资', 'wanYuan', {
    help: `${buildingHelp}以竣工财务决算为准。`,
  }),
  calculatedRate(
    'buildings.investmentControlRate',
    '楼堂馆所投资概算控制率',
    percent('buildings.actualInvestment', 'buildings.budgetInvestment'),
    `${form}：投资概算控制率＝实际投资÷预算投资×100%`,
  ),
];

/** Everything of 附件1-2. */
export const basicDataFields: readonly FieldDefinition[] = [
  ...staffing,
  ...threePublicExpenses,
  ...projectExpenditure,
  ...operatingExpenses,
  ...enteredLine('governmentProcurement', '政府采购金额', {
    required: false,
    help: '全部政府采购（货物、工程、服务）的金额，预算数填经批准的年度政府采购计划。没有发生的填 0。',
  }),
  enteredNumber('budgetAdjustment.budget', '部门整体支出预算调整 {year}年预算数', 'wanYuan', {
    help: '本年度部门整体支出预算追加、调减的净额，填正数。表上只有预算数一列，没有调整的填 0。',
    aliases: ['预算调整数'],
  }),
  ...buildings,
  enteredText('frugalityMeasures', '厉行节约保障措施', 2000, {
    required: true,
    help: '写本单位实际采取的措施：三公经费管控、办公用房和车辆管理、公共机构节能、会议培训精简等，一段即可。',
  }),
];
