import ExcelJS from 'exceljs';
import type { PlainDocument } from './shape.ts';

/** The library alone: the same sheets, every row by `addRow` with plain values, packed with its own settings. */
export async function writeXlsxFloor(documents: readonly PlainDocument[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, blocks } of documents) {
    const sheet = workbook.addWorksheet(name);
    for (const block of blocks) {
      if (block.kind === 'paragraph') sheet.addRow([block.text]);
      else for (const row of block.rows) sheet.addRow([...row]);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
