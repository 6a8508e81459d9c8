import { AppError } from '../../errors/appError.ts';
import { openPackage } from '../ooxml/openPackage.ts';
import { readSheet } from './readSheet.ts';
import { readStrings } from './readStrings.ts';
import { readStyles } from './readStyles.ts';
import { readWorkbook } from './readWorkbook.ts';
import type { XlsxContent, XlsxSheet } from './xlsxContent.ts';
import { tally, type XlsxLimits, xlsxLimits } from './xlsxLimits.ts';

/**
 * Reads an .xlsx that may come from anywhere: the texts that its cells show, the numbers and formulas behind them,
 * merges and print set-up. Throws OOXML_UNREADABLE and OOXML_TOO_LARGE; `file` is the name for those messages.
 */
export function readXlsx(bytes: Uint8Array, file: string, limits: XlsxLimits = xlsxLimits): XlsxContent {
  const opened = openPackage(bytes, file);
  const counted = tally(file, limits);
  const workbook = readWorkbook(opened, file);
  if (workbook === undefined) throw new AppError('OOXML_UNREADABLE', { file, detail: '里面没有工作簿' });
  const part = (name: string | undefined) => (name === undefined ? undefined : opened.part(name));
  const stringBytes = part(workbook.strings);
  const styleBytes = part(workbook.styles);
  const context = {
    file,
    counted,
    strings: stringBytes === undefined ? [] : readStrings(stringBytes, workbook.strings ?? '', file, counted),
    formats: styleBytes === undefined ? [] : readStyles(styleBytes, workbook.styles ?? '', file, workbook.date1904),
  };
  const sheets = workbook.sheets.map((entry): XlsxSheet => {
    counted.add('sheets', 1);
    const sheetBytes = opened.part(entry.part);
    if (sheetBytes === undefined) throw new AppError('OOXML_UNREADABLE', { file, detail: `缺少工作表“${entry.name}”` });
    const { merges, cells, print } = readSheet(sheetBytes, entry.part, context);
    const { printArea, printTitles } = entry;
    return {
      name: entry.name,
      ...(entry.hidden ? { hidden: true } : {}),
      merges,
      cells,
      print: {
        ...print,
        ...(printArea === undefined ? {} : { printArea }),
        ...(printTitles === undefined ? {} : { printTitles }),
      },
    };
  });
  return { sheets };
}
