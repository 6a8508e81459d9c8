import { bareLabel, canonicalSubject } from '../../accounting/vocabulary/subjects.ts';
import type { Figure } from './figure.ts';
import { figureAt } from './figureAt.ts';
import type { BasicDataTable, BasicRow, CaptionedTable } from './recognisedTable.ts';
import type { GridCell, GridRow } from './tableGrid.ts';

type Heads = { readonly cells: readonly GridCell[]; readonly row: GridRow };

/** A row of heads: a label and at least two more texts that `pattern` knows. */
function headsLike(rows: readonly GridRow[], pattern: RegExp): Heads | undefined {
  for (const row of rows) {
    const cells = row.cells.filter((cell) => pattern.test(cell.text));
    if (cells.length >= 2) return { cells, row };
  }
  return undefined;
}

/** The cell under a head: at its place, or, where spans are lost, the one of the same rank behind the label. */
function under(row: GridRow, heads: Heads, head: GridCell): GridCell | undefined {
  const straight = row.cells.find((cell) => cell.column === head.column);
  const values = row.cells.filter((cell) => cell.column > 0);
  if (row.cells.length === heads.row.cells.length || straight !== undefined) return straight;
  return values.length === heads.cells.length ? values[heads.cells.indexOf(head)] : undefined;
}

function countUnder(table: CaptionedTable, heads: Heads | undefined, pattern: RegExp): Figure | undefined {
  const head = heads?.cells.find((cell) => pattern.test(cell.text));
  const below = heads === undefined ? undefined : table.grid.rows[heads.row.index + 1];
  if (heads === undefined || head === undefined || below === undefined) return undefined;
  return figureAt(table, under(below, heads, head), '财政供养人员情况', head.raw.trim(), 'count');
}

/** 部门整体支出绩效评价基础数据表. */
export function readBasicDataTable(table: CaptionedTable): BasicDataTable | undefined {
  const { rows } = table.grid;
  const staffing = headsLike(rows.slice(0, 8), /^编制(?:人?数|人数)|在职人(?:员|数)|控制率/);
  const money = headsLike(rows.slice(0, 12), /(?:预算|决算)(?:数|金额)/);
  if (staffing === undefined || money === undefined) return undefined;
  const read: BasicRow[] = [];
  for (const row of rows.slice(money.row.index + 1)) {
    const label = row.cells.find((cell) => cell.text !== '');
    if (label === undefined || label.number.kind !== 'words') continue;
    const values = money.cells.map((head) =>
      figureAt(table, under(row, money, head), label.raw.trim(), head.raw.trim()),
    );
    read.push({ label: label.raw.trim(), subject: canonicalSubject(label.text), row: row.index, values });
  }
  const at = (pattern: RegExp): number => read.findIndex(({ label }) => pattern.test(bareLabel(label)));
  const projects = at(/^项目支出/);
  const operating = at(/^公用经费/);
  if (!read.some(({ subject }) => subject === '三公经费')) return undefined;
  const end = read.findIndex(({ label }, index) => index > operating && /政府采购|预算调整|楼堂馆所/.test(label));
  return {
    kind: 'basicData',
    heads: money.cells.map((cell) => cell.raw.trim()),
    posts: countUnder(table, staffing, /^编制/),
    staff: countUnder(table, staffing, /在职/),
    staffRate: countUnder(table, staffing, /控制率/),
    rows: read,
    projects: projects < 0 || operating < projects ? [] : read.slice(projects + 1, operating),
    operatingParts: operating < 0 || end < 0 ? [] : read.slice(operating + 1, end),
    buildings: buildingsOf(table),
  };
}

function buildingsOf(table: CaptionedTable): ReadonlyMap<string, Figure> {
  const heads = headsLike(table.grid.rows, /批复规模|实际规模|规模控制率|预算投资|实际投资|投资概算控制率/);
  const below = heads === undefined ? undefined : table.grid.rows[heads.row.index + 1];
  const found = new Map<string, Figure>();
  if (heads === undefined || below === undefined) return found;
  for (const head of heads.cells) {
    const kind = /投资\(|投资$/.test(head.text) && !/控制率/.test(head.text) ? 'amount' : 'count';
    const figure = figureAt(table, under(below, heads, head), '楼堂馆所控制情况', head.raw.trim(), kind);
    if (figure !== undefined) found.set(bareLabel(head.text), figure);
  }
  return found;
}
