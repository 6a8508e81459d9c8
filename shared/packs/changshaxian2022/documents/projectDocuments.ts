import { textIn } from '../../../calculation/builders/formulas.ts';
import { paragraph } from '../../builders/blocks.ts';
import { centredLabel, empty, group, head, headerRow, longText, row, value } from '../../builders/cells.ts';
import { fundHeads, goalRows, indicatorRows } from '../../builders/scoredFormRows.ts';
import type { DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import { indicatorBlocks } from '../tables/projectIndicators.ts';
import { projectsWithForm } from '../tables/projects.ts';

/** 附件2-4 公共项目资金绩效自评评分汇总表, with the three columns of the blank. */
export const scoreSummary: DocumentDefinition = {
  id: 'scoreSummary',
  kind: 'form',
  attachment: '附件2-4',
  title: '公共项目资金绩效自评评分汇总表',
  fileName: '{year}-{unit.name}-附件2-4-公共项目资金绩效自评评分汇总表',
  page: officialPage,
  blocks: [
    paragraph('attachmentLabel', '附件2-4'),
    paragraph('attachmentTitle', '公共项目资金绩效自评评分汇总表'),
    paragraph('note', '单位名称：{unit.name}'),
    {
      kind: 'grid',
      id: 'scoreSummary',
      label: '公共项目资金绩效自评评分汇总表',
      columnsMm: [100, 26, 30],
      rowHeightMm: 9,
      rows: [
        headerRow(head('项目名称'), head('自评分数'), head('备注')),
        {
          kind: 'rows',
          table: 'projects',
          minRows: 3,
          cells: [
            { content: { kind: 'field', id: 'projects.name' }, role: 'label' },
            value('projects.score'),
            value('projects.remark'),
          ],
        },
      ],
    },
  ],
};

/** What the official three columns leave out, on a sheet of its own, printed only where the unit asks for it. */
export const scoreDetails: DocumentDefinition = {
  id: 'scoreDetails',
  kind: 'form',
  attachment: '附件2-4附表',
  title: '公共项目资金绩效自评金额和等级一览表',
  fileName: '{year}-{unit.name}-附件2-4附表-公共项目资金绩效自评金额和等级一览表',
  page: officialPage,
  when: textIn('scoreDetails.printed', '是'),
  blocks: [
    paragraph('attachmentLabel', '附件2-4附表'),
    paragraph('attachmentTitle', '公共项目资金绩效自评金额和等级一览表'),
    paragraph('note', '单位名称：{unit.name}　　金额单位：万元'),
    {
      kind: 'grid',
      id: 'scoreDetails',
      label: '公共项目资金绩效自评金额和等级一览表',
      columnsMm: [54, 20, 20, 20, 16, 14, 12],
      rowHeightMm: 9,
      rows: [
        headerRow(
          head('项目名称'),
          head('年初\n预算数'),
          head('全年\n预算数'),
          head('全年\n执行数'),
          head('执行率'),
          head('自评\n分数'),
          head('等级'),
        ),
        {
          kind: 'rows',
          table: 'projects',
          minRows: 3,
          cells: [
            { content: { kind: 'field', id: 'projects.name' }, role: 'label' },
            value('projects.initialBudget'),
            value('projects.adjustedBudget'),
            value('projects.executed'),
            value('projects.executionRate'),
            value('projects.score'),
            value('projects.grade'),
          ],
        },
      ],
    },
  ],
};

const funds = group(
  centredLabel('项目\n资金\n（万\n元）'),
  fundHeads,
  row(
    centredLabel('年度资金总额', 2),
    value('projects.initialBudget'),
    value('projects.adjustedBudget'),
    value('projects.executed'),
    value('projects.executionScoreMaximum'),
    value('projects.executionRate'),
    value('projects.executionScore'),
  ),
);

/** 项目支出绩效自评表, one per project whose form is filled in here; the scores of 附件2-4 come from it. */
export const projectForm: DocumentDefinition = {
  id: 'projectForm',
  kind: 'form',
  title: '{year}年度项目支出绩效自评表',
  fileName: '{year}-{unit.name}-项目支出绩效自评表',
  page: officialPage,
  repeat: { table: 'projects', where: projectsWithForm, whenNone: 'leaveOut' },
  blocks: [
    paragraph('attachmentTitle', '{year}年度项目支出绩效自评表'),
    {
      kind: 'grid',
      id: 'projectForm',
      label: '项目支出绩效自评表',
      // The widest of the narrow columns is the last: reasons of a deviation are whole sentences.
      columnsMm: [13, 17.4, 13, 25, 20, 20, 10, 13.4, 24],
      rowHeightMm: 6,
      rows: [
        row(centredLabel('项目\n名称'), value('projects.name', 8)),
        row(
          centredLabel('主管\n部门'),
          value('unit.supervisingDepartment', 3),
          centredLabel('实施单位'),
          value('projects.implementingUnit', 4),
        ),
        funds,
        goalRows(centredLabel('年度\n总体\n目标'), 'projects.goal.expected', 'projects.goal.actual'),
        group(
          centredLabel('绩\n效\n指\n标'),
          row(
            head('一级指标'),
            head('二级\n指标'),
            head('三级指标'),
            head('年度\n指标值'),
            head('实际\n完成值'),
            head('分值'),
            head('得分'),
            head('偏差原因分析\n及改进措施'),
          ),
          ...indicatorRows({
            blocks: indicatorBlocks,
            table: 'projectIndicators',
            lead: centredLabel,
            explanation: longText,
          }),
        ),
        row(centredLabel('总分', 6), value('projects.totalMaximum'), value('projects.totalScore'), empty()),
        row(centredLabel('自评等级', 6), value('projects.grade', 3)),
      ],
    },
  ],
};
