import {
  absolute,
  changeRate,
  constant,
  field,
  fieldOrZero,
  filled,
  isAbove,
  round,
  sum,
  sumOfFilled,
  sumRows,
} from '../../../calculation/builders/formulas.ts';
import { numbered } from '../../builders/numbered.ts';
import { exact, mayNotExceed, mustEqual, rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { type AmountColumn, amountColumns, columnNames } from '../fields/threeColumns.ts';
import { rateChecks } from './rateChecks.ts';

const form = '附件1-2《部门整体支出绩效自评基础数据表》';
/** A change on last year beyond this many per cent is pointed out. */
const largeChange = '30';
const next = numbered('BDC');

/** The columns in titles, which are shown without a draft and so without years. */
const columnWords: Readonly<Record<AmountColumn, string>> = {
  lastYearFinal: '上年决算数',
  budget: '本年预算数',
  final: '本年决算数',
};

/** The subtotal is left out on purpose: when only 公务用车 is wrong, 三公经费 is not accused as well. */
const threePublicTotals = amountColumns.map((column): CrossCheckDefinition => {
  const parts = ['vehiclePurchase', 'vehicleOperation', 'overseasTrips', 'officialReceptions'].map(
    (thing) => `${thing}.${column}`,
  );
  return {
    code: next(),
    title: `三公经费${columnWords[column]}合计`,
    severity: 'block',
    basis: `${form}：三公经费＝公车购置＋公车运行维护＋出国经费＋公务接待`,
    message: `三公经费${columnNames[column]}填的是{left}万元，各分项相加是{right}万元，相差{difference}万元。`,
    remedy: '请核对四个分项有没有漏填、填错；合计被手工改写的，请取消改写。',
    fields: [`threePublicExpenses.${column}`, ...parts],
    rule: mustEqual(field(`threePublicExpenses.${column}`), sumOfFilled(...parts), rounding(4)),
  };
});

const vehicleTotals = amountColumns.map((column): CrossCheckDefinition => {
  const parts = [`vehiclePurchase.${column}`, `vehicleOperation.${column}`];
  return {
    code: next(),
    title: `公务用车购置和维护经费${columnWords[column]}合计`,
    severity: 'block',
    basis: `${form}：公务用车购置和维护经费＝公车购置＋公车运行维护`,
    message: `公务用车购置和维护经费${columnNames[column]}填的是{left}万元，公车购置与公车运行维护相加是{right}万元，相差{difference}万元。`,
    remedy: '这一行常被误填成三公经费合计。请填购置与运行维护之和；被手工改写的，请取消改写。',
    fields: [`officialVehicles.${column}`, ...parts],
    rule: mustEqual(field(`officialVehicles.${column}`), sumOfFilled(...parts), rounding(2)),
  };
});

const projectTotals = amountColumns.map(
  (column): CrossCheckDefinition => ({
    code: next(),
    title: `项目支出${columnWords[column]}合计`,
    severity: 'block',
    basis: `${form}：项目支出＝业务工作专项＋运行维护专项＋以下各行之和`,
    message: `项目支出${columnNames[column]}填的是{left}万元，以下各行相加是{right}万元，相差{difference}万元。`,
    remedy: '请核对各行的数，看有没有漏掉的项目；合计被手工改写的，请取消改写。',
    fields: [`projectExpenditure.${column}`, `businessProjects.${column}`, `maintenanceProjects.${column}`],
    rule: mustEqual(
      field(`projectExpenditure.${column}`),
      sumOfFilled(`businessProjects.${column}`, `maintenanceProjects.${column}`, sumRows('otherProjectItems', column)),
      rounding(2, 'otherProjectItems'),
    ),
  }),
);

const operatingParts = amountColumns.map((column): CrossCheckDefinition => {
  const parts = ['officeExpenses', 'utilitiesAndTravel', 'meetingsAndTraining'].map((thing) => `${thing}.${column}`);
  return {
    code: next(),
    title: `公用经费${columnWords[column]}的其中项`,
    severity: 'block',
    basis: `${form}：办公经费，水费、电费、差旅费，会议费、培训费是公用经费的其中项，合计不大于公用经费`,
    message: `${columnNames[column]}中，办公经费，水费、电费、差旅费，会议费、培训费合计{left}万元，大于公用经费{right}万元，多出{difference}万元。`,
    remedy: '其中项只填公用经费里的部分。请检查是否把项目支出里的水电费、差旅费等也填了进来，或公用经费填少了。',
    fields: [`operatingExpenses.${column}`, ...parts],
    rule: mayNotExceed(sumOfFilled(...parts), field(`operatingExpenses.${column}`), rounding(3)),
  };
});

function above100(title: string, rate: string, what: string): CrossCheckDefinition {
  return {
    code: next(),
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

function overBudget(title: string, thing: string): CrossCheckDefinition {
  return {
    code: next(),
    title: `${title}决算大于预算`,
    severity: 'explain',
    basis: `${form}：经费控制情况，决算数不应超过预算数，超过应当说明`,
    message: `${title}{year}年决算{left}万元，大于预算{right}万元，超出{difference}万元。`,
    remedy: '请核对预算数有没有漏掉年中追加；确实超预算的，写明超支原因和追加、审批的依据。',
    fields: [`${thing}.final`, `${thing}.budget`],
    rule: mayNotExceed(field(`${thing}.final`), field(`${thing}.budget`), exact),
  };
}

function changedMuch(title: string, thing: string): CrossCheckDefinition {
  return {
    code: next(),
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

const rates: readonly CrossCheckDefinition[] = [
  ...rateChecks(next, {
    title: '在职人员控制率',
    id: 'staffing.controlRate',
    of: 'staffing.staffInPost',
    over: 'staffing.establishedPosts',
    words: '在职人员数÷编制数',
    form,
  }),
  ...rateChecks(next, {
    title: '规模控制率',
    id: 'buildings.areaControlRate',
    of: 'buildings.actualArea',
    over: 'buildings.approvedArea',
    words: '实际规模÷批复规模',
    form,
  }),
  ...rateChecks(next, {
    title: '投资概算控制率',
    id: 'buildings.investmentControlRate',
    of: 'buildings.actualInvestment',
    over: 'buildings.budgetInvestment',
    words: '实际投资÷预算投资',
    form,
  }),
];

/** Relations inside 附件1-2. */
export const basicDataChecks: readonly CrossCheckDefinition[] = [
  ...threePublicTotals,
  ...vehicleTotals,
  ...projectTotals,
  ...operatingParts,
  ...rates,
  {
    code: next(),
    title: '在职人数超过编制数',
    severity: 'explain',
    basis: `${form}：财政供养人员情况，在职人数超过编制数应当说明`,
    message: '{year}年实际在职人数{left}人，超过编制数{right}人，多出{difference}人。',
    remedy: '请核对是否把聘用人员或离退休人员算了进来；确实超编的，写明原因（如政策性安置、机构改革过渡）。',
    fields: ['staffing.staffInPost', 'staffing.establishedPosts'],
    rule: mayNotExceed(field('staffing.staffInPost'), field('staffing.establishedPosts'), exact),
  },
  above100('规模控制率', 'buildings.areaControlRate', '实际规模大于批复规模'),
  above100('投资概算控制率', 'buildings.investmentControlRate', '实际投资大于预算投资'),
  overBudget('三公经费', 'threePublicExpenses'),
  overBudget('公用经费', 'operatingExpenses'),
  overBudget('政府采购金额', 'governmentProcurement'),
  changedMuch('三公经费', 'threePublicExpenses'),
  changedMuch('项目支出', 'projectExpenditure'),
  changedMuch('公用经费', 'operatingExpenses'),
  changedMuch('政府采购金额', 'governmentProcurement'),
  {
    code: next(),
    title: '三公经费超过上年决算',
    severity: 'notice',
    basis: '附件1-1“三公经费”控制率：不超当年预算，不超上年决算',
    message: '三公经费{year}年决算{left}万元，超过上年决算{right}万元，多出{difference}万元。',
    remedy: '请核对两年的数；无误的，在报告里写明增加的原因。',
    fields: ['threePublicExpenses.final', 'threePublicExpenses.lastYearFinal'],
    rule: mayNotExceed(field('threePublicExpenses.final'), field('threePublicExpenses.lastYearFinal'), exact),
  },
  {
    code: next(),
    title: '部门整体支出预算调整与正文的调整数',
    severity: 'explain',
    basis: '附件1-2“部门整体支出预算调整”与附件1-3预算完成率中的追加、调减应能对上',
    message:
      '附件1-2“部门整体支出预算调整”是{left}万元，项目支出与基本支出的调整合起来是{right}万元，相差{difference}万元。',
    remedy:
      '请核对两处的口径：整体支出的调整包括项目支出和基本支出。基本支出也有调整的，请填写；口径不同的，写明差在哪里。',
    fields: ['budgetAdjustment.budget', 'projectAdjustment.amount', 'basicAdjustment.amount'],
    when: filled('projectAdjustment.amount'),
    rule: mustEqual(
      field('budgetAdjustment.budget'),
      absolute(sum('projectAdjustment.amount', fieldOrZero('basicAdjustment.amount'))),
      rounding(2),
    ),
  },
  {
    code: next(),
    title: '不计入调整率的金额大于预算调整数',
    severity: 'block',
    basis: '附件1-1预算调整率：按规定除外的调整是预算调整数的一部分',
    message: '不计入预算调整率的金额{left}万元，大于预算调整数{right}万元，多出{difference}万元。',
    remedy: '请核对两个数，除外的金额最多等于预算调整数。',
    fields: ['budgetAdjustment.exempt', 'budgetAdjustment.budget'],
    when: isAbove('budgetAdjustment.exempt', constant('0')),
    rule: mayNotExceed(field('budgetAdjustment.exempt'), field('budgetAdjustment.budget'), exact),
  },
];
