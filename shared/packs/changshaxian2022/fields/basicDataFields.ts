import { percent, sumOfFilled, sumRows } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { buildingFields, frugalityField, operatingFields, threePublicFields } from '../../builders/basicDataFields.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { lines } from './amountLines.ts';
import { calculatedRate } from './declareFields.ts';

const { enteredLine, calculatedLine } = lines;
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

/** Everything of 附件1-2. */
export const basicDataFields: readonly FieldDefinition[] = [
  ...staffing,
  ...threePublicFields(lines, form),
  ...projectExpenditure,
  ...operatingFields(lines),
  ...enteredLine('governmentProcurement', '政府采购金额', {
    required: false,
    help: '全部政府采购（货物、工程、服务）的金额，预算数填经批准的年度政府采购计划。没有发生的填 0。',
  }),
  enteredNumber('budgetAdjustment.budget', '部门整体支出预算调整 {year}年预算数', 'wanYuan', {
    help: '本年度部门整体支出预算追加、调减的净额，填正数。表上只有预算数一列，没有调整的填 0。',
    aliases: ['预算调整数'],
  }),
  ...buildingFields(calculatedRate, form),
  frugalityField,
];
