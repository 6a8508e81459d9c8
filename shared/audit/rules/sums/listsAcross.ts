import { knownWhole } from '../../../accounting/relations/wholes.ts';
import { accountOf, nameIn, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { plainText, zero } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { Passage, Prose, Sentence } from '../../prose/readProse.ts';
import { inUnitOf, sizeOf } from '../../prose/rounding.ts';
import { reportText } from '../reportText.ts';
import { additionInWords, envelope } from './sums.ts';

/**
 * The numbered paragraphs after one that announces them; each with all its sentences up to the next number. `below`: the
 * paragraphs that are numbered one level deeper, when the entry itself is only their heading (类 above its 款 and 项).
 */
type Entry = {
  readonly title: string;
  readonly quantities: readonly Quantity[];
  readonly below: readonly (readonly Quantity[])[];
};

const announces = /(?:[:]|其中[:,]?|如下|情况|方面|支出)[。:,]?$/;
const longest = 60;

function entriesAfter(prose: Prose, passage: Passage): readonly Entry[] {
  const entries: { title: string; quantities: Quantity[]; below: Quantity[][] }[] = [];
  const first = prose.passages[passage.index + 1]?.numbering;
  if (first === undefined || first.value !== 1) return [];
  if (passage.numbering !== undefined && passage.numbering.style >= first.style) return [];
  for (
    let index = passage.index + 1;
    index < prose.passages.length && index - passage.index < longest * 3;
    index += 1
  ) {
    const next = prose.passages[index];
    if (next === undefined || next.afterTable) break;
    const number = next.numbering;
    if (number !== undefined && number.style < first.style) break;
    if (number !== undefined && number.style === first.style) {
      if (number.value !== entries.length + 1) break;
      entries.push({ title: next.text.slice(number.length, number.length + 40), quantities: [], below: [] });
    }
    const entry = entries.at(-1);
    const own = next.sentences.flatMap((sentence) => sentence.quantities);
    if (number !== undefined && number.style > first.style && number.value === (entry?.below.length ?? 0) + 1) {
      if (entry !== undefined && (entry.below.length > 0 || entry.quantities.length === 0)) entry.below.push([]);
    }
    entry?.below.at(-1)?.push(...own);
    entry?.quantities.push(...own);
  }
  return entries;
}

/** Paragraphs without numbers that begin with a name and its amount, when they make up a known whole. */
function plainEntriesAfter(prose: Prose, passage: Passage, head: Quantity): readonly Entry[] {
  const entries: Entry[] = [];
  let whole = 0;
  const names: string[] = [];
  for (const next of prose.passages.slice(passage.index + 1, passage.index + 9)) {
    const quantities = next.sentences.flatMap((sentence) => sentence.quantities);
    const first = quantities[0];
    if (next.afterTable || next.numbering !== undefined || first === undefined || first.leadStart !== 0) break;
    if (first.measure !== head.measure) break;
    entries.push({ title: '', quantities, below: [] });
    names.push(nameIn(first.lead));
    if (entries.length < 2) continue;
    if (totalOf(prose, head, entries)?.fit === 'fits') return entries;
    if (knownWhole(names) === entries.length) whole = entries.length;
  }
  return entries.slice(0, whole);
}

type Account = 'budget' | 'final' | 'open';

const sameAccount = (each: Quantity, account: Account): boolean => {
  const own = accountOf(each.lead);
  return own === account || (account !== 'budget' && own !== 'budget');
};

function amountOf(quantities: readonly Quantity[], head: Quantity, year: number | undefined): Quantity | undefined {
  const account = accountOf(head.lead);
  return quantities.find(
    (each) =>
      each.role === 'amount' &&
      !each.approximate &&
      each.depth === 0 &&
      each.measure === head.measure &&
      sameAccount(each, account) &&
      !ofAnotherTime(each.lead, year),
  );
}

function headsOf(sentence: Sentence, year: number | undefined): readonly Quantity[] {
  const heads = sentence.quantities.filter(
    (each) =>
      each.role === 'amount' &&
      !each.approximate &&
      each.measure === '元' &&
      each.depth === 0 &&
      !ofAnotherTime(each.lead, year),
  );
  const budgets = heads.filter((each) => accountOf(each.lead) === 'budget');
  const others = heads.filter((each) => accountOf(each.lead) !== 'budget');
  return budgets.length > 1 || others.length > 1 ? [] : [...budgets, ...others];
}

type Total = { readonly head: Quantity; readonly parts: readonly Quantity[]; readonly fit: 'fits' | 'over' | 'under' };

function totalOf(prose: Prose, head: Quantity, entries: readonly Entry[]): Total | undefined {
  const parts = entries.flatMap((entry) =>
    (entry.below.length > 0 ? entry.below : [entry.quantities]).map((each) => amountOf(each, head, prose.year)),
  );
  const known = parts.filter((each) => each !== undefined);
  if (known.length !== parts.length || known.length < 2) return undefined;
  const sum = known.reduce((total, each) => total.plus(sizeOf(each)), zero);
  const gap = sum.minus(sizeOf(head));
  const slack = envelope(prose, known, head);
  return { head, parts: known, fit: gap.abs().lte(slack) ? 'fits' : gap.isPositive() ? 'over' : 'under' };
}

/**
 * A total whose parts stand in numbered paragraphs of their own (`具体情况如下：` 1. 2. 3.), by budget and by final
 * figures. Parts beyond the total are wrong; parts below it only where the other account or a known whole shows that
 * the list is meant to be complete.
 */
export function auditListsAcross(prose: Prose, passage: Passage): readonly AuditFinding[] {
  const sentence = passage.sentences.at(-1);
  if (sentence === undefined || passage.text.length > 2000 || !announces.test(passage.text)) return [];
  let heads = headsOf(sentence, prose.year);
  if (heads.length === 0 && sentence.end - sentence.start < 20) {
    const before = passage.sentences.at(-2);
    if (before !== undefined) heads = headsOf(before, prose.year);
  }
  if (heads.length === 0) return [];
  const numbered = entriesAfter(prose, passage);
  const lastHead = heads.at(-1);
  const entries =
    numbered.length > 0 || lastHead === undefined ? numbered : plainEntriesAfter(prose, passage, lastHead);
  if (entries.length < 2) return [];
  const totals = heads.map((head) => totalOf(prose, head, entries)).filter((each) => each !== undefined);
  const anyFits = totals.some((each) => each.fit === 'fits');
  return totals.flatMap((total): AuditFinding[] => {
    if (total.fit === 'fits') return [];
    const names = entries.map((entry, index) => entry.title || nameIn(total.parts[index]?.lead ?? ''));
    const complete = anyFits || knownWhole(names) === entries.length;
    if (total.fit === 'under' && !complete && !/其中/.test(sentence.text.slice(-8))) return [];
    if (total.fit === 'over' && !complete && !/其中|如下|方面|:$/.test(passage.text.slice(-12))) return [];
    const { head, parts } = total;
    const sum = parts.reduce((all, each) => all.plus(sizeOf(each)), zero);
    return [
      reportText(prose, passage, sentence, {
        code: total.fit === 'under' && !complete ? 'TXT-004' : 'TXT-002',
        at: head,
        stated: plainText(head.value),
        expected: inUnitOf(sum, head),
        message: `下面${parts.length}项相加：${additionInWords(parts, head)}，总数写的是${head.text}${head.unitText}，相差${inUnitOf(sum.minus(sizeOf(head)).abs(), head)}${head.unitText}。`,
        remedy: '对照账、表核对总数和每一项；没有列全时写明还有哪些。',
      }),
    ];
  });
}
