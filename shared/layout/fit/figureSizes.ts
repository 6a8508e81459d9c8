import type { Typography } from '../../packs/documentSchema.ts';
import type { ResolvedCell } from '../resolvedDocument.ts';
import type { Table } from './blockHeights.ts';
import { cellSizePt } from './cellType.ts';
import { longestUnbrokenEm } from './cellWords.ts';
import { cellPadding } from './rowHeights.ts';
import { dxaToMm } from './units.ts';

const mmPerPt = 25.4 / 72;
/** Fonts that stand in are a little wider. */
const usableShare = 0.97;
/** Nothing is set smaller (points). */
export const smallestFigurePt = 5;

function fitted(cell: ResolvedCell, columnsMm: readonly number[], typography: Typography): ResolvedCell {
  const em = longestUnbrokenEm(cell);
  if (em <= 2) return cell;
  let width = 0;
  for (let at = cell.column; at < cell.column + cell.columnSpan; at += 1) width += columnsMm[at] ?? 0;
  const own = cellSizePt(typography, cell);
  const indented = width - dxaToMm(2 * cellPadding.side) - cell.indent * own * mmPerPt;
  const most = Math.floor(((indented * usableShare) / (em * mmPerPt)) * 2) / 2;
  return most >= own ? cell : { ...cell, sizePt: Math.max(smallestFigurePt, most) };
}

/** A figure never breaks over two lines: where it is wider than its cell it is set smaller. */
export function withFigureSizes(table: Table, typography: Typography): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => fitted(cell, table.columnsMm, typography)),
  }));
  return { ...table, rows };
}
