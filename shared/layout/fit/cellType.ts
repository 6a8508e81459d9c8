import type { Typography } from '../../packs/documentSchema.ts';
import type { ResolvedCell } from '../resolvedDocument.ts';

/** Cells have a fixed line pitch, so that row heights do not depend on which font stands in on a PC. */
export const cellLinePitch = 1.3;
/** Line pitch where a form would else not find room on its page. */
export const tightLinePitch = 1.2;

/** Type size of a cell, in points. */
export function cellSizePt(typography: Typography, { role, sizePt }: Pick<ResolvedCell, 'role' | 'sizePt'>): number {
  return sizePt ?? typography.cells[role].sizePt;
}

/** Line pitch in a cell, in points; `pitch` is the table's, in sizes. */
export function cellLinePt(
  typography: Typography,
  cell: Pick<ResolvedCell, 'role' | 'sizePt'>,
  pitch = cellLinePitch,
): number {
  return cellSizePt(typography, cell) * pitch;
}
