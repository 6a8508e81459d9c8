import { centredLabel, empty, group, head, row, value } from '../../builders/cells.ts';
import { indicatorRows } from '../../builders/scoredFormRows.ts';
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
export function indicatorPart(
  table: 'indicators' | 'projectIndicators',
  maximum: string,
  score: string,
): readonly GridRow[] {
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
      ...indicatorRows({ blocks: indicatorBlocks, table, lead: centredLabel }),
    ),
    row(centredLabel('总分', 6), value(maximum), value(score), empty()),
  ];
}
