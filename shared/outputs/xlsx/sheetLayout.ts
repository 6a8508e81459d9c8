import type { ResolvedCell, ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import {
  cachedLineCounter,
  type RowHeights,
  roomySpacing,
  rowHeights,
  tallestRowPt,
  tightSpacing,
} from './rowHeights.ts';
import type { SheetPlan } from './sheetPlan.ts';
import { pointsPerMm } from './units.ts';

/** The share of a page's height to count on: printers differ by a little. */
const usableShare = 0.99;
/** A screen pixel in points; Excel rounds row heights to it. */
const pixelPt = 0.75;
const paperMm = { portrait: 297, landscape: 210 } as const;

/**
 * How a sheet falls onto pages. Heights in points, index 0 is row 1. `smallerPt`: cells set in a smaller font.
 * `breaksAfter`: rows after which a new page begins. `acrossPages`: cells that begin on one page and end on another.
 */
export type SheetLayout = {
  readonly heightsPt: readonly number[];
  readonly smallerPt: ReadonlyMap<ResolvedCell, number>;
  readonly breaksAfter: readonly number[];
  readonly acrossPages: ReadonlySet<ResolvedCell>;
};

type Form = { readonly first: number; readonly last: number };

/**
 * Row heights and page breaks. A form that would miss its page by a little is set tighter; where it takes several
 * pages, its last table row stays with the notes and signatures below it.
 */
export function sheetLayout(plan: SheetPlan, typography: ResolvedSet['typography']): SheetLayout {
  const lines = cachedLineCounter();
  const roomy = rowHeights(plan, typography, roomySpacing, lines);
  const pagePt = pageHeightPt(plan.document.page);
  const heights = [...roomy.heightsPt];
  const breaks: number[] = [];
  const acrossPages = new Set<ResolvedCell>();
  let tight: RowHeights | undefined;

  for (const form of formsOf(plan)) {
    if (total(heights, form) > pagePt) {
      tight ??= rowHeights(plan, typography, tightSpacing, lines);
      if (!squeeze(heights, tight.heightsPt, form, pagePt)) {
        const starts = pageStarts(heights, form, pagePt);
        const signatureRow = rowKeptWithSignature(plan, form, starts);
        if (signatureRow !== undefined) {
          breaks.push(signatureRow - 1);
          starts.push(signatureRow);
        }
        for (const cell of cellsAcross(plan, form, starts)) acrossPages.add(cell);
      }
    }
    if (form.last < plan.rows.length) breaks.push(form.last);
  }
  return { heightsPt: heights.map(wholePixels), smallerPt: roomy.smallerPt, breaksAfter: breaks, acrossPages };
}

function pageHeightPt({ orientation, marginsMm }: ResolvedDocument['page']): number {
  return (paperMm[orientation] - marginsMm.top - marginsMm.bottom) * pointsPerMm * usableShare;
}

/** The rows between page breaks, counted from 1. */
function formsOf(plan: SheetPlan): readonly Form[] {
  const ends = [...plan.breaksAfter, plan.rows.length];
  return ends.map((last, index) => ({ first: (ends[index - 1] ?? 0) + 1, last }));
}

function total(heights: readonly number[], { first, last }: Form): number {
  let sum = 0;
  for (let row = first; row <= last; row += 1) sum += heights[row - 1] ?? 0;
  return sum;
}

/** Takes from each row its share of what is too much for one page; not at all where even the tightest would not fit. */
function squeeze(heights: number[], tight: readonly number[], form: Form, pagePt: number): boolean {
  const least = total(tight, form);
  if (least > pagePt) return false;
  const share = (pagePt - least) / (total(heights, form) - least);
  for (let row = form.first; row <= form.last; row += 1) {
    const low = tight[row - 1] ?? 0;
    // To the nearest pixel: rounding every row up would be a line too many on a full page.
    heights[row - 1] = Math.round((low + ((heights[row - 1] ?? 0) - low) * share) / pixelPt) * pixelPt;
  }
  return true;
}

/** The rows with which the second and every further page of a form will begin. */
function pageStarts(heights: readonly number[], form: Form, pagePt: number): number[] {
  const starts: number[] = [];
  let filled = 0;
  for (let row = form.first; row <= form.last; row += 1) {
    const height = heights[row - 1] ?? 0;
    if (filled > 0 && filled + height > pagePt) {
      starts.push(row);
      filled = 0;
    }
    filled += height;
  }
  return starts;
}

/** The last table row, if the texts below it would otherwise begin a page by themselves. */
function rowKeptWithSignature(plan: SheetPlan, form: Form, starts: readonly number[]): number | undefined {
  let lastTableRow = form.last;
  while (lastTableRow > form.first && plan.rows[lastTableRow - 1]?.kind !== 'table') lastTableRow -= 1;
  return lastTableRow > form.first && lastTableRow < (starts.at(-1) ?? 0) ? lastTableRow : undefined;
}

function cellsAcross(plan: SheetPlan, form: Form, starts: readonly number[]): readonly ResolvedCell[] {
  return plan.rows.slice(form.first - 1, form.last).flatMap((row) => {
    if (row.kind !== 'table') return [];
    const across = row.cells.filter(({ top, bottom }) => starts.some((start) => top < start && start <= bottom));
    return across.map((placed) => placed.cell);
  });
}

function wholePixels(heightPt: number): number {
  return Math.min(tallestRowPt, Math.ceil(heightPt / pixelPt - 0.01) * pixelPt);
}
