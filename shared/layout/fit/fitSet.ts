import type { PageLayout, ParagraphRole, Typography } from '../../packs/documentSchema.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedSet } from '../resolvedDocument.ts';
import { blockHeight, type Table } from './blockHeights.ts';
import { fittedColumns } from './columnWidths.ts';
import { withFigureSizes } from './figureSizes.ts';
import { textHeightDxa, textWidthDxa } from './pageRoom.ts';
import { sliceTable } from './sliceTable.ts';
import { pageStarts } from './splitTable.ts';
import { tightened } from './tighten.ts';
import { titleRoles, withTitleLines } from './titleLines.ts';
import { ptToDxa } from './units.ts';

/** Programs and printers differ by a little. */
const usableShare = 0.985;

/** Stands over a table that goes on from the page before. */
const continuation: Extract<ResolvedBlock, { kind: 'paragraph' }> = {
  kind: 'paragraph',
  role: 'tableCaption',
  runs: [{ text: '（续表）' }],
  continues: true,
};

/**
 * What every writer prints: titles in lines of whole phrases, columns as wide as their content needs, figures that are
 * never broken.
 */
export function fitTexts(set: ResolvedSet): ResolvedSet {
  const { typography, author } = set;
  return { ...set, documents: set.documents.map((document) => fitTextsOf(document, typography, [author])) };
}

/**
 * Fits texts, and forms to their pages: one that can stand on one page does, set a little closer; of another each page
 * has the heads and the merged labels of its rows. All writers of pages take their sets from here, so that Word, Excel,
 * preview and PDF break alike.
 */
export function fitSet(set: ResolvedSet): ResolvedSet {
  const fitted = fitTexts(set);
  return { ...fitted, documents: fitted.documents.map((document) => fitPages(document, set.typography)) };
}

function fitTextsOf(document: ResolvedDocument, typography: Typography, names: readonly string[]): ResolvedDocument {
  const widths = document.kind === 'form' ? columnsOf(document, typography) : new Map<string, readonly number[]>();
  const roomEm = (role: ParagraphRole): number =>
    textWidthDxa(document.page) / ptToDxa(typography.paragraphs[role].sizePt);
  const blocks = document.blocks.map((block): ResolvedBlock => {
    if (block.kind === 'paragraph') {
      return titleRoles.has(block.role) ? withTitleLines(block, roomEm(block.role), names) : block;
    }
    if (block.kind !== 'table') return block;
    return withFigureSizes({ ...block, columnsMm: widths.get(block.id) ?? block.columnsMm }, typography);
  });
  return { ...document, blocks };
}

/** By the id of a table: the columns of all its forms. */
function columnsOf(document: ResolvedDocument, typography: Typography): ReadonlyMap<string, readonly number[]> {
  const byId = new Map<string, Table[]>();
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    const known = byId.get(block.id) ?? [];
    if (known.length === 0) byId.set(block.id, known);
    known.push(block);
  }
  return new Map(
    [...byId].flatMap(([id, tables]) => {
      const columns = fittedColumns(tables, typography);
      return columns === undefined ? [] : [[id, columns] as const];
    }),
  );
}

function fitPages(document: ResolvedDocument, typography: Typography): ResolvedDocument {
  if (document.kind !== 'form') return document;
  const blocks: ResolvedBlock[] = [];
  for (const [index, part] of partsOf(document.blocks).entries()) {
    if (index > 0) blocks.push({ kind: 'pageBreak' });
    blocks.push(...fitPart(part, typography, document.page));
  }
  return { ...document, blocks };
}

/** What stands between page breaks. */
function partsOf(blocks: readonly ResolvedBlock[]): readonly (readonly ResolvedBlock[])[] {
  const parts: ResolvedBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'pageBreak') parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function fitPart(blocks: readonly ResolvedBlock[], typography: Typography, page: PageLayout): readonly ResolvedBlock[] {
  const room = textHeightDxa(page) * usableShare;
  const height = (those: readonly ResolvedBlock[]): number =>
    those.reduce((sum, block) => sum + blockHeight(block, typography, page), 0);
  if (height(blocks) <= room) return blocks;
  const close = tightened(blocks, typography, page, room);
  if (close !== undefined) return close;
  const last = blocks.findLastIndex((block) => block.kind === 'table');
  const table = blocks[last];
  if (table?.kind !== 'table') return blocks;
  const before = blocks.slice(0, last);
  const behind = blocks.slice(last + 1);
  const further = room - blockHeight(continuation, typography, page);
  const rooms = { first: room - height(before), further, trailing: height(behind) };
  return [...before, ...pagesOf(table, pageStarts(table, typography, page, rooms)), ...behind];
}

function pagesOf(table: Table, starts: readonly number[]): readonly ResolvedBlock[] {
  const ends = [...starts, table.rows.length];
  return ends.flatMap((to, index): readonly ResolvedBlock[] => {
    const slice = sliceTable(table, { from: ends[index - 1] ?? 0, to });
    return index === 0 ? [slice] : [{ kind: 'pageBreak' }, continuation, slice];
  });
}
