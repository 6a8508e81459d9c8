import type { GridCell, GridRow } from '../documentSchema.ts';
import { empty, group, head, longText, row, value } from './cells.ts';
import type { IndicatorBlock } from './standardIndicators.ts';

/** The captions over the money of a scored form: eight columns, the first two without one. */
export const fundHeads: GridRow = row(
  empty(2),
  head('年初\n预算数'),
  head('全年\n预算数'),
  head('全年\n执行数'),
  head('分值'),
  head('执行率'),
  head('得分'),
);

/** 年度总体目标 in eight columns beside its `lead`: what was intended and what was reached. */
export function goalRows(lead: GridCell, expected: string, actual: string): GridRow {
  return group(
    lead,
    row(head('预期目标', 4), head('实际完成情况', 4)),
    row(longText(expected, 4), longText(actual, 4)),
  );
}

type IndicatorRows = {
  readonly blocks: readonly IndicatorBlock[];
  /** The table of indicators. */
  readonly table: string;
  /** The cell of a 一级 or 二级指标. */
  readonly lead: (text: string) => GridCell;
  readonly explanation?: (id: string) => GridCell;
  /** 二级指标 that are left out where there is no such indicator; the others keep an empty line. */
  readonly printedWhenUsed?: readonly string[];
};

/** The rows of 绩效指标 below 一级 and 二级指标: 三级指标, 指标值, 完成值, 分值, 得分, 偏差原因. */
export function indicatorRows(form: IndicatorRows): readonly GridRow[] {
  const { blocks, table, lead, explanation = value, printedWhenUsed = [] } = form;
  const cells = [
    longText(`${table}.tertiaryIndicator`),
    value(`${table}.targetValue`),
    value(`${table}.actualValue`),
    value(`${table}.maximumScore`),
    value(`${table}.score`),
    explanation(`${table}.varianceExplanation`),
  ];
  return blocks.map((block) =>
    group(
      lead(block.printed),
      ...block.secondary.map(({ name, printed }) =>
        group(lead(printed), {
          kind: 'rows',
          table,
          where: { field: 'secondaryIndicator', in: [name] },
          ...(printedWhenUsed.includes(name) ? {} : { minRows: 1 }),
          cells,
        }),
      ),
    ),
  );
}
