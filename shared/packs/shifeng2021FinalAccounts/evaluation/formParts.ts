import { paragraph } from '../../builders/blocks.ts';
import { group, label, row, value } from '../../builders/cells.ts';
import { indicatorRows } from '../../builders/scoredFormRows.ts';
import type { Block, GridCell, GridRow, PageLayout } from '../../documentSchema.ts';
import { centred, empty, head } from '../declare/cells.ts';
import { indicatorBlocks, printedWhenUsed } from './indicators.ts';

/**
 * The nine columns of 附件1 and 附件2 in mm: lead, 一级, 二级, 三级指标, 年度指标值, 实际完成值, 分值, 得分 (in the rows of
 * money: 执行率), 偏差原因 (in the rows of money: 得分).
 */
export const formColumnsMm = [10, 20.5, 20.5, 33.6, 24.2, 24.2, 9.6, 13.4, 24] as const;

/** Narrow margins, so that a form with its notes stands on one page. */
export const formPage: PageLayout = {
  orientation: 'portrait',
  marginsMm: { top: 18, bottom: 16, left: 15, right: 15 },
  pageNumbers: 'dashOutside',
};

/** The captions of 资金情况 and 年度项目资金. */
export const fundHeads: GridRow = row(
  head('年度资金总额', { span: 2 }),
  head('年初预算数'),
  head('全年预算数'),
  head('全年执行数'),
  head('分值'),
  head('执行率'),
  head('得分（分值\n×执行率）'),
);

/** 年初预算数, 全年预算数, 全年执行数 of one line. */
type Amounts = readonly [initial: string, adjusted: string, executed: string];

/** 合计, with the rate and its score. */
export function fundTotal(amounts: Amounts, maximum: string, rate: string, score: string): GridRow {
  return row(label('合计', { span: 2 }), ...[...amounts, maximum, rate, score].map((id) => value(id)));
}

/** The money of one source. */
export function fundCells(text: string, indent: number, amounts: Amounts): readonly GridCell[] {
  return [label(text, { span: 2, indent }), ...amounts.map((id) => value(id)), empty(), empty(), empty()];
}

/** 绩效指标 and 总分, the lower part of both forms. */
export function indicatorPart(
  table: 'evaluationIndicators' | 'evaluationProjectIndicators',
  total: { readonly maximum: string; readonly score: string; readonly grade: string },
): readonly GridRow[] {
  return [
    group(
      centred('绩\n效\n指\n标'),
      row(
        head('一级指标'),
        head('二级指标'),
        head('三级指标'),
        head('年度指标值'),
        head('实际完成值'),
        head('分值'),
        head('得分'),
        head('偏差原因分析\n及改进措施'),
      ),
      ...indicatorRows({ blocks: indicatorBlocks, table, lead: centred, printedWhenUsed }),
    ),
    row(centred('总分', { span: 6 }), value(total.maximum), value(total.score), {
      content: { kind: 'field', id: total.grade, before: '等级：' },
      role: 'value',
    }),
  ];
}

/** Below both forms; there is no signature line. */
export const notes: readonly Block[] = [
  paragraph(
    'note',
    '备注：1.“执行率”＝“全年执行数”/“全年预算数”；2.总分设置为100分，等级划分为：90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差。',
  ),
];
