import { definePack } from '../definePack.ts';
import { crossChecks } from './crossChecks/index.ts';
import { typography } from './declare/typography.ts';
import { table02, table03, table05, table08, table09 } from './documents/codeTables.ts';
import { explanation } from './documents/explanation.ts';
import { attachmentsPage, contents, cover, overview, tablesPage } from './documents/frontMatter.ts';
import { glossary } from './documents/glossary.ts';
import { table06 } from './documents/table06.ts';
import { table07 } from './documents/table07.ts';
import { table01, table04 } from './documents/totalTables.ts';
import {
  evaluationChecks,
  evaluationDocuments,
  evaluationFields,
  evaluationSections,
  evaluationTables,
  evaluationUnplaced,
} from './evaluation/index.ts';
import { accountFields } from './fields/accountFields.ts';
import { economicFields } from './fields/economicFields.ts';
import { noteFields } from './fields/noteFields.ts';
import { threePublicFields } from './fields/threePublicFields.ts';
import { profile, unitFields } from './fields/unitFields.ts';
import { overview as unitOverview } from './overview.ts';
import { sections } from './sections.ts';
import { functionRows } from './tables/functionRows.ts';

const onlyForChanges = '只用来计算与上年相比的增减额和增减率，公开表样不列上年数。';

/** 株洲市石峰区 2021: the whole book of 部门决算公开, with the evaluation report and its forms as part five. */
export const shifeng2021FinalAccounts = definePack({
  id: 'shifeng2021FinalAccounts',
  version: 1,
  title: '株洲市石峰区2021年度部门决算公开',
  county: '株洲市石峰区',
  year: 2021,
  basis: {
    document: '株洲市石峰区2021年度部门决算公开材料（财政部《部门决算公开表》2021年度表样）',
    note: '按区机关事务服务中心公开的2021年度部门决算整理，未见通知原文。各表合并单元格按列数推定。',
  },
  errata: [
    {
      place: '目录',
      text: '公开稿的目录是手工写的，几处与正文标题不一致（概况、机构设置、基本支出明细表、第三部分之十四）。程序的目录取自正文标题。',
    },
    {
      place: '公开09表',
      text: '公开稿没有印表号和金额单位，程序照其他各表补印。',
    },
    {
      place: '第三部分 五（二）、（三），六',
      text: '“一般公共预算财政拨款”在这几处简称“财政拨款”，照原格式印，数字取自05表。',
    },
    {
      place: '第三部分 七（一）',
      text: '原格式的“大于（小于）”“减少（增长）”由程序按数字择一；预算为0的不写完成率，与上年相同的写“持平”。',
    },
  ],
  renames: {},
  unplaced: {
    'finalAccounts.projectExpenditure': '公开03表合计行印的是“公开03表 项目支出合计”，与它相等；其他地方取这个数。',
    ...Object.fromEntries(
      [
        'income.generalBudget',
        'income.stateCapital',
        'otherFunds.basic',
        'otherFunds.project',
        'expenditure.fiscal',
      ].map((id) => [`functionRows.${id}`, '按资金来源分开填，各表印的是它们的合计。']),
    ),
    'functionRows.initialBudget': '情况说明里印的是文字中的同一个数。',
    'functionRows.differenceFromBudget': '只用来判断要不要写明原因。',
    ...Object.fromEntries(
      [
        'total',
        'fiscalTotal',
        'generalBudget',
        'agencyOperating',
        'overseasTrips',
        'officialReceptions',
        'officialVehicles',
      ].map((id) => [`lastYear.${id}`, onlyForChanges]),
    ),
    ...evaluationUnplaced,
  },
  profile,
  sections: [...sections, ...evaluationSections],
  fields: [
    ...unitFields,
    ...accountFields,
    ...economicFields,
    ...threePublicFields,
    ...noteFields,
    ...evaluationFields,
  ],
  tables: [functionRows, ...evaluationTables],
  crossChecks: [...crossChecks, ...evaluationChecks],
  typography,
  set: { title: '{year}年度{unit.name}部门决算', fileName: '{year}-{unit.name}-部门决算' },
  documents: [
    cover,
    contents,
    overview,
    tablesPage,
    table01,
    table02,
    table03,
    table04,
    table05,
    table06,
    table07,
    table08,
    table09,
    explanation,
    glossary,
    attachmentsPage,
    ...evaluationDocuments,
  ],
  overview: unitOverview,
});
