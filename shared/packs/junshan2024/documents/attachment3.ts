import { paragraph } from '../../builders/blocks.ts';
import { centredLabel, empty, group, label, row, value } from '../../builders/cells.ts';
import { fundHeads, goalRows } from '../../builders/scoredFormRows.ts';
import type { DocumentDefinition, GridRow } from '../../documentSchema.ts';
import { projectsWithForm } from '../tables/projects.ts';
import { signatureLine } from './cells.ts';
import { formColumnsMm, formPage, indicatorPart } from './indicatorRows.ts';

function sourceLine(text: string, source: string, indent: number): GridRow {
  return row(
    label(text, { span: 2, indent }),
    value(`projects.${source}.initial`),
    value(`projects.${source}.adjusted`),
    value(`projects.${source}.executed`),
    empty(),
    empty(),
    empty(),
  );
}

const funds: GridRow = group(
  centredLabel('项目资金\n（万元）'),
  fundHeads,
  row(
    label('年度资金总额', { span: 2 }),
    value('projects.total.initial'),
    value('projects.total.adjusted'),
    value('projects.total.executed'),
    value('projects.executionScoreMaximum'),
    value('projects.executionRate'),
    value('projects.executionScore'),
  ),
  sourceLine('其中：当年财政拨款', 'fiscal', 0),
  sourceLine('上年结转资金', 'carriedForward', 3),
  sourceLine('其他资金', 'other', 3),
);

/** 附件3 项目支出绩效自评表, one per first-level project. */
export const attachment3: DocumentDefinition = {
  id: 'attachment3',
  kind: 'form',
  attachment: '附件3',
  title: '{year}年度项目支出绩效自评表',
  fileName: '{year}-{unit.name}-附件3-项目支出绩效自评表',
  page: formPage,
  repeat: { table: 'projects', where: projectsWithForm },
  blocks: [
    paragraph('attachmentLabel', '附件3'),
    paragraph('attachmentTitle', '{year}年度项目支出绩效自评表'),
    {
      kind: 'grid',
      id: 'projectForm',
      label: '项目支出绩效自评表',
      columnsMm: formColumnsMm,
      rowHeightMm: 5.6,
      rows: [
        row(centredLabel('项目支\n出名称'), value('projects.name', 8)),
        row(
          centredLabel('主管部门'),
          value('unit.supervisingDepartment', 3),
          centredLabel('实施单位'),
          value('projects.implementingUnit', 4),
        ),
        funds,
        goalRows(centredLabel('年度总体目标'), 'projects.goal.expected', 'projects.goal.actual'),
        ...indicatorPart('projectIndicators', 'projects.totalMaximum', 'projects.totalScore'),
      ],
    },
    paragraph('note', '备注：一个一级项目支出一张表。如，业务工作经费，运行维护经费，其他事业发展类资金…各一张表。'),
    signatureLine,
  ],
};
