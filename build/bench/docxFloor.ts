import { Document, type FileChild, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { PlainBlock, PlainCell, PlainDocument } from './shape.ts';

const cell = (value: PlainCell): TableCell => new TableCell({ children: [new Paragraph(String(value))] });

function child(block: PlainBlock): FileChild {
  if (block.kind === 'paragraph') return new Paragraph(block.text);
  return new Table({ rows: block.rows.map((row) => new TableRow({ children: row.map(cell) })) });
}

/** The library alone: plain paragraphs and plain tables, a section per document, packed with its own settings. */
export async function writeDocxFloor(documents: readonly PlainDocument[]): Promise<Uint8Array> {
  const file = new Document({ sections: documents.map(({ blocks }) => ({ children: blocks.map(child) })) });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
