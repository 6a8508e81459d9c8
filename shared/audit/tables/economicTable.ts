import type { Figure } from './figure.ts';
import { figureAt } from './figureAt.ts';
import type { CaptionedTable, EconomicTable } from './recognisedTable.ts';
import type { GridCell, GridRow } from './tableGrid.ts';

const economicCode = /^(30[1-9]|31[0-3]|399)(\d{2})?$/;
const gluedCode = /^((?:30[1-9]|31[0-3]|399)(?:\d{2})?)([一-龥].*)$/;
const fewestEntries = 5;

type Found = { readonly code: string; readonly name: string; readonly cell: GridCell | undefined };

function isCodeCell(cell: GridCell | undefined): boolean {
  return cell !== undefined && (economicCode.test(cell.text) || gluedCode.test(cell.text));
}

/** Code, name, amount: side by side, as often as the row repeats them. */
function entriesOf(row: GridRow): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < row.cells.length; at += 1) {
    const cell = row.cells[at];
    if (cell === undefined) continue;
    const glued = gluedCode.exec(cell.text);
    const next = row.cells[at + 1];
    if (glued !== null) {
      found.push({ code: glued[1] ?? '', name: glued[2] ?? '', cell: next });
    } else if (economicCode.test(cell.text) && next?.number.kind === 'words' && !isCodeCell(next)) {
      const amount = row.cells[at + 2];
      found.push({ code: cell.text, name: next.text, cell: isCodeCell(amount) ? undefined : amount });
      at += 1;
    }
  }
  return found;
}

const totals: readonly (readonly ['personnel' | 'operating' | 'total', RegExp])[] = [
  ['personnel', /^人员经费(?:合计|小计)$/],
  ['operating', /^(?:日常)?公用经费(?:合计|小计)$/],
  ['total', /^(?:合计|总计|基本支出合计)$/],
];

type Totals = Partial<Record<'personnel' | 'operating' | 'total', Figure>>;

/** The totals below the list: the number follows its label, or stands with the others in the next row. */
function totalsOf(table: CaptionedTable): Totals {
  const found: Totals = {};
  table.grid.rows.forEach((row, index) => {
    const labels = row.cells.flatMap((cell) => {
      const name = totals.find(([, pattern]) => pattern.test(cell.text))?.[0];
      return name === undefined ? [] : [{ name, cell }];
    });
    if (labels.length === 0 || row.cells.some(isCodeCell)) return;
    const numbers = (source: GridRow | undefined): readonly GridCell[] =>
      source?.cells.filter((cell) => cell.number.kind === 'number') ?? [];
    const inRow = numbers(row);
    const below = table.grid.rows[index + 1];
    const source =
      inRow.length > 0 ? inRow : below?.cells.some((cell) => cell.number.kind === 'words') ? [] : numbers(below);
    labels.forEach(({ name, cell }, position) => {
      const next = labels[position + 1]?.cell.column ?? Number.POSITIVE_INFINITY;
      const follows = inRow.find((value) => value.column > cell.column && value.column < next);
      const value = inRow.length > 0 ? follows : source.length === labels.length ? source[position] : undefined;
      const figure = figureAt(table, value, cell.raw.trim(), '决算数');
      if (figure !== undefined && found[name] === undefined) found[name] = figure;
    });
  });
  return found;
}

/** 基本支出 by 经济分类 with its groups of columns side by side. */
export function readEconomicTable(table: CaptionedTable): EconomicTable | undefined {
  const entries = new Map<string, Figure>();
  const names = new Map<string, string>();
  let isSideBySide = false;
  for (const row of table.grid.rows) {
    const found = entriesOf(row);
    if (found.length > 1) isSideBySide = true;
    for (const { code, name, cell } of found) {
      if (names.has(code)) continue;
      names.set(code, name);
      const figure = figureAt(table, cell, `${code} ${name}`, '决算数');
      if (figure !== undefined) entries.set(code, figure);
    }
  }
  if (names.size < fewestEntries || !isSideBySide) return undefined;
  const { personnel, operating, total } = totalsOf(table);
  return { kind: 'economic', entries, names, personnel, operating, total };
}
