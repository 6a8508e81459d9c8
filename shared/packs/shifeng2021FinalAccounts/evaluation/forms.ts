import { anyOf, filled, not } from '../../../calculation/builders/formulas.ts';
import { paragraph } from '../../builders/blocks.ts';
import { group, row, value } from '../../builders/cells.ts';
import { goalRows } from '../../builders/scoredFormRows.ts';
import type { DocumentDefinition, GridRow } from '../../documentSchema.ts';
import { centred } from '../declare/cells.ts';
import { formColumnsMm, formPage, fundCells, fundHeads, fundTotal, indicatorPart, notes } from './formParts.ts';

const rowHeightMm = 5.8;

/** 附件1 部门整体支出绩效自评表. */
export const evaluationDepartment: DocumentDefinition = {
  id: 'evaluationDepartment',
  kind: 'form',
  attachment: '附件1',
  title: '{year}年度部门整体支出绩效自评表',
  fileName: '{year}-{unit.name}-附件1-部门整体支出绩效自评表',
  page: formPage,
  blocks: [
    paragraph('attachmentLabel', '附件1'),
    paragraph('attachmentTitle', '{year}年度部门整体支出绩效自评表'),
    {
      kind: 'grid',
      id: 'evaluationDepartmentForm',
      label: '部门整体支出绩效自评表',
      columnsMm: formColumnsMm,
      rowHeightMm,
      rows: [
        row(centred('部门名称', { span: 2 }), value('unit.name', 7)),
        group(
          centred('资金\n情况\n（万\n元）'),
          fundHeads,
          fundTotal(
            ['evaluation.initial.total', 'evaluation.adjusted.total', 'evaluation.executed.total'],
            'evaluation.executionScoreMaximum',
            'evaluation.executionRate',
            'evaluation.executionScore',
          ),
          row(
            ...fundCells('其中：当年财政拨款', 0, [
              'evaluation.initial.fiscal',
              'evaluation.adjusted.fiscal',
              'evaluation.executed.fiscal',
            ]),
          ),
          row(
            ...fundCells('其他资金', 3, [
              'evaluation.initial.other',
              'evaluation.adjusted.other',
              'evaluation.executed.other',
            ]),
          ),
        ),
        goalRows(centred('年度\n总体\n目标'), 'evaluation.goal.expected', 'evaluation.goal.actual'),
        ...indicatorPart('evaluationIndicators', {
          maximum: 'evaluation.totalMaximum',
          score: 'evaluation.totalScore',
          grade: 'evaluation.grade',
        }),
      ],
    },
    ...notes,
  ],
};

/** The form has the line of 其他资金 only where there are any; the blank form keeps it. */
const otherFunds: GridRow = {
  kind: 'row',
  when: anyOf(
    not(filled('evaluationProjects.name')),
    filled('evaluationProjects.other.initial'),
    filled('evaluationProjects.other.adjusted'),
    filled('evaluationProjects.other.executed'),
  ),
  cells: fundCells('其他资金', 3, [
    'evaluationProjects.other.initial',
    'evaluationProjects.other.adjusted',
    'evaluationProjects.other.executed',
  ]),
};

/** 附件2 项目支出绩效自评表, one for every 专项. */
export const evaluationProjectForms: DocumentDefinition = {
  id: 'evaluationProjectForms',
  kind: 'form',
  attachment: '附件2',
  title: '{year}年度项目支出绩效自评表',
  fileName: '{year}-{unit.name}-附件2-项目支出绩效自评表',
  page: formPage,
  repeat: { table: 'evaluationProjects' },
  blocks: [
    paragraph('attachmentLabel', '附件2'),
    paragraph('attachmentTitle', '{year}年度项目支出绩效自评表'),
    {
      kind: 'grid',
      id: 'evaluationProjectForm',
      label: '项目支出绩效自评表',
      columnsMm: formColumnsMm,
      rowHeightMm,
      rows: [
        row(centred('部门名称', { span: 2 }), value('unit.name', 7)),
        group(
          centred('项目\n支出\n名称'),
          row(
            centred('专项名称', { span: 2 }),
            value('evaluationProjects.name', 2),
            centred('项目总投资\n（万元）', { span: 2 }),
            value('evaluationProjects.investment.total', 2),
          ),
          row(
            centred('支出方向名称\n（子项目）', { span: 2 }),
            value('evaluationProjects.direction', 2),
            centred('其中：财政拨款\n（万元）', { span: 2 }),
            value('evaluationProjects.investment.fiscal', 2),
          ),
        ),
        row({
          content: { kind: 'field', id: 'evaluationProjects.period', before: '项目总实施期：' },
          role: 'label',
          span: 9,
        }),
        group(
          centred('年度\n项目\n资金\n（万\n元）'),
          fundHeads,
          fundTotal(
            [
              'evaluationProjects.total.initial',
              'evaluationProjects.total.adjusted',
              'evaluationProjects.total.executed',
            ],
            'evaluationProjects.executionScoreMaximum',
            'evaluationProjects.executionRate',
            'evaluationProjects.executionScore',
          ),
          row(
            ...fundCells('其中：当年财政拨款', 0, [
              'evaluationProjects.fiscal.initial',
              'evaluationProjects.fiscal.adjusted',
              'evaluationProjects.fiscal.executed',
            ]),
          ),
          otherFunds,
        ),
        goalRows(centred('年度\n总体\n目标'), 'evaluationProjects.goal.expected', 'evaluationProjects.goal.actual'),
        ...indicatorPart('evaluationProjectIndicators', {
          maximum: 'evaluationProjects.totalMaximum',
          score: 'evaluationProjects.totalScore',
          grade: 'evaluationProjects.grade',
        }),
      ],
    },
    ...notes,
  ],
};
