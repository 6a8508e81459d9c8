import { columnHeads } from '../../tables/columnHeads.ts';
import type { Figure } from '../../tables/figure.ts';
import { figureAt } from '../../tables/figureAt.ts';
import type { CaptionedTable } from '../../tables/recognisedTable.ts';
import type { GridCell, GridRow } from '../../tables/tableGrid.ts';
import { plus, plusAll, type Relation, testRelation } from '../relations/relation.ts';

const totalLabel = /^(?:[合总]计|小计|合计数)(?:\(.{0,6}\))?$/;
const partLabel = /^其中|^[-—]|^\(/;
/** Columns whose numbers are not added up. */
const noSum = /率|比|%|单价|序号|编号|编码|排名|年份|年度$|日期|时间|电话|面积单价|得分率|行次|栏次/;
const fewestRows = 3;
/** What share of the rows has to add up before the others are called wrong. */
const mostHold = 0.7;
/** Long lists are looked at so far: enough for any form, and bounded for any file. */
const mostRows = 5_000;
const mostColumns = 60;

/**
 * Sums of a table nobody has described: totals of columns where a row says 合计, totals of rows where a head does. Only
 * when most of them hold are the others called wrong.
 */
export function otherRelations(table: CaptionedTable): readonly Relation[] {
  const rows = table.grid.rows.slice(0, mostRows);
  const firstData = rows.findIndex((row) => row.cells.filter(isPlainNumber).length >= 1 && row.cells.some(isWords));
  if (firstData < 1) return [];
  const heads = new Map(
    columnHeads(rows.slice(0, firstData), Math.min(table.grid.width, mostColumns), table.hasSpans).map((head) => [
      head.column,
      head.leaf,
    ]),
  );
  return [
    ...downRelations(table, rows.slice(firstData), heads),
    ...acrossRelations(table, rows.slice(firstData), heads),
  ];
}

function isWords(cell: GridCell): boolean {
  return cell.number.kind === 'words';
}

function isPlainNumber(cell: GridCell): boolean {
  return cell.number.kind === 'number' && cell.number.unit !== '%';
}

function labelOf(row: GridRow): string {
  return row.cells.find(isWords)?.text ?? '';
}

function figure(table: CaptionedTable, row: GridRow, column: number, head: string): Figure | undefined {
  const cell = row.cells.find((entry) => entry.column === column);
  return cell !== undefined && isPlainNumber(cell) ? figureAt(table, cell, labelOf(row), head) : undefined;
}

function totalsOf(rows: readonly GridRow[]): readonly number[] {
  return rows.flatMap((row, index) => (totalLabel.test(labelOf(row)) ? [index] : []));
}

/** One total row, first or last: the others add up to it, column by column. */
function downRelations(
  table: CaptionedTable,
  rows: readonly GridRow[],
  heads: ReadonlyMap<number, string>,
): readonly Relation[] {
  const totals = totalsOf(rows);
  const [at] = totals;
  if (at === undefined || totals.length !== 1) return [];
  const total = rows[at];
  const parts = at === 0 ? rows.slice(1) : rows.slice(0, at);
  const counted = parts.filter((row) => labelOf(row) !== '' && row.cells.some(isPlainNumber));
  if (total === undefined || counted.length < fewestRows || counted.some((row) => partLabel.test(labelOf(row))))
    return [];
  const found: Relation[] = [];
  for (const [column, head] of heads) {
    if (noSum.test(head)) continue;
    const addends = plusAll(counted.map((row) => figure(table, row, column, head)));
    const sum = figure(table, total, column, head);
    if (addends.length < fewestRows || sum === undefined) continue;
    found.push({
      code: 'TAB-060',
      title: `${labelOf(total)}（${head}）`,
      left: plus(sum),
      right: addends,
      comparison: 'equal',
      tolerance: 'rounding',
    });
  }
  return believable(found, 1);
}

/** A column headed 合计: the other columns of figures add up to it, row by row. */
function acrossRelations(
  table: CaptionedTable,
  rows: readonly GridRow[],
  heads: ReadonlyMap<number, string>,
): readonly Relation[] {
  const totalColumns = [...heads].filter(([, head]) => totalLabel.test(head));
  const [total] = totalColumns;
  if (total === undefined || totalColumns.length !== 1) return [];
  const [column, head] = total;
  const others = [...heads].filter(([other, name]) => other > column && !noSum.test(name));
  const found = rows.flatMap((row): readonly Relation[] => {
    const sum = figure(table, row, column, head);
    const addends = plusAll(others.map(([other, name]) => figure(table, row, other, name)));
    if (sum === undefined || addends.length < 2) return [];
    return [
      {
        code: 'TAB-060',
        title: `${labelOf(row)}：各栏相加`,
        left: plus(sum),
        right: addends,
        comparison: 'equal',
        tolerance: 'rounding',
      },
    ];
  });
  return believable(found, 2);
}

/** The relations, if enough of them hold to be sure that the table is built that way. */
function believable(relations: readonly Relation[], fewest: number): readonly Relation[] {
  const holding = relations.filter((relation) => {
    const tested = testRelation(relation);
    return tested.outcome !== 'broken' && !tested.right.isZero();
  }).length;
  if (holding < fewest) return [];
  const wrong = relations.length - holding;
  return wrong <= 1 || holding >= relations.length * mostHold ? relations : [];
}
