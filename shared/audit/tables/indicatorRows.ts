import { Decimal } from '../../decimal/decimal.ts';
import type { Figure } from './figure.ts';
import { figureAt, figureOf } from './figureAt.ts';
import type { CaptionedTable, Indicator, SelfEvaluation } from './recognisedTable.ts';
import type { GridCell, GridRow } from './tableGrid.ts';
import { readMeasure } from './targetComparison.ts';

const heads = {
  primary: /^一级指标/,
  secondary: /^二级指标/,
  name: /^三级指标|^指标名称/,
  target: /指标值|目标值|预期目标|绩效目标/,
  actual: /完成值|完成情况|实际值|实际完成/,
  nature: /^指标性质/,
  unit: /^(?:度量|计量)单位/,
  weight: /^(?:指标)?(?:分值|权重|标准分)/,
  score: /^(?:指标|自评)?得分(?!系数)|^评分/,
  variance: /偏差|原因分析|改进措施|未完成原因/,
} as const;
type HeadName = keyof typeof heads;
const headNames = [
  'primary',
  'secondary',
  'name',
  'target',
  'actual',
  'nature',
  'unit',
  'weight',
  'score',
  'variance',
] as const satisfies readonly HeadName[];

const primaryWords =
  /^(?:产出|效益|效果|满意度|成本|预算执行|履职效能|社会效应|可持续性)(?:指标)?(?:\(\d+(?:\.\d+)?分?\))?$/;
const secondaryWords =
  /^(?:数量|质量|时效|(?:经济|社会|生态环境|生态)?成本|经济效益|社会效益|生态效益|生态环境效益|可持续影响|(?:社会公众或)?服务对象满意度|社会公众满意度|满意度)(?:指标|指)?(?:\(\d+(?:\.\d+)?分?\))?$/;

type Columns = Partial<Record<HeadName, number>>;

function columnsOf(head: GridRow): Columns {
  const columns: Columns = {};
  for (const cell of head.cells) {
    const name = headNames.find((entry) => columns[entry] === undefined && heads[entry].test(cell.text));
    if (name !== undefined) columns[name] = cell.column;
  }
  return columns;
}

/** 成本指标 and 满意度指标 are of the first level in some forms, of the second in others: what follows them tells. */
function isPrimary(cell: GridCell, next: GridCell | undefined): boolean {
  if (!primaryWords.test(cell.text)) return false;
  if (!/^(?:成本|满意度)(?:指标)?$/.test(cell.text)) return true;
  return next !== undefined && secondaryWords.test(next.text);
}

/** How far a row of a plain text stands left of its heads, because it has lost the cells that merges covered. */
function shiftOf(row: GridRow, columns: Columns): number {
  const first = row.cells.find((cell) => cell.text !== '');
  if (first === undefined || columns.secondary === undefined || columns.name === undefined) return 0;
  const secondary = row.cells.find((cell, at) => secondaryWords.test(cell.text) && !isPrimary(cell, row.cells[at + 1]));
  const primary = row.cells.find((cell, at) => isPrimary(cell, row.cells[at + 1]));
  if (secondary !== undefined) return secondary.column - columns.secondary;
  if (primary !== undefined && columns.primary !== undefined) return primary.column - columns.primary;
  return first.column < columns.name && first.column > (columns.primary ?? 0) ? first.column - columns.name : 0;
}

function cellAt(row: GridRow, column: number | undefined, shift: number): GridCell | undefined {
  return column === undefined ? undefined : row.over[column + shift];
}

/** Which first level a second belongs to, for texts that have lost the height of cells. */
function primaryOf(secondary: string): string | undefined {
  if (/^(?:数量|质量|时效)/.test(secondary)) return '产出指标';
  if (/^(?:经济效益|社会效益|生态|可持续)/.test(secondary)) return '效益指标';
  return /满意度/.test(secondary) ? '满意度指标' : undefined;
}

const declaredWeight = /\((\d+(?:\.\d+)?)分\)/;

type Block = { readonly name: string; readonly declared: Figure; readonly rows: number[] };
type Read = Pick<SelfEvaluation, 'indicators' | 'blocks' | 'hasVarianceColumn' | 'hasScoreColumn'>;

/** The indicators below their heads, and the weights that the first level declares (`产出指标（50分）`). */
export function readIndicators(table: CaptionedTable, headIndex: number): Read {
  const head = table.grid.rows[headIndex];
  const columns = head === undefined ? {} : columnsOf(head);
  const indicators: Indicator[] = [];
  const blocks: Block[] = [];
  let primary = '';
  let secondary = '';
  const members: { readonly block: Block; readonly row: number; readonly secondary: string }[] = [];
  let block: Block | undefined;
  for (const row of table.grid.rows.slice(headIndex + 1)) {
    const first = row.cells.find((cell) => cell.text !== '');
    if (
      first === undefined ||
      /^(?:总分|合计|总计|总得分|备注|说明|注|填表|等级|自评等级|评价等级|自评得分|评分等级)/.test(first.text)
    )
      continue;
    if (row.cells.some((cell) => heads.primary.test(cell.text))) continue;
    const shift = table.hasSpans ? 0 : shiftOf(row, columns);
    const primaryCell = row.cells.find(
      (cell, at) => cell.column <= (columns.secondary ?? 9) && isPrimary(cell, row.cells[at + 1]),
    );
    if (primaryCell !== undefined && primaryCell.text !== primary) {
      primary = primaryCell.text;
      block = blockOf(table, primaryCell);
      if (block !== undefined) blocks.push(block);
    }
    const secondaryCell = cellAt(row, columns.secondary, shift);
    if (secondaryCell !== undefined && secondaryCell.text !== '') secondary = secondaryCell.text;
    const indicator = indicatorOf(table, row, columns, shift, primary, secondary);
    if (indicator === undefined) continue;
    indicators.push(indicator);
    if (block !== undefined) members.push({ block, row: row.index, secondary });
  }
  for (const { block: stood, row, secondary: level } of members) {
    const own = table.hasSpans ? undefined : blocks.find(({ name }) => name === primaryOf(level));
    (own ?? stood).rows.push(row);
  }
  return {
    indicators,
    blocks,
    hasVarianceColumn: columns.variance !== undefined,
    hasScoreColumn: columns.score !== undefined,
  };
}

function blockOf(table: CaptionedTable, cell: GridCell): Block | undefined {
  const match = declaredWeight.exec(cell.text);
  if (match === null) return undefined;
  const name = cell.text.replace(declaredWeight, '');
  const value = new Decimal(match[1] ?? '0');
  return { name, declared: figureOf(table, cell, value, name, '分值', 'count', 0), rows: [] };
}

function indicatorOf(
  table: CaptionedTable,
  row: GridRow,
  columns: Columns,
  shift: number,
  primary: string,
  secondary: string,
): Indicator | undefined {
  const at = (name: HeadName): GridCell | undefined => cellAt(row, columns[name], shift);
  const name = at('name');
  // A plain text keeps no height of cells: what hangs down from above is no cell of this row.
  if (name === undefined || name.text === '' || name.row !== row.index) return undefined;
  const weight = at('weight');
  const score = at('score');
  // Some provinces print ≥, the number and its unit in three columns.
  const unit = at('unit')?.text ?? '';
  const actual = at('actual')?.text ?? '';
  const label = name.raw.replace(/\s+/g, ' ').trim();
  return {
    primary,
    secondary,
    name: name.text,
    target: `${at('nature')?.text ?? ''}${at('target')?.text ?? ''}${unit}`,
    actual: actual !== '' && readMeasure(actual)?.unit === '' ? `${actual}${unit}` : actual,
    weight: figureAt(table, weight, label, '分值', 'count'),
    score: figureAt(table, score, label, '得分', 'count'),
    weightText: weight?.text ?? '',
    scoreText: score?.text ?? '',
    variance: at('variance')?.text ?? '',
    row: row.index,
  };
}
