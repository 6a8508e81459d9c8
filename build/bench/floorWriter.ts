import type { ExportFormat } from './exportFormats.ts';
import type { PlainDocument } from './shape.ts';

export type FloorWriter = (documents: readonly PlainDocument[]) => Promise<Uint8Array>;

/** Loads the floor of one format only. */
export async function floorWriterOf(format: ExportFormat): Promise<FloorWriter> {
  return format === 'docx'
    ? (await import('./docxFloor.ts')).writeDocxFloor
    : (await import('./xlsxFloor.ts')).writeXlsxFloor;
}
