import { knownWhole } from '../../../accounting/relations/wholes.ts';
import { accountOf, nameIn, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { type Decimal, plainText, zero } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { membersFor, type Row, rowsIn } from '../../prose/parallelRows.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { quantitiesBefore } from '../../prose/readProse.ts';
import {
  inUnitOf,
  judgeRate,
  minus,
  percentRange,
  plus,
  type Range,
  type RateVerdict,
  rangeOf,
  sizeOf,
  writtenPercent,
} from '../../prose/rounding.ts';
import { divisionInWords, explainedByAnyPair, type Reading, usable } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';
import { additionInWords, envelope } from './sums.ts';

const mostRows = 12;
const total = (items: readonly Quantity[]): Decimal => items.reduce((sum, each) => sum.plus(sizeOf(each)), zero);

/** Amounts around a sentence that may be the whole, nearest last. */
function around(reading: Reading, measure: string, until: number): readonly Quantity[] {
  const own = reading.sentence.quantities.filter((each) => each.end <= until);
  return [...quantitiesBefore(reading.passage, reading.sentence, 3, 40), ...own]
    .filter((each) => usable(each) && each.measure === measure)
    .slice(-40);
}

/** The amount that announces a row: `支出合计100万元，其中基本支出、项目支出分别为…`. */
function headOf(reading: Reading, row: Row): Quantity | undefined {
  const [first] = row.items;
  const { text } = reading.passage;
  if (first === undefined) return undefined;
  const head = reading.sentence.quantities
    .filter((each) => each.end <= first.leadStart && usable(each) && each.measure === first.measure && !each.parallel)
    .at(-1);
  if (head === undefined || ofAnotherTime(head.lead, reading.prose.year)) return undefined;
  return /^[,(]?(?:其中|包括|分为|:)[^;。]*$/.test(text.slice(head.end, first.start)) ? head : undefined;
}

function rowSum(reading: Reading, row: Row): AuditFinding | undefined {
  const { prose, passage, sentence } = reading;
  const head = headOf(reading, row);
  const [first] = row.items;
  if (head === undefined || first === undefined || row.names.length === 0) return undefined;
  if (!row.items.every((each) => each.role === 'amount')) return undefined;
  const accounts = new Set([head, first].map((each) => accountOf(each.lead)).filter((each) => each !== 'open'));
  const sum = total(row.items);
  const gap = sum.minus(sizeOf(head));
  const slack = envelope(prose, row.items, head);
  const complete = knownWhole(row.names) === row.items.length;
  if (accounts.size > 1 || gap.abs().lte(slack) || (gap.isNegative() && !complete)) return undefined;
  if (around(reading, first.measure, first.start).some((each) => sum.minus(sizeOf(each)).abs().lte(slack)))
    return undefined;
  const rest = sentence.quantities.filter((each) => each.start > (row.items.at(-1)?.end ?? 0));
  if (gap.isNegative() && rest.some((each) => usable(each) && each.measure === head.measure)) return undefined;
  return reportText(prose, passage, sentence, {
    code: 'TXT-002',
    at: { start: head.start, end: head.end },
    stated: plainText(head.value),
    expected: inUnitOf(sum, head),
    message: `各项相加：${additionInWords(row.items, head)}，总数写的是${head.text}${head.unitText}，相差${inUnitOf(gap.abs(), head)}${head.unitText}。`,
    remedy: '对照账、表核对总数和每一项，改正有误的数。',
  });
}

type Whole = { readonly range: Range; readonly size: Decimal; readonly stated: Quantity | undefined };

const shareOf = (prose: Reading['prose'], part: Quantity, rate: Quantity, whole: Whole): RateVerdict => {
  const allowed = whole.range.low.gt(0) ? percentRange(rangeOf(prose, part), whole.range) : undefined;
  return allowed === undefined ? 'wrong' : judgeRate(rate.value, rate.decimals, allowed);
};

const bare = (name: string): string =>
  name
    .replace(/^(?:占|的|本|该|全|当)*(?:\d{4})?(?:年度?|部门|单位)*/, '')
    .replace(/(?:总额|合计|总计|总数|决算数?|的|数|比例|比重|比|为)+$/g, '');

/** The wholes that words point to: named behind 占, the amount that announces the row, or the row's own sum. */
function pointedWholes(reading: Reading, members: Row, rates: Row): readonly Whole[] {
  const { prose } = reading;
  const [first] = members.items;
  const [rate] = rates.items;
  if (first === undefined || rate === undefined) return [];
  const asWhole = (each: Quantity): Whole => ({ range: rangeOf(prose, each), size: sizeOf(each), stated: each });
  const named = bare(/占([^占]{2,24})$/.exec(rate.lead)?.[1] ?? '');
  const head = headOf(reading, members);
  const sum: Whole = {
    range: members.items.map((each) => rangeOf(prose, each)).reduce(plus, { low: zero, high: zero }),
    size: total(members.items),
    stated: undefined,
  };
  if (named.length < 2) return [...(head === undefined ? [] : [asWhole(head)]), sum];
  const stated = around(reading, first.measure, first.start).filter((each) => bare(nameIn(each.lead)) === named);
  const [one] = stated;
  if (one !== undefined && stated.every((each) => sizeOf(each).eq(sizeOf(one)))) return [asWhole(one), sum];
  return stated.length === 0 ? [sum] : [];
}

function rowShares(reading: Reading, members: Row, rates: Row): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const [first] = members.items;
  if (first === undefined || rates.items.some((each) => each.value.isNegative())) return [];
  const pairs = members.items.flatMap((part, index) => {
    const rate = rates.items[index];
    return rate === undefined ? [] : [{ part, rate }];
  });
  const misfits = (whole: Whole): typeof pairs =>
    pairs.filter(({ part, rate }) => shareOf(prose, part, rate, whole) === 'wrong');
  const near = around(reading, first.measure, rates.items[0]?.start ?? 0);
  const anyFits = near.some(
    (each) => misfits({ range: rangeOf(prose, each), size: sizeOf(each), stated: each }).length === 0,
  );
  const pointed = pointedWholes(reading, members, rates).map((whole) => ({ whole, wrong: misfits(whole) }));
  if (anyFits || pointed.some((each) => each.wrong.length === 0)) return [];
  const [best] = [...pointed].sort((a, b) => a.wrong.length - b.wrong.length);
  if (best === undefined || best.wrong.length * 2 > pairs.length) return [];
  const { whole, wrong } = best;
  const right = pairs.length - wrong.length;
  const precise = pairs.some((each) => each.rate.decimals > 0 && !wrong.includes(each));
  const sumOfShares = pairs.reduce((sum, each) => sum.plus(each.rate.value), zero);
  const firm = whole.stated !== undefined || sumOfShares.gt(101) || knownWhole(members.names) === pairs.length;
  if (!(right >= 2 || precise || firm)) return [];
  return wrong.map(({ part, rate }) => {
    const expected = writtenPercent(sizeOf(part), whole.size);
    const words =
      whole.stated === undefined
        ? `${part.text}${part.unitText}÷各项之和${inUnitOf(whole.size, part)}${part.unitText}×100%＝${expected}%`
        : divisionInWords(part, whole.stated);
    return reportText(prose, passage, sentence, {
      code: 'TXT-011',
      at: { start: rate.start, end: rate.end },
      stated: plainText(rate.value),
      expected,
      message: `${words}，文中对应写的是${rate.text}%。`,
      remedy: '按“分别”的次序逐项核对金额和占比。',
    });
  });
}

const wayOf = (lead: string): 'up' | 'down' | undefined =>
  /减少|下降|降低|压减|压缩/.test(lead) ? 'down' : /增加|增长|上升|提高/.test(lead) ? 'up' : undefined;

/** Each item's own direction, or that of the item before it. */
function directions(row: Row): readonly ('up' | 'down' | undefined)[] {
  let last: 'up' | 'down' | undefined;
  return row.items.map((each) => {
    last = wayOf(each.lead) ?? last;
    return last;
  });
}

function rowGrowth(reading: Reading, members: Row, deltas: Row, rates: Row): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const ways = directions(deltas);
  const near = [...quantitiesBefore(passage, sentence, 2, 16), ...sentence.quantities];
  return rates.items.flatMap((rate, index): AuditFinding[] => {
    const current = members.items[index];
    const delta = deltas.items[index];
    const way = ways[index];
    if (current === undefined || delta === undefined || way === undefined || delta.value.isNegative()) return [];
    const change = rangeOf(prose, delta);
    const base = (up: boolean): Range =>
      up ? minus(rangeOf(prose, current), change) : plus(rangeOf(prose, current), change);
    const verdict = (up: boolean): RateVerdict => {
      const allowed = base(up).low.gt(0) ? percentRange(change, base(up)) : undefined;
      return allowed === undefined ? 'right' : judgeRate(rate.value.abs(), rate.decimals, allowed);
    };
    const own = verdict(way === 'up');
    if (own === 'right' || verdict(way !== 'up') === 'right' || explainedByAnyPair(prose, rate, near)) return [];
    const size = way === 'up' ? sizeOf(current).minus(sizeOf(delta)) : sizeOf(current).plus(sizeOf(delta));
    const expected = writtenPercent(sizeOf(delta), size);
    const words = `基数${inUnitOf(size, current)}${current.unitText}，${inUnitOf(sizeOf(delta), current)}÷${inUnitOf(size, current)}×100%＝${expected}%，文中对应写的是${rate.text}%`;
    return [
      reportText(prose, passage, sentence, {
        code: own === 'lastPlace' ? 'TXT-013' : 'TXT-012',
        at: { start: rate.start, end: rate.end },
        stated: plainText(rate.value),
        expected,
        message: own === 'lastPlace' ? `${words}，差在末位。` : `${words}。`,
        remedy: own === 'lastPlace' ? '按四舍五入改末位。' : '按“分别”的次序逐项核对本年数、增减额和增减率。',
      }),
    ];
  });
}

/** The amounts a row of changes is about: in its own sentence or, as a row, at the end of the one before. */
function currentFor(reading: Reading, deltas: Row, rows: readonly Row[]): Row | undefined {
  const { passage, sentence } = reading;
  const own = membersFor(passage, sentence, deltas, rows);
  const [first] = deltas.items;
  if (own !== undefined || first === undefined) return own;
  if (sentence.quantities.some((each) => each.end <= first.start && usable(each))) return undefined;
  const previous = passage.sentences[sentence.position - 1];
  const last = previous === undefined ? undefined : rowsIn(passage, previous).slice(0, mostRows).at(-1);
  const [start] = last?.items ?? [];
  return last?.items.length === deltas.items.length && start?.role === 'amount' && start.measure === first.measure
    ? last
    : undefined;
}

/** Lists that give several names first and their numbers in the same order (`A、B分别为…，分别占…`). */
export function auditParallelLists(reading: Reading): readonly AuditFinding[] {
  const { passage, sentence } = reading;
  const rows = rowsIn(passage, sentence).slice(0, mostRows);
  return rows.flatMap((row, index): readonly AuditFinding[] => {
    const [first] = row.items;
    if (first === undefined) return [];
    if (first.role === 'amount' && first.measure !== '%') {
      const finding = rowSum(reading, row);
      return finding === undefined ? [] : [finding];
    }
    if (first.role === 'share') {
      const members = membersFor(passage, sentence, row, rows);
      return members === undefined ? [] : rowShares(reading, members, row);
    }
    const deltas = rows[index - 1];
    const [delta] = deltas?.items ?? [];
    if (first.role !== 'change' || deltas === undefined || delta?.role !== 'delta') return [];
    if (deltas.items.length !== row.items.length) return [];
    const members = currentFor(reading, deltas, rows);
    return members === undefined || members.items.length !== row.items.length
      ? []
      : rowGrowth(reading, members, deltas, row);
  });
}
