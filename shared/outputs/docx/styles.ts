import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { cellLinePitch } from '../../layout/fit/cellType.ts';
import { ptToDxa, ptToHalfPoints } from '../../layout/fit/units.ts';
import type { ResolvedCell, ResolvedSet } from '../../layout/resolvedDocument.ts';

type Typography = ResolvedSet['typography'];
type ParagraphRole = keyof Typography['paragraphs'];
type CellRole = keyof Typography['cells'];
type FontPair = { readonly eastAsia: string; readonly latin: string };

/** `w:jc` of an alignment: in Word `both` is justified. */
export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<ResolvedCell['align'], string>;

/** Ids and the names which the clerk meets in the style list of Word. */
export const paragraphStyles = {
  title: { id: 'formTitle', name: '公文标题' },
  attachmentLabel: { id: 'formAttachmentLabel', name: '附件序号' },
  attachmentTitle: { id: 'formAttachmentTitle', name: '附件标题' },
  heading1: { id: 'formHeading1', name: '公文一级标题' },
  heading2: { id: 'formHeading2', name: '公文二级标题' },
  heading3: { id: 'formHeading3', name: '公文三级标题' },
  body: { id: 'formBody', name: '公文正文' },
  note: { id: 'formNote', name: '表格说明' },
  signature: { id: 'formSignature', name: '签字行' },
  coverTitle: { id: 'formCoverTitle', name: '封面标题' },
  coverLine: { id: 'formCoverLine', name: '封面文字' },
  partTitle: { id: 'formPartTitle', name: '部分标题' },
  contentsTitle: { id: 'formContentsTitle', name: '目录标题' },
  contentsEntry: { id: 'formContentsEntry', name: '目录条目' },
  tableCaption: { id: 'formTableCaption', name: '表号和单位' },
} as const satisfies Record<ParagraphRole, { id: string; name: string }>;

export const cellStyles = {
  head: { id: 'cellHead', name: '表头' },
  label: { id: 'cellLabel', name: '表格项目' },
  value: { id: 'cellValue', name: '表格数据' },
  longText: { id: 'cellLongText', name: '表格长文' },
} as const satisfies Record<CellRole, { id: string; name: string }>;

/** Paragraphs that only Word needs: behind a table at the end of a section, between two tables, before a page break. */
export const separatorStyle = { id: 'formSeparator', name: '分隔' } as const;

export const pageNumberStyle = { id: 'formPageNumber', name: '公文页码' } as const;
/** GB/T 9704-2012: page numbers in 四号 半角 宋体. */
export const pageNumberPt = 14;
export const pageNumberFont = { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' } as const;

const outlineLevels: Readonly<Partial<Record<ParagraphRole, number>>> = {
  title: 0,
  attachmentTitle: 0,
  partTitle: 0,
  heading1: 1,
  heading2: 2,
  heading3: 3,
};

export const staysWithNext: ReadonlySet<ParagraphRole> = new Set([
  'note',
  'title',
  'attachmentLabel',
  'attachmentTitle',
  'partTitle',
  'tableCaption',
  'heading1',
  'heading2',
  'heading3',
]);

/** Between two tables that follow each other, in points. */
export const betweenTablesPt = 6;

function fonts({ eastAsia, latin }: FontPair) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia };
}

function exactLine(points: number) {
  return { line: ptToDxa(points), lineRule: LineRuleType.EXACT };
}

function paragraphStyle(typography: Typography, role: ParagraphRole): IParagraphStyleOptions {
  const style = typography.paragraphs[role];
  const { firstLineChars } = style;
  const outlineLevel = outlineLevels[role];
  return {
    ...paragraphStyles[role],
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fonts(style), size: ptToHalfPoints(style.sizePt), bold: style.bold ?? false },
    paragraph: {
      alignment: alignments[style.align],
      spacing: {
        before: ptToDxa(style.beforePt ?? 0),
        after: ptToDxa(style.afterPt ?? 0),
        ...(style.linePt === undefined ? {} : exactLine(style.linePt)),
      },
      ...(firstLineChars === undefined
        ? {}
        : { indent: { firstLine: ptToDxa(firstLineChars * style.sizePt), firstLineChars: firstLineChars * 100 } }),
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
      ...(staysWithNext.has(role) ? { keepNext: true } : {}),
    },
  };
}

function cellStyle(typography: Typography, role: CellRole): IParagraphStyleOptions {
  const style = typography.cells[role];
  return {
    ...cellStyles[role],
    basedOn: 'Normal',
    run: { font: fonts(style), size: ptToHalfPoints(style.sizePt), bold: style.bold ?? false },
    paragraph: { alignment: alignments[style.align], spacing: exactLine(style.sizePt * cellLinePitch) },
  };
}

/** Every style of the file: one per role, two technical ones, and the body font as the default of the document. */
export function documentStyles(typography: Typography): IStylesOptions {
  const { body } = typography.paragraphs;
  return {
    default: {
      document: {
        run: {
          font: fonts(body),
          size: ptToHalfPoints(body.sizePt),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
    },
    paragraphStyles: [
      ...(Object.keys(paragraphStyles) as ParagraphRole[]).map((role) => paragraphStyle(typography, role)),
      ...(Object.keys(cellStyles) as CellRole[]).map((role) => cellStyle(typography, role)),
      {
        ...pageNumberStyle,
        basedOn: 'Normal',
        run: { font: pageNumberFont, size: ptToHalfPoints(pageNumberPt) },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      { ...separatorStyle, basedOn: 'Normal', run: { size: 2 }, paragraph: { spacing: exactLine(1) } },
    ],
  };
}
