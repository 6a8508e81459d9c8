import ExcelJS, { type AddWorksheetOptions, type CellValue, type Row, type Workbook, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { CellRange } from '../../imports/xlsx/a1.ts';
import type { ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { type CellContent, cellContent } from './cellContent.ts';
import { type SheetStyle, type StyleBook, styleBook } from './cellStyles.ts';
import { type CellHomes, cellHomes } from './formulaText.ts';
import { addMerges, patchStyles } from './patchParts.ts';
import { type PrintSetup, printSetup } from './printSetup.ts';
import { rowHeights } from './rowHeights.ts';
import { type PlacedCell, planSheets, type SheetPlan } from './sheetPlan.ts';
import { escapeSheetText, sheetText } from './sheetText.ts';
import { columnWidth } from './units.ts';

/** Written into every file in place of the time of writing: the same set gives the same bytes. */
const fixedDate = new Date('2000-01-01T00:00:00Z');
/** In local time, because that is how a zip records it: the same bytes in every time zone. */
const fixedZipDate = new Date(1980, 0, 1);
/** A third of the time of level 6 for 3 % more bytes. */
const compression = 4;
/** Parts smaller than this (bytes) stay as they are: setting up the compressor takes longer than it saves. */
const smallPart = 2_048;

/**
 * The workbook of a set: one sheet for each document with a sheet name, ready to print, calculated cells as live
 * formulas with their results. Bytes depend on the arguments alone.
 */
export async function writeXlsx(set: ResolvedSet, documents: readonly ResolvedDocument[]): Promise<Uint8Array> {
  const plans = planSheets(set, documents);
  const homes = cellHomes(plans);
  const styles = styleBook(set.typography);
  const workbook = emptyWorkbook(set);
  const merges = plans.map((plan) => {
    const sheet = workbook.addWorksheet(plan.name, sheetOptions(plan, set));
    return fillSheet(sheet, plan, set, homes, styles);
  });
  // exceljs compresses slowly, and everything is packed again below: stored is enough here.
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return finished(new Uint8Array(stored), merges);
}

function emptyWorkbook(set: ResolvedSet): Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.title = set.watermark === undefined ? set.title : `${set.title}（${set.watermark}）`;
  workbook.creator = set.author;
  workbook.lastModifiedBy = set.author;
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
  return workbook;
}

function sheetOptions(plan: SheetPlan, set: ResolvedSet): Partial<AddWorksheetOptions> {
  const print = printSetup(plan, set);
  return {
    pageSetup: {
      paperSize: print.paperSize,
      orientation: print.orientation,
      margins: print.marginsIn,
      fitToPage: true,
      fitToWidth: print.fitToWidth,
      fitToHeight: print.fitToHeight,
      horizontalCentered: print.horizontalCentered,
      // exceljs puts a `$` before each end only; the second one makes the row absolute as well.
      printArea: `${absolute(print.printArea.from)}:${absolute(print.printArea.to)}`,
      ...(print.titleRows === undefined ? {} : { printTitlesRow: `${print.titleRows.first}:${print.titleRows.last}` }),
    },
    headerFooter: headerFooter(print),
    views: [{ showGridLines: false }],
    // A grey header is on paper only; on the screen the red tab says draft.
    ...(set.watermark === undefined ? {} : { properties: { tabColor: { argb: 'FFFF0000' } } }),
  };
}

function absolute(address: string): string {
  return address.replace(/(?=\d)/, '$');
}

function headerFooter(print: PrintSetup): AddWorksheetOptions['headerFooter'] {
  return {
    differentOddEven: true,
    ...(print.header === undefined ? {} : { oddHeader: print.header, evenHeader: print.header }),
    ...(print.oddFooter === undefined ? {} : { oddFooter: print.oddFooter, evenFooter: print.evenFooter }),
  };
}

/** Fills a sheet and returns the ranges to merge. */
function fillSheet(
  sheet: Worksheet,
  plan: SheetPlan,
  set: ResolvedSet,
  homes: CellHomes,
  styles: StyleBook,
): readonly CellRange[] {
  const columns = plan.edgesMm.length - 1;
  sheet.columns = plan.edgesMm
    .slice(1)
    .map((edge, index) => ({ width: columnWidth(edge - (plan.edgesMm[index] ?? 0)) }));
  const { heightsPt, smallerPt } = rowHeights(plan, set.typography);
  const merges: CellRange[] = [];
  const rowAt = (number: number) => sheet.getRow(number);

  plan.rows.forEach((planned, index) => {
    const number = index + 1;
    const row = rowAt(number);
    row.height = heightsPt[index] ?? 0;
    if (planned.kind === 'text') {
      const text = sheetText(planned.text, plan.name);
      putCell(row, 1, text === '' ? null : escapeSheetText(text), styles.paragraph(planned.role));
      if (columns > 1) merges.push({ top: number, left: 1, bottom: number, right: columns });
    }
    if (planned.kind !== 'table') return;
    for (const placed of planned.cells) {
      const content = cellContent(placed.cell, plan.name, homes);
      const style = styles.cell(placed.cell, {
        shrink: content.number !== undefined,
        numFmt: numberFormat(content),
        sizePt: smallerPt.get(placed.cell),
      });
      putCell(row, placed.left, cellValue(content), style);
      if (placed.right > placed.left || placed.bottom > placed.top) {
        borderRest(placed, style, rowAt);
        merges.push(placed);
      }
    }
  });
  for (const last of printSetup(plan, set).breaksAfter) rowAt(last).addPageBreak();
  return merges;
}

function putCell(row: Row, column: number, value: CellValue, style: SheetStyle): void {
  const cell = row.getCell(column);
  cell.value = value;
  cell.style = style;
}

/** Every cell of a merged range carries the border: Excel draws the outline of a merge from its outer cells. */
function borderRest(placed: PlacedCell, style: SheetStyle, rowAt: (number: number) => Row): void {
  for (let number = placed.top; number <= placed.bottom; number += 1) {
    const row = rowAt(number);
    for (let column = placed.left; column <= placed.right; column += 1) {
      if (number > placed.top || column > placed.left) row.getCell(column).style = style;
    }
  }
}

function cellValue(content: CellContent): CellValue {
  const text = escapeSheetText(content.text);
  const result = content.number?.value ?? text;
  if (content.formula !== undefined) return { formula: content.formula, result };
  return result === '' ? null : result;
}

/** Text that begins like a formula keeps the text format, so that editing the cell does not turn it into one. */
function numberFormat(content: CellContent): string | undefined {
  if (content.number !== undefined) return content.number.format === 'General' ? undefined : content.number.format;
  return content.formula === undefined && /^[=+\-@]/.test(content.text) && content.text.length <= 255 ? '@' : undefined;
}

/** Packs the workbook with the parts put right that exceljs leaves to be desired, and with fixed dates. */
function finished(stored: Uint8Array, merges: readonly (readonly CellRange[])[]): Uint8Array {
  const packed: Zippable = {};
  for (const [name, part] of Object.entries(unzipSync(stored))) {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    let bytes: Uint8Array = part;
    if (name === 'xl/styles.xml') bytes = strToU8(patchStyles(strFromU8(part)));
    else if (sheet !== undefined) bytes = addMerges(part, merges[Number(sheet) - 1] ?? []);
    packed[name] = [bytes, { level: bytes.length < smallPart ? 0 : compression }];
  }
  return zipSync(packed, { mtime: fixedZipDate });
}
