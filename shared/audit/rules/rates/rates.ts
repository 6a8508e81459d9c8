import { accountOf, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { Decimal, plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { ReadFigure } from '../../prose/proseFigures.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { type Passage, type Prose, quantitiesBefore, type Sentence } from '../../prose/readProse.ts';
import {
  inUnitOf,
  judgeRate,
  meets,
  minus,
  percentRange,
  plus,
  type Range,
  rangeOf,
  sizeOf,
  writtenPercent,
} from '../../prose/rounding.ts';
import { type Report, reportText } from '../reportText.ts';

/** A sentence with the figures that may be meant by it: its own and those of the sentence before. */
export type Reading = {
  readonly prose: Prose;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly before: readonly Quantity[];
  readonly figures: readonly ReadFigure[];
};

const trivial = (value: Decimal): boolean => value.isZero() || value.eq(100);

export const usable = (each: Quantity): boolean => each.role === 'amount' && !each.approximate;

const printed = (each: Quantity): string => `${each.text}${each.unitMissing ? '' : each.unitText}`;

/** `92.51÷95×100%＝97.38%` */
export function divisionInWords(part: Quantity, whole: Quantity): string {
  return `${inUnitOf(sizeOf(part), part)}${part.unitText}÷${inUnitOf(sizeOf(whole), whole)}${whole.unitText}×100%＝${writtenPercent(sizeOf(part), sizeOf(whole))}%`;
}

/** A completion is of what was spent by what was budgeted: the quotient of two budgets explains none. */
function mayExplain(rate: Quantity, part: Quantity, whole: Quantity): boolean {
  return rate.role !== 'completion' || accountOf(part.lead) !== 'budget' || accountOf(whole.lead) !== 'budget';
}

/** Whether some pair of figures near a rate gives it; trivial rates (0, 100) prove nothing this way. */
export function explainedByAnyPair(prose: Prose, rate: Quantity, figures: readonly Quantity[]): boolean {
  if (trivial(rate.value) || rate.decimals === 0) return false;
  const near = figures
    .filter((each) => !each.approximate && each.measure !== '%' && each.measure !== '百分点')
    .slice(-16);
  const step = new Decimal(10).pow(-rate.decimals).mul(1.5);
  const low = rate.value.abs().minus(step).div(100);
  const high = rate.value.abs().plus(step).div(100);
  return near.some((whole) => {
    const range = rangeOf(prose, whole);
    if (range.low.lte(0)) return false;
    const wanted = { low: range.low.mul(low), high: range.high.mul(high) };
    return near.some(
      (part) =>
        part !== whole &&
        part.measure === whole.measure &&
        mayExplain(rate, part, whole) &&
        meets(rangeOf(prose, part), wanted),
    );
  });
}

/** A rate that is right but printed whole, though the document prints two decimals. */
export function printedWhole(prose: Prose, rate: Quantity, part: Quantity, whole: Quantity): boolean {
  if (rate.decimals > 0 || (prose.decimals.get('%') ?? 0) < 2) return false;
  const allowed = percentRange(rangeOf(prose, part), rangeOf(prose, whole));
  return allowed !== undefined && judgeRate(rate.value, 2, allowed) !== 'right';
}

type Pair = { readonly budget: Quantity; readonly final: Quantity; readonly adjustments: readonly Quantity[] };

/** A number of things that were to be done (`计划40项`). */
const planned = (each: Quantity): boolean =>
  each.measure !== '元' && /计划|目标|任务|应(?:完成|到|检|办|修|建|训)/.test(each.lead) && !/实际/.test(each.lead);

const startsItem = /[;。]/;
const outsideBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '');

/** The budget and the final figure that a completion rate is about, when the structure leaves no doubt. */
function pairFor(reading: Reading, rate: Quantity): Pair | undefined {
  const { passage, sentence, prose } = reading;
  const { text } = passage;
  // What stands in brackets only explains a figure and does not end its item.
  const earlier = sentence.quantities.filter((each) => each.end <= rate.start && each.depth <= rate.depth);
  const lastRate = earlier.filter((each) => each.role === 'completion').at(-1);
  const lead = rate.lead;
  let budget: Quantity | undefined;
  let final: Quantity | undefined;
  const adjustments: Quantity[] = [];
  for (let index = earlier.length - 1; index >= 0; index -= 1) {
    const each = earlier[index];
    if (each === undefined || (lastRate !== undefined && each.end <= lastRate.end)) break;
    if (budget !== undefined || final !== undefined) {
      const later = earlier[index + 1];
      if (later !== undefined && startsItem.test(outsideBrackets(text.slice(each.end, later.start)))) break;
    } else if (outsideBrackets(text.slice(each.end, rate.start)).includes(';')) break;
    if (each.role === 'adjustment' || (each.role === 'delta' && accountOf(each.lead) === 'budget'))
      adjustments.push(each);
    if (!usable(each) || each.measure === '%' || each.depth > rate.depth) continue;
    if (ofAnotherTime(each.lead, prose.year)) continue;
    const account = accountOf(each.lead);
    const measureKnown = budget?.measure ?? final?.measure;
    if (measureKnown !== undefined && each.measure !== measureKnown) continue;
    if (final !== undefined && budget === undefined && planned(each)) budget = each;
    else if (account === 'budget') budget ??= each;
    else if (account === 'final') final ??= each;
    else if (each.measure === '人' && /编制/.test(each.lead)) budget ??= each;
    else if (final === undefined && /支出|支付|使用|完成|采购|执行|到位|公用经费|在职|在编|实有/.test(each.lead))
      final = each;
    if (budget !== undefined && final !== undefined) return { budget, final, adjustments };
  }
  if (earlier.some(usable) || !/执行率|完成率/.test(lead) || lead.length > 12) return undefined;
  const recent = quantitiesBefore(passage, sentence, 4, 60);
  const overall = recent.filter((each) => usable(each) && each.measure === '元' && each.depth === 0);
  const budgets = overall.filter((each) => accountOf(each.lead) === 'budget');
  const finals = overall.filter((each) => accountOf(each.lead) === 'final');
  const [onlyBudget] = budgets;
  const [onlyFinal] = finals;
  return budgets.length === 1 && finals.length === 1 && onlyBudget !== undefined && onlyFinal !== undefined
    ? { budget: onlyBudget, final: onlyFinal, adjustments: recent.filter((each) => each.role === 'adjustment') }
    : undefined;
}

/** Whether the rate holds against the budget as adjusted during the year, in any combination of the adjustments. */
function afterAdjustment(prose: Prose, rate: Quantity, pair: Pair): boolean {
  const steps = pair.adjustments.filter((each) => each.measure === pair.budget.measure).slice(0, 4);
  let bases: readonly Range[] = [rangeOf(prose, pair.budget)];
  for (const step of steps) {
    const by = rangeOf(prose, step);
    bases = bases.flatMap((base) => [base, plus(base, by), minus(base, by)]);
  }
  return bases.slice(1).some((base) => {
    const allowed = base.low.gt(0) ? percentRange(rangeOf(prose, pair.final), base) : undefined;
    return allowed !== undefined && judgeRate(rate.value, rate.decimals, allowed) !== 'wrong';
  });
}

function completion(reading: Reading, rate: Quantity): Report | undefined {
  const { prose, sentence } = reading;
  const pair = pairFor(reading, rate);
  if (pair === undefined) return undefined;
  const { budget, final } = pair;
  const at = { start: rate.start, end: rate.end };
  const stated = plainText(rate.value);
  if (budget.value.isZero()) {
    if (final.value.isZero()) {
      if (!rate.value.isZero() && !rate.value.eq(100)) return undefined;
      return {
        code: 'TXT-019',
        at,
        stated,
        expected: '不写完成率',
        message: `预算和决算都是0，却写完成预算的${rate.text}%。`,
        remedy: '0不能作除数，改写为“无预算安排，也没有支出”或“与预算持平”。',
      };
    }
    return {
      code: 'TXT-015',
      at,
      stated,
      expected: '无完成率（预算为0）',
      message: `预算为0，决算为${printed(final)}，却写完成预算的${rate.text}%：0不能作除数。`,
      remedy: '删去完成率，写明“年初未安排预算，决算为多少，原因是……”；若年中有追加，写追加后的预算数。',
    };
  }
  const allowed = percentRange(rangeOf(prose, final), rangeOf(prose, budget));
  if (allowed === undefined) return undefined;
  const verdict = judgeRate(rate.value, rate.decimals, allowed);
  if (verdict !== 'right' && afterAdjustment(prose, rate, pair)) return undefined;
  const expected = writtenPercent(sizeOf(final), sizeOf(budget));
  const words = `${divisionInWords(final, budget)}，文中写的是${rate.text}%`;
  if (verdict === 'right') {
    if (!printedWhole(prose, rate, final, budget)) return undefined;
    return {
      code: 'TXT-014',
      at,
      stated,
      expected,
      message: `${words}，没有保留小数。`,
      remedy: '全文比率统一保留两位小数。',
    };
  }
  if (verdict === 'lastPlace') {
    return { code: 'TXT-013', at, stated, expected, message: `${words}，差在末位。`, remedy: '按四舍五入改末位。' };
  }
  const near = [
    ...reading.before,
    ...sentence.quantities.filter((each) => each.end <= rate.start || each.start > rate.end),
  ];
  if (explainedByAnyPair(prose, rate, near)) return undefined;
  if (budget.unitText !== final.unitText) {
    for (const factor of [10_000, 0.0001]) {
      const scaled = sizeOf(final).div(sizeOf(budget)).mul(100).mul(factor);
      if (scaled.minus(rate.value).abs().lte(0.02)) {
        return {
          code: 'TXT-047',
          at: { start: budget.start, end: budget.end },
          stated: printed(budget),
          expected: `${budget.text}${final.unitText}`,
          message: `预算${printed(budget)}，决算${printed(final)}，完成率${rate.text}%只有两个数单位相同时才成立。`,
          remedy: '核对这两个金额的单位。',
        };
      }
    }
  }
  return {
    code: 'TXT-010',
    at,
    stated,
    expected,
    message: `${words}。`,
    remedy: '按预算数和决算数重新计算，或核对这两个数。',
  };
}

/** Completion, execution and control rates of a sentence against the two figures it names. */
export function auditRates(reading: Reading): readonly AuditFinding[] {
  return reading.sentence.quantities
    .filter((each) => each.role === 'completion' && !each.approximate && !each.parallel)
    .flatMap((rate) => {
      const found = completion(reading, rate);
      return found === undefined ? [] : [reportText(reading.prose, reading.passage, reading.sentence, found)];
    });
}
