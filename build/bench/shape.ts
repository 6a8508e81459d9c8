import type {
  ResolvedBlock,
  ResolvedCell,
  ResolvedDocument,
  ResolvedSet,
} from '../../shared/layout/resolvedDocument.ts';

/** A plain value of a cell: what the library is given when nothing else is wanted. */
export type PlainCell = string | number;

/** Paragraphs and tables bare of everything but their texts: what the floor writes. One part per document. */
export type PlainBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly PlainCell[])[] };
export type PlainDocument = { readonly name: string; readonly blocks: readonly PlainBlock[] };

export type PlainCounts = { readonly cells: number; readonly paragraphs: number };

/** The documents of the combined Word file. */
export function printedDocuments(set: ResolvedSet): readonly ResolvedDocument[] {
  return set.documents.filter((document) => document.kind !== 'data');
}

/** The documents that are sheets of the workbook. */
export function sheetDocuments(set: ResolvedSet): readonly ResolvedDocument[] {
  return set.documents.filter((document) => document.sheetName !== undefined);
}

/**
 * The same number of rows, cells and paragraphs with the same texts and numbers, without merges, styles, formulas and
 * page set-up. Only the top-left cell of a merge counts, although ours writes the others too: the floor is no higher
 * than it must be.
 */
export function plainDocuments(documents: readonly ResolvedDocument[]): readonly PlainDocument[] {
  return documents.map((document) => ({
    name: document.sheetName ?? document.id,
    blocks: document.blocks.flatMap(plainBlocks),
  }));
}

function plainBlocks(block: ResolvedBlock): readonly PlainBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.runs.map(({ text }) => text).join('') }];
    case 'signatureLine':
      return [{ kind: 'paragraph', text: block.items.map(({ label, value }) => `${label}：${value}`).join('  ') }];
    case 'spacer':
      return Array.from({ length: block.lines }, () => ({ kind: 'paragraph', text: '' }));
    case 'table':
      return [{ kind: 'table', rows: block.rows.map((row) => row.cells.map(plainCell)) }];
    case 'pageBreak':
      return [];
  }
}

function plainCell({ number, text }: ResolvedCell): PlainCell {
  return number === undefined || number.value === '' ? text : Number(number.value);
}

/** How much the floor writes, counted for the table. */
export function countPlain(documents: readonly PlainDocument[]): PlainCounts {
  let cells = 0;
  let paragraphs = 0;
  for (const { blocks } of documents) {
    for (const block of blocks) {
      if (block.kind === 'paragraph') paragraphs += 1;
      else for (const row of block.rows) cells += row.length;
    }
  }
  return { cells, paragraphs };
}
