import { atLeast, constant, countRows, percent, sum, sumRows } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { buildingFields, frugalityField, operatingFields, threePublicFields } from '../../builders/basicDataFields.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { departmentProjects } from '../tables/projects.ts';
import { lines } from './amountLines.ts';
import { calculatedRate } from './declareFields.ts';

const { enteredLine, calculatedLine } = lines;
const form = '附件1《部门整体支出绩效评价基础数据表》';

const staffing: readonly FieldDefinition[] = [
  enteredNumber('staffing.establishedPosts', '编制数', 'person', {
    required: true,
    help: '机构编制部门核定的编制数（行政、事业编制合计），以最新的“三定”文件或编制批复为准。',
  }),
  enteredNumber('staffing.staffInPost', '{year}年实际在职人数', 'person', {
    required: true,
    help: '年末在编在岗人数。劳务派遣、临时聘用、离退休人员不计入。',
    aliases: ['在编在岗人数', '在职人员'],
  }),
  calculatedRate(
    'staffing.controlRate',
    '在职人员控制率',
    percent('staffing.staffInPost', 'staffing.establishedPosts'),
    `${form}：控制率＝实际在职人数÷编制数×100%`,
    { aliases: ['控制率'] },
  ),
];

const projectTotals = { lastYearFinal: 'lastYearFinal', budget: 'total.adjusted', final: 'total.executed' } as const;

const projectExpenditure: readonly FieldDefinition[] = [
  ...calculatedLine(
    'projectExpenditure',
    '项目支出',
    `${form}：项目支出＝以下各项目之和；本年预算数取各项目全年预算数`,
    (column) => sumRows('projects', projectTotals[column]),
  ),
  {
    id: 'projectNumbering.earmarkedFunds',
    label: '“市级专项资金”一行的序号',
    unit: 'count',
    scale: 0,
    source: {
      kind: 'calculated',
      formula: sum(atLeast(countRows('projects', { where: departmentProjects }), constant('2')), constant('1')),
      basis: `${form}：市级专项资金排在部门各项目之后，序号接着编`,
    },
  },
];

const twoColumns = ['budget', 'final'] as const;

const otherAmounts: readonly FieldDefinition[] = [
  ...enteredLine('governmentProcurement', '政府采购金额', {
    columns: twoColumns,
    required: false,
    help: '全部政府采购（货物、工程、服务）的金额。没有发生的填 0。',
  }),
  ...enteredLine('basicBudgetAdjustment', '部门基本支出预算调整', {
    columns: twoColumns,
    required: false,
    help: '填调整后的部门基本支出：预算数与附件2基本支出全年预算数一致，决算数与附件2基本支出执行数一致；县区另有填法的，以财政部门的要求为准并说明。',
  }),
];

/** Everything of 附件1. */
export const basicDataFields: readonly FieldDefinition[] = [
  ...staffing,
  ...threePublicFields(lines, form),
  ...projectExpenditure,
  ...operatingFields(lines),
  ...otherAmounts,
  ...buildingFields(calculatedRate, form),
  frugalityField,
];
