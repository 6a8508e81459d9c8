import type { GridRow } from '../../../shared/packs/documentSchema.ts';
import { factsOfRow } from './gridFacts.ts';

type PlainRow = Extract<GridRow, { kind: 'row' }>;

/** A row of column captions: no fact, at least two heads. */
function isCaption(row: GridRow): row is PlainRow {
  return (
    row.kind === 'row' && factsOfRow(row).length === 0 && row.cells.filter((cell) => cell.role === 'head').length > 1
  );
}

/** A row that only says that more rows may follow (……). */
function isFiller(row: GridRow): boolean {
  return (
    row.kind === 'row' &&
    row.cells.every(
      ({ content }) => content.kind === 'empty' || (content.kind === 'text' && /^[….\s]*$/.test(content.text)),
    )
  );
}

/** The columns at which the cells of the first line of a row begin. */
function startColumns(row: GridRow, start = 0): readonly number[] {
  let column = start;
  const starts = (row.kind === 'group' ? row.lead : row.cells).map((cell) => {
    const at = column;
    column += cell.span ?? 1;
    return at;
  });
  const first = row.kind === 'group' ? row.rows[0] : undefined;
  return first === undefined ? starts : [...starts, ...startColumns(first, column)];
}

function fitsOver(caption: GridRow, row: GridRow): boolean {
  return startColumns(caption).join() === startColumns(row).join();
}

/** Rows that hang together: a cell that spans rows ties them. */
function unitsOf(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const units: GridRow[][] = [];
  let tied = 0;
  for (const row of rows) {
    const open = units.at(-1);
    if (tied > 0 && open !== undefined) open.push(row);
    else units.push([row]);
    const spans = row.kind === 'row' && row.header !== true ? row.cells.map((cell) => cell.rowSpan ?? 1) : [1];
    tied = Math.max(tied - 1, ...spans.map((span) => span - 1));
  }
  return units;
}

export type Wanted = {
  /** Whether the section is about this fact. */
  readonly fact: (id: string) => boolean;
  /** Whether it is typed: such lines stand even where the printed form leaves them out. */
  readonly typed: (id: string) => boolean;
};

type RowsOf = (rows: readonly GridRow[], wanted: Wanted) => readonly GridRow[];

/** Lines in which something is typed stand even where the printed form leaves them out. */
function withTypedRows(rows: readonly GridRow[], wanted: Wanted, inner: RowsOf): readonly GridRow[] {
  return rows.map((row): GridRow => {
    if (row.kind !== 'group' && row.kind !== 'row') return row;
    const { when: _, ...always } = row;
    const kept = factsOfRow(row).some((id) => wanted.fact(id) && wanted.typed(id)) ? always : row;
    return kept.kind === 'group' ? { ...kept, rows: inner(kept.rows, wanted) } : kept;
  });
}

/** Captions that stand first head the table: they stay in sight when it is long. */
export function withHeader(rows: readonly GridRow[]): readonly GridRow[] {
  const [first, ...others] = rows;
  return first !== undefined && isCaption(first) ? [{ ...first, header: true }, ...others] : rows;
}

/**
 * The rows of an official table that a section is about, in their order: lines that show one of its facts, the captions
 * of their columns, the texts that lead to them and the rows that head every page.
 */
export function reduceRows(rows: readonly GridRow[], wanted: Wanted): readonly GridRow[] {
  const kept: GridRow[] = [];
  let leading: GridRow[] = [];
  let caption: GridRow | undefined;
  let isOpen = false;
  for (const unit of unitsOf(rows)) {
    const [first] = unit;
    if (first === undefined) continue;
    const facts = unit.flatMap(factsOfRow);
    if (first.kind === 'row' && first.header === true) kept.push(...unit);
    else if (isCaption(first)) {
      caption = first;
      leading = [];
    } else if (facts.length === 0) {
      if (!isFiller(first)) leading.push(...unit);
    } else {
      isOpen = facts.some(wanted.fact);
      if (isOpen) {
        if (caption !== undefined && fitsOver(caption, first)) {
          kept.push(caption);
          caption = undefined;
        }
        kept.push(...leading, ...withTypedRows(unit, wanted, reduceRows));
      }
      leading = [];
    }
  }
  return isOpen ? [...kept, ...leading] : kept;
}

/** All rows of an official table, as printed. */
export function wholeRows(rows: readonly GridRow[], wanted: Wanted): readonly GridRow[] {
  return withTypedRows(rows, wanted, wholeRows);
}
