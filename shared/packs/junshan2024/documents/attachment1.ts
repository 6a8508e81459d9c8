import {
  amountLine,
  basicDataColumnsMm,
  buildingRows,
  operatingRows,
  staffingRows,
  threePublicRows,
} from '../../builders/basicDataRows.ts';
import { paragraph } from '../../builders/blocks.ts';
import { centredLabel, empty, label, longText, row, value } from '../../builders/cells.ts';
import type { DocumentDefinition, GridCell, GridRow } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import { departmentProjects, earmarkedProjects } from '../tables/projects.ts';
import { signatureLine } from './cells.ts';

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

const projectLines: readonly GridRow[] = [
  amountLine('项目支出：', 'projectExpenditure'),
  { kind: 'rows', table: 'projects', where: departmentProjects, minRows: 2, cells: projectCells('{#}、', 1) },
  blankLine('……'),
  blankLine('{projectNumbering.earmarkedFunds}、市级专项资金（一个专项一行）'),
  { kind: 'rows', table: 'projects', where: earmarkedProjects, cells: projectCells('（{#}）', 1) },
  blankLine('……'),
];

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
      columnsMm: basicDataColumnsMm,
      rowHeightMm: 5.8,
      rows: [
        staffingRows('财政供养人员情况（人）'),
        ...threePublicRows('经费控制情况（万元）'),
        ...projectLines,
        ...operatingRows,
        lineOfThisYear('政府采购金额', 'governmentProcurement'),
        lineOfThisYear('部门基本支出预算调整', 'basicBudgetAdjustment'),
        buildingRows,
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
