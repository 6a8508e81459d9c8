import { isNumeric } from '../../shared/calculation/factModel.ts';
import type { FormTable } from './model/formTable.ts';

/** Width of a millimetre of the printed table on the screen, in em, so that tables grow with the text size. */
const emPerMm = 0.2;
const leastNumberEm = 4.5;
const leastScoreEm = 3.6;
/** Four characters a line, so that a sentence can be read while it is typed. */
const leastTextEm = 5;

/** Codes and numbers of lines are never broken. */
const unbroken = /^[\d.]{2,12}$/;
const digitEm = 0.62;
const paddingEm = 0.8;

/** Least widths of the columns in em: as printed in proportion, and wide enough for the figures that stand in them. */
export function columnWidthsEm({ columnsMm, rows }: FormTable): readonly number[] {
  const widths = columnsMm.map((mm) => mm * emPerMm);
  for (const row of rows) {
    for (const { fact, text, column, columnSpan } of row.cells) {
      if (fact === undefined && columnSpan === 1 && unbroken.test(text)) {
        widths[column] = Math.max(widths[column] ?? 0, text.length * digitEm + paddingEm);
      }
      if (fact === undefined) continue;
      const isText = !isNumeric(fact.field.unit);
      if (isText && !fact.writable) continue;
      const least = isText ? leastTextEm : fact.field.unit === 'score' ? leastScoreEm : leastNumberEm;
      for (let at = column; at < column + columnSpan; at++) {
        widths[at] = Math.max(widths[at] ?? 0, least / columnSpan);
      }
    }
  }
  return widths;
}
