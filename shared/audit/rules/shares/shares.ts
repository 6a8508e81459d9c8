import { knownWhole } from '../../../accounting/relations/wholes.ts';
import { nameIn } from '../../../accounting/vocabulary/accounts.ts';
import { Decimal, plainText, zero } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { accountIn, type ReadFigure, subjectIn } from '../../prose/proseFigures.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { type Prose, quantitiesBefore } from '../../prose/readProse.ts';
import {
  inUnitOf,
  judgeRate,
  meets,
  percentRange,
  plus,
  type Range,
  rangeOf,
  sizeOf,
  writtenPercent,
} from '../../prose/rounding.ts';
import { divisionInWords, printedWhole, type Reading, usable } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

/** A part with its share: `项目支出1138.53万元，占77.24%`. `of`: what it says it is a share of, or nothing. */
type Share = { readonly part: Quantity; readonly rate: Quantity; readonly of: string };

const mostShares = 60;

const core = (name: string): string =>
  name
    .replace(/^(?:本|该|全|当)?(?:年度?|部门|单位|年)+|^\d{4}年度?/g, '')
    .replace(/(?:总额|合计|总计|总数|决算数?|的|数|比例|比重|比)+$/g, '');

/** What `占…的` names. */
function namedWhole(lead: string): string {
  const match = /占(?:到|了|全部|全年|年度|其)?([^占]*?)(?:的)?(?:比例|比重|比率|比)?(?:为|是|达|约|:)*$/.exec(lead);
  return match?.[1] ?? '';
}

function sharesOf(reading: Reading): readonly Share[] {
  const { quantities } = reading.sentence;
  const { text } = reading.passage;
  return quantities.flatMap((rate, index): Share[] => {
    if (rate.role !== 'share' || rate.approximate || rate.parallel) return [];
    for (let back = index - 1; back >= 0; back -= 1) {
      const part = quantities[back];
      if (part === undefined || /[;]/.test(text.slice(part.end, rate.start))) return [];
      if (part.role === 'share') return [];
      if (part.measure === '%' || part.depth > rate.depth || !usable(part)) {
        if (part.role === 'amount' && part.approximate) return [];
        continue;
      }
      if (part.parallel) return [];
      return [{ part, rate, of: namedWhole(rate.lead) }];
    }
    return [];
  });
}

function allowedBy(prose: Prose, part: Quantity, whole: Range): Range | undefined {
  return whole.low.gt(0) ? percentRange(rangeOf(prose, part), whole) : undefined;
}

function fitsWhole(prose: Prose, share: Share, whole: Range): boolean {
  const implied = impliedWhole(prose, share);
  if (implied !== undefined) return meets(implied, whole);
  const allowed = allowedBy(prose, share.part, whole);
  return allowed !== undefined && judgeRate(share.rate.value, share.rate.decimals, allowed) !== 'wrong';
}

const impliedWholes = new WeakMap<Share, Range>();

/** All wholes that the printed share allows for its part; nothing when either is zero. */
function impliedWhole(prose: Prose, share: Share): Range | undefined {
  const { part, rate } = share;
  if (rate.value.lte(0) || part.value.lte(0)) return undefined;
  const known = impliedWholes.get(share);
  if (known !== undefined) return known;
  const step = new Decimal(10).pow(-rate.decimals).mul(rate.decimals === 0 ? 1 : 1.5);
  const low = rate.value.plus(step);
  const high = rate.value.minus(step);
  if (high.lte(0)) return undefined;
  const range = rangeOf(prose, part);
  const implied = { low: range.low.div(low).mul(100), high: range.high.div(high).mul(100) };
  impliedWholes.set(share, implied);
  return implied;
}

type Whole = { readonly range: Range; readonly size: Decimal; readonly words: Quantity | undefined };

const asWhole = (prose: Prose, figure: Quantity): Whole => ({
  range: rangeOf(prose, figure),
  size: sizeOf(figure),
  words: figure,
});

function sumOf(prose: Prose, shares: readonly Share[]): Whole {
  const range = shares.map((each) => rangeOf(prose, each.part)).reduce(plus, { low: zero, high: zero });
  return { range, size: shares.reduce((sum, each) => sum.plus(sizeOf(each.part)), zero), words: undefined };
}

/** Amounts around the sentence that may be the whole: before the part, or in the sentences and paragraph before. */
function nearby(reading: Reading, share: Share): readonly Quantity[] {
  const { prose, passage, sentence } = reading;
  const earlier = quantitiesBefore(passage, sentence, 4, 60);
  const passagesBefore = prose.passages
    .slice(Math.max(0, passage.index - 4), passage.index)
    .flatMap((each) => each.sentences.slice(-12).flatMap((one) => one.quantities.slice(-40)))
    .slice(-120);
  const own = sentence.quantities.filter((each) => each !== share.part && each.start < share.rate.start).slice(-60);
  return [...passagesBefore, ...earlier, ...own].filter(
    (each) => each.role === 'amount' && each.measure === share.part.measure,
  );
}

const bySubject = new WeakMap<readonly ReadFigure[], ReadonlyMap<string, readonly ReadFigure[]>>();

/** Figures of one subject; the first three hundred are enough to know what a text calls by a name. */
export function figuresOf(figures: readonly ReadFigure[], subject: string): readonly ReadFigure[] {
  let index = bySubject.get(figures);
  if (index === undefined) {
    const built = new Map<string, ReadFigure[]>();
    for (const each of figures) {
      const list = built.get(each.figure.meaning.subject);
      if (list === undefined) built.set(each.figure.meaning.subject, [each]);
      else if (list.length < 300) list.push(each);
    }
    index = built;
    bySubject.set(figures, index);
  }
  return index.get(subject) ?? [];
}

/** What the text states for a name before this share, nearest last: near by, or else anywhere. */
function statedFor(reading: Reading, share: Share, subject: string): readonly Quantity[] {
  const { passage } = reading;
  const account = accountIn(share.of);
  const stated = figuresOf(reading.figures, subject).filter(
    (each) =>
      each.figure.meaning.subject === subject &&
      each.quantity !== share.part &&
      usable(each.quantity) &&
      each.quantity.measure === share.part.measure &&
      each.figure.meaning.year === 0 &&
      !['initialBudget', 'budget', 'adjustedBudget'].includes(each.figure.meaning.basis) &&
      (account === undefined ||
        each.figure.meaning.within === account ||
        (each.figure.meaning.within === undefined && sizeOf(each.quantity).lt(sizeOf(share.part)))) &&
      (each.passage.index < passage.index || each.quantity.start < share.part.start || each.passage !== passage),
  );
  const near = stated.filter((each) => each.passage.index <= passage.index && passage.index - each.passage.index <= 6);
  return (near.length > 0 ? near : stated).map((each) => each.quantity);
}

/** The whole that the words point to without doubt. */
function pointedTo(
  reading: Reading,
  share: Share,
  group: readonly Share[],
  around: readonly Quantity[],
): readonly Whole[] {
  const { prose, passage, sentence } = reading;
  const name = core(share.of);
  if (name.length >= 2) {
    const subject = subjectIn(share.of);
    const everywhere =
      subject?.known === true
        ? statedFor(reading, share, subject.subject)
        : around.filter((each) => each !== share.part && name.length >= 3 && core(nameIn(each.lead)) === name);
    const [last] = everywhere.slice(-1);
    return last === undefined || everywhere.some((each) => fitsWhole(prose, share, rangeOf(prose, each)))
      ? []
      : [asWhole(prose, last)];
  }
  if (share.of !== '') return [];
  const first = group[0];
  if (first === undefined) return [];
  const opening = passage.text.slice(sentence.start, first.part.start);
  const head = sentence.quantities
    .filter(
      (each) =>
        usable(each) &&
        each.measure === first.part.measure &&
        each.end <= first.part.leadStart &&
        each.depth <= first.part.depth,
    )
    .at(-1);
  if (head !== undefined && /其中|包括|:|构成|组成/.test(passage.text.slice(head.end, first.part.start)))
    return [asWhole(prose, head)];
  if (head === undefined && /中[,:]|其中/.test(opening)) {
    const names = group.map((each) => nameIn(each.part.lead));
    const subject = subjectIn(opening.slice(0, opening.lastIndexOf('中')));
    const announced = subject?.known === true ? statedFor(reading, share, subject.subject).at(-1) : undefined;
    if (announced !== undefined) return [asWhole(prose, announced)];
    if (group.length >= 2 && knownWhole(names) === group.length) return [sumOf(prose, group)];
  }
  return [];
}

/** Shares against their part and the whole of the sentence or of the one before. */
export function auditShares(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const shares = sharesOf(reading).slice(0, mostShares);
  const unnamed = shares.filter((each) => each.of === '');
  const implied = shares.map((each) => impliedWhole(prose, each));
  return shares.flatMap((share, index): AuditFinding[] => {
    if (share.part.value.isZero() && share.rate.value.isZero()) return [];
    const group = share.of === '' ? unnamed : [share];
    const around = nearby(reading, share);
    const favoured = pointedTo(reading, share, group, around);
    const [whole] = favoured;
    const holdsSomewhere = around
      .slice(share.rate.value.isZero() ? -20 : 0)
      .some((each) => fitsWhole(prose, share, rangeOf(prose, each)));
    const trivialRate = share.rate.value.isZero() || share.rate.value.eq(100);
    if (holdsSomewhere && !(trivialRate && whole !== undefined && !fitsWhole(prose, share, whole.range))) {
      const exact = whole?.words;
      if (
        exact === undefined ||
        !printedWhole(prose, share.rate, share.part, exact) ||
        !fitsWhole(prose, share, rangeOf(prose, exact))
      )
        return [];
      return [
        reportText(prose, passage, sentence, {
          code: 'TXT-014',
          at: share.rate,
          stated: plainText(share.rate.value),
          expected: writtenPercent(sizeOf(share.part), sizeOf(exact)),
          message: `${divisionInWords(share.part, exact)}，文中写的是${share.rate.text}%，没有保留小数。`,
          remedy: '全文比率统一保留两位小数。',
        }),
      ];
    }
    if (group.length >= 2 && fitsWhole(prose, share, sumOf(prose, group).range)) return [];
    const mine = implied[index];
    const peers = shares.filter((other, place) => {
      const range = implied[place];
      return (
        other !== share && other.of === share.of && mine !== undefined && range !== undefined && meets(range, mine)
      );
    });
    if (
      peers.length > 0 &&
      !shares.some(
        (other, place) =>
          other !== share && other.of === share.of && implied[place] !== undefined && !peers.includes(other),
      )
    )
      return [];
    if (whole === undefined || whole.range.low.lte(0)) return [];
    const verdict = judgeRate(
      share.rate.value,
      share.rate.decimals,
      allowedBy(prose, share.part, whole.range) ?? whole.range,
    );
    if (verdict !== 'wrong' || (share.of === '' && sizeOf(share.part).gt(whole.range.high))) return [];
    const expected = writtenPercent(sizeOf(share.part), whole.size);
    const words =
      whole.words === undefined
        ? `${share.part.text}${share.part.unitText}÷各项之和${inUnitOf(whole.size, share.part)}${share.part.unitText}×100%＝${expected}%`
        : divisionInWords(share.part, whole.words);
    return [
      reportText(prose, passage, sentence, {
        code: 'TXT-011',
        at: share.rate,
        stated: plainText(share.rate.value),
        expected,
        operands: [
          { role: 'part', value: plainText(share.part.value) },
          ...(whole.words === undefined ? [] : [{ role: 'whole' as const, value: plainText(whole.words.value) }]),
        ],
        message: `${words}，文中写的是${share.rate.text}%。`,
        remedy: '按这一项和总数重新计算占比，或核对这两个数。',
      }),
    ];
  });
}
