import { definePack } from '../definePack.ts';
import { officialTypography } from '../officialTypography.ts';
import { crossChecks } from './crossChecks/index.ts';
import { cover } from './documents/cover.ts';
import { report } from './documents/report.ts';
import { fundsFields } from './fields/fundsFields.ts';
import { scoreFields } from './fields/scoreFields.ts';
import { profile, unitFields } from './fields/unitFields.ts';
import { overview } from './overview.ts';
import { sections } from './sections.ts';
import { earmarkedFunds } from './tables/earmarkedFunds.ts';

/** 株洲市芦淞区 2018: 附件1, a cover and the report. */
export const lusong2018 = definePack({
  id: 'lusong2018',
  version: 1,
  title: '株洲市芦淞区2018年度部门整体支出绩效自评',
  county: '株洲市芦淞区',
  year: 2018,
  basis: {
    document: '株洲市芦淞区2018年度部门整体支出绩效自评报告（附件1）',
    note: '按区机关事务服务中心公开的2018年度自评报告整理，未见通知原文。“三公”经费、自评得分和预算调整原报告没有，可以不填，不填就不印。',
  },
  errata: [
    { place: '封面', text: '空白格式封面印有“（此页为封面）”，是给填报人看的提示，程序不印。' },
    {
      place: '二（一）、（二）标题',
      text: '公开的报告这两个标题末尾有句号，第三部分的没有；照原样印。',
    },
    {
      place: '二（一）预决算及信息公开情况',
      text: '格式只列预决算的数，没有列信息公开。填了“信息公开情况”的，程序印在这一部分最后。',
    },
    {
      place: '自评等级',
      text: '格式没有自评得分和等级。填了得分的，等级按财政部门通行的四档（90、80、60分）写。',
    },
  ],
  renames: {},
  unplaced: { 'cover.unitNamePrinted': '只决定封面上印不印单位名称。' },
  profile,
  sections,
  fields: [...unitFields, ...fundsFields, ...scoreFields],
  tables: [earmarkedFunds],
  crossChecks,
  typography: officialTypography,
  set: { title: '{year}年度{unit.name}整体支出绩效自评材料', fileName: '{year}-{unit.name}-绩效自评材料' },
  documents: [cover, report],
  overview,
});
