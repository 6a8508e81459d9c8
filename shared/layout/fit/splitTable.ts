import type { PageLayout, Typography } from '../../packs/documentSchema.ts';
import type { ResolvedRow } from '../resolvedDocument.ts';
import { type Table, tableRowHeights } from './blockHeights.ts';
import { isHead, sliceTable } from './sliceTable.ts';

/** A page is filled at least so far before a better place to end it is looked for. */
const leastFilled = 0.5;
/** A row higher than this part of the page may break across pages; others stay whole. */
export const highestWholeRow = 0.6;
/** Of a row that may break so much of the page at least stands before the break. */
const leastOfBrokenRow = 0.15;
/** What it counts to cut through a label, and through a figure or a text, which cannot be printed twice. */
const throughLabel = 1;
const throughOther = 4;

/** Whether a row of that height may go on on the next page. */
export function mayBreak(likelyDxa: number, pageDxa: number): boolean {
  return likelyDxa > pageDxa * highestWholeRow;
}

/** For each row, what it would count to begin a page with it. */
function cutCosts(rows: readonly ResolvedRow[]): readonly number[] {
  const costs = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const { rowSpan, role, text } of row.cells) {
      const cost = role === 'label' || role === 'head' || text === '' ? throughLabel : throughOther;
      for (let below = at + 1; below < Math.min(at + rowSpan, rows.length); below += 1) {
        costs[below] = (costs[below] ?? 0) + cost;
      }
    }
  });
  return costs;
}

/** Header rows stay with two rows at least that they are over, and so does the last row with the one before it. */
function mayBegin(rows: readonly ResolvedRow[], at: number, start: number): boolean {
  if (isHead(rows[at]) && isHead(rows[at - 1])) return false;
  const above = [at - 1, at - 2].filter((row) => row >= start);
  return above.length > 0 && !above.some((row) => isHead(rows[row])) && at <= rows.length - 2;
}

type Reach = {
  /** The first row that finds no room any more. */
  readonly end: number;
  /** Rows up to here have gone on over a page of themselves: no page can begin among them. */
  readonly settled: number;
  /** Room that is left behind the last row. */
  readonly left: number;
};

export type Rooms = { readonly first: number; readonly further: number; readonly trailing: number };

/**
 * Where the pages of a table end: the first row of every page after the first. `rooms` in DXA: on the page on which it
 * begins, on every further one, and what stands behind the table and stays with its end.
 */
export function pageStarts(table: Table, typography: Typography, page: PageLayout, rooms: Rooms): readonly number[] {
  const { rows } = table;
  const costs = cutCosts(rows);
  const starts: number[] = [];

  function heightsFrom(start: number): { readonly heights: readonly number[]; readonly heads: number } {
    const slice = sliceTable(table, { from: start, to: rows.length });
    const heads = slice.continued ?? 0;
    const all = tableRowHeights(slice, typography, page).map(({ likely }) => likely);
    return { heights: all.slice(heads), heads: all.slice(0, heads).reduce((sum, height) => sum + height, 0) };
  }

  function reach(heights: readonly number[], start: number, firstRoom: number, furtherRoom: number): Reach {
    let left = firstRoom;
    let settled = start;
    for (let at = start; at < rows.length; at += 1) {
      const height = heights[at - start] ?? 0;
      if (height <= left) {
        left -= height;
        continue;
      }
      if (!mayBreak(height, rooms.further) || left < leastOfBrokenRow * rooms.further)
        return { end: at, settled, left };
      let over = height - left;
      while (over > furtherRoom) over -= furtherRoom;
      left = furtherRoom - over;
      settled = at + 1;
    }
    return { end: rows.length, settled, left };
  }

  function bestStart(heights: readonly number[], start: number, { end, settled }: Reach, room: number): number {
    const latest = Math.min(end, rows.length - 1);
    let best = latest;
    let bestCost = Number.POSITIVE_INFINITY;
    let filled = heights.slice(0, latest - start).reduce((sum, height) => sum + height, 0);
    for (let at = latest; at > Math.max(settled, start); at -= 1) {
      if (filled < leastFilled * room && bestCost < Number.POSITIVE_INFINITY) break;
      const cost = costs[at] ?? 0;
      if (mayBegin(rows, at, start) && cost < bestCost) {
        best = at;
        bestCost = cost;
      }
      filled -= heights[at - 1 - start] ?? 0;
    }
    return best;
  }

  let start = 0;
  for (;;) {
    const { heights, heads } = heightsFrom(start);
    const firstRoom = (start === 0 ? rooms.first : rooms.further) - heads;
    const furtherRoom = rooms.further - heads;
    const reached = reach(heights, start, firstRoom, furtherRoom);
    if (reached.end === rows.length && reached.left >= rooms.trailing) return starts;
    const next = bestStart(heights, start, reached, firstRoom);
    if (next <= start || next >= rows.length) return starts;
    starts.push(next);
    start = next;
  }
}
