import { describe, expect, it } from 'vitest';
import { type FlowBlock, type PagePlan, type Piece, paginate } from '../../../../renderer/preview/paginate.ts';

function text(count: number, more: Partial<Extract<FlowBlock, { kind: 'lines' }>> = {}): FlowBlock {
  return { kind: 'lines', count, line: 10, before: 0, after: 0, keepsNext: false, ...more };
}
function heading(more: Partial<Extract<FlowBlock, { kind: 'lines' }>> = {}): FlowBlock {
  return text(1, { keepsNext: true, ...more });
}
function table(heights: readonly (number | readonly number[])[], repeated = 0): FlowBlock {
  return {
    kind: 'rows',
    rows: heights.map((height) => ({ slices: typeof height === 'number' ? [height] : height })),
    repeated,
  };
}

function words(piece: Piece): string {
  switch (piece.kind) {
    case 'lines':
      return `${piece.block}:${piece.from}-${piece.to}`;
    case 'solid':
      return `${piece.block}`;
    case 'rows':
      return `${piece.block}:${piece.repeats ? '^' : ''}${piece.rows.map(({ row }) => `r${row}`).join(',')}`;
  }
}

/** What stands on each page: `0:0-3` lines of block 0, `1:r2,r3` rows of block 1, `^` header rows repeated. */
function said(pages: readonly PagePlan[]): readonly string[] {
  return pages.map((plan) => plan.map(words).join(' '));
}

describe('lines', () => {
  it('fill a page to its last line and go on on the next', () => {
    expect(said(paginate([text(25)], 100))).toEqual(['0:0-10', '0:10-20', '0:20-25']);
  });

  it('leave neither the first nor the last line of a paragraph alone', () => {
    expect(said(paginate([text(9), text(5)], 100))).toEqual(['0:0-9', '1:0-5']);
    expect(said(paginate([text(6), text(5)], 100))).toEqual(['0:0-6 1:0-3', '1:3-5']);
  });

  it('stand below each other with their distances, which count for nothing at the end of a page', () => {
    const pages = paginate([text(2, { before: 6, after: 9 }), text(2, { before: 5 }), text(6, { after: 30 })], 120);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.map(({ y }) => y)).toEqual([6, 40, 60]);
  });

  it('drop the distance before at the top of a further page, not at the top of the first', () => {
    const pages = paginate([text(10, { before: 10 }), text(2, { before: 20 })], 110);
    expect(pages.map((plan) => plan.map(({ y }) => y))).toEqual([[10], [0]]);
  });
});

describe('what keeps with its next', () => {
  it('a heading goes to the next page with the first two lines of its text', () => {
    expect(said(paginate([text(8), heading(), text(6)], 100))).toEqual(['0:0-8', '1:0-1 2:0-6']);
  });

  it('several headings in a row go together', () => {
    expect(said(paginate([text(6), heading(), heading(), text(6)], 90))).toEqual(['0:0-6', '1:0-1 2:0-1 3:0-6']);
  });

  it('a caption stays with the header rows and the first row of its table', () => {
    expect(said(paginate([text(6), heading(), table([10, 15, 10, 10], 1)], 90))).toEqual([
      '0:0-6',
      '1:0-1 2:r0,r1,r2,r3',
    ]);
  });

  it('does not wander for ever where it is higher than a page', () => {
    expect(said(paginate([heading({ count: 12 }), text(2)], 100))).toEqual(['0:0-10', '0:10-12 1:0-2']);
  });
});

describe('tables', () => {
  it('repeat their header rows, which take their room, on every further page', () => {
    const pages = paginate([table([20, 30, 30, 30, 30, 30], 1)], 100);
    expect(said(pages)).toEqual(['0:r0,r1,r2', '0:^r3,r4', '0:^r5']);
  });

  it('keep rows whole', () => {
    expect(said(paginate([table([60, 60, 40])], 100))).toEqual(['0:r0', '0:r1,r2']);
  });

  it('go on within a row that may be cut', () => {
    const pages = paginate([table([50, [30, 30, 30, 30, 30]])], 120);
    expect(pages).toEqual([
      [
        {
          kind: 'rows',
          block: 0,
          y: 0,
          repeats: false,
          rows: [
            { row: 0, from: 0, to: 50 },
            { row: 1, from: 0, to: 60 },
          ],
        },
      ],
      [{ kind: 'rows', block: 0, y: 0, repeats: false, rows: [{ row: 1, from: 60, to: 150 }] }],
    ]);
  });

  it('put a row higher than any page where it must be', () => {
    expect(said(paginate([text(1), table([250]), text(1)], 100))).toEqual(['0:0-1', '1:r0', '2:0-1']);
  });

  it('give the signatures under them their last row, so that they never stand alone', () => {
    const signature: FlowBlock = { kind: 'solid', height: 20, before: 5 };
    expect(said(paginate([table([40, 40, 10]), signature], 100))).toEqual(['0:r0,r1', '0:r2 1']);
  });
});

it('an empty part is one empty page', () => {
  expect(paginate([], 100)).toEqual([[]]);
});

it('no line and no row is lost or printed twice, whatever the page', () => {
  const flows: readonly FlowBlock[] = [
    heading(),
    text(7),
    table([12, 33, 48, [20, 20, 20, 20], 9], 1),
    { kind: 'solid', height: 15, before: 4 },
    text(23, { before: 3, after: 8 }),
  ];
  for (let height = 40; height < 400; height += 7) {
    const pieces = paginate(flows, height).flat();
    const lines = pieces.flatMap((piece) =>
      piece.kind === 'lines'
        ? Array.from({ length: piece.to - piece.from }, (_, at) => `${piece.block} ${piece.from + at}`)
        : [],
    );
    expect(lines).toEqual(
      [0, 1, 4].flatMap((block) => Array.from({ length: [1, 7, 0, 0, 23][block] ?? 0 }, (_, at) => `${block} ${at}`)),
    );
    const parts = pieces.flatMap((piece) => (piece.kind === 'rows' ? piece.rows : []));
    const total = parts.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(total).toBe(12 + 33 + 48 + 80 + 9);
  }
});
