import { paragraph } from '../../builders/blocks.ts';
import { centredLabel, empty, group, head, label, longText, row, value } from '../../builders/cells.ts';
import type { DocumentDefinition, GridCell, GridRow } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import { columnNames } from '../fields/threeColumns.ts';
import { departmentProjects, earmarkedProjects } from '../tables/projects.ts';
import { signatureLine } from './cells.ts';

/** An ordinary line: a label and three amounts, each over two of the six narrow columns. */
function line(text: string, thing: string, indent = 0): GridRow {
  return row(
    label(text, { indent }),
    value(`${thing}.lastYearFinal`, 2),
    value(`${thing}.budget`, 2),
    value(`${thing}.final`, 2),
  );
}

/** A line whose column of last year the form has struck out. */
function lineOfThisYear(text: string, thing: string): GridRow {
  const struckOut: GridCell = { content: { kind: 'text', text: '——' }, role: 'value', span: 2 };
  return row(label(text), struckOut, value(`${thing}.budget`, 2), value(`${thing}.final`, 2));
}

function blankLine(text: string): GridRow {
  return row(label(text), empty(2), empty(2), empty(2));
}

function projectCells(before: string, indent: number): readonly GridCell[] {
  return [
    { content: { kind: 'field', id: 'projects.name', before }, role: 'label', indent },
    value('projects.lastYearFinal', 2),
    value('projects.total.adjusted', 2),
    value('projects.total.executed', 2),
  ];
}

const staffing = group(
  centredLabel('财政供养人员情况（人）'),
  row(head('编制数', 2), head('{year}年实际在职人数', 2), head('控制率', 2)),
  row(value('staffing.establishedPosts', 2), value('staffing.staffInPost', 2), value('staffing.controlRate', 2)),
);

const projectLines: readonly GridRow[] = [
  line('项目支出：', 'projectExpenditure'),
  { kind: 'rows', table: 'projects', where: departmentProjects, minRows: 2, cells: projectCells('{#}、', 1) },
  blankLine('……'),
  blankLine('{projectNumbering.earmarkedFunds}、市级专项资金（一个专项一行）'),
  { kind: 'rows', table: 'projects', where: earmarkedProjects, cells: projectCells('（{#}）', 1) },
  blankLine('……'),
];

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

/** 附件1 部门整体支出绩效评价基础数据表. */
export const attachment1: DocumentDefinition = {
  id: 'attachment1',
  kind: 'form',
  attachment: '附件1',
  title: '{year}年度部门整体支出绩效评价基础数据表',
  fileName: '{year}-{unit.name}-附件1-部门整体支出绩效评价基础数据表',
  page: officialPage,
  blocks: [
    paragraph('attachmentLabel', '附件1'),
    paragraph('attachmentTitle', '{year}年度部门整体支出绩效评价基础数据表'),
    {
      kind: 'grid',
      id: 'basicDataTable',
      label: '部门整体支出绩效评价基础数据表',
      // Four characters fit in 17.5 mm; 规模控制率 stands in lines of three.
      columnsMm: [54.4, 17.5, 17.5, 14.1, 17.5, 17.5, 17.5],
      rowHeightMm: 5.8,
      rows: [
        staffing,
        row(
          centredLabel('经费控制情况（万元）'),
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
        ...projectLines,
        line('公用经费', 'operatingExpenses'),
        line('其中：办公经费', 'officeExpenses', 1),
        line('水费、电费、差旅费', 'utilitiesAndTravel', 4),
        line('会议费、培训费', 'meetingsAndTraining', 4),
        lineOfThisYear('政府采购金额', 'governmentProcurement'),
        lineOfThisYear('部门基本支出预算调整', 'basicBudgetAdjustment'),
        buildings,
        row(centredLabel('厉行节约保障措施'), longText('frugalityMeasures', 6)),
      ],
    },
    paragraph(
      'note',
      '说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。',
    ),
    signatureLine,
  ],
};
