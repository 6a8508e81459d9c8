import type { ResolvedCell } from '../resolvedDocument.ts';
import { textWidthEm } from './textMeasure.ts';

/** What must stand on one line: runs of digits and letters with what belongs to them (`≤123,456.78`, `2024-12-31`). */
const unbroken = /[!-~≤≥≦≧＝±％…—]+/g;

/** Width of the longest piece of a text that must not be broken, in characters; of a figure the whole text. */
export function longestUnbrokenEm(cell: Pick<ResolvedCell, 'text' | 'number'>): number {
  if (cell.number !== undefined && !cell.text.includes('\n')) return textWidthEm(cell.text);
  let longest = 0;
  for (const [piece] of cell.text.matchAll(unbroken))
    if (/\d/.test(piece)) longest = Math.max(longest, textWidthEm(piece));
  return longest;
}
