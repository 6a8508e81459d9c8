import { canonicalSubject } from '../../accounting/vocabulary/subjects.ts';
import { columnHeads } from './columnHeads.ts';
import type { Figure } from './figure.ts';
import { figureAt } from './figureAt.ts';
import type { CaptionedTable, ThreePublicAccount, ThreePublicRole, ThreePublicTable } from './recognisedTable.ts';
import type { GridRow } from './tableGrid.ts';

const heads: readonly (readonly [RegExp, ThreePublicRole])[] = [
  [/出国/, 'overseas'],
  [/接待/, 'reception'],
  [/购置(?:费)?(?:及|和|与|、)?.{0,4}(?:运行|维护|运维)|^小计$/, 'vehicles'],
  [/运行|运维|维护/, 'operation'],
  [/购置/, 'purchase'],
  [/合计|^三公经费$|^三公经费.{0,4}(?:支出|总额)$|总计/, 'total'],
];

const roleTitles: Readonly<Record<ThreePublicRole, string>> = {
  total: '合计',
  overseas: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费小计',
  purchase: '公务用车购置费',
  operation: '公务用车运行维护费',
  reception: '公务接待费',
};

const accountTitles: Readonly<Record<ThreePublicAccount, string>> = {
  initialBudget: '年初预算数',
  budget: '预算数',
  final: '决算数',
  lastFinal: '上年决算数',
};

const accounts: readonly (readonly [RegExp, ThreePublicAccount])[] = [
  [/上年|上年度|去年/, 'lastFinal'],
  [/年初预算/, 'initialBudget'],
  [/预算/, 'budget'],
  [/决算|支出数|统计数|执行数|实际/, 'final'],
];

function accountOf(text: string): ThreePublicAccount | undefined {
  return accounts.find(([pattern]) => pattern.test(text))?.[1];
}

function clean(text: string): string {
  return text.replace(/[“”"‘’]/g, '');
}

type Figures = Map<ThreePublicAccount, Map<ThreePublicRole, Figure>>;

function put(found: Figures, account: ThreePublicAccount, role: ThreePublicRole, figure: Figure | undefined): void {
  const roles = found.get(account) ?? new Map<ThreePublicRole, Figure>();
  found.set(account, roles);
  if (figure !== undefined && !roles.has(role)) roles.set(role, figure);
}

/** One row of figures below heads that name the kinds, once for the budget and once for the final accounts. */
function readAcross(table: CaptionedTable): Figures | undefined {
  const rows = table.grid.rows;
  const isFigures = (row: GridRow): boolean =>
    row.cells.every((cell) => cell.number.kind !== 'words') &&
    row.cells.some((cell) => cell.number.kind === 'number') &&
    !isLineOfNumbers(row);
  const firstData = rows.findIndex((row, index) => index > 0 && isFigures(row));
  if (firstData < 0) return undefined;
  const row = rows[firstData];
  const read = columnHeads(rows.slice(0, firstData), table.grid.width, table.hasSpans).flatMap((head) => {
    const role = roleOf(head.leaf);
    return role === undefined ? [] : [{ column: head.column, role }];
  });
  const columns = table.hasSpans ? read : (unfolded(rows.slice(0, firstData), row) ?? read);
  const order = accountOrder(rows.slice(0, firstData), table);
  if (row === undefined || columns.length === 0 || columns.length % 6 !== 0) return undefined;
  const found: Figures = new Map();
  const seen = new Map<ThreePublicRole, number>();
  for (const { column, role } of columns) {
    const times = seen.get(role) ?? 0;
    seen.set(role, times + 1);
    const account = order[times];
    if (account === undefined) return undefined;
    const cell = row.cells.find((entry) => entry.column === column);
    put(found, account, role, figureAt(table, cell, accountTitles[account], roleTitles[role]));
  }
  return [...seen.values()].every((times) => times === columns.length / 6) ? found : undefined;
}

function roleOf(text: string): ThreePublicRole | undefined {
  return heads.find(([pattern]) => pattern.test(clean(text)))?.[1];
}

/**
 * Heads that lost their merges without leaving blanks: each 公务用车购置及运行维护费 takes the next three heads of the row
 * below, and together they are as many as the figures.
 */
function unfolded(
  rows: readonly GridRow[],
  data: GridRow | undefined,
): readonly { readonly column: number; readonly role: ThreePublicRole }[] | undefined {
  const [upper, lower] = rows
    .map((row) => row.cells.map(({ text }) => text))
    .filter((texts) => texts.some((text) => /出国|购置/.test(text)));
  if (upper === undefined || lower === undefined || data === undefined) return undefined;
  if ([...upper, ...lower].some((text) => roleOf(text) === undefined)) return undefined;
  const below = [...lower];
  const roles = upper.flatMap((text) => {
    const role = roleOf(text);
    return role === 'vehicles' ? below.splice(0, 3).map(roleOf) : [role];
  });
  if (below.length > 0 || roles.length !== data.cells.length) return undefined;
  return roles.flatMap((role, index) => {
    const column = data.cells[index]?.column;
    return role === undefined || column === undefined ? [] : [{ column, role }];
  });
}

function isLineOfNumbers(row: GridRow): boolean {
  const texts = row.cells.filter((cell) => cell.text !== '').map((cell) => cell.text);
  return texts.length > 3 && texts.every((text, index) => text === String(index + 1));
}

/** 预算数, 决算数 in the order of the head; a table with one block is the final accounts unless its caption says budget. */
function accountOrder(rows: readonly GridRow[], table: CaptionedTable): readonly ThreePublicAccount[] {
  const order: ThreePublicAccount[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      if (!/预算数|决算数|预算$|决算$|执行数|统计数/.test(cell.text) || cell.text.length > 16) continue;
      const account = accountOf(cell.text);
      if (account !== undefined && !order.includes(account)) order.push(account);
    }
    if (order.length > 1) break;
  }
  if (order.length > 0) return order;
  return [/预算表|预算公开|预算情况/.test(table.caption) ? 'budget' : 'final'];
}

const bySubject: ReadonlyMap<string, ThreePublicRole> = new Map([
  ['三公经费', 'total'],
  ['本年支出合计', 'total'],
  ['支出总计', 'total'],
  ['合计', 'total'],
  ['因公出国（境）费', 'overseas'],
  ['公务用车购置及运行维护费', 'vehicles'],
  ['公务用车购置费', 'purchase'],
  ['公务用车运行维护费', 'operation'],
  ['公务接待费', 'reception'],
]);

/** The kinds one below the other, budget and final accounts side by side. */
function readDown(table: CaptionedTable): Figures | undefined {
  const rows = table.grid.rows;
  const roleIn = (row: GridRow): ThreePublicRole | undefined => {
    const label = row.cells.find((cell) => cell.text !== '');
    return label === undefined || label.number.kind !== 'words'
      ? undefined
      : bySubject.get(canonicalSubject(label.text));
  };
  const firstData = rows.findIndex((row) => roleIn(row) !== undefined);
  if (firstData < 1) return undefined;
  const columns = columnHeads(rows.slice(0, firstData), table.grid.width, table.hasSpans).flatMap((head) => {
    const account = /行次|项目|统计数/.test(head.leaf) ? undefined : accountOf(head.leaf);
    return account === undefined ? [] : [{ column: head.column, account }];
  });
  const found: Figures = new Map();
  const seen = new Set<ThreePublicRole>();
  for (const row of rows.slice(firstData)) {
    const role = roleIn(row);
    if (role === undefined || seen.has(role)) continue;
    // A heading of the same name holds no figures: the row that does comes below it.
    const isEmpty = columns.every(
      ({ column }) => row.cells.find((entry) => entry.column === column)?.number.kind !== 'number',
    );
    if (isEmpty && role === 'total') continue;
    seen.add(role);
    for (const { column, account } of columns) {
      if (columns.some((other) => other.account === account && other.column < column)) continue;
      const cell = row.cells.find((entry) => entry.column === column);
      put(found, account, role, figureAt(table, cell, roleTitles[role], accountTitles[account]));
    }
  }
  return seen.size >= 4 && columns.length > 0 ? found : undefined;
}

const rowAccount = /^(?:本年|全年|年初|上年|20\d\d年)?(?:度)?(?:支出)?(?:预算|决算)数?$/;

/** 预算数 and 决算数 as rows, the kinds as columns, often with 会议费 and 培训费 beside them. */
function readRows(table: CaptionedTable): Figures | undefined {
  const rows = table.grid.rows;
  const labelled = rows.flatMap((row) => {
    const label = row.cells.find((cell) => cell.text !== '');
    const account = label === undefined || !rowAccount.test(label.text) ? undefined : accountOf(label.text);
    return label === undefined || account === undefined ? [] : [{ row, account, label }];
  });
  const [first] = labelled;
  if (first === undefined || labelled.length < 2) return undefined;
  const known = columnHeads(rows.slice(0, first.row.index), table.grid.width, table.hasSpans).flatMap((head) => {
    const role = heads.find(([pattern]) => pattern.test(clean(head.leaf)))?.[1];
    return role === undefined || head.column <= first.label.column ? [] : [{ column: head.column, role }];
  });
  // The first of two 小计 is that of the 三公 themselves; a 合计 before it counts 会议费 and 培训费 too.
  const subtotals = known.filter(({ role }) => role === 'vehicles');
  const [total, vehicles] = subtotals.length === 2 ? subtotals : [undefined, undefined];
  const columns = known.flatMap((each) => {
    if (total === undefined || vehicles === undefined) return [each];
    if (each === total) return [{ ...each, role: 'total' as const }];
    return each.role === 'total' ? [] : [each];
  });
  if (columns.length !== 6 || new Set(columns.map(({ role }) => role)).size !== 6) return undefined;
  const found: Figures = new Map();
  for (const { row, account } of labelled) {
    for (const { column, role } of columns) {
      const cell = row.cells.find((entry) => entry.column === column);
      put(found, account, role, figureAt(table, cell, accountTitles[account], roleTitles[role]));
    }
  }
  return found;
}

/** The table of the 三公经费 in any of its layouts. */
export function readThreePublicTable(table: CaptionedTable): ThreePublicTable | undefined {
  const texts = table.grid.rows.slice(0, 30).flatMap((row) => row.cells.map((cell) => cell.text));
  const all = texts.join('|');
  if (!/出国/.test(all) || !/公务接待/.test(all) || !/公务用车|公车/.test(all)) return undefined;
  const found = readDown(table) ?? readRows(table) ?? readAcross(table);
  return found === undefined ? undefined : { kind: 'threePublic', accounts: found };
}
