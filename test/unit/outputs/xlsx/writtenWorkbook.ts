import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../../../shared/imports/xlsx/readXlsx.ts';
import type { XlsxSheet } from '../../../../shared/imports/xlsx/xlsxContent.ts';
import type { ResolvedDocument } from '../../../../shared/layout/resolvedDocument.ts';
import { writeXlsx } from '../../../../shared/outputs/xlsx/writeXlsx.ts';
import { setOf } from './sampleForms.ts';

export type WrittenWorkbook = {
  readonly bytes: Uint8Array;
  readonly sheets: readonly XlsxSheet[];
  /** The first sheet. */
  readonly sheet: XlsxSheet;
  /** The XML of a part. */
  readonly part: (name: string) => string;
};

/** Writes documents and reads them back. */
export async function written(documents: readonly ResolvedDocument[], watermark?: string): Promise<WrittenWorkbook> {
  const bytes = await writeXlsx(setOf(documents, watermark), documents);
  const { sheets } = readXlsx(bytes, '测试.xlsx');
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet was written');
  const parts = unzipSync(bytes);
  return { bytes, sheets, sheet, part: (name) => strFromU8(parts[name] ?? new Uint8Array()) };
}

/** The opening tag of a row (`ht` in points). */
export function rowHeight(workbook: WrittenWorkbook, row: number, sheet = 1): number {
  const xml = workbook.part(`xl/worksheets/sheet${sheet}.xml`);
  return Number(new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(xml)?.[1] ?? Number.NaN);
}

/** The style index of a cell. */
export function styleOf(workbook: WrittenWorkbook, address: string, sheet = 1): number {
  const xml = workbook.part(`xl/worksheets/sheet${sheet}.xml`);
  return Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1] ?? 0);
}

/** The `<xf>` of a style index. */
export function styleXml(workbook: WrittenWorkbook, index: number): string {
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(workbook.part('xl/styles.xml'))?.[1] ?? '';
  return list.match(/<xf\b[^>]*\/>|<xf\b[^>]*>.*?<\/xf>/gs)?.[index] ?? '';
}
