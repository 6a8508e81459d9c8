import type { CellPlace, FormCell, FormTable } from './formTable.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

function covers(cell: FormCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan;
}

function nextInRow(table: FormTable, rowIndex: number, from: FormCell, step: 1 | -1): FormCell | undefined {
  const cells = table.rows[rowIndex]?.cells.filter((cell) => cell.fact !== undefined) ?? [];
  return cells[cells.indexOf(from) + step];
}

function nextInColumn(
  tables: readonly FormTable[],
  { table, rowIndex, cell }: CellPlace,
  step: 1 | -1,
  fits: (cell: FormCell) => boolean,
): FormCell | undefined {
  for (let at = rowIndex + step; at >= 0 && at < table.rows.length; at += step) {
    const found = table.rows[at]?.cells.find((each) => fits(each) && covers(each, cell.column));
    if (found !== undefined) return found;
  }
  const next = tables[tables.indexOf(table) + step];
  if (next === undefined) return undefined;
  const rows = step === 1 ? next.rows : next.rows.toReversed();
  for (const row of rows) {
    const found = row.cells.find(fits);
    if (found !== undefined) return found;
  }
  return nextInColumn(tables, { table: next, rowIndex: step === 1 ? next.rows.length : -1, cell }, step, fits);
}

/**
 * The cell next to a cell. Arrows go to every figure, so that locked ones can be looked at; `typedOnly` (Enter) only to
 * those that can be typed in. Left and right stay in the line, up and down in the column and go on in the next table.
 */
export function neighbour(
  tables: readonly FormTable[],
  place: CellPlace,
  direction: Direction,
  typedOnly: boolean,
): FormCell | undefined {
  const fits = (cell: FormCell): boolean => cell.fact !== undefined && (!typedOnly || cell.fact.writable);
  if (direction === 'up' || direction === 'down') {
    return nextInColumn(tables, place, direction === 'down' ? 1 : -1, fits);
  }
  return nextInRow(place.table, place.rowIndex, place.cell, direction === 'right' ? 1 : -1);
}
