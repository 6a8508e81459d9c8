import { definePack } from '../definePack.ts';
import { officialTypography } from '../officialTypography.ts';
import { crossChecks } from './crossChecks/index.ts';
import { report } from './documents/report.ts';
import { basicsFields } from './fields/basicsFields.ts';
import { fundsFields } from './fields/fundsFields.ts';
import { scoreFields } from './fields/scoreFields.ts';
import { profile, unitFields } from './fields/unitFields.ts';
import { overview } from './overview.ts';
import { sections } from './sections.ts';
import { scoreParts } from './tables/scoreParts.ts';

/** 邵阳市邵东市 2020: 附件2-3, the report alone. */
export const shaodong2020 = definePack({
  id: 'shaodong2020',
  version: 1,
  title: '邵东市2020年度部门整体支出绩效自评',
  county: '邵阳市邵东市',
  year: 2020,
  basis: {
    document: '邵东市2020年度部门（单位）整体支出绩效自评报告（附件2-3）',
    note: '按市机关事务服务中心公开的2020年度自评报告整理，未见通知原文和指标体系。年初预算、“三公”经费和各部分得分原报告没有，可以不填，不填就不印。',
  },
  errata: [
    {
      place: '二、评价等次',
      text: '公开的报告只见“优秀”（93分）。其余等次的名称和分数线按财预〔2020〕10号的四档（90、80、60分）定。',
    },
    {
      place: '二、整体绩效自评分',
      text: '报告格式只写总分和等次，不附指标评分表。填了各部分得分的，程序在总分后面逐项列出。',
    },
  ],
  renames: {},
  unplaced: {
    'selfEvaluation.statedScore': '印的是“整体绩效自评分”：没有各部分得分时就是它，有的话由各部分相加。',
  },
  profile,
  sections,
  fields: [...unitFields, ...basicsFields, ...fundsFields, ...scoreFields],
  tables: [scoreParts],
  crossChecks,
  typography: officialTypography,
  set: { title: '{year}年度{unit.name}整体支出绩效自评材料', fileName: '{year}-{unit.name}-绩效自评材料' },
  documents: [report],
  overview,
});
