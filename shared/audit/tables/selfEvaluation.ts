import { Decimal } from '../../decimal/decimal.ts';
import type { Figure } from './figure.ts';
import { figureAt, figureOf } from './figureAt.ts';
import { readIndicators } from './indicatorRows.ts';
import type { CaptionedTable, FundRow, NatureItem, SelfEvaluation } from './recognisedTable.ts';
import type { GridCell, GridRow } from './tableGrid.ts';

const fundHeads = {
  initial: /^年初预算(?:数|金额)?(?:\(.*\))?$/,
  adjusted: /^(?:全年|调整后?|全年\(调整\))?预算(?:数|金额)?(?:\(.*\))?$/,
  executed: /^(?:全年|实际|预算)?(?:执行|支出)(?:数|金额)?(?:\(.*\))?$/,
  weight: /^(?:(?:执行率)?(?:分值|权重))(?:\(.*\))?$/,
  rate: /^(?:预算)?执行率(?:\(.*\))?$/,
  score: /^(?:执行率)?得分(?:\(.*\))?$/,
} as const;
type FundColumn = keyof typeof fundHeads;
const fundColumns = [
  'initial',
  'adjusted',
  'executed',
  'weight',
  'rate',
  'score',
] as const satisfies readonly FundColumn[];

const titles: Readonly<Record<FundColumn, string>> = {
  initial: '年初预算数',
  adjusted: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
};

function fundHeadRow(rows: readonly GridRow[]): GridRow | undefined {
  return rows.find((row) => {
    const has = (pattern: RegExp): boolean => row.cells.some((cell) => pattern.test(cell.text));
    return has(fundHeads.executed) && (has(fundHeads.adjusted) || has(fundHeads.initial)) && has(fundHeads.rate);
  });
}

const fundLabel =
  /资金总额|总金额|^总额$|^合计$|财政拨款|财政专户|单位资金|结转|其他资金|财政资金|本级|上级|自有资金|非财政|事业收入|一般公共预算|政府性基金/;

const isTotal = (label: string): boolean => /资金总额|^总额$|^合计$|总金额/.test(label);

/** The weight of the execution where only the head says it: `预算执行情况（万元）（20分）`, `得分（20分*执行率）`. */
function declaredWeight(table: CaptionedTable, head: GridRow): Figure | undefined {
  for (const cell of head.cells) {
    const match = /\((\d{1,2})分/.exec(cell.text);
    if (match !== null)
      return figureOf(table, cell, new Decimal(match[1] ?? '0'), '预算执行', titles.weight, 'count', 0);
  }
  return undefined;
}

type RowLabel = { readonly text: string; readonly raw: string };

/** The name of a row of money: before its amounts, behind them, or none in the first row, which is the whole. */
function labelOf(row: GridRow, first: number, head: number): RowLabel | undefined {
  const before = row.cells.findLast((cell) => cell.column < first && cell.text !== '');
  const isNamed = (cell: RowLabel): boolean =>
    fundLabel.test(cell.text) && !/性质|.:/.test(cell.text.replace(/^其中:/, ''));
  if (before !== undefined && before.row === row.index) return isNamed(before) ? before : undefined;
  const behind = row.cells.find((cell) => cell.row === row.index && cell.number.kind === 'words' && isNamed(cell));
  if (behind !== undefined) return behind;
  return row.index === head + 1 ? { text: '总额', raw: '总额' } : undefined;
}

/** The rows of money below the heads 年初预算数, 全年预算数, 全年执行数. */
function readFunds(table: CaptionedTable, head: GridRow, end: number): readonly FundRow[] {
  const columns = fundColumns.flatMap((name) => {
    const cell = head.cells.find((entry) => fundHeads[name].test(entry.text));
    return cell === undefined ? [] : [{ name, column: cell.column }];
  });
  const first = Math.min(...columns.map(({ column }) => column));
  const declared = declaredWeight(table, head);
  const funds: FundRow[] = [];
  for (const row of table.grid.rows.slice(head.index + 1, end)) {
    const label = labelOf(row, first, head.index);
    if (label === undefined) continue;
    const at = (name: FundColumn): Figure | undefined => {
      const column = columns.find((entry) => entry.name === name)?.column;
      const cell = column === undefined ? undefined : row.over[column];
      if (name === 'weight' && column === undefined) return isTotal(label.text) ? declared : undefined;
      const counted = name === 'weight' || name === 'rate' || name === 'score';
      return figureAt(table, cell, label.raw.trim(), titles[name], counted ? 'count' : 'amount');
    };
    funds.push({
      label: label.text,
      row: row.index,
      initial: at('initial'),
      adjusted: at('adjusted'),
      executed: at('executed'),
      weight: at('weight'),
      rate: at('rate'),
      score: at('score'),
    });
  }
  return funds;
}

const captioned = /^(?:其中[:：]?)?([^\d:]{2,20})[:：](-?[\d,]+(?:\.(\d+))?)(?:万元)?$/;

/** `其中：基本支出：257.14`: label and number in one cell, below 按收入性质分 and 按支出性质分. */
function readNatures(table: CaptionedTable): readonly NatureItem[] {
  const items: NatureItem[] = [];
  const headRow = table.grid.rows.find((row) => row.cells.some((cell) => /按(?:收入|支出)性质/.test(cell.text)));
  if (headRow === undefined) return items;
  const heads = headRow.cells.filter((cell) => /按(?:收入|支出)性质/.test(cell.text));
  for (const row of table.grid.rows.slice(headRow.index + 1)) {
    if (row.cells.some((cell) => /目标|一级指标/.test(cell.text))) break;
    for (const cell of row.cells) {
      const match = captioned.exec(cell.text);
      if (match === null) continue;
      const [, name = '', digits = '', fraction = ''] = match;
      const side = heads.findLast((head) => head.column <= cell.column) ?? heads[0];
      const figure = figureOf(table, cell, new Decimal(digits.replace(/,/g, '')), name, '', 'amount', fraction.length);
      items.push({ side: /支出/.test(side?.text ?? '') ? 'expenditure' : 'income', label: name, figure });
    }
  }
  return items;
}

const nameLabels = /^(?:项目(?:支出)?名称|专项名称|项目名称)$/;

/** The name of the project, or of the department. */
function nameOf(rows: readonly GridRow[]): { readonly isProject: boolean; readonly name: string } {
  let isProject = false;
  for (const row of rows.slice(0, 8)) {
    const at = row.cells.findLastIndex((cell) => nameLabels.test(cell.text));
    if (at < 0) continue;
    isProject = true;
    const value = row.cells.slice(at + 1).find((cell) => cell.text !== '');
    if (value !== undefined) return { isProject, name: value.text };
  }
  return { isProject, name: '' };
}

/** 部门整体支出绩效自评表 or 项目支出绩效自评表. */
export function readSelfEvaluation(table: CaptionedTable): SelfEvaluation | undefined {
  const { rows } = table.grid;
  const indicatorHead = rows.findIndex(
    (row) =>
      row.cells.some((cell) => /^三级指标|^指标名称/.test(cell.text)) &&
      row.cells.some((cell) => /指标值|目标值|完成值|完成情况/.test(cell.text)),
  );
  if (indicatorHead < 0) return undefined;
  const head = fundHeadRow(rows.slice(0, indicatorHead));
  const { isProject, name } = nameOf(rows.slice(0, indicatorHead));
  const indicators = readIndicators(table, indicatorHead);
  return {
    kind: 'selfEvaluation',
    subject: isProject || (/项目/.test(table.caption) && !/整体/.test(table.caption)) ? 'project' : 'department',
    name,
    funds: head === undefined ? [] : readFunds(table, head, indicatorHead),
    natures: readNatures(table),
    ...indicators,
    ...totalsOf(table, indicatorHead),
    grade: gradeOf(rows.slice(indicatorHead)),
  };
}

function totalsOf(
  table: CaptionedTable,
  from: number,
): { readonly totalWeight: Figure | undefined; readonly totalScore: Figure | undefined } {
  const row = table.grid.rows
    .slice(from)
    .find((entry) => /^(?:总分|合计|总计|总得分)$/.test(entry.cells.find((cell) => cell.text !== '')?.text ?? ''));
  const numbers: readonly GridCell[] = row?.cells.filter((cell) => cell.number.kind === 'number') ?? [];
  const figure = (cell: GridCell | undefined, column: string): Figure | undefined =>
    figureAt(table, cell, '总分', column, 'count');
  if (row === undefined) return { totalWeight: undefined, totalScore: totalAhead(table, from) };
  // A lone number is the weight or the score: only two can be told apart.
  if (numbers.length !== 2) return { totalWeight: undefined, totalScore: undefined };
  return { totalWeight: figure(numbers[0], '分值'), totalScore: figure(numbers[1], '得分') };
}

/** `自评总分（分）` with its number above the indicators, where no line below them has it. */
function totalAhead(table: CaptionedTable, before: number): Figure | undefined {
  for (const row of table.grid.rows.slice(0, before)) {
    const at = row.cells.findIndex((cell) => /^自评(?:总分|得分)(?:\(分\))?$/.test(cell.text));
    const value = at < 0 ? undefined : row.cells.slice(at + 1).find((cell) => cell.text !== '');
    if (value !== undefined) return figureAt(table, value, '自评总分', '', 'count');
  }
  return undefined;
}

function gradeOf(rows: readonly GridRow[]): { readonly text: string; readonly row: number } | undefined {
  for (const row of rows) {
    for (const cell of row.cells) {
      const match = /^(?:评价|自评)?等[级次][:：]?(优秀?|良好?|中等?|差|合格|不合格)$/.exec(cell.text);
      if (match !== null) return { text: match[1] ?? '', row: row.index };
    }
  }
  return undefined;
}
