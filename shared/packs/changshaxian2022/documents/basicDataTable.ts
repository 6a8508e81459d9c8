import { paragraph } from '../../builders/blocks.ts';
import { centredLabel, empty, fixedValue, group, head, label, longText, row, value } from '../../builders/cells.ts';
import type { DocumentDefinition, GridRow } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import { columnNames } from '../fields/threeColumns.ts';

/** An ordinary line: a label and three amounts, each over two of the six narrow columns. */
function line(text: string, thing: string, indent = 0): GridRow {
  return row(
    label(text, { indent }),
    value(`${thing}.lastYearFinal`, 2),
    value(`${thing}.budget`, 2),
    value(`${thing}.final`, 2),
  );
}

const staffing = group(
  centredLabel('财政供养人员情况'),
  row(head('编制数', 2), head('{year}年实际在职人数', 2), head('控制率', 2)),
  row(value('staffing.establishedPosts', 2), value('staffing.staffInPost', 2), value('staffing.controlRate', 2)),
);

const buildings = group(
  centredLabel('楼堂馆所控制情况\n（{year}年完工项目）'),
  row(
    head('批复规模\n（㎡）'),
    head('实际规模\n（㎡）'),
    head('规模控\n制率'),
    head('预算投资\n（万元）'),
    head('实际投资\n（万元）'),
    head('投资概算\n控制率'),
  ),
  row(
    value('buildings.approvedArea'),
    value('buildings.actualArea'),
    value('buildings.areaControlRate'),
    value('buildings.budgetInvestment'),
    value('buildings.actualInvestment'),
    value('buildings.investmentControlRate'),
  ),
);

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
      // Four characters fit in 17.5 mm; 规模控制率 stands in lines of three.
      columnsMm: [54.4, 17.5, 17.5, 14.1, 17.5, 17.5, 17.5],
      rowHeightMm: 6.2,
      rows: [
        staffing,
        row(
          centredLabel('经费控制情况'),
          head(columnNames.lastYearFinal, 2),
          head(columnNames.budget, 2),
          head(columnNames.final, 2),
        ),
        line('三公经费', 'threePublicExpenses'),
        line('1、公务用车购置和维护经费', 'officialVehicles', 1),
        line('其中：公车购置', 'vehiclePurchase', 2),
        line('公车运行维护', 'vehicleOperation', 5),
        line('2、出国经费', 'overseasTrips', 1),
        line('3、公务接待', 'officialReceptions', 1),
        line('项目支出：', 'projectExpenditure'),
        line('1、业务工作专项', 'businessProjects', 1),
        line('2、运行维护专项', 'maintenanceProjects', 1),
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
        line('公用经费', 'operatingExpenses'),
        line('其中：办公经费', 'officeExpenses', 1),
        line('水费、电费、差旅费', 'utilitiesAndTravel', 4),
        line('会议费、培训费', 'meetingsAndTraining', 4),
        line('政府采购金额', 'governmentProcurement'),
        row(
          label('部门整体支出预算调整'),
          fixedValue('——', 2),
          value('budgetAdjustment.budget', 2),
          fixedValue('——', 2),
        ),
        buildings,
        row(centredLabel('厉行节约保障措施'), longText('frugalityMeasures', 6)),
      ],
    },
    paragraph(
      'note',
      '说明：“项目支出”需要填报除公共专项资金和基本支出以外的所有项目情况，包括业务工作项目、运行维护项目等；“公用经费”填报基本支出中的一般商品和服务支出。',
    ),
  ],
};
