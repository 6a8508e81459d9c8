import type { Piece } from './paginate.ts';

type RowsPiece = Extract<Piece, { kind: 'rows' }>;

/** Lines of a cell's text that stand on one page; `to` is excluded. */
export type LineRange = { readonly from: number; readonly to: number };

/** Where a cell is, how many lines its text has, and the heights (px) of a line and of its two paddings together. */
export type SlicedCell = {
  readonly row: number;
  readonly rowSpan: number;
  readonly lines: number;
  readonly line: number;
  readonly padding: number;
};

/** Height of the cell on the page of that piece; 0 where it has no part of it. */
export function heightOn({ rows }: RowsPiece, { row, rowSpan }: Pick<SlicedCell, 'row' | 'rowSpan'>): number {
  return rows
    .filter((part) => part.row >= row && part.row < row + rowSpan)
    .reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * Which lines of a cell stand on which page, when a page ends within the cell. A text that fits where the cell begins
 * stands there as a whole. `pieces`: all pieces of the table, in order.
 */
export function cellSlices(pieces: readonly RowsPiece[], cell: SlicedCell): readonly LineRange[] {
  let next = 0;
  return pieces.map((piece, at) => {
    const room = Math.floor((heightOn(piece, cell) - cell.padding + 0.5) / cell.line);
    const later = pieces.slice(at + 1).some((other) => heightOn(other, cell) > 0);
    const from = next;
    next = room <= 0 ? from : later ? Math.min(cell.lines, from + room) : cell.lines;
    return { from, to: next };
  });
}
