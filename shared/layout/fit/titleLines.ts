import type { ParagraphRole } from '../../packs/documentSchema.ts';
import type { ResolvedBlock, ResolvedRun } from '../resolvedDocument.ts';
import { textWidthEm } from './textMeasure.ts';

type Paragraph = Extract<ResolvedBlock, { kind: 'paragraph' }>;

/** Roles that are set as titles: centred, in few lines of whole phrases. */
export const titleRoles: ReadonlySet<ParagraphRole> = new Set(['title', 'attachmentTitle', 'partTitle', 'coverTitle']);

/** What it counts to end a line within the name of the unit, between words, within a term, and to have uneven lines. */
const withinName = 3;
const betweenWords = 1;
const withinTerm = 3;
const unevenness = 1.5;
/** A line so short (in characters) looks like a remainder. */
const remnantEm = 3;
const remnant = 2;
/** Marks that begin no line. */
const endings = /^[，。、；：！？）》”’]/;
const openings = /[（《“‘]$/;

/** Terms of the field that the dictionary of words takes apart. */
const terms = [
  '财政拨款',
  '整体支出',
  '项目支出',
  '基本支出',
  '绩效自评',
  '绩效评价',
  '自评报告',
  '评价报告',
  '情况说明',
  '明细表',
];

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

type Range = { readonly from: number; readonly to: number };

function rangesOf(part: string, text: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(part); part !== '' && at >= 0; at = text.indexOf(part, at + part.length)) {
    found.push({ from: at, to: at + part.length });
  }
  return found;
}

/** Where a line may end, with what it counts: between words, cheaply at the ends of a name. */
function breaksOf(text: string, names: readonly string[]): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  const inside = names.flatMap((name) => rangesOf(name, text));
  const isWithin = (index: number, ranges: readonly Range[]): boolean =>
    ranges.some(({ from, to }) => index > from && index < to);
  const whole = terms.flatMap((term) => rangesOf(term, text));
  for (const { index, segment } of words.segment(text)) {
    if (index === 0 || endings.test(text.slice(index)) || openings.test(text.slice(0, index))) continue;
    // A word of one character (处, 站, 表) belongs to the one before it.
    const splits = isWithin(index, whole) || (segment.length === 1 && !openings.test(segment));
    costs.set(index, (isWithin(index, inside) ? withinName : betweenWords) + (splits ? withinTerm : 0));
  }
  for (const { from, to } of inside) {
    for (const end of [from, to]) if (end > 0 && end < text.length) costs.set(end, 0);
  }
  // `年度` closes what it is said of.
  for (const { index, 0: year } of text.matchAll(/年度?/g)) {
    const end = index + year.length;
    if (end < text.length && costs.has(end)) costs.set(end, 0);
  }
  return costs;
}

type Lines = { readonly cost: number; readonly ends: readonly number[] };

/**
 * Where the lines of a title end (offsets in UTF-16 units): as few lines as it needs at `roomEm` characters, each of whole
 * phrases, of about one length. `undefined` where one line is enough or no words can be told apart.
 */
export function titleLineEnds(text: string, roomEm: number, names: readonly string[]): readonly number[] | undefined {
  const width = textWidthEm(text);
  if (width <= roomEm || text.includes('\n')) return undefined;
  const costs = breaksOf(text, names);
  const places = [...costs.keys()].sort((one, other) => one - other);
  const least = Math.ceil(width / roomEm);
  for (let count = least; count <= least + 2; count += 1) {
    const found = bestLines(text, places, costs, count, roomEm);
    if (found !== undefined) return found.ends;
  }
  return undefined;
}

function bestLines(
  text: string,
  places: readonly number[],
  costs: ReadonlyMap<number, number>,
  count: number,
  roomEm: number,
): Lines | undefined {
  const even = textWidthEm(text) / count;
  const lineCost = (from: number, to: number): number | undefined => {
    const em = textWidthEm(text.slice(from, to));
    if (em > roomEm) return undefined;
    return (unevenness * Math.abs(em - even)) / even + (em < remnantEm ? remnant : 0);
  };
  let open = new Map<number, Lines>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Lines>();
    const ends = line === count ? [text.length] : places;
    for (const [from, before] of open) {
      for (const to of ends) {
        if (to <= from) continue;
        const own = lineCost(from, to);
        if (own === undefined) continue;
        const cost = before.cost + own + (to === text.length ? 0 : (costs.get(to) ?? 0));
        const known = next.get(to);
        if (known !== undefined && known.cost <= cost) continue;
        next.set(to, { cost, ends: to === text.length ? before.ends : [...before.ends, to] });
      }
    }
    open = next;
  }
  return open.get(text.length);
}

/** A title with its line ends. */
export function withTitleLines(paragraph: Paragraph, roomEm: number, names: readonly string[]): Paragraph {
  const text = paragraph.runs.map((run) => run.text).join('');
  const ends = titleLineEnds(text, roomEm, names);
  if (ends === undefined) return paragraph;
  let start = 0;
  const runs = paragraph.runs.map((run): ResolvedRun => {
    const from = start;
    start += run.text.length;
    let broken = '';
    [...run.text].reduce((at, character) => {
      broken += `${ends.includes(at) ? '\n' : ''}${character}`;
      return at + character.length;
    }, from);
    return { ...run, text: broken };
  });
  return { ...paragraph, runs };
}
