import { knownWhole } from '../../../accounting/relations/wholes.ts';
import { type Decimal, plainText, zero } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { listsIn, type PartList } from '../../prose/lists.ts';
import { timesElsewhere } from '../../prose/numberLines.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { Passage, Prose } from '../../prose/readProse.ts';
import { halfUnit, inUnitOf, sizeOf } from '../../prose/rounding.ts';
import { reportText } from '../reportText.ts';

type Lines = ReadonlyMap<string, ReadonlySet<number>>;

const total = (parts: readonly Quantity[]): Decimal => parts.reduce((sum, each) => sum.plus(sizeOf(each)), zero);

/** How far rounded parts may be from their rounded whole. */
export function envelope(prose: Prose, parts: readonly Quantity[], whole: Quantity): Decimal {
  return [...parts, whole].reduce((sum, each) => sum.plus(halfUnit(prose, each)), zero);
}

const printed = (each: Quantity): string => `${each.text}${each.unitMissing ? '' : each.unitText}`;

/** `483.82＋50＋0＝533.82万元`, in the unit of the whole. */
export function additionInWords(parts: readonly Quantity[], whole: Quantity): string {
  const terms = parts.map((each) => inUnitOf(sizeOf(each), whole));
  const shown = terms.length > 12 ? [...terms.slice(0, 11), '…', terms.at(-1) ?? ''] : terms;
  return `${shown.join('＋')}＝${inUnitOf(total(parts), whole)}${whole.unitText}`;
}

type Fit = 'exact' | 'rounded' | 'none';

/** Whether the list may be over after its first `cut` parts: a closed list only at a semicolon or a known whole. */
function mayEndAt(list: PartList, cut: number): boolean {
  const last = list.parts[cut - 1];
  const next = list.parts[cut];
  if (!list.complete || last === undefined || next === undefined) return true;
  if (list.passage.text.slice(last.end, next.start).includes(';') || knownWhole(list.names.slice(0, cut)) === cut)
    return true;
  const kind = list.names[0]?.slice(-2);
  return list.names.slice(cut).every((name) => name.slice(-2) !== kind && !/^其[他它]/.test(name));
}

/** A set of parts that may be meant: its sum and how far rounding may carry it. */
type Sum = { readonly size: Decimal; readonly slack: Decimal };

const adding = (prose: Prose, sum: Sum, part: Quantity): Sum => ({
  size: sum.size.plus(sizeOf(part)),
  slack: sum.slack.plus(halfUnit(prose, part)),
});

/** All sums of a list that a reader may mean: cut earlier where it may end, doubtful amounts added or not. */
function sumsOf(prose: Prose, list: PartList): readonly Sum[] {
  const sums: Sum[] = [];
  let running: Sum = { size: zero, slack: zero };
  list.parts.forEach((part, index) => {
    running = adding(prose, running, part);
    const cut = index + 1;
    if (cut === list.parts.length || (cut >= 2 && mayEndAt(list, cut))) sums.push(running);
  });
  let more: readonly Sum[] = [running];
  for (const doubtful of list.unsure.slice(0, 6)) {
    more = more.flatMap((sum) => [sum, adding(prose, sum, doubtful)]);
  }
  return [...sums, ...more.slice(1)];
}

type Side = 'income' | 'expenditure' | 'posts' | 'open';

function sideOf(lead: string): Side {
  if (/编制/.test(lead)) return 'posts';
  const [income, expenditure] = [/收入/.test(lead), /支出/.test(lead)];
  return income === expenditure ? 'open' : income ? 'income' : 'expenditure';
}

/** Figures before the list that may be its whole in place of the nearest; not those of the other side of the account. */
function otherWholes({ head, others, names }: PartList): readonly Quantity[] {
  const side = sideOf(head.lead);
  const opposed = (each: Quantity): boolean => {
    const other = sideOf(each.lead);
    if (other === side || other === 'open') return false;
    if (other === 'posts') return head.measure === '人' && !names.some((name) => /编/.test(name));
    return side !== 'open' && side !== 'posts' && names.every((name) => ['open', side].includes(sideOf(name)));
  };
  return others.filter((each) => !opposed(each)).slice(-4);
}

/** The best fit of any sensible reading, also with other figures as the whole. */
function bestReading(prose: Prose, list: PartList): Fit {
  let best: Fit = 'none';
  const sums = sumsOf(prose, list);
  for (const whole of [list.head, ...otherWholes(list)]) {
    const size = sizeOf(whole);
    const half = halfUnit(prose, whole);
    for (const sum of sums) {
      const gap = sum.size.minus(size).abs();
      if (gap.isZero()) return 'exact';
      if (gap.lte(sum.slack.plus(half))) best = 'rounded';
    }
  }
  return best;
}

/** What is probably wrong: the whole, or the one part that nothing else in the document repeats. */
function suspect(lines: Lines, list: PartList, inner: readonly PartList[]): { at: Quantity; expected: Decimal } {
  const { head, parts, passage } = list;
  const sum = total(parts);
  const whole = sizeOf(head);
  const asWhole = { at: head, expected: sum };
  const repaired = (part: Quantity): Decimal => whole.minus(sum.minus(sizeOf(part)));
  for (const child of inner) {
    const part = parts.find((each) => each === child.head);
    if (part !== undefined && total(child.parts).eq(repaired(part))) return { at: part, expected: repaired(part) };
  }
  if (whole.isZero()) return asWhole;
  const known = (value: Decimal): number => timesElsewhere(lines, plainText(value), passage);
  const headKnown = known(head.value);
  const larger = parts.filter((each) => sizeOf(each).gt(whole));
  const [large] = larger;
  if (larger.length === 1 && large !== undefined && (headKnown > 0 || known(large.value) === 0)) {
    const value = repaired(large);
    return value.gte(0) && list.complete ? { at: large, expected: value } : { at: large, expected: whole };
  }
  const strange = parts.filter((each) => known(each.value) === 0 && !each.value.isZero());
  const [odd] = strange;
  if (headKnown > 0 && strange.length === 1 && odd !== undefined && repaired(odd).gte(0))
    return { at: odd, expected: repaired(odd) };
  const restored = parts.filter(
    (each) => repaired(each).gt(0) && known(repaired(each).div(each.scale)) > 0 && known(each.value) === 0,
  );
  const [one] = restored;
  if (headKnown > 0 && restored.length === 1 && one !== undefined) return { at: one, expected: repaired(one) };
  return asWhole;
}

function brokenList(prose: Prose, lines: Lines, list: PartList, inner: readonly PartList[]): AuditFinding | undefined {
  const { head, parts } = list;
  const sum = total(parts);
  const whole = sizeOf(head);
  const slack = envelope(prose, parts, head);
  const first = parts[0];
  const tooLarge = (list.nested ? parts.slice(0, 1) : parts).find((each) => sizeOf(each).minus(whole).gt(slack));
  const beyond = !list.nested && sum.minus(whole).gt(slack);
  const short =
    !list.nested &&
    (list.complete || list.closed) &&
    list.unsure.length === 0 &&
    whole.minus(sum).gt(slack) &&
    parts.length > 1;
  if (first === undefined || (tooLarge === undefined && !beyond && !short)) return undefined;
  const { at, expected } = suspect(lines, list, inner);
  const onlyOne = parts.length === 1 || (tooLarge !== undefined && list.nested);
  const unproven = short && tooLarge === undefined && !list.complete;
  const code = tooLarge !== undefined ? 'TXT-001' : unproven ? 'TXT-004' : 'TXT-002';
  const arithmetic = onlyOne
    ? `其中的一项${printed(tooLarge ?? first)}大于总数${printed(head)}`
    : `各项相加：${additionInWords(parts, head)}，总数写的是${printed(head)}，相差${inUnitOf(sum.minus(whole).abs(), head)}${head.unitText}`;
  return reportText(prose, list.passage, list.sentence, {
    code,
    at: { start: at.start, end: at.end },
    message: `${arithmetic}。${at === head ? '总数' : `其中的“${at.text}${at.unitText}”`}可能有误，按其余的数推算应为${inUnitOf(expected, at)}${at.unitText}。`,
    remedy: '对照账、表核对总数和每一项，改正有误的数；“其中”没有列全时写明还有哪些。',
    stated: plainText(at.value),
    expected: inUnitOf(expected, at),
  });
}

function inside(list: PartList, lists: readonly PartList[]): readonly PartList[] {
  return lists.filter((other) => other !== list && list.parts.includes(other.head));
}

/** Parts against their whole in every sentence of a passage; differences that rounding explains are told once. */
export function auditSums(prose: Prose, lines: Lines, passage: Passage): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  const rounded: PartList[] = [];
  const reported = new Set<Quantity>();
  for (const sentence of passage.sentences) {
    const lists = listsIn(prose, passage, sentence);
    for (const list of lists) {
      const fit = bestReading(prose, list);
      if (fit === 'exact') continue;
      if (fit === 'rounded') {
        rounded.push(list);
        continue;
      }
      const finding = reported.has(list.head) ? undefined : brokenList(prose, lines, list, inside(list, lists));
      if (finding === undefined) continue;
      reported.add(list.head);
      for (const part of list.parts) reported.add(part);
      findings.push(finding);
    }
  }
  const [first] = rounded;
  if (first !== undefined) {
    const { head, parts } = first;
    const more = rounded.length > 1 ? `；本段还有${rounded.length - 1}处` : '';
    findings.push(
      reportText(prose, passage, first.sentence, {
        code: 'TXT-003',
        at: { start: head.start, end: head.end },
        message: `${additionInWords(parts, head)}，总数写的是${printed(head)}，差在四舍五入的范围之内${more}。`,
        remedy: '一般不用改；要完全相符，可以调整最大的一项。',
        stated: plainText(head.value),
        expected: inUnitOf(total(parts), head),
      }),
    );
  }
  return findings;
}
