import type { ResolvedCell, ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { PlacedCell, SheetPlan } from './sheetPlan.ts';
import { countLines } from './textLines.ts';
import { pointsPerMm, standardFont } from './units.ts';

type Typography = ResolvedSet['typography'];

/** Excel's greatest row height, in points. */
export const tallestRowPt = 409.5;
/** No text is set smaller than this, in points. */
const smallestPt = 9;
/**
 * `lineFactor`: line pitch over font size. 宋体 and 仿宋 need 1.2 to 1.3; what stands in for them on Linux needs more.
 * `paddingPt`: white above and below the text of a cell together, in points.
 */
export type Spacing = { readonly lineFactor: number; readonly paddingPt: number };
export const roomySpacing: Spacing = { lineFactor: 1.32, paddingPt: 4 };
/** The least that shows every line whole; for a form that otherwise would just miss its page. */
export const tightSpacing: Spacing = { lineFactor: 1.2, paddingPt: 1 };

/** Left and right cell padding in points, and the share of the width that printing may lose to rounding. */
const sidePaddingPt = 5;
const usableShare = 0.97;

/** Row heights in points (index 0 is row 1), and the cells whose text only fits in a smaller font, with its size. */
export type RowHeights = {
  readonly heightsPt: readonly number[];
  readonly smallerPt: ReadonlyMap<ResolvedCell, number>;
};

export type LineCounter = (text: string, ems: number) => number;

/**
 * Row heights from the texts: Excel does not fit merged cells by itself. A cell over several rows spreads what it lacks
 * over all of them. Text for which 409.5 pt are not enough gets a smaller font, down to 9 pt.
 */
export function rowHeights(plan: SheetPlan, typography: Typography, spacing: Spacing, lines: LineCounter): RowHeights {
  const widthPt = (left: number, right: number) =>
    ((plan.edgesMm[right] ?? 0) - (plan.edgesMm[left - 1] ?? 0)) * pointsPerMm;
  const smallerPt = new Map<ResolvedCell, number>();
  const spanning: { readonly placed: PlacedCell; readonly neededPt: number }[] = [];

  const heights = plan.rows.map((row) => {
    if (row.kind === 'space') return row.heightPt;
    if (row.kind === 'text')
      return textRowHeight(row.text, typography.paragraphs[row.role], widthPt(1, plan.edgesMm.length - 1), lines);
    let height = row.heightMm * pointsPerMm;
    for (const placed of row.cells) {
      const { cell } = placed;
      if (cell.text === '') continue;
      const fullPt = typography.cells[cell.role].sizePt;
      const room = (widthPt(placed.left, placed.right) - sidePaddingPt) * usableShare;
      const rowCount = placed.bottom - placed.top + 1;
      let sizePt = fullPt;
      let neededPt = cellHeight(cell, room, sizePt, lines, spacing);
      while (neededPt > tallestRowPt * rowCount && sizePt - 0.5 >= smallestPt) {
        sizePt -= 0.5;
        neededPt = cellHeight(cell, room, sizePt, lines, spacing);
      }
      if (sizePt < fullPt) smallerPt.set(cell, sizePt);
      if (rowCount > 1) spanning.push({ placed, neededPt });
      else height = Math.max(height, neededPt);
    }
    return height;
  });

  spanning.sort((one, other) => one.placed.bottom - one.placed.top - (other.placed.bottom - other.placed.top));
  for (const { placed, neededPt } of spanning) spread(heights, placed, neededPt);
  return { heightsPt: heights.map((height) => Math.min(tallestRowPt, height)), smallerPt };
}

function cellHeight(
  cell: ResolvedCell,
  roomPt: number,
  sizePt: number,
  lines: LineCounter,
  { lineFactor, paddingPt }: Spacing,
): number {
  // Numbers do not wrap: they shrink to their cell.
  const count =
    cell.number === undefined ? lines(cell.text, (roomPt - cell.indent * standardFont.indentPt) / sizePt) : 1;
  return count * sizePt * lineFactor + paddingPt;
}

function textRowHeight(
  text: string,
  style: Typography['paragraphs'][keyof Typography['paragraphs']],
  widthPt: number,
  lines: LineCounter,
): number {
  const count = lines(text, ((widthPt - sidePaddingPt) * usableShare) / style.sizePt);
  const linePt = Math.max(
    style.linePt ?? style.sizePt * roomySpacing.lineFactor,
    style.sizePt * tightSpacing.lineFactor,
  );
  return count * linePt + (style.beforePt ?? 0) + (style.afterPt ?? 0);
}

/** Gives the rows of a spanning cell in equal parts what its text still lacks. */
function spread(heights: number[], placed: PlacedCell, neededPt: number): void {
  const own = heights.slice(placed.top - 1, placed.bottom);
  const missing = neededPt - own.reduce((sum, height) => sum + height, 0);
  if (missing <= 0) return;
  own.forEach((height, index) => {
    heights[placed.top - 1 + index] = height + missing / own.length;
  });
}

/** Labels and short values repeat on every form, so their line counts are kept per width. */
export function cachedLineCounter(): LineCounter {
  const byWidth = new Map<number, Map<string, number>>();
  return (text, ems) => {
    if (text.length <= ems && !text.includes('\n')) return 1;
    const known = byWidth.get(ems) ?? new Map<string, number>();
    if (known.size === 0) byWidth.set(ems, known);
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const count = countLines(text, ems);
    known.set(text, count);
    return count;
  };
}
