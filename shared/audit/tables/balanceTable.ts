import { bareLabel, canonicalSubject, functionClasses } from '../../accounting/vocabulary/subjects.ts';
import { columnHeads } from './columnHeads.ts';
import type { Figure } from './figure.ts';
import { figureAt } from './figureAt.ts';
import type { BalanceColumn, BalanceLine, BalanceTable, CaptionedTable } from './recognisedTable.ts';
import type { GridCell, GridRow } from './tableGrid.ts';

type Entry = { readonly label: GridCell; readonly values: readonly GridCell[] };

const noLabel = /^(?:项目|行次|栏次|金额|决算数|收入|支出|预算数)$/;

/** Each label of a row with the cells up to the next label. */
function entriesOf(row: GridRow): readonly Entry[] {
  const entries: { label: GridCell; values: GridCell[] }[] = [];
  for (const cell of row.cells) {
    if (cell.number.kind === 'words' && !/^栏次$/.test(cell.text)) entries.push({ label: cell, values: [] });
    else entries.at(-1)?.values.push(cell);
  }
  return entries;
}

const columnNames: readonly (readonly [RegExp, BalanceColumn])[] = [
  [/国有资本经营/, 'capital'],
  [/政府性基金/, 'funds'],
  [/一般公共预算|公共财政/, 'general'],
  [/年初预算/, 'budget'],
  [/全年预算|调整预算|^预算数/, 'adjusted'],
  [/金额|决算数|合计|小计|执行数|本年数/, 'amount'],
];

/** The value columns of each side, in order: between the first 项目 and the second, and after it. */
function sides(table: CaptionedTable, headRows: readonly GridRow[]): readonly (readonly BalanceColumn[])[] {
  const heads = columnHeads(headRows, table.grid.width, table.hasSpans);
  const found: BalanceColumn[][] = [];
  let previous: string | undefined;
  for (const { leaf, path, column } of heads) {
    const above = path.split('/');
    if (above.some((part) => itemHead.test(part))) {
      if (previous !== leaf || found.length === 0) found.push([]);
      previous = leaf;
      continue;
    }
    previous = undefined;
    const side = found.at(-1);
    const name = columnNames.find(([pattern]) => pattern.test(leaf))?.[1];
    if (side !== undefined && name !== undefined && !/行次/.test(leaf) && column >= 0) side.push(name);
  }
  return found;
}

const itemHead = /^(?:支出)?项目(?:\(.*\))?$/;

/** Where the third list of a head begins. */
function thirdSide(headRows: readonly GridRow[]): number {
  for (const row of headRows) {
    const heads = row.cells.filter((cell) => itemHead.test(cell.text));
    const third = heads[2];
    if (third !== undefined) return third.column;
  }
  return Number.POSITIVE_INFINITY;
}

function hasLineNumbers(headRows: readonly GridRow[]): boolean {
  return headRows.some((row) => row.cells.some((cell) => cell.text === '行次'));
}

const expenditureSubjects = new Set([
  '本年支出合计',
  '支出总计',
  '结余分配',
  '年末结转和结余',
  '基本支出',
  '项目支出',
  '上缴上级支出',
  '经营支出',
  '对附属单位补助支出',
]);

function sideOf(subject: string, index: number, count: number): 'income' | 'expenditure' {
  if (expenditureSubjects.has(subject)) return 'expenditure';
  if (functionClasses.some((entry) => entry.name === subject)) return 'expenditure';
  if (subject === '收支总计' || /^(?:总计|合计)$/.test(subject))
    return index === 0 && count > 1 ? 'income' : 'expenditure';
  return index === 0 ? 'income' : 'expenditure';
}

function roleOf(label: string, subject: string): BalanceLine['role'] {
  if (/合计$|^总计$|^合计$|总计$/.test(bareLabel(label)) && !/^其中/.test(label)) return 'total';
  if (/^[一二三四五六七八九十]{1,3}[、.．]/.test(label)) return 'line';
  if (['使用非财政拨款结余', '结余分配', '年初结转和结余', '年末结转和结余'].includes(subject)) return 'other';
  return 'part';
}

/** 收入支出决算总表 or 财政拨款收入支出决算总表, of whatever number and order of columns. */
export function readBalanceTable(table: CaptionedTable): BalanceTable | undefined {
  const labels = table.grid.rows.map((row) => row.cells.map((cell) => cell.text).join('|'));
  const all = labels.join('|');
  if (!/本年收入(?:合计)?/.test(all) || !/本年支出(?:合计)?/.test(all) || !/总计/.test(all)) return undefined;
  const firstLine = labels.findIndex((text) =>
    /[一1][、.．](?:一般公共预算|财政拨款|公共财政|财政|本年收入)/.test(text),
  );
  if (firstLine < 0) return undefined;
  const headRows = table.grid.rows.slice(0, firstLine);
  const columns = sides(table, headRows);
  // Older forms list the expenditure a third time, by nature and by economic classification: that side is not read.
  if (columns.length !== 2 && columns.length !== 3) return undefined;
  const third = columns.length === 3 ? thirdSide(headRows) : Number.POSITIVE_INFINITY;
  const numbered = hasLineNumbers(headRows);
  const income: BalanceLine[] = [];
  const expenditure: BalanceLine[] = [];
  for (const row of table.grid.rows.slice(firstLine)) {
    const entries = entriesOf(row).filter(({ label }) => !noLabel.test(label.text) && label.column < third);
    entries.forEach(({ label, values }, index) => {
      const subject = canonicalSubject(label.text);
      const side = sideOf(subject, index, entries.length);
      const names = columns[side === 'income' ? 0 : 1] ?? [];
      const amounts = amountsOf(table, label, values, names, numbered);
      const line: BalanceLine = {
        label: label.raw.trim(),
        subject,
        role: roleOf(label.text, subject),
        amounts,
        row: row.index,
      };
      (side === 'income' ? income : expenditure).push(line);
    });
  }
  const scope = /财政拨款/.test(table.caption) || columns.flat().includes('general') ? 'fiscal' : 'whole';
  return { kind: 'balance', scope, income, expenditure };
}

const titles: Readonly<Record<BalanceColumn, string>> = {
  amount: '金额',
  general: '一般公共预算财政拨款',
  funds: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
  budget: '年初预算数',
  adjusted: '全年预算数',
};

function amountsOf(
  table: CaptionedTable,
  label: GridCell,
  values: readonly GridCell[],
  names: readonly BalanceColumn[],
  numbered: boolean,
): ReadonlyMap<BalanceColumn, Figure> {
  const [first] = values;
  const isLineNumber = numbered && first !== undefined && /^\d{1,3}$/.test(first.text);
  const cells = isLineNumber || (numbered && first?.text === '') ? values.slice(1) : values;
  const amounts = new Map<BalanceColumn, Figure>();
  names.forEach((name, index) => {
    const figure = figureAt(table, cells[index], label.raw.trim(), titles[name]);
    if (figure !== undefined && !amounts.has(name)) amounts.set(name, figure);
  });
  return amounts;
}
