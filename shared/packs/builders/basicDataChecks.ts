import { changeRate, constant, field, filled, round, sumOfFilled } from '../../calculation/builders/formulas.ts';
import type { Expression } from '../../calculation/expression.ts';
import type { CrossCheckDefinition } from '../crossCheckDefinition.ts';
import { type AmountColumn, amountColumns, columnNames, columnWords } from './amountColumns.ts';
import { exact, mayNotExceed, mustEqual, rounding } from './relations.ts';

/** Relations inside 部门整体支出绩效评价基础数据表. A county's form takes them in the order of its codes (`next`). */
type BasicDataForm = { readonly next: () => string; readonly form: string };

/** A change on last year beyond this many per cent is pointed out. */
const largeChange = '30';

function inColumn(things: readonly string[], column: AmountColumn): readonly string[] {
  return things.map((thing) => `${thing}.${column}`);
}

/** The subtotal is left out on purpose: when only 公务用车 is wrong, 三公经费 is not accused as well. */
export function threePublicTotalChecks({ next, form }: BasicDataForm): readonly CrossCheckDefinition[] {
  return amountColumns.map((column) => {
    const parts = inColumn(['vehiclePurchase', 'vehicleOperation', 'overseasTrips', 'officialReceptions'], column);
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
}

/** `mistake`: how the county's units get this line wrong. */
export function vehicleTotalChecks({ next, form }: BasicDataForm, mistake: string): readonly CrossCheckDefinition[] {
  return amountColumns.map((column) => {
    const parts = inColumn(['vehiclePurchase', 'vehicleOperation'], column);
    return {
      code: next(),
      title: `公务用车购置和维护经费${columnWords[column]}合计`,
      severity: 'block',
      basis: `${form}：公务用车购置和维护经费＝公车购置＋公车运行维护`,
      message: `公务用车购置和维护经费${columnNames[column]}填的是{left}万元，公车购置与公车运行维护相加是{right}万元，相差{difference}万元。`,
      remedy: `这一行${mistake}。请填购置与运行维护之和；被手工改写的，请取消改写。`,
      fields: [`officialVehicles.${column}`, ...parts],
      rule: mustEqual(field(`officialVehicles.${column}`), sumOfFilled(...parts), rounding(2)),
    };
  });
}

/** What the form asks of 公用经费 apart is not more than 公用经费. */
export function operatingPartChecks({ next, form }: BasicDataForm): readonly CrossCheckDefinition[] {
  return amountColumns.map((column) => {
    const parts = inColumn(['officeExpenses', 'utilitiesAndTravel', 'meetingsAndTraining'], column);
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
}

/** 在职人数 is not above 编制数; the remedy says whom the county does not count. */
export function overstaffedCheck({ next, form }: BasicDataForm, remedy: string): CrossCheckDefinition {
  return {
    code: next(),
    title: '在职人数超过编制数',
    severity: 'explain',
    basis: `${form}：财政供养人员情况，在职人数超过编制数应当说明`,
    message: '{year}年实际在职人数{left}人，超过编制数{right}人，多出{difference}人。',
    remedy,
    fields: ['staffing.staffInPost', 'staffing.establishedPosts'],
    rule: mayNotExceed(field('staffing.staffInPost'), field('staffing.establishedPosts'), exact),
  };
}

function above100({ next, form }: BasicDataForm, title: string, rate: string, what: string): CrossCheckDefinition {
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

/** The two rates of 楼堂馆所 are not above 100%. */
export function buildingLimitChecks(basicData: BasicDataForm): readonly CrossCheckDefinition[] {
  return [
    above100(basicData, '规模控制率', 'buildings.areaControlRate', '实际规模大于批复规模'),
    above100(basicData, '投资概算控制率', 'buildings.investmentControlRate', '实际投资大于预算投资'),
  ];
}

/** 决算数 is not above 预算数. `first`: what is to be looked at before reasons are given. */
export function overBudgetChecks(
  { next, form }: BasicDataForm,
  first: string,
  lines: readonly (readonly [title: string, thing: string])[],
): readonly CrossCheckDefinition[] {
  return lines.map(([title, thing]) => ({
    code: next(),
    title: `${title}决算大于预算`,
    severity: 'explain',
    basis: `${form}：经费控制情况，决算数不应超过预算数，超过应当说明`,
    message: `${title}{year}年决算{left}万元，大于预算{right}万元，超出{difference}万元。`,
    remedy: `${first}；确实超预算的，写明超支原因和追加、审批的依据。`,
    fields: [`${thing}.final`, `${thing}.budget`],
    rule: mayNotExceed(field(`${thing}.final`), field(`${thing}.budget`), exact),
  }));
}

/** A large change on last year is pointed out. `size`: how the pack writes a rate without its sign. */
export function changeChecks(
  { next }: BasicDataForm,
  size: (rate: Expression) => Expression,
  lines: readonly (readonly [title: string, thing: string])[],
): readonly CrossCheckDefinition[] {
  return lines.map(([title, thing]) => ({
    code: next(),
    title: `${title}比上年变动较大`,
    severity: 'notice',
    basis: `比上年变动超过${largeChange}%的支出，报告中宜作交代`,
    message: `${title}上年决算{${thing}.lastYearFinal}万元，本年决算{${thing}.final}万元，变动幅度{left}%，超过${largeChange}%。`,
    remedy: '请核对两年的数和口径；无误的，建议在报告里写一句变动原因。',
    fields: [`${thing}.final`, `${thing}.lastYearFinal`],
    rule: mayNotExceed(
      round(size(changeRate(`${thing}.final`, `${thing}.lastYearFinal`)), 2),
      constant(largeChange),
      exact,
    ),
  }));
}
