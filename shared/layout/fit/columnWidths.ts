import type { Typography } from '../../packs/documentSchema.ts';
import type { ResolvedCell } from '../resolvedDocument.ts';
import type { Table } from './blockHeights.ts';
import { cellLinePt, cellSizePt } from './cellType.ts';
import { longestUnbrokenEm } from './cellWords.ts';
import { cellPadding } from './rowHeights.ts';
import { countLines } from './textMeasure.ts';
import { dxaToMm } from './units.ts';

const mmPerPt = 25.4 / 72;
const sidesMm = dxaToMm(2 * cellPadding.side);
/** Widths are moved in steps of so many mm, and no column gives up more than this part of its own. */
const stepsMm = [6, 3, 1.5];
const mostSteps = 40;
const leastShare = 0.55;
/** No column is narrower than two characters. */
const leastMm = 9;
/** A column of fewer characters in which a text takes so many lines is too narrow for what it has to hold. */
const narrowEm = 6.5;
const manyLines = 5;
/** A figure may be set so small before its column has to grow. */
export const smallFigurePt = 9;
/** What a broken figure counts, and every mm that it misses, and a caption that takes more lines than the form gives it, in mm of height. */
const brokenMm = 100;
const brokenCaptionMm = 15;
/** Of a long table the rows with most text stand for all. */
const mostRows = 120;

type Measured = {
  readonly cell: ResolvedCell;
  readonly sizeMm: number;
  readonly lineMm: number;
  readonly unbrokenMm: number;
  /** Lines that the form gives a caption. */
  readonly ownLines: number;
};
type Line = { readonly cells: readonly Measured[] };

function measured(cell: ResolvedCell, typography: Typography, own: readonly number[]): Measured {
  const sizeMm = cellSizePt(typography, cell) * mmPerPt;
  const smallMm = Math.min(cellSizePt(typography, cell), smallFigurePt) * mmPerPt;
  const lineMm = cellLinePt(typography, cell) * mmPerPt;
  const one = { cell, sizeMm, lineMm, unbrokenMm: longestUnbrokenEm(cell) * smallMm, ownLines: 0 };
  const isCaption = cell.role === 'head' || cell.role === 'label';
  return { ...one, ownLines: isCaption ? linesIn(one, own) : Number.POSITIVE_INFINITY };
}

function roomMm({ cell, sizeMm }: Measured, widths: readonly number[]): number {
  let width = 0;
  for (let at = cell.column; at < cell.column + cell.columnSpan; at += 1) width += widths[at] ?? 0;
  return width - sidesMm - cell.indent * sizeMm;
}

function linesIn(one: Measured, widths: readonly number[]): number {
  return countLines(one.cell.text, roomMm(one, widths) / one.sizeMm);
}

function isTooNarrow(one: Measured, widths: readonly number[]): boolean {
  if (one.unbrokenMm > roomMm(one, widths)) return true;
  if (one.cell.role === 'head' || one.cell.rowSpan > 1) return false;
  return roomMm(one, widths) / one.sizeMm < narrowEm && linesIn(one, widths) >= manyLines;
}

function costOf(lines: readonly Line[], widths: readonly number[]): number {
  let cost = 0;
  for (const { cells } of lines) {
    let height = 0;
    for (const one of cells) {
      const missing = one.unbrokenMm - roomMm(one, widths);
      if (missing > 0) cost += brokenMm * (1 + missing);
      const count = linesIn(one, widths);
      if (count > one.ownLines) cost += brokenCaptionMm * (count - one.ownLines);
      if (one.cell.rowSpan === 1) height = Math.max(height, count * one.lineMm);
    }
    cost += height;
  }
  return cost;
}

/** The best shift of one step from a column to another, or `undefined` where none makes the table lower. */
function bestShift(
  lines: readonly Line[],
  widths: readonly number[],
  least: readonly number[],
  cost: number,
): { readonly widths: readonly number[]; readonly cost: number } | undefined {
  let best: { readonly widths: readonly number[]; readonly cost: number } | undefined;
  const columns = widths.map((_, at) => at);
  for (const step of stepsMm) {
    for (const from of columns.filter((at) => (widths[at] ?? 0) - step >= (least[at] ?? 0))) {
      for (const to of columns.filter((at) => at !== from)) {
        const shifted = widths.map((width, at) => width + (at === to ? step : at === from ? -step : 0));
        const other = costOf(lines, shifted);
        if (other < (best?.cost ?? cost) - 0.1) best = { widths: shifted, cost: other };
      }
    }
  }
  return best;
}

/**
 * Column widths (mm) for all tables of one form: the form's own where they do, else shifted within its frame until texts
 * and figures have room. All are given the same, for they stand under each other on one sheet.
 */
export function fittedColumns(tables: readonly Table[], typography: Typography): readonly number[] | undefined {
  const [first] = tables;
  if (first === undefined) return undefined;
  const own = first.columnsMm;
  const all = tables.flatMap(({ rows }) =>
    rows.map(
      ({ cells }): Line => ({
        cells: cells.filter(({ text }) => text !== '').map((cell) => measured(cell, typography, own)),
      }),
    ),
  );
  if (!all.some(({ cells }) => cells.some((one) => isTooNarrow(one, own)))) return undefined;
  const length = ({ cells }: Line): number =>
    Math.max(0, ...cells.map(({ cell }) => cell.text.length / cell.columnSpan));
  const lines = all.length <= mostRows ? all : [...all].sort((a, b) => length(b) - length(a)).slice(0, mostRows);
  const least = own.map((width) => Math.min(width, Math.max(leastMm, width * leastShare)));
  let widths: readonly number[] = own;
  let cost = costOf(lines, widths);
  for (let step = 0; step < mostSteps; step += 1) {
    const better = bestShift(lines, widths, least, cost);
    if (better === undefined) break;
    ({ widths, cost } = better);
  }
  return widths === own ? undefined : widths.map((width) => Math.round(width * 100) / 100);
}
