import ExcelJS, { type AddWorksheetOptions } from 'exceljs';
import type { ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { CellName } from './cellNames.ts';
import type { SheetStyle } from './cellStyles.ts';
import type { PlannedSheet } from './plannedSheet.ts';
import type { PrintSetup } from './printSetup.ts';
import type { SheetPlan } from './sheetPlan.ts';
import { columnWidth } from './units.ts';

/** Written into every file in place of the time of writing: the same set gives the same bytes. */
const fixedDate = new Date('2000-01-01T00:00:00Z');

/**
 * The workbook with all its parts but the rows (bytes of an uncompressed zip): sheets, columns, print set-up, names,
 * properties, and the styles. Cell A*n* of the first sheet has the n-th style, so that it tells the style's id.
 */
export async function workbookSkeleton(
  set: ResolvedSet,
  sheets: readonly PlannedSheet[],
  styles: readonly SheetStyle[],
  names: readonly CellName[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = set.watermark === undefined ? set.title : `${set.title}（${set.watermark}）`;
  workbook.creator = set.author;
  workbook.lastModifiedBy = set.author;
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
  sheets.forEach(({ plan, print }, index) => {
    const sheet = workbook.addWorksheet(plan.name, sheetOptions(plan, print, set));
    if (plan.document.hidden === true) sheet.state = 'hidden';
    sheet.columns = plan.edgesMm
      .slice(1)
      .map((edge, column) => ({ width: columnWidth(edge - (plan.edgesMm[column] ?? 0)) }));
    for (const row of print.breaksAfter) sheet.getRow(row).addPageBreak();
    if (index > 0) return;
    styles.forEach((style, order) => {
      sheet.getCell(order + 1, 1).style = style;
    });
    // One text, so that the part of the shared strings is there.
    sheet.getCell(1, 1).value = '-';
  });
  for (const { name, place } of names) workbook.definedNames.add(place, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
}

function sheetOptions(plan: SheetPlan, print: PrintSetup, set: ResolvedSet): Partial<AddWorksheetOptions> {
  return {
    pageSetup: {
      paperSize: print.paperSize,
      orientation: print.orientation,
      margins: print.marginsIn,
      fitToPage: true,
      fitToWidth: print.fitToWidth,
      fitToHeight: print.fitToHeight,
      horizontalCentered: print.horizontalCentered,
      // Tints are for the screen. A grey 草稿 in the header would turn black with them.
      blackAndWhite: set.watermark === undefined,
      // exceljs puts a `$` before each end only; the second one makes the row absolute as well.
      printArea: `${absolute(print.printArea.from)}:${absolute(print.printArea.to)}`,
      ...(print.titleRows === undefined ? {} : { printTitlesRow: `${print.titleRows.first}:${print.titleRows.last}` }),
    },
    headerFooter: headerFooter(print),
    views: [
      plan.frozenRows === 0
        ? { showGridLines: false }
        : { showGridLines: false, state: 'frozen', xSplit: 0, ySplit: plan.frozenRows },
    ],
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
