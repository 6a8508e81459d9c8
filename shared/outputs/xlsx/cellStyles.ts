import type { Borders, Style } from 'exceljs';
import type { ResolvedCell, ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { ParagraphRole } from './sheetPlan.ts';

/** Cells with formulas on the screen; sheets print in black and white, which leaves fills out. */
const formulaTint = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3F6FA' } } as const;

type Typography = ResolvedSet['typography'];
export type SheetStyle = Partial<Style>;

const thin = { style: 'thin' } as const;
const allRound: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
/** GB 2312: tells Excel which fonts may stand in for a missing one. */
const chineseCharset = 134;

/** What a cell's style depends on beside its role, alignment and indent. */
export type CellStyleOptions = {
  readonly shrink: boolean;
  readonly numFmt: string | undefined;
  /** A smaller font than the role's, in points. */
  readonly sizePt: number | undefined;
  /** Text at the top instead of in the middle. */
  readonly top: boolean;
  /** A formula: nobody types over it by accident, and on the screen it is tinted. */
  readonly locked: boolean;
};

/** Styles are handed out as numbers from 1; `styles[number - 1]` is what a number stands for. */
export type StyleBook = {
  readonly cell: (cell: ResolvedCell, options: CellStyleOptions) => number;
  readonly paragraph: (role: ParagraphRole) => number;
  readonly styles: readonly SheetStyle[];
};

/** The cell styles of a workbook, each made once. */
export function styleBook(typography: Typography): StyleBook {
  const styles: SheetStyle[] = [];
  const cells = new Map<string | undefined, Map<number, number>>();
  const paragraphs = new Map<ParagraphRole, number>();
  return {
    styles,
    cell(cell, options) {
      const ofFormat = remembered(cells, options.numFmt, () => new Map<number, number>());
      return remembered(ofFormat, styleKey(cell, options), () => styles.push(cellStyle(cell, options, typography)));
    },
    paragraph(role) {
      return remembered(paragraphs, role, () => styles.push(paragraphStyle(typography.paragraphs[role])));
    },
  };
}

const roles = ['head', 'label', 'value', 'longText'] as const satisfies readonly ResolvedCell['role'][];
const alignments = ['left', 'center', 'right', 'justify'] as const satisfies readonly ResolvedCell['align'][];

/** One number for all that makes a style beside its number format: this runs for every cell of a workbook. */
function styleKey(cell: ResolvedCell, options: CellStyleOptions): number {
  const look = roles.indexOf(cell.role) * 4 + alignments.indexOf(cell.align);
  const ways = (options.shrink ? 1 : 0) + (options.top ? 2 : 0) + (options.locked ? 4 : 0);
  return ((cell.indent * 2000 + (options.sizePt ?? 0) * 2) * 16 + look) * 8 + ways;
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function cellStyle(cell: ResolvedCell, options: CellStyleOptions, typography: Typography): SheetStyle {
  const { eastAsia, sizePt, bold } = typography.cells[cell.role];
  const style: SheetStyle = {
    font: font(eastAsia, options.sizePt ?? sizePt, bold),
    border: allRound,
    alignment: {
      horizontal: cell.align,
      vertical: options.top ? 'top' : 'middle',
      // A number that is too wide shows as #### unless it may shrink; text wraps.
      ...(options.shrink ? { shrinkToFit: true } : { wrapText: true }),
      ...(cell.indent > 0 ? { indent: cell.indent } : {}),
    },
  };
  if (options.numFmt !== undefined) style.numFmt = options.numFmt;
  if (options.locked) style.fill = formulaTint;
  else style.protection = { locked: false };
  return style;
}

function paragraphStyle(style: Typography['paragraphs'][ParagraphRole]): SheetStyle {
  return {
    font: font(style.eastAsia, style.sizePt, style.bold),
    alignment: { horizontal: style.align, vertical: 'middle', wrapText: true },
    protection: { locked: false },
  };
}

function font(name: string, size: number, bold: true | undefined): Partial<Style['font']> {
  return { name, size, charset: chineseCharset, ...(bold ? { bold } : {}) };
}
