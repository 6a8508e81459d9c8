import { columnIds } from '../builders/amountColumns.ts';
import { definePack } from '../definePack.ts';
import { officialTypography } from '../officialTypography.ts';
import { crossChecks } from './crossChecks/index.ts';
import { basicDataTable } from './documents/basicDataTable.ts';
import { indicatorTable } from './documents/indicatorTable.ts';
import { projectForm, scoreDetails, scoreSummary } from './documents/projectDocuments.ts';
import { cover, report } from './documents/report.ts';
import { errata } from './errata.ts';
import { basicDataFields } from './fields/basicDataFields.ts';
import { budgetFields } from './fields/budgetFields.ts';
import { reportFields } from './fields/reportFields.ts';
import { profile, unitFields } from './fields/unitFields.ts';
import { indicatorFields, unprintedFacts } from './indicators/index.ts';
import { overview } from './overview.ts';
import { sections } from './sections.ts';
import { projectIndicators } from './tables/projectIndicators.ts';
import { otherProjectItems, projectParts } from './tables/projectLines.ts';
import { projects } from './tables/projects.ts';

const scoreBudget = '用于计算附件1-1的得分和核对，各表未列';

/** 长沙县 2022: 附件1-1 指标表, 附件1-2 基础数据表, 附件1-3 自评报告, 附件2-4 评分汇总表, project forms. */
export const changshaxian2022 = definePack({
  id: 'changshaxian2022',
  version: 1,
  title: '长沙县2022年度部门整体支出绩效自评',
  county: '长沙县',
  year: 2022,
  basis: {
    document: '长沙县2022年度部门整体支出绩效自评材料（附件1-1至附件1-3、附件2-4）',
    note: '按长沙县机关事务中心公开的2022年度自评材料整理，未见通知原文。“每超出1%扣0.2分”按满1个百分点计，不足1个百分点的不扣；比率先取两位小数。项目支出绩效自评表公开材料里没有，按通行的表样（预算执行10分、产出50分、效益30分、满意度10分）编制，不填的不打印。',
  },
  errata,
  renames: {},
  unplaced: {
    ...unprintedFacts(),
    ...Object.fromEntries(columnIds('otherProjects').map((id) => [id, '附件1-2逐行印出，没有合计行'])),
    'departmentBudget.approved': scoreBudget,
    'departmentBudget.adjustmentRate': scoreBudget,
    'projectAdjustment.amount': '正文写“追加”或“调减”多少万元，不带正负号',
    'basicAdjustment.amount': scoreBudget,
    'budgetAdjustment.exempt': scoreBudget,
    'projectCompletion.base': '决定正文的预算完成率按哪个预算数计算',
    'overseasTrips.verdict': '出国经费有预算时才写',
    'threePublicExpenses.verdict': '正文只写各分项是否超预算',
    'operatingExpenses.verdict': '正文只写控制率',
    'total.maximum': '用于核对各指标分值合计100分，附件1-1没有合计行',
    'scoreDetails.printed': '决定附件2-4之后是否另附金额和等级一览表',
    'projects.enteredScore': '附件2-4印的是自评分数；没有填自评表的项目取这个数',
  },
  profile,
  sections,
  fields: [...unitFields, ...basicDataFields, ...budgetFields, ...indicatorFields, ...reportFields],
  tables: [otherProjectItems, projectParts, projects, projectIndicators],
  crossChecks,
  // 评分要点 and 评分标准 are long: 小五 instead of 五号.
  typography: {
    ...officialTypography,
    cells: { ...officialTypography.cells, longText: { ...officialTypography.cells.longText, sizePt: 9 } },
  },
  set: { title: '{year}年度{unit.name}部门整体支出绩效自评材料', fileName: '{year}-{unit.name}-绩效自评材料' },
  documents: [indicatorTable, basicDataTable, cover, report, scoreSummary, scoreDetails, projectForm],
  overview,
});
