import { assertNever } from '../../errors/appError.ts';
import { columnsDxa } from '../../layout/fit/columns.ts';
import { textHeightDxa, textWidthDxa } from '../../layout/fit/pageRoom.ts';
import { rowHeights } from '../../layout/fit/rowHeights.ts';
import { repeatedRows } from '../../layout/repeatedRows.ts';
import type { ResolvedBlock, ResolvedCell, ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { PageLayout, ParagraphRole } from '../../packs/documentSchema.ts';
import { startsNumbering } from '../docx/estimatePages.ts';
import { layOutSignatures } from '../docx/paragraphs.ts';
import { betweenTablesPt, staysWithNext } from '../docx/styles.ts';
import { mayBreak, startsAtTop } from '../docx/tableXml.ts';
import { singleSpacing } from '../html/styleSheet.ts';
import { previewFaces, previewStyles } from './previewStyles.ts';
import { dxaToPx, ptToPx } from './units.ts';

export type PreviewCell = Pick<
  ResolvedCell,
  'column' | 'columnSpan' | 'rowSpan' | 'text' | 'role' | 'align' | 'indent'
> & {
  /** A high merge starts with its text, so that it stands on the page where the merge begins. */
  readonly atTop: boolean;
};
/** `leastPx`: the least height; `breaks`: the row is so high that it may go on on the next page. */
export type PreviewRow = { readonly leastPx: number; readonly breaks: boolean; readonly cells: readonly PreviewCell[] };

export type PreviewTable = {
  readonly kind: 'table';
  readonly label: string;
  readonly columnsPx: readonly number[];
  /** Rows at the top that stand again on every further page. */
  readonly repeated: number;
  readonly rows: readonly PreviewRow[];
};

export type PreviewParagraph = {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly text: string;
  readonly keepsNext: boolean;
  readonly anchor?: string;
  /** An entry of a table of contents ends with the page of the paragraph of that name. */
  readonly pageOf?: string;
};

export type PreviewBlock =
  | PreviewParagraph
  | PreviewTable
  /** Lines of items, each item beginning at its tab stop. */
  | { readonly kind: 'signature'; readonly lines: readonly (readonly string[])[]; readonly tabsPx: readonly number[] }
  /** Empty lines of body text. */
  | { readonly kind: 'spacer'; readonly lines: number }
  /** Room that only the printed page needs, between two tables. */
  | { readonly kind: 'gap'; readonly heightPx: number };

export type PreviewDocument = {
  readonly id: string;
  readonly name: string;
  readonly page: PageLayout;
  /** Page numbers begin at 1 here. */
  readonly startsNumbering: boolean;
  /** Each part begins on a new page. */
  readonly parts: readonly (readonly PreviewBlock[])[];
};

/** Line pitch and distances of a paragraph role, in px. */
export type ParagraphMetrics = { readonly line: number; readonly before: number; readonly after: number };

/**
 * The printed documents of a set with the measures of the Word file (96 px to the inch): what the screen needs to
 * break them into the same pages. Plain data, so that it can be made in a worker.
 */
export type PreviewSet = {
  readonly title: string;
  readonly watermark?: string;
  readonly footerCode?: string;
  /** Rules of the pages, and apart from them the font faces that the rules name. */
  readonly styles: string;
  readonly fontFaces: string;
  /** Chinese fonts that the documents ask for. */
  readonly officialFonts: readonly string[];
  /** By paragraph role. */
  readonly metrics: ReadonlyMap<string, ParagraphMetrics>;
  readonly documents: readonly PreviewDocument[];
};

type Typography = ResolvedSet['typography'];

function tableOf(
  table: Extract<ResolvedBlock, { kind: 'table' }>,
  typography: Typography,
  page: PageLayout,
): PreviewTable {
  const pageDxa = textHeightDxa(page);
  const columns = columnsDxa(table.columnsMm, textWidthDxa(page));
  const heights = rowHeights(table, columns, typography, pageDxa);
  return {
    kind: 'table',
    label: table.label,
    columnsPx: columns.map(dxaToPx),
    repeated: repeatedRows(table.rows),
    rows: table.rows.map(({ cells }, at) => ({
      leastPx: dxaToPx(heights[at]?.least ?? 0),
      breaks: mayBreak(heights[at]?.likely ?? 0, pageDxa),
      cells: cells.map((cell) => {
        const { column, columnSpan, rowSpan, text, role, align, indent } = cell;
        const atTop = startsAtTop(cell, at, heights, pageDxa);
        return { column, columnSpan, rowSpan, text, role, align, indent, atTop };
      }),
    })),
  };
}

function blockOf(
  block: Exclude<ResolvedBlock, { kind: 'pageBreak' }>,
  typography: Typography,
  page: PageLayout,
): PreviewBlock {
  switch (block.kind) {
    case 'paragraph': {
      const { role, runs, anchor, pageOf } = block;
      return {
        kind: 'paragraph',
        role,
        text: runs.map(({ text }) => text).join(''),
        keepsNext: staysWithNext.has(role),
        ...(anchor === undefined ? {} : { anchor }),
        ...(pageOf === undefined ? {} : { pageOf }),
      };
    }
    case 'table':
      return tableOf(block, typography, page);
    case 'signatureLine': {
      const { text, tabsDxa } = layOutSignatures(
        block.items,
        typography.paragraphs.signature.sizePt,
        textWidthDxa(page),
      );
      return {
        kind: 'signature',
        lines: text.split('\n').map((line) => line.split('\t')),
        tabsPx: tabsDxa.map(dxaToPx),
      };
    }
    case 'spacer':
      return { kind: 'spacer', lines: block.lines };
    default:
      return assertNever(block);
  }
}

function partsOf({ blocks, page }: ResolvedDocument, typography: Typography): readonly (readonly PreviewBlock[])[] {
  const parts: PreviewBlock[][] = [[]];
  for (const block of blocks) {
    const part = parts.at(-1) ?? [];
    if (block.kind === 'pageBreak') {
      if (part.length > 0) parts.push([]);
      continue;
    }
    if (block.kind === 'table' && part.at(-1)?.kind === 'table') {
      part.push({ kind: 'gap', heightPx: ptToPx(betweenTablesPt + 1) });
    }
    part.push(blockOf(block, typography, page));
  }
  return parts;
}

function metricsOf({ paragraphs }: Typography): PreviewSet['metrics'] {
  return new Map(
    Object.entries(paragraphs).map(([role, { linePt, sizePt, beforePt = 0, afterPt = 0 }]) => [
      role,
      { line: ptToPx(linePt ?? sizePt * singleSpacing), before: ptToPx(beforePt), after: ptToPx(afterPt) },
    ]),
  );
}

function officialFonts({ paragraphs, cells }: Typography): readonly string[] {
  const styles = [...Object.values(paragraphs), ...Object.values(cells)];
  return [...new Set(styles.map(({ eastAsia }) => eastAsia))];
}

/** The printed documents of a set, for the screen. */
export function previewSet(set: ResolvedSet): PreviewSet {
  const { title, typography, watermark, footerCode } = set;
  const documents = set.documents.filter(({ kind }) => kind !== 'data');
  return {
    title,
    ...(watermark === undefined ? {} : { watermark }),
    ...(footerCode === undefined ? {} : { footerCode }),
    styles: previewStyles(typography, watermark),
    fontFaces: previewFaces(typography),
    officialFonts: officialFonts(typography),
    metrics: metricsOf(typography),
    documents: documents.map((document, at) => ({
      id: document.id,
      name: [document.attachment, document.title].filter((part) => part !== undefined).join(' '),
      page: document.page,
      startsNumbering: startsNumbering(documents, at),
      parts: partsOf(document, typography),
    })),
  };
}
