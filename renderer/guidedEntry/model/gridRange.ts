import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { Decimal, plainText } from '../../../shared/decimal/decimal.ts';
import type { CellPlace, FormCell, FormTable } from './formTable.ts';

/** A rectangle of cells of one table, lines and columns from 0, both ends within. */
export type GridRange = {
  readonly table: FormTable;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** The rectangle between two cells of a table. `undefined` when they stand in different ones. */
export function rangeBetween(from: CellPlace, to: CellPlace): GridRange | undefined {
  if (from.table.key !== to.table.key) return undefined;
  return {
    table: to.table,
    top: Math.min(from.rowIndex, to.rowIndex),
    bottom: Math.max(from.rowIndex, to.rowIndex),
    left: Math.min(from.cell.column, to.cell.column),
    right: Math.max(from.cell.column + from.cell.columnSpan, to.cell.column + to.cell.columnSpan) - 1,
  };
}

function isIn({ left, right }: GridRange, { column, columnSpan }: FormCell): boolean {
  return column <= right && column + columnSpan - 1 >= left;
}

/** The facts in a range, line by line. */
export function placesIn(range: GridRange): readonly CellPlace[] {
  const { table, top, bottom } = range;
  return table.rows
    .slice(top, bottom + 1)
    .flatMap((row, at) =>
      row.cells.flatMap((cell): readonly CellPlace[] =>
        cell.fact !== undefined && isIn(range, cell) ? [{ table, rowIndex: top + at, cell }] : [],
      ),
    );
}

function shownText({ fact, text }: FormCell, evaluation: Evaluation): string {
  if (fact === undefined) return text;
  return fact.kind === 'known' ? `${fact.before}${evaluation.text(fact.id, fact.scope)}${fact.after}` : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

function quoted(text: string): string {
  return /["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A range for the clipboard, as spreadsheets put it there: text with tabs, and a table in HTML with its merges. */
export function copyOf(range: GridRange, evaluation: Evaluation): { readonly text: string; readonly html: string } {
  const { table, top, bottom, left, right } = range;
  const lines = table.rows.slice(top, bottom + 1).map(({ cells }) => {
    const own = cells.filter((cell) => isIn(range, cell)).sort((one, other) => one.column - other.column);
    return own.map((cell) => ({ cell, text: shownText(cell, evaluation) }));
  });
  const text = lines
    .map((line) => {
      const texts = Array.from({ length: right - left + 1 }, () => '');
      for (const { cell, text: own } of line) texts[Math.max(0, cell.column - left)] = quoted(own);
      return texts.join('\t');
    })
    .join('\r\n');
  const html = lines
    .map((line, at) => {
      const cells = line.map(({ cell, text: own }) => {
        const columns = Math.min(cell.column + cell.columnSpan - 1, right) - Math.max(cell.column, left) + 1;
        const rows = Math.min(cell.rowSpan, lines.length - at);
        return `<td colspan="${columns}" rowspan="${rows}">${escaped(own)}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  return { text, html: `<table>${html}</table>` };
}

export type RangeSummary = { readonly count: number; readonly sum: string; readonly average: string };

/** 合计, 计数 and 平均 of the figures in a range. `undefined` where there is none. */
export function summaryOf(range: GridRange, evaluation: Evaluation): RangeSummary | undefined {
  const values = placesIn(range).flatMap(({ cell: { fact } }) => {
    if (fact?.kind !== 'known' || !isNumeric(fact.field.unit)) return [];
    const value = evaluation.value(fact.id, fact.scope);
    return value.state === 'complete' ? [value.value] : [];
  });
  if (values.length === 0) return undefined;
  const sum = values.reduce((total, value) => total.plus(value), new Decimal(0));
  const average = sum.div(values.length).toDecimalPlaces(4);
  return { count: values.length, sum: plainText(sum), average: plainText(average) };
}
