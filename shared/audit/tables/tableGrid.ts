import type { AuditedRow } from '../reading/auditedDocument.ts';
import { type CellNumber, cleanCell, readCellNumber } from './cellNumber.ts';

/** A cell where it stands. `column` and `row` count from 0; `text` has no white space and is in half width. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
  readonly raw: string;
  readonly number: CellNumber;
};

export type GridRow = {
  readonly index: number;
  readonly line: number;
  /** The cells that begin in this row, left to right. */
  readonly cells: readonly GridCell[];
  /** The cell over each column, also one that hangs down from a row above. */
  readonly over: readonly (GridCell | undefined)[];
};

export type TableGrid = { readonly rows: readonly GridRow[]; readonly width: number };

const widest = 2_000;
/** Hanging cells may cover this many places in all: a hostile file cannot make a small table large. */
const mostCovered = 3_000_000;

/** Lays the cells of a table out on their columns. Costs are linear in what the table shows. */
export function gridOf(rows: readonly AuditedRow[]): TableGrid {
  const hanging = new Map<number, { readonly cell: GridCell; left: number }>();
  const grid: GridRow[] = [];
  let width = 0;
  let covered = 0;
  rows.forEach((row, index) => {
    const over: (GridCell | undefined)[] = [];
    const cells: GridCell[] = [];
    for (const [column, entry] of hanging) {
      over[column] = entry.cell;
      entry.left -= 1;
      if (entry.left <= 0) hanging.delete(column);
    }
    for (const source of row.cells) {
      const column = source.column - 1;
      if (column < 0 || column >= widest) continue;
      const text = cleanCell(source.text);
      const columnSpan = Math.max(1, Math.min(source.columnSpan, widest - column));
      const rowSpan = Math.max(1, Math.min(source.rowSpan, rows.length - index));
      const cell: GridCell = {
        row: index,
        column,
        columnSpan,
        rowSpan,
        text,
        raw: source.text,
        number: readCellNumber(text),
      };
      cells.push(cell);
      covered += columnSpan;
      for (let at = column; at < column + columnSpan && covered < mostCovered; at += 1) {
        over[at] = cell;
        if (rowSpan > 1) hanging.set(at, { cell, left: rowSpan - 1 });
      }
    }
    covered += hanging.size;
    if (covered > mostCovered) hanging.clear();
    width = Math.max(width, over.length);
    grid.push({ index, line: row.line, cells, over });
  });
  return { rows: grid, width };
}

/** A row as one reads it: its texts with a space between, cut where it gets long. */
export function rowText(row: GridRow): string {
  const text = row.cells
    .map((cell) => cell.raw.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
