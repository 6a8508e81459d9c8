import { AppError } from '../../errors/appError.ts';
import { printableText } from '../../layout/printableText.ts';

/** The most characters (UTF-16 units) one Excel cell holds; a longer one makes Excel "repair" the file. */
const longestCellText = 32_767;

/**
 * A cell's text as a sheet can hold it: line ends are `\n`, characters that no XML file may contain (none of them has
 * a printed form) are left out. Text beyond Excel's limit is refused with TEXT_TOO_LONG, never shortened.
 */
export function sheetText(text: string, sheet: string): string {
  if (text.length > longestCellText) {
    throw new AppError('TEXT_TOO_LONG', {
      field: `${sheet} ${text.slice(0, 20)}…`,
      length: text.length,
      limit: longestCellText,
    });
  }
  return printableText(text);
}

/**
 * Escapes text that looks like Excel's own character escape, so that a typed `_x0041_` is shown as typed; and DEL, which
 * exceljs would leave out.
 */
export function escapeSheetText(text: string): string {
  if (!text.includes('_x') && !text.includes('\u007F')) return text;
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\u007F', '_x007F_');
}
