import type { ResolvedRow } from '../../layout/resolvedDocument.ts';

/**
 * How many rows repeat on every page: the header rows at the top. A cell that hangs out of them into the body would be
 * cut off by the browser, so such a table repeats none.
 */
export function repeatedRows(rows: readonly ResolvedRow[]): number {
  const firstOther = rows.findIndex((row) => !row.header);
  const count = firstOther < 0 ? 0 : firstOther;
  const fits = rows.slice(0, count).every((row, at) => row.cells.every((cell) => at + cell.rowSpan <= count));
  return fits ? count : 0;
}
