import type {
  AuditedBlock,
  AuditedCell,
  AuditedDocument,
  AuditedParagraph,
  AuditedRow,
} from '../audit/reading/auditedDocument.ts';
import type { ResolvedBlock, ResolvedRun, ResolvedSet } from '../layout/resolvedDocument.ts';

/** `generated`: the pack's sentence, in which every number comes from a fact; else the clerk's own words. */
export type DraftPlace = { readonly document: string; readonly narrative: string; readonly generated: boolean };

/**
 * `places`: which narrative place a block of the audited document belongs to, by block index. `papers`: the id of the
 * document that each block stands in.
 */
export type DraftDocument = {
  readonly document: AuditedDocument;
  readonly places: ReadonlyMap<number, DraftPlace>;
  readonly papers: readonly string[];
};

function paragraphOf(runs: readonly ResolvedRun[], line: number): AuditedParagraph {
  const facts: { start: number; end: number; path: string }[] = [];
  let text = '';
  for (const run of runs) {
    if (run.fact !== undefined) facts.push({ start: text.length, end: text.length + run.text.length, path: run.fact });
    text += run.text;
  }
  return facts.length === 0 ? { kind: 'paragraph', line, text } : { kind: 'paragraph', line, text, facts };
}

function rowsOf(block: Extract<ResolvedBlock, { kind: 'table' }>, firstLine: number): readonly AuditedRow[] {
  return block.rows.map((row, index) => ({
    line: firstLine + index,
    cells: row.cells.map(
      ({ column, columnSpan, rowSpan, text, fact }): AuditedCell =>
        fact === undefined
          ? { column: column + 1, columnSpan, rowSpan, text }
          : { column: column + 1, columnSpan, rowSpan, text, fact },
    ),
  }));
}

/**
 * The official set of a draft as the audit reads finished files: the same blocks in the same order as in the exported
 * Word file, so that both are judged alike, and with the facts that they show.
 */
export function draftDocument(set: ResolvedSet): DraftDocument {
  const blocks: AuditedBlock[] = [];
  const papers: string[] = [];
  const places = new Map<number, DraftPlace>();
  let line = 1;
  for (const document of set.documents) {
    if (document.kind === 'data') continue;
    for (const block of document.blocks) {
      switch (block.kind) {
        case 'paragraph': {
          if (block.pageOf !== undefined) break;
          if (block.narrative !== undefined) {
            const { narrative, generated = false } = block;
            places.set(blocks.length, { document: document.id, narrative, generated });
          }
          blocks.push(paragraphOf(block.runs, line++));
          break;
        }
        case 'table': {
          const rows = rowsOf(block, line);
          line += rows.length;
          blocks.push({ kind: 'table', line: rows[0]?.line ?? line, rows });
          break;
        }
        case 'signatureLine':
          blocks.push({
            kind: 'paragraph',
            line: line++,
            text: block.items.map(({ label, value }) => `${label}${value}`).join('\t'),
          });
          break;
        case 'spacer':
        case 'pageBreak':
          break;
      }
      while (papers.length < blocks.length) papers.push(document.id);
    }
  }
  return { document: { file: set.fileName, format: 'draft', blocks }, places, papers };
}
