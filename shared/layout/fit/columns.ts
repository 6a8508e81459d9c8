import { mmToDxa } from './units.ts';

/** Column widths in DXA; rounding never makes their sum wider than the text. */
export function columnsDxa(columnsMm: readonly number[], textWidth: number): readonly number[] {
  const total = columnsMm.reduce((sum, column) => sum + column, 0);
  const scale = Math.min(1, textWidth / Math.max(mmToDxa(total), 1));
  let mm = 0;
  let before = 0;
  return columnsMm.map((column) => {
    mm += column;
    const border = Math.floor(mmToDxa(mm) * scale);
    const width = border - before;
    before = border;
    return width;
  });
}
