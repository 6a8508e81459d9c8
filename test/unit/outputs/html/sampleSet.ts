import type {
  ResolvedBlock,
  ResolvedCell,
  ResolvedDocument,
  ResolvedRow,
  ResolvedSet,
} from '../../../../shared/layout/resolvedDocument.ts';
import type { Alignment, CellRole, PageLayout, Typography } from '../../../../shared/packs/documentSchema.ts';
import { officialTypography as sharedTypography } from '../../../../shared/packs/officialTypography.ts';

/** The typography of 君山区2024, as far as pages show it. */
export const officialTypography: Typography = {
  paragraphs: {
    ...sharedTypography.paragraphs,
    title: { eastAsia: '方正小标宋简体', latin: '方正小标宋简体', sizePt: 22, align: 'center', linePt: 35 },
    attachmentLabel: { eastAsia: '黑体', latin: '黑体', sizePt: 16, align: 'left', linePt: 28.95 },
    attachmentTitle: { eastAsia: '方正小标宋简体', latin: '方正小标宋简体', sizePt: 22, align: 'center', linePt: 35 },
    heading1: {
      eastAsia: '黑体',
      latin: 'Times New Roman',
      sizePt: 16,
      align: 'left',
      linePt: 28.95,
      firstLineChars: 2,
    },
    heading2: {
      eastAsia: '楷体_GB2312',
      latin: 'Times New Roman',
      sizePt: 16,
      align: 'left',
      linePt: 28.95,
      firstLineChars: 2,
    },
    heading3: {
      eastAsia: '仿宋_GB2312',
      latin: 'Times New Roman',
      sizePt: 16,
      align: 'left',
      linePt: 28.95,
      firstLineChars: 2,
    },
    body: {
      eastAsia: '仿宋_GB2312',
      latin: 'Times New Roman',
      sizePt: 16,
      align: 'justify',
      linePt: 28.95,
      firstLineChars: 2,
    },
    note: { eastAsia: '仿宋_GB2312', latin: 'Times New Roman', sizePt: 10.5, align: 'left', linePt: 16, beforePt: 4 },
    signature: { eastAsia: '仿宋_GB2312', latin: 'Times New Roman', sizePt: 12, align: 'left', beforePt: 8 },
  },
  cells: {
    head: { eastAsia: '仿宋_GB2312', latin: 'Times New Roman', sizePt: 10.5, align: 'center' },
    label: { eastAsia: '仿宋_GB2312', latin: 'Times New Roman', sizePt: 10.5, align: 'left' },
    value: { eastAsia: '仿宋_GB2312', latin: 'Times New Roman', sizePt: 10.5, align: 'center' },
    longText: { eastAsia: '仿宋_GB2312', latin: 'Times New Roman', sizePt: 10.5, align: 'left' },
  },
};

export const uprightPage: PageLayout = {
  orientation: 'portrait',
  marginsMm: { top: 37, bottom: 35, left: 28, right: 26 },
  pageNumbers: 'dashOutside',
};

type CellParts = Partial<Omit<ResolvedCell, 'text' | 'role' | 'column'>>;

/** A cell at a column. The id is made from text and place: these tests do not refer to it. */
export function cell(column: number, role: CellRole, text: string, parts: CellParts = {}): ResolvedCell {
  const align: Alignment = role === 'head' || role === 'value' ? 'center' : 'left';
  return { id: `${column}:${text}`, column, columnSpan: 1, rowSpan: 1, text, role, align, indent: 0, ...parts };
}

/** A row of the form, 8 mm high if its text needs no more. */
export function row(cells: readonly ResolvedCell[], options: { header?: true; heightMm?: number } = {}): ResolvedRow {
  return { heightMm: options.heightMm ?? 8, header: options.header ?? false, cells };
}

/** A paragraph of one run. */
export function paragraph(role: 'body' | 'title' | 'note', text: string): ResolvedBlock {
  return { kind: 'paragraph', role, runs: [{ text }] };
}

/** A document of the given blocks on upright pages. */
export function documentOf(blocks: readonly ResolvedBlock[], parts: Partial<ResolvedDocument> = {}): ResolvedDocument {
  return { id: 'report', kind: 'report', title: '自评报告', fileName: '自评报告', page: uprightPage, blocks, ...parts };
}

/** A set of the given documents by the unit of the seed. */
export function setOf(documents: readonly ResolvedDocument[], parts: Partial<ResolvedSet> = {}): ResolvedSet {
  return {
    title: '2024年度君山区机关事务服务中心整体支出绩效自评材料',
    fileName: '2024-君山区机关事务服务中心-绩效自评材料',
    author: '岳阳市君山区机关事务服务中心',
    typography: officialTypography,
    documents,
    ...parts,
  };
}
