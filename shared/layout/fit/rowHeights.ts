import type { ResolvedBlock, ResolvedCell, ResolvedSet } from '../resolvedDocument.ts';
import { cellLinePt, cellSizePt } from './cellType.ts';
import { countLines } from './textMeasure.ts';
import { mmToDxa, ptToDxa } from './units.ts';

type Table = Extract<ResolvedBlock, { kind: 'table' }>;
type Typography = ResolvedSet['typography'];

/** Space between a cell's border and its text, in DXA. */
export const cellPadding = { side: 50, vertical: 20 } as const;

export type RowHeight = {
  /** Minimum height in DXA. */
  readonly least: number;
  /** What the row is likely to take, in DXA. */
  readonly likely: number;
};

function neededHeight(cell: ResolvedCell, widthDxa: number, typography: Typography): number {
  const sizePt = cellSizePt(typography, cell);
  const roomDxa = widthDxa - 2 * cellPadding.side - cell.indent * ptToDxa(sizePt);
  const lines = countLines(cell.text, roomDxa / ptToDxa(sizePt));
  return lines * ptToDxa(cellLinePt(typography, cell)) + 2 * cellPadding.vertical;
}

/**
 * Minimum heights of the rows. Word and LibreOffice stretch the last row when a merged cell needs more height than its
 * rows have; here every row of the merge gets its share instead. Heights are estimates from the number of characters:
 * a row still grows when its own text needs more. `pageDxa` bounds what one row is ever forced to.
 */
export function rowHeights(
  table: Table,
  columnsDxa: readonly number[],
  typography: Typography,
  pageDxa: number,
): readonly RowHeight[] {
  const least = table.rows.map((row) => mmToDxa(row.heightMm));
  const likely = [...least];
  const merged: { readonly row: number; readonly rowSpan: number; readonly needed: number }[] = [];
  table.rows.forEach((row, at) => {
    for (const cell of row.cells) {
      let width = 0;
      for (let column = 0; column < cell.columnSpan; column += 1) width += columnsDxa[cell.column + column] ?? 0;
      const needed = neededHeight(cell, width, typography);
      if (cell.rowSpan === 1) likely[at] = Math.max(likely[at] ?? 0, needed);
      else merged.push({ row: at, rowSpan: cell.rowSpan, needed });
    }
  });
  // Short merges first: their rows have grown before a longer merge around them counts what is missing.
  for (const { row, rowSpan, needed } of merged.sort((a, b) => a.rowSpan - b.rowSpan)) {
    const rows = Array.from({ length: rowSpan }, (_, offset) => row + offset);
    const missing = needed - rows.reduce((sum, at) => sum + (likely[at] ?? 0), 0);
    if (missing <= 0) continue;
    for (const at of rows) {
      const grown = Math.min((likely[at] ?? 0) + Math.ceil(missing / rowSpan), pageDxa);
      likely[at] = grown;
      least[at] = grown;
    }
  }
  return likely.map((height, at) => ({ likely: height, least: least[at] ?? height }));
}
