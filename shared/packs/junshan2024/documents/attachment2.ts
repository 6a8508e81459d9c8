import { paragraph } from '../../builders/blocks.ts';
import { centredLabel, empty, group, label, row, value } from '../../builders/cells.ts';
import { fundHeads, goalRows } from '../../builders/scoredFormRows.ts';
import type { DocumentDefinition, GridRow } from '../../documentSchema.ts';
import { captioned, signatureLine } from './cells.ts';
import { formColumnsMm, formPage, indicatorPart } from './indicatorRows.ts';

/** 按收入性质分 on the left, 按支出性质分 on the right, four columns each. */
const half = 4;

const funds: GridRow = group(
  centredLabel('年度预\n算申请\n（万元）'),
  fundHeads,
  row(
    label('年度资金总额', { span: 2 }),
    value('departmentFunds.initialBudget'),
    value('departmentFunds.adjustedBudget'),
    value('departmentFunds.executed'),
    value('departmentFunds.executionScoreMaximum'),
    value('departmentFunds.executionRate'),
    value('departmentFunds.executionScore'),
  ),
  row(label('按收入性质分：', { span: half }), label('按支出性质分：', { span: half })),
  row(
    captioned('其中：一般公共预算：', 'incomeNature.generalPublicBudget', { span: half }),
    captioned('其中：基本支出：', 'basicExpenditure.executed', { span: half }),
  ),
  row(
    captioned('政府性基金拨款：', 'incomeNature.governmentManagedFunds', { span: half, indent: 3 }),
    captioned('项目支出：', 'departmentFunds.projectExpenditure', { span: half, indent: 3 }),
  ),
  row(
    captioned('纳入专户管理的非税收入拨款：', 'incomeNature.nonTaxSpecialAccount', { span: half, indent: 3 }),
    empty(half),
  ),
  row(captioned('其他资金：', 'incomeNature.otherFunds', { span: half, indent: 3 }), empty(half)),
);

/** 附件2 部门整体支出绩效自评表. */
export const attachment2: DocumentDefinition = {
  id: 'attachment2',
  kind: 'form',
  attachment: '附件2',
  title: '{year}年度部门整体支出绩效自评表',
  fileName: '{year}-{unit.name}-附件2-部门整体支出绩效自评表',
  page: formPage,
  blocks: [
    paragraph('attachmentLabel', '附件2'),
    paragraph('attachmentTitle', '{year}年度部门整体支出绩效自评表'),
    {
      kind: 'grid',
      id: 'departmentForm',
      label: '部门整体支出绩效自评表',
      columnsMm: formColumnsMm,
      rowHeightMm: 5.6,
      rows: [
        row(centredLabel('市级预算部门名称', 2), value('unit.name', 7)),
        funds,
        goalRows(centredLabel('年度总体目标'), 'departmentGoals.expected', 'departmentGoals.actual'),
        ...indicatorPart('indicators', 'departmentTotal.maximum', 'departmentTotal.score'),
      ],
    },
    signatureLine,
  ],
};
