import type { ResolvedBlock, ResolvedCell, ResolvedDocument } from '../../shared/layout/resolvedDocument.ts';

function cellText(cell: ResolvedCell): string {
  const span = cell.columnSpan > 1 || cell.rowSpan > 1 ? `(${cell.columnSpan}×${cell.rowSpan}) ` : '';
  return `${span}${cell.text.replace(/\n/g, '⏎')}`;
}

function blockText(block: ResolvedBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`[${block.role}] ${block.runs.map((run) => (run.fact ? `«${run.text}»` : run.text)).join('')}`];
    case 'table':
      return block.rows.map((row) => `|${row.cells.map((cell) => ` ${cellText(cell)} `).join('|')}|`);
    case 'signatureLine':
      return [`[signature] ${block.items.map(({ label, value }) => `${label}${value}`).join(' / ')}`];
    case 'spacer':
      return [`[spacer ${block.lines}]`];
    case 'pageBreak':
      return ['[page break]'];
  }
}

/** A resolved document as text that a person can review: one line per paragraph and table row. */
export function resolvedText(document: ResolvedDocument): string {
  return `${[`# ${document.title}`, ...document.blocks.flatMap(blockText)].join('\n')}\n`;
}
