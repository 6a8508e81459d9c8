export const pointsPerMm = 72 / 25.4;
export const mmPerInch = 25.4;

/**
 * The standard font of the workbook. Excel measures column widths in its digits and indents in its spaces, so it must
 * be the same everywhere: Arial is on every Windows, and Liberation Sans stands in for it elsewhere with equal widths.
 * At 12 pt a digit is 9 pixels (8.9) and an indent, three spaces, one Chinese character of a form.
 */
export const standardFont = { name: 'Arial', sizePt: 12, digitPixels: 9, indentPt: 10 } as const;

/** A column width in Excel's unit, digits of the standard font (ECMA-376 part 1, 18.3.1.13). */
export function columnWidth(mm: number): number {
  const pixels = (mm / mmPerInch) * 96;
  return Math.round((pixels / standardFont.digitPixels) * 256) / 256;
}
