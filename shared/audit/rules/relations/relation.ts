import type { Decimal } from '../../../decimal/decimal.ts';
import { plainText, roundTo, zero } from '../../../decimal/decimal.ts';
import { type Figure, scaled } from '../../tables/figure.ts';
import type { TableAuditCode } from '../tableAuditCodes.ts';

export type Term = { readonly figure: Figure; readonly sign: 1 | -1 };

/**
 * What must hold between figures of the tables: `left` equals (or is at most) `right`. Blank cells are no terms. When it
 * breaks, the left side is what is stated and the right what is expected, unless several breaches point at one cell.
 */
export type Relation = {
  readonly code: TableAuditCode;
  readonly comparison: 'equal' | 'atMost';
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly title: string;
  /** `exact`: points and counts are not rounded. */
  readonly tolerance: 'rounding' | 'exact';
};

export type Tested = {
  readonly relation: Relation;
  readonly left: Decimal;
  readonly right: Decimal;
  /** `notYet`: a cell that takes part, or may, cannot be read. */
  readonly outcome: 'holds' | 'rounding' | 'broken' | 'notYet';
  readonly envelope: Decimal;
};

export function plus(figure: Figure | undefined): readonly Term[] {
  return figure === undefined ? [] : [{ figure, sign: 1 }];
}
export function minus(figure: Figure | undefined): readonly Term[] {
  return figure === undefined ? [] : [{ figure, sign: -1 }];
}
export function plusAll(figures: readonly (Figure | undefined)[]): readonly Term[] {
  return figures.flatMap(plus);
}

function sumOf(terms: readonly Term[]): Decimal {
  return terms.reduce(
    (sum, { figure, sign }) => (sign === 1 ? sum.plus(scaled(figure)) : sum.minus(scaled(figure))),
    zero,
  );
}

/** Half a last place for each rounded figure: 0.005 × (n + 1) where amounts print two decimals (checks.md, Numbers). */
function envelopeOf(relation: Relation): Decimal {
  if (relation.tolerance === 'exact') return zero;
  return [...relation.left, ...relation.right].reduce(
    (sum, { figure }) => sum.plus(figure.step.times(figure.scale).times(0.5)),
    zero,
  );
}

/** The cells of each table that were meant as numbers and cannot be read, by the table's index. */
export type UnreadCells = ReadonlyMap<number, readonly { readonly row: number; readonly column: number }[]>;

/**
 * Whether an unreadable cell takes part in a relation or may do so: within a table one of the same row or column as a
 * term, between tables any of a table that takes part, for a sum there may lack it.
 */
function lacksCell(relation: Relation, unread: UnreadCells): boolean {
  if (unread.size === 0) return false;
  const figures = [...relation.left, ...relation.right].map(({ figure }) => figure);
  const isWithin = figures.every(({ table }) => table === figures[0]?.table);
  return figures.some(({ table, cell }) =>
    (unread.get(table) ?? []).some(({ row, column }) => !isWithin || row === cell.row || column === cell.column),
  );
}

const nothingUnread: UnreadCells = new Map();

export function testRelation(relation: Relation, unread: UnreadCells = nothingUnread): Tested {
  const left = sumOf(relation.left);
  const right = sumOf(relation.right);
  const envelope = envelopeOf(relation);
  const apart = left.minus(right);
  const isFine = relation.comparison === 'equal' ? apart.isZero() : apart.lessThanOrEqualTo(zero);
  const known = isFine ? 'holds' : apart.abs().lessThanOrEqualTo(envelope) ? 'rounding' : 'broken';
  const outcome = known !== 'holds' && lacksCell(relation, unread) ? 'notYet' : known;
  return { relation, left, right, outcome, envelope };
}

/** At most four decimals, without trailing zeros: what differs shows, what a quotient drags along does not. */
export function shown(value: Decimal): string {
  return plainText(roundTo(value, 4));
}

const mostTerms = 6;

/** The parts of a name that tell the terms apart: rows, columns, or both; the table where there are several. */
function nameOf(figure: Figure, terms: readonly Term[]): string {
  const [first] = terms;
  const sameTable = terms.every((term) => term.figure.table === first?.figure.table);
  const sameRow = sameTable && terms.every((term) => term.figure.row === first?.figure.row);
  const sameColumn = sameTable && terms.every((term) => term.figure.column === first?.figure.column);
  const row = figure.row.replace(/\s+/g, ' ');
  const column = figure.column.replace(/\s+/g, '');
  const name = sameRow && !sameColumn ? column : sameColumn || column === '' ? row : `${row}的${column}`;
  return sameTable ? name : `「${figure.place.table ?? ''}」${name}`;
}

/** A figure as printed where all are in one unit, else in 万元. */
function printedIn(figure: Figure, scale: Decimal | undefined): string {
  return scale === undefined ? `${shown(scaled(figure))}万元` : plainText(figure.value);
}

/** An amount in 万元 in the common unit of the terms. */
function amountIn(amount: Decimal, scale: Decimal | undefined): string {
  return scale === undefined ? `${shown(amount)}万元` : shown(amount.dividedBy(scale));
}

/** The unit that all terms are printed in, as 万元; `undefined` where tables in 元 and in 万元 meet. */
function commonScale(terms: readonly Term[]): Decimal | undefined {
  const scale = terms[0]?.figure.scale;
  return scale !== undefined && terms.every(({ figure }) => figure.scale.equals(scale)) ? scale : undefined;
}

function sideInWords(terms: readonly Term[], all: readonly Term[], total: Decimal, scale: Decimal | undefined): string {
  const value = (figure: Figure): string => printedIn(figure, scale);
  const [only] = terms;
  if (only === undefined) return '0';
  if (terms.length === 1) return `${nameOf(only.figure, all)}${value(only.figure)}`;
  const parts = terms
    .slice(0, mostTerms)
    .map(
      ({ figure, sign }, index) =>
        `${sign === -1 ? '－' : index === 0 ? '' : '＋'}${nameOf(figure, all)}${value(figure)}`,
    );
  const rest = terms.length > mostTerms ? `＋……（共${terms.length}项）` : '';
  return `${parts.join('')}${rest}＝${amountIn(total, scale)}`;
}

/** The relation with its figures, as one would say it: `合计1138.54，应等于…＝1138.53，相差0.01`. */
export function arithmetic(tested: Tested): string {
  const { relation, left, right } = tested;
  const all = [...relation.left, ...relation.right];
  const verb = relation.comparison === 'equal' ? '应等于' : '不应大于';
  const scale = commonScale(all);
  const leftWords = sideInWords(relation.left, all, left, scale);
  const rightWords = sideInWords(relation.right, all, right, scale);
  return `${leftWords}，${verb}${rightWords}，相差${amountIn(left.minus(right).abs(), scale)}`;
}
