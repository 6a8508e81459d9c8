import { figureAt } from './figureAt.ts';
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
  return criteria.length === 0 ? undefined : { kind: 'criteria', criteria, hasScoreColumn: scores !== undefined };
}
