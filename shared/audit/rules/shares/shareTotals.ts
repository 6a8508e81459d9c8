import { knownWhole } from '../../../accounting/relations/wholes.ts';
import { Decimal, plainText, zero } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { Passage, Sentence } from '../../prose/readProse.ts';
import { judgeRate, percentRange, plus, rangeOf, sizeOf, writtenPercent } from '../../prose/rounding.ts';
import { divisionInWords, type Reading, usable } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

const hundred = new Decimal(100);
const fewest = 2;
const mostShares = 30;
const mostSiblings = 12;

/** What stands before 占, without the account. */
const nameOf = (lead: string): string =>
  (/^(?:其中|[^占]*中,)?([^占]*)占/.exec(lead)?.[1] ?? '').replace(/(?:总额|合计|支出数|决算数?)+$/, '');
const namesWhole = (lead: string): string =>
  /占([^占]*?)(?:的)?(?:比例|比重|比)?(?:为|是|达|约|:)*$/.exec(lead)?.[1] ?? '';

/** Shares of one whole that a sentence lists by names alone: beyond 100 they are wrong, below it where they are all. */
export function auditShareTotals(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const all = sentence.quantities;
  const shares = all.filter((each) => each.role === 'share' && !each.approximate && !each.parallel);
  if (
    shares.length < fewest ||
    shares.length > mostShares ||
    shares.length !== all.filter(({ measure }) => measure === '%').length
  )
    return [];
  // Amounts beside them are for the rule that divides.
  if (all.some((each) => usable(each) && each.measure === '元' && each.end > (shares[0]?.leadStart ?? 0) - 1))
    return [];
  const wholes = new Set(shares.map((each) => namesWhole(each.lead)).filter((each) => each !== ''));
  const names = shares.map((each) => nameOf(each.lead));
  if (wholes.size > 1 || names.some((name) => name.length < 2) || new Set(names).size < names.length) return [];
  if (/其中|预算|以上/.test(sentence.text.slice((shares[0]?.end ?? sentence.start) - sentence.start))) return [];
  const sum = shares.reduce((total, each) => total.plus(each.value), zero);
  const slack = new Decimal(10)
    .pow(-Math.min(...shares.map(({ decimals }) => decimals)))
    .mul(shares.length)
    .div(2);
  const complete = knownWhole(names) === names.length || /^其[他它]/.test(names.at(-1) ?? '');
  if (sum.minus(hundred).lte(slack) && !(complete && hundred.minus(sum).gt(slack))) return [];
  const [first] = shares;
  if (first === undefined) return [];
  return [
    reportText(prose, passage, sentence, {
      code: 'TXT-024',
      at: { start: first.start, end: first.end },
      stated: plainText(sum),
      expected: '100',
      operands: shares.map(({ value }) => ({ role: 'term', value: plainText(value) })),
      message: `各项占比相加：${shares.map(({ text }) => text).join('＋')}＝${plainText(sum)}%，应为100%。`,
      remedy: '核对每一项的占比；没有列全的，写明还有哪些。',
    }),
  ];
}

type Entry = {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly part: Quantity;
  readonly rate: Quantity;
};

/** `（1）基本支出60万元，占60%。`: a numbered paragraph of one amount and its share, without the name of the whole. */
function entryIn(passage: Passage | undefined): Entry | undefined {
  const sentence = passage?.sentences[0];
  const [part, rate] = sentence?.quantities ?? [];
  if (passage === undefined || sentence === undefined || part === undefined || rate?.role !== 'share') return undefined;
  const plain = usable(part) && part.measure === '元' && namesWhole(rate.lead) === '' && !rate.approximate;
  return passage.numbering !== undefined && plain ? { passage, sentence, part, rate } : undefined;
}

function entriesFrom(reading: Reading): readonly Entry[] {
  const { prose, passage } = reading;
  const { numbering } = passage;
  if (numbering?.value !== 1) return [];
  const entries: Entry[] = [];
  for (let index = passage.index; index < passage.index + mostSiblings; index += 1) {
    const next = prose.passages[index];
    if (next?.numbering?.style !== numbering.style || next.numbering.value !== entries.length + 1) break;
    const entry = entryIn(next);
    if (entry === undefined) return [];
    entries.push(entry);
  }
  return entries;
}

/** Shares in numbered paragraphs whose names make up a whole: each against the sum of them all. */
export function auditSharesOfSiblings(reading: Reading): readonly AuditFinding[] {
  if (reading.sentence.position > 0) return [];
  const { prose } = reading;
  const entries = entriesFrom(reading);
  const names = entries.map(({ part }) => part.lead);
  if (entries.length < fewest || knownWhole(names) !== entries.length) return [];
  const range = entries.map(({ part }) => rangeOf(prose, part)).reduce(plus);
  const size = entries.reduce((sum, { part }) => sum.plus(sizeOf(part)), zero);
  const wrong = entries.filter(({ part, rate }) => {
    const allowed = range.low.gt(0) ? percentRange(rangeOf(prose, part), range) : undefined;
    return allowed !== undefined && judgeRate(rate.value, rate.decimals, allowed) === 'wrong';
  });
  // All of them wrong: they are shares of something else.
  if (wrong.length * 2 > entries.length) return [];
  return wrong.map(({ passage, sentence, part, rate }) =>
    reportText(prose, passage, sentence, {
      code: 'TXT-011',
      at: { start: rate.start, end: rate.end },
      stated: plainText(rate.value),
      expected: writtenPercent(sizeOf(part), size),
      message: `${divisionInWords(part, { ...part, value: size.div(part.scale) })}，文中写的是${rate.text}%。`,
      remedy: '按各项之和重新计算占比，或核对金额。',
    }),
  );
}
