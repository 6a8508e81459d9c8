import type { PageLayout, Typography } from '../../packs/documentSchema.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedSet } from '../resolvedDocument.ts';
import { blockHeight, type Table } from './blockHeights.ts';
import { textHeightDxa } from './pageRoom.ts';
import { sliceTable } from './sliceTable.ts';
import { pageStarts } from './splitTable.ts';
import { tightened } from './tighten.ts';

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
 * Fits forms to their pages: one that can stand on one page does, set a little closer; of another each page has the
 * heads and the merged labels of its rows. All writers of pages take their sets from here, so that Word, Excel, preview
 * and PDF break alike.
 */
export function fitSet(set: ResolvedSet): ResolvedSet {
  return { ...set, documents: set.documents.map((document) => fitDocument(document, set.typography)) };
}

function fitDocument(document: ResolvedDocument, typography: Typography): ResolvedDocument {
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
