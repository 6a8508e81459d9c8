import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { placedNames } from './cellNames.ts';
import { styleBook } from './cellStyles.ts';
import { cellHomes } from './formulaText.ts';
import { patchSheet, patchStyles, styleIds } from './patchParts.ts';
import { planWorkbook } from './plannedSheet.ts';
import { sharedStrings } from './sharedStrings.ts';
import { sheetDataXml } from './sheetDataXml.ts';
import { workbookSkeleton } from './workbookSkeleton.ts';

/** In local time, because that is how a zip records it: the same bytes in every time zone. */
const fixedZipDate = new Date(1980, 0, 1);
/** Half the time of level 6 for 3 % more bytes. */
const compression = 4;
/** Parts smaller than this (bytes) stay as they are: setting up the compressor takes longer than it saves. */
const smallPart = 2_048;
const firstSheet = 'xl/worksheets/sheet1.xml';

/**
 * The workbook of a set: one sheet for each document with a sheet name, ready to print, calculated cells as live
 * formulas with their results. Bytes depend on the arguments alone.
 *
 * exceljs writes the workbook, the rows are put into it as text: one object per cell took twice the time and memory, and
 * its check of every merge against all others takes minutes for a few hundred forms.
 */
export async function writeXlsx(set: ResolvedSet, documents: readonly ResolvedDocument[]): Promise<Uint8Array> {
  const sheets = planWorkbook(set, documents);
  if (sheets.length === 0) throw new Error('a workbook needs at least one sheet');
  const styles = styleBook(set.typography);
  const strings = sharedStrings();
  const names = placedNames(set.names, cellHomes(sheets.map(({ plan }) => plan)));
  const rows = sheets.map((sheet) => sheetDataXml(sheet, styles, strings));
  const parts = unzipSync(await workbookSkeleton(set, sheets, styles.styles, names));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const ids = styleIds(part(firstSheet));

  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    packed[name] = compressed(bytes);
  }
  packed['xl/styles.xml'] = compressed(strToU8(patchStyles(part('xl/styles.xml'), ids)));
  packed['xl/sharedStrings.xml'] = compressed(strToU8(strings.toXml()));
  sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    packed[name] = compressed(strToU8(patchSheet(part(name), rows[index] ?? '', sheet)));
  });
  return zipSync(packed, { mtime: fixedZipDate });
}

function compressed(bytes: Uint8Array): Zippable[string] {
  return [bytes, { level: bytes.length < smallPart ? 0 : compression }];
}
