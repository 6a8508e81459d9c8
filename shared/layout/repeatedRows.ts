import type { ResolvedRow } from './resolvedDocument.ts';

/**
 * How many rows repeat on every page: the header rows at the top. Where a cell hangs out of them into the body none
 * does, for half a cell would be repeated. One rule for every output, so that the preview breaks as the file does.
 */
export function repeatedRows(rows: readonly ResolvedRow[]): number {
  const firstOther = rows.findIndex((row) => !row.header);
  // A table of header rows only has nothing to repeat them for.
  const count = Math.max(firstOther, 0);
  const fits = rows.slice(0, count).every((row, at) => row.cells.every((cell) => at + cell.rowSpan <= count));
  return fits ? count : 0;
}
