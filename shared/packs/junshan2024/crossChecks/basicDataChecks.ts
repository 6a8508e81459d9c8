import {
  anyOf,
  atLeast,
  changeRate,
  constant,
  field,
  filled,
  percent,
  product,
  round,
  sumOfFilled,
  sumRows,
} from '../../../calculation/builders/formulas.ts';
import type { Condition, Expression } from '../../../calculation/expression.ts';
import { exact, lastPlace, mayNotExceed, mustEqual, rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { type AmountColumn, amountColumns, columnNames } from '../fields/threeColumns.ts';

const form = '附件1《部门整体支出绩效评价基础数据表》';
/** A change on last year beyond this many per cent is pointed out. */
const largeChange = '30';

/** The columns in titles, which are shown without a draft and so without years. */
const columnWords: Readonly<Record<AmountColumn, string>> = {
  lastYearFinal: '上年决算数',
  budget: '本年预算数',
  final: '本年决算数',
};

function perColumn(
  firstNumber: number,
  check: (column: AmountColumn, code: string) => CrossCheckDefinition,
): readonly CrossCheckDefinition[] {
  return amountColumns.map((column, index) => check(column, `BDT-${String(firstNumber + index).padStart(3, '0')}`));
}

function controlRate(
  code: string,
  title: string,
  rate: string,
  of: string,
  over: string,
  words: string,
  when?: Condition,
): CrossCheckDefinition {
  return {
    code,
    title,
    severity: 'block',
    basis: `${form}：${words}`,
    message: `${title}填的是{left}%，按${words}应为{right}%，相差{difference}个百分点。`,
    remedy: '这一格由程序计算。被手工改写的，请取消改写；分子或分母填错的，请改正。',
    fields: [rate, of, over],
    ...(when === undefined ? {} : { when }),
    rule: mustEqual(field(rate), round(percent(of, over), 2), lastPlace),
  };
}

/** The subtotal is left out on purpose: when only 公务用车 is wrong, 三公经费 is not accused as well. */
const threePublicTotals = perColumn(2, (column, code) => ({
  code,
  title: `三公经费${columnWords[column]}合计`,
  severity: 'block',
  basis: `${form}：三公经费＝公车购置＋公车运行维护＋出国经费＋公务接待`,
  message: `三公经费${columnNames[column]}填的是{left}万元，各分项相加是{right}万元，相差{difference}万元。`,
  remedy: '请核对四个分项有没有漏填、填错；合计被手工改写的，请取消改写。',
  fields: [
    `threePublicExpenses.${column}`,
    `vehiclePurchase.${column}`,
    `vehicleOperation.${column}`,
    `overseasTrips.${column}`,
    `officialReceptions.${column}`,
  ],
  rule: mustEqual(
    field(`threePublicExpenses.${column}`),
    sumOfFilled(
      `vehiclePurchase.${column}`,
      `vehicleOperation.${column}`,
      `overseasTrips.${column}`,
      `officialReceptions.${column}`,
    ),
    rounding(4),
  ),
}));

const vehicleTotals = perColumn(5, (column, code) => ({
  code,
  title: `公务用车购置和维护经费${columnWords[column]}合计`,
  severity: 'block',
  basis: `${form}：公务用车购置和维护经费＝公车购置＋公车运行维护`,
  message: `公务用车购置和维护经费${columnNames[column]}填的是{left}万元，公车购置与公车运行维护相加是{right}万元，相差{difference}万元。`,
  remedy: '这一行常被漏填成 0，或误填成三公经费合计。请填购置与运行维护之和；被手工改写的，请取消改写。',
  fields: [`officialVehicles.${column}`, `vehiclePurchase.${column}`, `vehicleOperation.${column}`],
  rule: mustEqual(
    field(`officialVehicles.${column}`),
    sumOfFilled(`vehiclePurchase.${column}`, `vehicleOperation.${column}`),
    rounding(2),
  ),
}));

const projectColumns = { lastYearFinal: 'lastYearFinal', budget: 'total.adjusted', final: 'total.executed' } as const;

const projectTotals = perColumn(8, (column, code) => ({
  code,
  title: `项目支出${columnWords[column]}合计`,
  severity: 'block',
  basis: `${form}：项目支出＝以下各项目之和`,
  message: `项目支出${columnNames[column]}填的是{left}万元，各项目相加是{right}万元，相差{difference}万元。`,
  remedy: '请核对各项目的数，看有没有漏掉的项目；合计被手工改写的，请取消改写。',
  fields: [`projectExpenditure.${column}`],
  rule: mustEqual(
    field(`projectExpenditure.${column}`),
    sumRows('projects', projectColumns[column]),
    rounding(0, 'projects'),
  ),
}));

const operatingParts = perColumn(11, (column, code) => ({
  code,
  title: `公用经费${columnWords[column]}的其中项`,
  severity: 'block',
  basis: `${form}：办公经费，水费、电费、差旅费，会议费、培训费是公用经费的其中项，合计不大于公用经费`,
  message: `${columnNames[column]}中，办公经费，水费、电费、差旅费，会议费、培训费合计{left}万元，大于公用经费{right}万元，多出{difference}万元。`,
  remedy: '其中项只填公用经费里的部分。请检查是否把项目支出里的水电费、差旅费等也填了进来，或公用经费填少了。',
  fields: [
    `operatingExpenses.${column}`,
    `officeExpenses.${column}`,
    `utilitiesAndTravel.${column}`,
    `meetingsAndTraining.${column}`,
  ],
  rule: mayNotExceed(
    sumOfFilled(`officeExpenses.${column}`, `utilitiesAndTravel.${column}`, `meetingsAndTraining.${column}`),
    field(`operatingExpenses.${column}`),
    rounding(3),
  ),
}));

function above100(code: string, title: string, rate: string, what: string): CrossCheckDefinition {
  return {
    code,
    title: `${title}超过100%`,
    severity: 'explain',
    basis: `${form}：${title}反映是否超出批复，超过100%应当说明`,
    message: `${title}为{left}%，超过了100%，${what}。`,
    remedy: '请先核对两个数的口径和单位；确实超出的，写明原因和审批情况。',
    fields: [rate],
    when: filled(rate),
    rule: mayNotExceed(field(rate), constant('100'), exact),
  };
}

function overBudget(code: string, title: string, thing: string): CrossCheckDefinition {
  return {
    code,
    title: `${title}决算大于预算`,
    severity: 'explain',
    basis: `${form}：经费控制情况，决算数不应超过预算数，超过应当说明`,
    message: `${title}{year}年决算{left}万元，大于预算{right}万元，超出{difference}万元。`,
    remedy: '请核对预算数是不是调整后的数；确实超预算的，写明超支原因和追加、审批的依据。',
    fields: [`${thing}.final`, `${thing}.budget`],
    rule: mayNotExceed(field(`${thing}.final`), field(`${thing}.budget`), exact),
  };
}

function absolute(rate: Expression): Expression {
  return atLeast(rate, product(rate, constant('-1')));
}

function changedMuch(code: string, title: string, thing: string): CrossCheckDefinition {
  return {
    code,
    title: `${title}比上年变动较大`,
    severity: 'notice',
    basis: `比上年变动超过${largeChange}%的支出，报告中宜作交代`,
    message: `${title}上年决算{${thing}.lastYearFinal}万元，本年决算{${thing}.final}万元，变动幅度{left}%，超过${largeChange}%。`,
    remedy: '请核对两年的数和口径；无误的，建议在报告里写一句变动原因。',
    fields: [`${thing}.final`, `${thing}.lastYearFinal`],
    rule: mayNotExceed(
      round(absolute(changeRate(`${thing}.final`, `${thing}.lastYearFinal`)), 2),
      constant(largeChange),
      exact,
    ),
  };
}

/** Relations inside 附件1. */
export const basicDataChecks: readonly CrossCheckDefinition[] = [
  controlRate(
    'BDT-001',
    '在职人员控制率',
    'staffing.controlRate',
    'staffing.staffInPost',
    'staffing.establishedPosts',
    '实际在职人数÷编制数',
  ),
  ...threePublicTotals,
  ...vehicleTotals,
  ...projectTotals,
  ...operatingParts,
  controlRate(
    'BDT-014',
    '规模控制率',
    'buildings.areaControlRate',
    'buildings.actualArea',
    'buildings.approvedArea',
    '实际规模÷批复规模',
    anyOf(filled('buildings.actualArea'), filled('buildings.approvedArea')),
  ),
  controlRate(
    'BDT-015',
    '投资概算控制率',
    'buildings.investmentControlRate',
    'buildings.actualInvestment',
    'buildings.budgetInvestment',
    '实际投资÷预算投资',
    anyOf(filled('buildings.actualInvestment'), filled('buildings.budgetInvestment')),
  ),
  {
    code: 'BDT-016',
    title: '在职人数超过编制数',
    severity: 'explain',
    basis: `${form}：财政供养人员情况，在职人数超过编制数应当说明`,
    message: '{year}年实际在职人数{left}人，超过编制数{right}人，多出{difference}人。',
    remedy: '请核对是否把劳务派遣、临时聘用或离退休人员算了进来；确实超编的，写明原因（如政策性安置、机构改革过渡）。',
    fields: ['staffing.staffInPost', 'staffing.establishedPosts'],
    rule: mayNotExceed(field('staffing.staffInPost'), field('staffing.establishedPosts'), exact),
  },
  above100('BDT-017', '规模控制率', 'buildings.areaControlRate', '实际规模大于批复规模'),
  above100('BDT-018', '投资概算控制率', 'buildings.investmentControlRate', '实际投资大于预算投资'),
  overBudget('BDT-019', '三公经费', 'threePublicExpenses'),
  overBudget('BDT-020', '公用经费', 'operatingExpenses'),
  overBudget('BDT-021', '政府采购金额', 'governmentProcurement'),
  changedMuch('BDT-022', '三公经费', 'threePublicExpenses'),
  changedMuch('BDT-023', '项目支出', 'projectExpenditure'),
  changedMuch('BDT-024', '公用经费', 'operatingExpenses'),
];
