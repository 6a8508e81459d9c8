import type { Random } from './random.ts';

/** The kinds of mistakes that are planted; each is one that published sets have. */
export const mistakeKinds = [
  'sum in a table',
  'between tables',
  'amount in the text',
  'completion rate',
  'amount of change',
  'rate of change',
  'rate of two years',
  'direction',
  'share',
  'parts in the text',
  'count',
  'average',
  'balance',
  'score',
  'total score',
  'weight',
  'grade',
  'execution rate',
  'unit name',
  'year',
  'item name',
  'empty reason',
  'nothing spent',
  'procurement',
  'factor of ten thousand',
  'two-way word',
  'zero base',
  'blank table',
  'contents',
] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

/** A stretch of the text that something else in the document determines; `wrong` is what a careless person writes. */
export type Mark = { readonly text: string; readonly kind: MistakeKind; readonly wrong: (random: Random) => string };
export type Piece = string | Mark;
export type Pieces = readonly Piece[];

/** A sentence from a template: strings, marks and stretches of them. */
export function line(strings: TemplateStringsArray, ...values: readonly (Piece | Pieces)[]): Pieces {
  return strings.flatMap((text, at) => {
    const value = values[at];
    const pieces: Pieces = value === undefined ? [] : Array.isArray(value) ? value : [value as Piece];
    return [text, ...pieces].filter((piece) => piece !== '');
  });
}

export function joined(list: readonly Pieces[], separator: string): Pieces {
  return list.flatMap((pieces, at) => (at === 0 ? pieces : [separator, ...pieces]));
}

export type Cell = { readonly pieces: Pieces; readonly columns: number; readonly rows: number };
export type TableBlock = {
  readonly kind: 'table';
  /** The name under which the prose and the contents speak of it. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
};
export type ParagraphBlock = { readonly kind: 'paragraph'; readonly pieces: Pieces };
export type Block = ParagraphBlock | TableBlock;
export type Published = { readonly name: string; readonly blocks: readonly Block[] };

export function paragraph(strings: TemplateStringsArray, ...values: readonly (Piece | Pieces)[]): ParagraphBlock {
  return { kind: 'paragraph', pieces: line(strings, ...values) };
}

export function cell(content: Piece | Pieces, columns = 1, rows = 1): Cell {
  return { pieces: Array.isArray(content) ? content : [content as Piece], columns, rows };
}

/** A figure with one digit changed so that the value moves by more than any rounding. */
export function otherFigure(text: string, random: Random): string {
  const spots = [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const point = text.indexOf('.');
  const leading = spots.filter((at) => point < 0 || at < point);
  // The places that count: the first two of the whole part, so that the change is large.
  const candidates = (leading.length > 0 ? leading : spots).slice(0, 2);
  const at = random.pick(candidates);
  const old = Number(text[at]);
  const isFirst = at === spots[0];
  const choices = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].filter((digit) => digit !== old && !(isFirst && digit === 0));
  const changed = `${text.slice(0, at)}${random.pick(choices)}${text.slice(at + 1)}`;
  // A single digit before the point may change too little to be a mistake (0.31 becomes 4.31: enough).
  return changed;
}

export function mark(text: string, kind: MistakeKind): Mark {
  return { text, kind, wrong: (random) => otherFigure(text, random) };
}

export function markWord(text: string, kind: MistakeKind, wrong: readonly string[]): Mark {
  return { text, kind, wrong: (random) => random.pick(wrong) };
}

export function plainText(pieces: Pieces): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
