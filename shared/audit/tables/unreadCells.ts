import type { RecognisedTable } from './recognisedTable.ts';
import type { GridCell } from './tableGrid.ts';

/** The cells of a table that were meant as numbers and cannot be read. */
export function unreadCellsOf(table: RecognisedTable): readonly GridCell[] {
  return table.grid.rows.flatMap((row) => row.cells.filter(({ number }) => number.kind === 'unreadable'));
}
