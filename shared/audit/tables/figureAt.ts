import { Decimal } from '../../decimal/decimal.ts';
import { type Figure, scaleOf } from './figure.ts';
import type { CaptionedTable } from './recognisedTable.ts';
import { type GridCell, rowText } from './tableGrid.ts';

const one = new Decimal(1);
const steps = [new Decimal(1), new Decimal('0.1'), new Decimal('0.01')];

/** `amount`: money in the table's unit; `count`: people, percent, points, printed as they are. */
export type FigureKind = 'amount' | 'count';

/** The number of a cell as a figure that knows its place; `undefined` where the cell holds none. */
export function figureAt(
  table: CaptionedTable,
  cell: GridCell | undefined,
  row: string,
  column: string,
  kind: FigureKind = 'amount',
): Figure | undefined {
  if (cell === undefined || cell.number.kind !== 'number') return undefined;
  return figureOf(table, cell, cell.number.value, row, column, kind, cell.number.decimals);
}

/** A figure read out of a cell that holds more than the number. */
export function figureOf(
  table: CaptionedTable,
  cell: GridCell,
  value: Decimal,
  row: string,
  column: string,
  kind: FigureKind,
  decimals: number,
): Figure {
  const source = table.grid.rows[cell.row];
  const quote = source === undefined ? '' : rowText(source);
  const name = [row, column].filter((part) => part !== '').join(' · ');
  return {
    key: `${table.index}:${cell.row}:${cell.column}`,
    cell: { row: cell.row, column: cell.column },
    value,
    text: cell.raw.trim(),
    scale: kind === 'amount' ? scaleOf(table.unit) : one,
    step: steps[kind === 'amount' ? table.decimals : Math.min(decimals, 2)] ?? one,
    row,
    column,
    quote,
    table: table.index,
    place: {
      document: table.file,
      table: table.caption,
      ...(name === '' ? {} : { cell: name.slice(0, 120) }),
      line: source?.line ?? table.line,
    },
  };
}
