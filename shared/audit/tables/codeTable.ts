import { Decimal, zero } from '../../decimal/decimal.ts';
import { type ColumnHead, columnHeads } from './columnHeads.ts';
import type { Figure } from './figure.ts';
import { figureAt } from './figureAt.ts';
import type { CaptionedTable, CodeColumn, CodeRow, CodeTable } from './recognisedTable.ts';
import type { GridCell, GridRow } from './tableGrid.ts';

const totalLabel = /^(?:合计|总计|支出合计|收入合计|本年(?:收入|支出)合计)$/;
const codePattern = /^(\d{3}|\d{5}|\d{7})$/;

type DataRow = { readonly row: GridRow; readonly code: string; readonly name: string; readonly from: number };

/** The code at the beginning of a row: in one cell, or 类 款 项 in cells of their own; and the column after it. */
function codeOf(row: GridRow): { readonly code: string; readonly name: string; readonly from: number } | undefined {
  const filled = row.cells.filter((cell) => cell.text !== '').slice(0, 4);
  const [first] = filled;
  if (first === undefined) return undefined;
  const glued = /^(\d{3}|\d{5}|\d{7})([一-龥].*)$/.exec(first.text);
  if (glued !== null && first.column <= 2) {
    return { code: glued[1] ?? '', name: glued[2] ?? '', from: first.column + first.columnSpan };
  }
  if (first.column > 3 || !/^\d{3,7}$/.test(first.text)) return undefined;
  let code = first.text;
  let at = 1;
  while (/^\d{2}$/.test(filled[at]?.text ?? '') && code.length < 7 && filled[at + 1] !== undefined) {
    code += filled[at]?.text ?? '';
    at += 1;
  }
  const name = filled[at];
  if (!codePattern.test(code) || name === undefined || name.number.kind !== 'words') return undefined;
  return { code, name: name.text, from: name.column + name.columnSpan };
}

function dataRows(table: CaptionedTable): readonly DataRow[] {
  return table.grid.rows.flatMap((row): readonly DataRow[] => {
    const coded = codeOf(row);
    return coded === undefined ? [] : [{ row, ...coded }];
  });
}

function totalRow(table: CaptionedTable, firstData: number): GridRow | undefined {
  const isTotal = (row: GridRow): boolean => {
    const filled = row.cells.filter((cell) => cell.text !== '');
    return totalLabel.test(filled[0]?.text ?? '') && filled.slice(1).every((cell) => cell.number.kind !== 'words');
  };
  const rows = table.grid.rows.filter(isTotal);
  return rows.find((row) => row.index < firstData) ?? rows[0];
}

const groups: readonly (readonly [RegExp, CodeColumn['group']])[] = [
  [/年初|上年结转|期初/, 'opening'],
  [/年末|结转下年|期末/, 'closing'],
  [/本年支出|支出决算|支出数/, 'spent'],
  [/本年收入|收入决算|收入数/, 'income'],
];

const leaves: readonly (readonly [RegExp, CodeColumn['leaf']])[] = [
  [/其中|教育收费|专项收入/, 'within'],
  [/上级补助/, 'superior'],
  [/附属单位上缴|附属单位缴款/, 'affiliated'],
  [/对附属单位/, 'subsidy'],
  [/上缴上级/, 'handedUp'],
  [/经营(?:预算)?(?:收入|支出)/, 'trade'],
  [/事业(?:预算)?收入/, 'business'],
  [/其他收入/, 'other'],
  [/人员经费/, 'personnel'],
  [/公用经费/, 'operating'],
  [/基本支出/, 'basic'],
  [/项目支出/, 'project'],
  [/财政(?:预算)?拨款(?:收入|预算收入)?$/, 'fiscal'],
  [/小计|合计|^本年支出$|^本年收入$|决算数|金额|支出数|^(?:年初|年末|上年).{0,4}结转/, 'total'],
];

function columnOf(head: ColumnHead, flow: CodeTable['flow']): CodeColumn | undefined {
  const parts = head.path.split('/');
  const leaf =
    leaves.find(([pattern]) => pattern.test(head.leaf))?.[1] ?? (/结转/.test(head.leaf) ? 'total' : undefined);
  if (leaf === undefined) return undefined;
  const group =
    groups.find(([pattern]) => parts.slice(0, -1).some((part) => pattern.test(part)))?.[1] ??
    groups.find(([pattern]) => pattern.test(head.leaf))?.[1] ??
    (flow === 'income' ? 'income' : 'spent');
  // 小计 below 基本支出 is the 基本支出 itself; 小计 below a part of 事业收入 likewise.
  const above = parts.at(-2) ?? '';
  if (leaf === 'total' && /基本支出/.test(above)) return { group, leaf: 'basic' };
  if (leaf === 'total' && /项目支出/.test(above)) return { group, leaf: 'project' };
  if (leaf === 'total' && /事业收入/.test(above)) return { group, leaf: 'business' };
  return { group, leaf };
}

export function columnKey(column: CodeColumn): string {
  return `${column.group}.${column.leaf}`;
}

const shifts = [0, -1, 1, -2, 2, -3, 3];

/** The numbers of a row by their columns. */
type NumberRow = ReadonlyMap<number, Decimal>;
const mostTried = 60;
const slack = new Decimal('0.1');
const noParts: readonly CodeColumn['leaf'][] = ['total', 'within', 'personnel', 'operating'];

/** Whether the sums across come out when the heads stand like this: how heads that were pushed aside are put back. */
function addsUp(row: NumberRow, at: ReadonlyMap<number, { readonly column: CodeColumn }>): boolean {
  let totals = 0;
  for (const group of ['income', 'spent'] as const) {
    let total: Decimal | undefined;
    let parts = zero;
    for (const [column, value] of row) {
      const role = at.get(column)?.column;
      if (role?.group !== group) continue;
      if (role.leaf === 'total') total = value;
      else if (!noParts.includes(role.leaf)) parts = parts.plus(value);
    }
    if (total === undefined || parts.isZero()) continue;
    if (total.minus(parts).abs().greaterThan(slack)) return false;
    totals += 1;
  }
  return totals > 0;
}

/**
 * Which column holds what. Lost merges push the heads aside by a column or two: they are moved until every number stands
 * under a head.
 */
function rolesOf(
  heads: readonly ColumnHead[],
  numbered: ReadonlySet<number>,
  flow: CodeTable['flow'],
  rows: readonly NumberRow[],
  first: number,
): {
  readonly roles: ReadonlyMap<number, CodeColumn>;
  readonly names: ReadonlyMap<number, string>;
  readonly complete: boolean;
} {
  const known = heads.flatMap((head) => {
    const column = columnOf(head, flow);
    return column === undefined ? [] : [{ head, column }];
  });
  const fitting = shifts
    .map((shift) => new Map(known.map(({ head, column }) => [head.column + shift, { head, column }])))
    .filter((at) => [...numbered].every((column) => at.has(column)))
    .map((at) => ({
      at,
      // Where the sums do not decide, the first head stands over the first column behind the name.
      fit: rows.filter((row) => addsUp(row, at)).length + (Math.min(...at.keys()) === first ? 0.5 : 0),
    }));
  const most = Math.max(...fitting.map(({ fit }) => fit));
  const best = fitting.find(({ fit }) => fit === most);
  if (best !== undefined) {
    const { at } = best;
    const keys = [...at].filter(([column]) => numbered.has(column)).map(([, { column }]) => columnKey(column));
    return {
      roles: new Map([...at].map(([column, entry]) => [column, entry.column])),
      names: new Map([...at].map(([column, entry]) => [column, entry.head.leaf])),
      // Two columns under one name are two parts of it: their sum is not known.
      complete: keys.every((key, index) => key.endsWith('.within') || keys.indexOf(key) === index),
    };
  }
  return {
    roles: new Map(known.map(({ head, column }) => [head.column, column])),
    names: new Map(known.map(({ head }) => [head.column, head.leaf])),
    complete: false,
  };
}

function figuresOf(
  table: CaptionedTable,
  row: GridRow,
  label: string,
  from: number,
  roles: ReadonlyMap<number, CodeColumn>,
  names: ReadonlyMap<number, string>,
  aside: number,
): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const cell of row.cells) {
    const column = cell.column + aside;
    const role = roles.get(column);
    if (role === undefined || cell.column < from) continue;
    const figure = figureAt(table, cell, label, names.get(column) ?? '');
    if (figure !== undefined && role.leaf !== 'within' && !figures.has(columnKey(role)))
      figures.set(columnKey(role), figure);
  }
  return figures;
}

function accountOf(text: string, heads: string): CodeTable['account'] {
  // A table of 基本支出 or 项目支出 alone, or one that goes into the economic classification, is none of the nine.
  if (/(?:基本|项目)支出(?:预算|决算)?(?:明细)?表|明细表|三公/.test(text)) return 'unknown';
  if (/政府性基金/.test(text)) return 'funds';
  if (/国有资本经营/.test(text)) return 'capital';
  if (/一般公共预算|公共财政/.test(text)) return 'general';
  if (/财政拨款/.test(text)) return 'fiscal';
  if (/上级补助|事业收入|上缴上级|附属单位|经营支出/.test(heads)) return 'whole';
  if (/收入决算表|支出决算表|收入(?:预算|总)?表|支出(?:预算|总)?表/.test(text)) return 'whole';
  return 'unknown';
}

function flowOf(heads: string): CodeTable['flow'] {
  if (/本年收入/.test(heads) && /本年支出/.test(heads)) return 'both';
  if (/上级补助收入|事业(?:预算)?收入|附属单位上缴/.test(heads)) return 'income';
  return 'expenditure';
}

/** A table whose rows are codes of the functional or economic classification: 02, 03, 05, 06, 08, 09 of any order. */
export function readCodeTable(table: CaptionedTable): CodeTable | undefined {
  const coded = dataRows(table);
  const [firstData] = coded;
  const headsText = table.grid.rows
    .slice(0, 7)
    .flatMap((row) => row.cells.map((cell) => cell.text))
    .join('|');
  if (firstData === undefined) return undefined;
  if (!/科目|功能分类|项目|编码|支出/.test(headsText)) return undefined;
  const total = totalRow(table, firstData.row.index);
  const headRows = table.grid.rows.filter(
    (row) => row.index < firstData.row.index && row !== total && row.cells.some((cell) => cell.number.kind === 'words'),
  );
  const flow = flowOf(headsText);
  const heads = columnHeads(headRows, table.grid.width, table.hasSpans);
  const numbered = new Set<number>();
  for (const { row, from } of coded) {
    for (const cell of row.cells) if (cell.column >= from && cell.number.kind === 'number') numbered.add(cell.column);
  }
  const aside = total === undefined ? 0 : lostCells(table, total, coded);
  if (total !== undefined) addNumbers(total, numbered, aside);
  const numbers = [
    ...(total === undefined ? [] : [numbersOf(total, 0, aside)]),
    ...coded.slice(0, mostTried).map(({ row, from }) => numbersOf(row, from, 0)),
  ];
  const { roles, names, complete } = rolesOf(heads, numbered, flow, numbers, firstData.from);
  const rowOf = (row: GridRow, code: string, name: string, from: number, moved = 0): CodeRow => ({
    code,
    name,
    row: row.index,
    figures: figuresOf(table, row, [code, name].filter((part) => part !== '').join(' '), from, roles, names, moved),
  });
  const economic = coded.filter(({ code }) => /^(?:30[1-9]|31[0-3]|399)/.test(code)).length > coded.length / 2;
  return {
    kind: 'codes',
    account: accountOf(accountText(table), headsText),
    flow,
    classification: economic ? 'economic' : 'function',
    columns: new Map([...roles.values()].map((column) => [columnKey(column), column])),
    complete: complete && roles.size > 0,
    total: total === undefined ? undefined : rowOf(total, '', '合计', 0, aside),
    rows: coded.map(({ row, code, name, from }) => rowOf(row, code, name, from)),
  };
}

/** Where a line per cell keeps nothing of a merge across, 合计 over code and name moves its figures to the left. */
function lostCells(table: CaptionedTable, total: GridRow, coded: readonly DataRow[]): number {
  if (table.hasSpans) return 0;
  const usual = Math.max(...coded.slice(0, 200).map(({ row }) => row.cells.length));
  const lost = usual - total.cells.length;
  return lost > 0 && lost <= 3 ? lost : 0;
}

function numbersOf(row: GridRow, from: number, aside: number): NumberRow {
  return new Map(
    row.cells.flatMap(({ column, number }) =>
      number.kind === 'number' && column >= from ? [[column + aside, number.value] as const] : [],
    ),
  );
}

function addNumbers(row: GridRow, numbered: Set<number>, aside: number): void {
  row.cells.forEach((cell: GridCell) => {
    if (cell.number.kind === 'number') numbered.add(cell.column + aside);
  });
}

/** The words that say whose money a table shows: its caption first, what stands around it when the caption says nothing. */
export function accountText(table: CaptionedTable): string {
  return /政府性基金|国有资本|一般公共|公共财政|财政拨款|收入|支出/.test(table.caption) ? table.caption : table.around;
}
