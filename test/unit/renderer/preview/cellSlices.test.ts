import { describe, expect, it } from 'vitest';
import { cellSlices } from '../../../../renderer/preview/cellSlices.ts';
import type { Piece } from '../../../../renderer/preview/paginate.ts';

type RowsPiece = Extract<Piece, { kind: 'rows' }>;

function piece(...rows: readonly (readonly [row: number, from: number, to: number])[]): RowsPiece {
  return {
    kind: 'rows',
    block: 0,
    y: 0,
    repeats: false,
    rows: rows.map(([row, from, to]) => ({ row, from, to })),
  };
}
const cell = { row: 1, rowSpan: 3, line: 10, padding: 4 };

describe('a page that ends within a merged cell', () => {
  const pieces = [piece([0, 0, 30], [1, 0, 34]), piece([2, 0, 24], [3, 0, 40], [4, 0, 10])];

  it('leaves a text that fits at its beginning there', () => {
    expect(cellSlices(pieces, { ...cell, lines: 3 })).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 3 },
    ]);
  });

  it('goes on with a longer text where the cell goes on', () => {
    expect(cellSlices(pieces, { ...cell, lines: 7 })).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 7 },
    ]);
  });

  it('loses no line where the text is longer than the cell', () => {
    expect(cellSlices(pieces, { ...cell, lines: 30 }).at(-1)).toEqual({ from: 3, to: 30 });
  });
});

it('shows nothing of a cell on pages without it', () => {
  const pieces = [piece([0, 0, 30]), piece([1, 0, 50]), piece([4, 0, 10])];
  expect(cellSlices(pieces, { ...cell, rowSpan: 1, lines: 4 })).toEqual([
    { from: 0, to: 0 },
    { from: 0, to: 4 },
    { from: 4, to: 4 },
  ]);
});
