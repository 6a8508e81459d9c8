import { Decimal } from '../../decimal/decimal.ts';
import type { Figure } from './figure.ts';
import { figureAt, figureOf } from './figureAt.ts';
import type { CaptionedTable, CriteriaTable } from './recognisedTable.ts';

/** A list of indicators with 分值 and 评分标准, to be scored criterion by criterion. */
export function readCriteriaTable(table: CaptionedTable): CriteriaTable | undefined {
  const { rows } = table.grid;
  const head = rows.slice(0, 6).find((row) => {
    const has = (pattern: RegExp): boolean => row.cells.some((cell) => pattern.test(cell.text));
    return has(/^(?:评分标准|评价标准|评分细则)/) && has(/^(?:分值|权重)/);
  });
  if (head === undefined) return undefined;
  const columnOf = (pattern: RegExp): number | undefined => head.cells.find((cell) => pattern.test(cell.text))?.column;
  const names = columnOf(/^三级指标/) ?? columnOf(/^(?:评价|考核)?(?:指标|内容)/) ?? columnOf(/^二级指标/);
  const weights = columnOf(/^(?:分值|权重)/);
  const standards = columnOf(/^(?:评分标准|评价标准|评分细则)/);
  const points = columnOf(/^(?:评分要点|评价要点|指标说明|指标解释)/);
  const scores = columnOf(/^(?:自评)?得分|^评分$/);
  if (names === undefined || weights === undefined || standards === undefined) return undefined;
  const criteria = rows.slice(head.index + 1).flatMap((row) => {
    const name = row.over[names];
    const standard = row.over[standards];
    if (name === undefined || name.text === '' || name.row !== row.index || standard === undefined) return [];
    const label = name.raw.replace(/\s+/g, '').trim();
    return [
      {
        name: name.text,
        weight: figureAt(table, row.over[weights], label, '分值', 'count'),
        standard: standard.raw,
        points: points === undefined ? '' : (row.over[points]?.raw ?? ''),
        score: scores === undefined ? '' : (row.over[scores]?.text ?? ''),
        row: row.index,
      },
    ];
  });
  if (criteria.length === 0) return undefined;
  const levels = columnOf(/^二级指标/);
  const blocks = levels === undefined ? [] : blocksOf(table, levels, new Set(criteria.map(({ row }) => row)));
  return { kind: 'criteria', criteria, blocks, hasScoreColumn: scores !== undefined };
}

/** The second level with the weight it declares (`预算配置（7分）`); a page break may print it twice. */
function blocksOf(table: CaptionedTable, column: number, rows: ReadonlySet<number>): CriteriaTable['blocks'] {
  const blocks: { readonly name: string; readonly declared: Figure; readonly rows: number[] }[] = [];
  let open: (typeof blocks)[number] | undefined;
  for (const row of table.grid.rows) {
    const cell = row.over[column];
    const match =
      cell === undefined || cell.row !== row.index ? null : /^(.{1,16})\((\d+(?:\.\d+)?)分\)$/.exec(cell.text);
    if (
      cell !== undefined &&
      cell.row === row.index &&
      cell.text !== '' &&
      cell.text !== `${open?.name}(${open?.declared.value}分)`
    ) {
      open =
        match === null
          ? undefined
          : {
              name: match[1] ?? '',
              declared: figureOf(table, cell, new Decimal(match[2] ?? '0'), cell.text, '分值', 'count', 0),
              rows: [],
            };
      if (open !== undefined) blocks.push(open);
    }
    if (rows.has(row.index)) open?.rows.push(row.index);
  }
  return blocks;
}
