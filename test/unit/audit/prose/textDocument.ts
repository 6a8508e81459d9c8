import type { AuditedBlock, AuditedDocument, AuditedRow } from '../../../../shared/audit/reading/auditedDocument.ts';

/** The plain text of a Word file as a document: lines with tabs are table rows, all others paragraphs. */
export function textDocument(file: string, text: string): AuditedDocument {
  const blocks: AuditedBlock[] = [];
  let rows: AuditedRow[] = [];
  const closeTable = (): void => {
    const [first] = rows;
    if (first !== undefined) blocks.push({ kind: 'table', line: first.line, rows });
    rows = [];
  };
  text.split(/\r?\n/).forEach((content, index) => {
    const line = index + 1;
    if (content.includes('\t')) {
      const cells = content
        .split('\t')
        .map((cell, column) => ({ column, columnSpan: 1, rowSpan: 1, text: cell.trim() }));
      rows.push({ line, cells });
      return;
    }
    closeTable();
    blocks.push({ kind: 'paragraph', line, text: content });
  });
  closeTable();
  return { file, format: 'txt', blocks };
}

/** One document of the given paragraphs. */
export function paragraphs(...texts: readonly string[]): AuditedDocument {
  return {
    file: '测试.txt',
    format: 'txt',
    blocks: texts.map((text, index) => ({ kind: 'paragraph', line: index + 1, text })),
  };
}
