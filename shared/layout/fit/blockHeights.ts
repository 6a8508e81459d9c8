import { assertNever } from '../../errors/appError.ts';
import type { PageLayout, ParagraphRole, Typography } from '../../packs/documentSchema.ts';
import type { ResolvedBlock } from '../resolvedDocument.ts';
import { columnsDxa } from './columns.ts';
import { textHeightDxa, textWidthDxa } from './pageRoom.ts';
import { type RowHeight, rowHeights } from './rowHeights.ts';
import { layOutSignatures } from './signatureLayout.ts';
import { countLines } from './textMeasure.ts';
import { ptToDxa } from './units.ts';

export type Table = Extract<ResolvedBlock, { kind: 'table' }>;

/** Line pitch of a paragraph without an exact one, in sizes. */
const singleSpacing = 1.3;

/** Line pitch of a role in DXA. */
export function linePitchDxa(typography: Typography, role: ParagraphRole): number {
  const { linePt, sizePt } = typography.paragraphs[role];
  return ptToDxa(linePt ?? sizePt * singleSpacing);
}

function paragraphHeight(role: ParagraphRole, text: string, typography: Typography, widthDxa: number): number {
  const { sizePt, firstLineChars = 0, beforePt = 0, afterPt = 0 } = typography.paragraphs[role];
  const lines = countLines(`${'　'.repeat(firstLineChars)}${text}`, widthDxa / ptToDxa(sizePt));
  return lines * linePitchDxa(typography, role) + ptToDxa(beforePt + afterPt);
}

/** Heights of the rows of a table on that page. */
export function tableRowHeights(table: Table, typography: Typography, page: PageLayout): readonly RowHeight[] {
  return rowHeights(table, columnsDxa(table.columnsMm, textWidthDxa(page)), typography, textHeightDxa(page));
}

/** What a block is likely to take on that page, in DXA. A page break takes nothing. */
export function blockHeight(block: ResolvedBlock, typography: Typography, page: PageLayout): number {
  const width = textWidthDxa(page);
  switch (block.kind) {
    case 'paragraph':
      return paragraphHeight(block.role, block.runs.map(({ text }) => text).join(''), typography, width);
    case 'signatureLine': {
      const { sizePt, beforePt = 0 } = typography.paragraphs.signature;
      const lines = layOutSignatures(block.items, sizePt, width).text.split('\n').length;
      return lines * linePitchDxa(typography, 'signature') + ptToDxa(beforePt);
    }
    case 'spacer':
      return block.lines * linePitchDxa(typography, 'body');
    case 'table':
      return tableRowHeights(block, typography, page).reduce((sum, { likely }) => sum + likely, 0);
    case 'pageBreak':
      return 0;
    default:
      return assertNever(block);
  }
}
