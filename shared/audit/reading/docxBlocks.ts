import type { DocxContent } from '../../imports/docx/docxContent.ts';
import type { AuditedBlock, AuditedRow } from './auditedDocument.ts';

/** The blocks of a Word file; paragraphs and table rows are counted together. */
export function blocksOfDocx(content: DocxContent): readonly AuditedBlock[] {
  let line = 0;
  return content.blocks.map((block): AuditedBlock => {
    if (block.kind === 'paragraph') {
      line += 1;
      return { kind: 'paragraph', line, text: block.text };
    }
    const rows = block.rows.map((cells): AuditedRow => {
      line += 1;
      // The reader of Word files counts columns from 0.
      return { line, cells: cells.map((cell) => ({ ...cell, column: cell.column + 1 })) };
    });
    return { kind: 'table', line: rows[0]?.line ?? line, rows };
  });
}
