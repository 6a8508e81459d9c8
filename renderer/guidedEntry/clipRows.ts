import type { FormCell, FormRow } from './model/formTable.ts';

/**
 * The lines `from` to `to` (exclusive) of a long table, with merged cells cut to what can be seen: one that begins above
 * stands in the first line, one that goes on below ends with the last.
 */
export function clipRows(rows: readonly FormRow[], from: number, to: number): readonly FormRow[] {
  const shown = rows.slice(from, to);
  const first = shown[0];
  if (first === undefined) return [];
  const above: FormCell[] = [];
  for (const [index, row] of rows.slice(0, from).entries()) {
    for (const cell of row.cells) {
      const left = cell.rowSpan - (from - index);
      if (left > 0) above.push({ ...cell, rowSpan: left });
    }
  }
  return shown.map((row, index) => {
    const cells = index === 0 ? [...above, ...row.cells].sort((one, other) => one.column - other.column) : row.cells;
    const most = shown.length - index;
    return cells.every((cell) => cell.rowSpan <= most) && cells === row.cells
      ? row
      : { ...row, cells: cells.map((cell) => (cell.rowSpan > most ? { ...cell, rowSpan: most } : cell)) };
  });
}
