import { paragraph } from '../../builders/blocks.ts';
import { centredLabel, fixedValue, group, head, headerRow, row, value } from '../../builders/cells.ts';
import type { DocumentDefinition, GridRow } from '../../documentSchema.ts';
import {
  assetManagement,
  benefits,
  budgetAllocation,
  budgetExecution,
  budgetManagement,
  budgetManagementContinued,
  outputs,
  satisfaction,
  targetSetting,
} from '../indicators/index.ts';
import { type Indicator, scoreId } from '../indicators/indicator.ts';
import { fixedText } from './cells.ts';

/** `standardRows`: the criteria cell spans so many indicators; 0 where the one above covers this row. */
function indicatorRow(indicator: Indicator, standardRows = 1): GridRow {
  return row(
    centredLabel(indicator.printedName),
    'maximum' in indicator ? fixedValue(indicator.maximum) : value(indicator.weight),
    fixedText(indicator.points),
    ...(standardRows === 0 ? [] : [fixedText(indicator.standard, standardRows)]),
    value(scoreId(indicator)),
  );
}

function rows(indicators: readonly Indicator[]): readonly GridRow[] {
  return indicators.map((indicator) => indicatorRow(indicator));
}

/** 经济、社会、生态效益 have one criteria cell together. */
const benefitRows = benefits.map((indicator, index) => indicatorRow(indicator, index === 0 ? benefits.length : 0));

/** Where a page of the table ends; a merged name would otherwise not be seen on the next page. */
const [systems, compliance] = [budgetManagement.slice(0, 1), budgetManagement.slice(1)];
const [assetsBeforePageEnd, assetsAfterPageEnd] = [assetManagement.slice(0, 2), assetManagement.slice(2)];

/** Wide texts: a landscape page with room for 评分要点 and 评分标准. */
const landscapePage = {
  orientation: 'landscape',
  marginsMm: { top: 26, bottom: 24, left: 26, right: 26 },
  pageNumbers: 'dashOutside',
} as const;

/**
 * 附件1-1 部门整体支出绩效自评指标表. As in the blank, 过程 and 预算管理 are closed and begun anew where a page ends, so
 * that their names stand on every page.
 */
export const indicatorTable: DocumentDefinition = {
  id: 'indicatorTable',
  kind: 'form',
  attachment: '附件1-1',
  title: '部门整体支出绩效自评指标表',
  fileName: '{year}-{unit.name}-附件1-1-部门整体支出绩效自评指标表',
  page: landscapePage,
  blocks: [
    paragraph('attachmentLabel', '附件1-1'),
    paragraph('attachmentTitle', '部门整体支出绩效自评指标表'),
    {
      kind: 'grid',
      id: 'indicatorTable',
      label: '部门整体支出绩效自评指标表',
      columnsMm: [18, 18, 25, 11.5, 75, 83.5, 14],
      rowHeightMm: 8,
      rows: [
        headerRow(
          head('一级\n指标'),
          head('二级\n指标'),
          head('三级\n指标'),
          head('分值'),
          head('评分要点'),
          head('评分标准'),
          head('得分'),
        ),
        group(
          centredLabel('投入\n（15分）'),
          group(centredLabel('目标\n设定\n（8分）'), ...rows(targetSetting)),
          group(centredLabel('预算\n配置\n（7分）'), ...rows(budgetAllocation)),
        ),
        group(
          centredLabel('过程\n（35分）'),
          group(centredLabel('投入\n（15分）'), ...rows(budgetExecution)),
          group(centredLabel('预算\n管理\n（11分）'), ...rows(systems)),
        ),
        group(
          centredLabel('过程\n（35分）'),
          group(centredLabel('预算\n管理\n（11分）'), ...rows([...compliance, ...budgetManagementContinued])),
          group(centredLabel('资产\n管理\n（9分）'), ...rows(assetsBeforePageEnd)),
        ),
        group(centredLabel('过程\n（35分）'), group(centredLabel('资产\n管理\n（9分）'), ...rows(assetsAfterPageEnd))),
        group(centredLabel('产出\n（25分）'), group(centredLabel('职责\n履行\n（25分）'), ...rows(outputs))),
        group(
          centredLabel('效果\n（25分）'),
          group(centredLabel('履职\n效益\n（25分）'), ...benefitRows, indicatorRow(satisfaction)),
        ),
      ],
    },
  ],
};
