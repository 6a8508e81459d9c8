import {
  amountLine,
  basicDataColumnsMm,
  buildingRows,
  operatingRows,
  staffingRows,
  threePublicRows,
} from '../../builders/basicDataRows.ts';
import { paragraph } from '../../builders/blocks.ts';
import { centredLabel, empty, fixedValue, label, longText, row, value } from '../../builders/cells.ts';
import type { DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';

/** 附件1-2 部门整体支出绩效自评基础数据表. */
export const basicDataTable: DocumentDefinition = {
  id: 'basicDataTable',
  kind: 'form',
  attachment: '附件1-2',
  title: '部门整体支出绩效自评基础数据表',
  fileName: '{year}-{unit.name}-附件1-2-部门整体支出绩效自评基础数据表',
  page: officialPage,
  blocks: [
    paragraph('attachmentLabel', '附件1-2'),
    paragraph('attachmentTitle', '部门整体支出绩效自评基础数据表'),
    paragraph('note', '填报单位：{unit.name}'),
    {
      kind: 'grid',
      id: 'basicDataTable',
      label: '部门整体支出绩效自评基础数据表',
      columnsMm: basicDataColumnsMm,
      rowHeightMm: 6.2,
      rows: [
        staffingRows('财政供养人员情况'),
        ...threePublicRows('经费控制情况'),
        amountLine('项目支出：', 'projectExpenditure'),
        amountLine('1、业务工作专项', 'businessProjects', 1),
        amountLine('2、运行维护专项', 'maintenanceProjects', 1),
        {
          kind: 'rows',
          table: 'otherProjectItems',
          cells: [
            { content: { kind: 'field', id: 'otherProjectItems.name' }, role: 'label', indent: 1 },
            value('otherProjectItems.lastYearFinal', 2),
            value('otherProjectItems.budget', 2),
            value('otherProjectItems.final', 2),
          ],
        },
        row(label('……'), empty(2), empty(2), empty(2)),
        ...operatingRows,
        amountLine('政府采购金额', 'governmentProcurement'),
        row(
          label('部门整体支出预算调整'),
          fixedValue('——', 2),
          value('budgetAdjustment.budget', 2),
          fixedValue('——', 2),
        ),
        buildingRows,
        row(centredLabel('厉行节约保障措施'), longText('frugalityMeasures', 6)),
      ],
    },
    paragraph(
      'note',
      '说明：“项目支出”需要填报除公共专项资金和基本支出以外的所有项目情况，包括业务工作项目、运行维护项目等；“公用经费”填报基本支出中的一般商品和服务支出。',
    ),
  ],
};
