import type { PageLayout, Typography } from '../../packs/documentSchema.ts';
import type { ResolvedBlock } from '../resolvedDocument.ts';
import { blockHeight, type Table, tableRowHeights } from './blockHeights.ts';
import { cellLinePitch, cellSizePt, tightLinePitch } from './cellType.ts';
import { dxaToMm } from './units.ts';

/** Ways to make a table lower, the mildest first: closer rows alone, then smaller type, then closer lines. */
const ways = [
  { smallerPt: 0, linePitch: cellLinePitch },
  { smallerPt: 0.5, linePitch: cellLinePitch },
  { smallerPt: 0.5, linePitch: tightLinePitch },
  { smallerPt: 1, linePitch: tightLinePitch },
  { smallerPt: 1.5, linePitch: tightLinePitch },
  { smallerPt: 2, linePitch: tightLinePitch },
] as const;
type Way = (typeof ways)[number];

/** No row is made lower than this, and no type smaller. */
const leastRowMm = 4.2;
const leastSizePt = 8;

function set(table: Table, { smallerPt, linePitch }: Way, typography: Typography): Table {
  if (smallerPt === 0) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      sizePt: Math.min(
        cellSizePt(typography, cell),
        Math.max(leastSizePt, typography.cells[cell.role].sizePt - smallerPt),
      ),
    })),
  }));
  return { ...table, rows, ...(linePitch === cellLinePitch ? {} : { linePitch }) };
}

function withRowHeights(table: Table, heightsMm: readonly number[]): Table {
  return { ...table, rows: table.rows.map((row, at) => ({ ...row, heightMm: heightsMm[at] ?? row.heightMm })) };
}

function likelyMm(table: Table, typography: Typography, page: PageLayout): readonly number[] {
  return tableRowHeights(table, typography, page).map(({ likely }) => dxaToMm(likely));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * The blocks of one form, its tables made lower so that it finds room on one page (`roomDxa`), in the mildest way that
 * does; `undefined` where none does.
 */
export function tightened(
  blocks: readonly ResolvedBlock[],
  typography: Typography,
  page: PageLayout,
  roomDxa: number,
): readonly ResolvedBlock[] | undefined {
  const tables = blocks.filter((block) => block.kind === 'table');
  const others = sum(blocks.map((block) => (block.kind === 'table' ? 0 : blockHeight(block, typography, page))));
  const room = dxaToMm(roomDxa - others);
  for (const way of ways) {
    const smaller = tables.map((table) => set(table, way, typography));
    const wanted = smaller.map((table) => likelyMm(table, typography, page));
    const least = smaller.map((table) =>
      likelyMm(
        withRowHeights(
          table,
          table.rows.map(({ heightMm }) => Math.min(heightMm, leastRowMm)),
        ),
        typography,
        page,
      ),
    );
    const low = sum(least.map(sum));
    if (low > room) continue;
    const high = sum(wanted.map(sum));
    const share = high <= room ? 1 : (room - low) / (high - low);
    const fitted = smaller.map((table, index) =>
      withRowHeights(
        table,
        // Rounded down: what is lost to rounding would be a row too many on a full page.
        (least[index] ?? []).map((from, at) => {
          const to = Math.max(from, wanted[index]?.[at] ?? from);
          return Math.floor((from + (to - from) * share) * 100) / 100;
        }),
      ),
    );
    let next = 0;
    return blocks.map((block) => (block.kind === 'table' ? (fitted[next++] ?? block) : block));
  }
  return undefined;
}
