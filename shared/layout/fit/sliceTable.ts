import type { ResolvedCell, ResolvedRow } from '../resolvedDocument.ts';
import type { Table } from './blockHeights.ts';

/** Rows of a table, the last excluded. */
export type RowRange = { readonly from: number; readonly to: number };

type Placed = { readonly cell: ResolvedCell; readonly row: number };

/** A cell that is printed once more: its words, no figure and no formula, and an id of its own. */
function again(cell: ResolvedCell, at: number, rowSpan: number): ResolvedCell {
  const { column, columnSpan, role, align, indent, sizePt } = cell;
  const text = role === 'label' || role === 'head' ? cell.text : '';
  const id = `${cell.id}~${at}`;
  return { id, column, columnSpan, rowSpan, role, align, indent, text, ...(sizePt === undefined ? {} : { sizePt }) };
}

/** Whether a row holds captions for the rows under it. */
export function isHead(row: ResolvedRow | undefined): boolean {
  return row?.header === true || row?.repeats === true;
}

/** The run of captions nearest above a row; none where it is one itself, or none stands above. */
function headsOver(rows: readonly ResolvedRow[], row: number): RowRange {
  let to = row;
  if (isHead(rows[row])) return { from: row, to: row };
  while (to > 0 && !isHead(rows[to - 1])) to -= 1;
  let from = to;
  while (from > 0 && isHead(rows[from - 1])) from -= 1;
  return { from, to };
}

/** The cell as it is within rows that end before `to`. */
function cut(cell: ResolvedCell, row: number, to: number): ResolvedCell {
  return row + cell.rowSpan <= to ? cell : { ...cell, rowSpan: to - row };
}

/**
 * The part of a table that stands on one page. One that does not begin the table has its heads and the merged labels of
 * which it is a part once more at its top.
 */
export function sliceTable(table: Table, { from, to }: RowRange): Table {
  const body = table.rows.slice(from, to).map((row, at) => ({
    ...row,
    cells: row.cells.map((cell) => cut(cell, from + at, to)),
  }));
  if (from === 0) return { ...table, rows: body };
  const heads = headsOver(table.rows, from);
  const count = heads.to - heads.from;
  const rows: { heightMm: number; header: boolean; cells: ResolvedCell[] }[] = [
    ...table.rows.slice(heads.from, heads.to).map(({ heightMm }) => ({ heightMm, header: true, cells: [] })),
    ...body.map((row) => ({ ...row, cells: [...row.cells] })),
  ];
  const above: readonly Placed[] = table.rows
    .slice(0, from)
    .flatMap((row, at) => row.cells.map((cell) => ({ cell, row: at })));
  for (const { cell, row } of above) {
    const end = row + cell.rowSpan;
    const inBody = Math.max(0, Math.min(end, to) - from);
    const inHeads = Math.max(0, Math.min(end, heads.to) - Math.max(row, heads.from));
    if (inHeads === 0 && inBody === 0) continue;
    const start = inHeads > 0 ? Math.max(row, heads.from) - heads.from : count;
    rows[start]?.cells.push(again(cell, from, inHeads + inBody));
  }
  for (const row of rows) row.cells.sort((one, other) => one.column - other.column);
  return { ...table, rows, continued: count };
}
