import { assertNever } from '../../errors/appError.ts';
import { columnsDxa } from '../../layout/fit/columns.ts';
import { textHeightDxa, textWidthDxa } from '../../layout/fit/pageRoom.ts';
import { rowHeights } from '../../layout/fit/rowHeights.ts';
import { countLines } from '../../layout/fit/textMeasure.ts';
import { ptToDxa } from '../../layout/fit/units.ts';
import { repeatedRows } from '../../layout/repeatedRows.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';

type Typography = ResolvedSet['typography'];
type Role = keyof Typography['paragraphs'];
type Table = Extract<ResolvedBlock, { kind: 'table' }>;

const singleSpacing = 1.3;
const headings: ReadonlySet<Role> = new Set([
  'partTitle',
  'title',
  'attachmentTitle',
  'heading1',
  'heading2',
  'heading3',
]);

/** One page after the other: how far down the current one is filled, in DXA. */
type Press = {
  readonly page: () => number;
  readonly newPage: () => void;
  /** Room for something that stays whole; answers the page on which it begins. */
  readonly take: (height: number, together?: number) => number;
};

function createPress(first: number, pageHeight: number): Press {
  let page = first;
  let filled = 0;
  const newPage = (): void => {
    page += 1;
    filled = 0;
  };
  return {
    page: () => page,
    newPage,
    take: (height, together = height) => {
      if (filled > 0 && filled + together > pageHeight) newPage();
      filled += height;
      return page;
    },
  };
}

function linePitch(typography: Typography, role: Role): number {
  const { linePt, sizePt } = typography.paragraphs[role];
  return ptToDxa(linePt ?? sizePt * singleSpacing);
}

/** Lays a paragraph line by line; answers the page of its first line. A heading takes two lines of text along. */
function layParagraph(press: Press, typography: Typography, role: Role, text: string, width: number): number {
  const { sizePt, firstLineChars = 0, beforePt = 0, afterPt = 0 } = typography.paragraphs[role];
  const line = linePitch(typography, role);
  const lines = countLines(`${'　'.repeat(firstLineChars)}${text}`, width / ptToDxa(sizePt));
  const along = headings.has(role) ? 2 * linePitch(typography, 'body') : 0;
  const first = line + ptToDxa(beforePt);
  const page = press.take(first, first + (headings.has(role) ? (lines - 1) * line : 0) + along);
  for (let at = 1; at < lines; at += 1) press.take(line);
  if (afterPt > 0) press.take(ptToDxa(afterPt), 0);
  return page;
}

function layTable(press: Press, table: Table, typography: Typography, width: number, pageHeight: number): void {
  const heights = rowHeights(table, columnsDxa(table.columnsMm, width), typography, pageHeight).map(
    ({ likely }) => likely,
  );
  const head = heights.slice(0, repeatedRows(table.rows)).reduce((sum, height) => sum + height, 0);
  for (const height of heights) {
    const before = press.page();
    if (press.take(height) !== before && head > 0) press.take(head, 0);
  }
}

function layBlock(
  press: Press,
  block: ResolvedBlock,
  { typography }: ResolvedSet,
  page: ResolvedDocument['page'],
): number {
  const width = textWidthDxa(page);
  switch (block.kind) {
    case 'paragraph':
      return layParagraph(press, typography, block.role, block.runs.map(({ text }) => text).join(''), width);
    case 'signatureLine':
      return press.take(linePitch(typography, 'signature'));
    case 'spacer':
      for (let line = 0; line < block.lines; line += 1) press.take(linePitch(typography, 'body'));
      return press.page();
    case 'table':
      layTable(press, block, typography, width, textHeightDxa(page));
      return press.page();
    case 'pageBreak':
      press.newPage();
      return press.page();
    default:
      return assertNever(block);
  }
}

/** Whether page numbers begin at 1 with this document: it is the first with numbers behind one without. */
export function startsNumbering(documents: readonly ResolvedDocument[], at: number): boolean {
  const before = documents[at - 1]?.page.pageNumbers;
  return before === 'none' && documents[at]?.page.pageNumbers !== 'none';
}

/**
 * The pages on which the anchored paragraphs are likely to stand, counted as the file counts them. Word computes them
 * only when it is asked to (F9 or before printing), so a table of contents needs numbers to begin with. They rest on
 * the number of characters, as the heights of rows do; LibreOffice and Word put the true ones in their place.
 */
export function estimatePages(set: ResolvedSet, documents: readonly ResolvedDocument[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  let next = 1;
  for (const [at, document] of documents.entries()) {
    if (startsNumbering(documents, at)) next = 1;
    const press = createPress(next, textHeightDxa(document.page));
    for (const block of document.blocks) {
      const page = layBlock(press, block, set, document.page);
      if (block.kind === 'paragraph' && block.anchor !== undefined) pages.set(block.anchor, page);
    }
    next = press.page() + 1;
  }
  return pages;
}
