import { centredLabel, empty, group, head, longText, row, value } from '../../builders/cells.ts';
import type { GridRow, PageLayout } from '../../documentSchema.ts';
import { indicatorBlocks } from '../tables/indicators.ts';

/**
 * The nine columns of 附件2 and 附件3 in mm: lead, 一级, 二级, 三级指标, 年度指标值, 实际完成值, 分值, 得分 (in the rows of
 * money: 执行率), 偏差原因 (in the rows of money: 得分).
 */
export const formColumnsMm = [17, 18.4, 17.4, 33.2, 24, 24, 9.6, 13.2, 13.2] as const;

/** 附件2 and 附件3 are dense: with these margins (text width 170 mm) a usual project form keeps to one page. */
export const formPage: PageLayout = {
  orientation: 'portrait',
  marginsMm: { top: 16, bottom: 18, left: 20, right: 20 },
  pageNumbers: 'dashOutside',
};

/** 绩效指标 and 总分, the lower part of both forms; `table` is the table of indicators, `maximum` and `score` its totals. */
export function indicatorRows(
  table: 'indicators' | 'projectIndicators',
  maximum: string,
  score: string,
): readonly GridRow[] {
  const cells = [
    longText(`${table}.tertiaryIndicator`),
    value(`${table}.targetValue`),
    value(`${table}.actualValue`),
    value(`${table}.maximumScore`),
    value(`${table}.score`),
    value(`${table}.varianceExplanation`),
  ];
  const blocks = indicatorBlocks.map((block) =>
    group(
      centredLabel(block.printed),
      ...block.secondary.map((secondary) =>
        group(centredLabel(secondary.printed), {
          kind: 'rows',
          table,
          where: { field: 'secondaryIndicator', in: [secondary.name] },
          minRows: 1,
          cells,
        }),
      ),
    ),
  );
  return [
    group(
      centredLabel('绩\n效\n指\n标'),
      row(
        head('一级指标'),
        head('二级指标'),
        head('三级指标'),
        head('年度\n指标值'),
        head('实际\n完成值'),
        head('分值'),
        head('得分'),
        head('偏差原因分析及改进措施'),
      ),
      ...blocks,
    ),
    row(centredLabel('总分', 6), value(maximum), value(score), empty()),
  ];
}

/** The captions of 年度预算申请 and 项目资金. */
export const fundHeads: GridRow = row(
  empty(2),
  head('年初\n预算数'),
  head('全年\n预算数'),
  head('全年\n执行数'),
  head('分值'),
  head('执行率'),
  head('得分'),
);

/** 年度总体目标: what was intended beside what was reached. */
export function goalRows(expected: string, actual: string): GridRow {
  return group(
    centredLabel('年度总体目标'),
    row(head('预期目标', 4), head('实际完成情况', 4)),
    row(longText(expected, 4), longText(actual, 4)),
  );
}
