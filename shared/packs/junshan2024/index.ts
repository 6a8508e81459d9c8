import { definePack } from '../definePack.ts';
import { officialTypography } from '../officialTypography.ts';
import { crossChecks } from './crossChecks/index.ts';
import { attachment1 } from './documents/attachment1.ts';
import { attachment2 } from './documents/attachment2.ts';
import { attachment3 } from './documents/attachment3.ts';
import { report } from './documents/report.ts';
import { basicDataFields } from './fields/basicDataFields.ts';
import { departmentFields } from './fields/departmentFields.ts';
import { reportFields } from './fields/reportFields.ts';
import { profile, unitFields } from './fields/unitFields.ts';
import { overview } from './overview.ts';
import { sections } from './sections.ts';
import { indicators, projectIndicators } from './tables/indicators.ts';
import { projects } from './tables/projects.ts';

/** 岳阳市君山区 2024: report, 附件1 基础数据表, 附件2 整体自评表, 附件3 项目自评表. */
export const junshan2024 = definePack({
  id: 'junshan2024',
  version: 1,
  title: '岳阳市君山区2024年度部门整体支出绩效自评',
  county: '岳阳市君山区',
  year: 2024,
  basis: {
    document: '岳阳市君山区2024年度部门整体支出绩效自评材料（自评报告及附件1至附件3）',
    note: '按区机关事务服务中心公开的2024年度自评材料整理，未见通知原文。附件1的合并单元格按列数推定。',
  },
  errata: [
    {
      place: '报告 二、一般公共预算支出情况',
      text: '这一部分按格式写的是部门全部资金（含其他资金）的预算和支出，与标题“一般公共预算”不完全一致。有其他来源资金时，程序另加一句说明各占多少。',
    },
    {
      place: '附件1 3、市级专项资金（一个专项一行）',
      text: '空白表的序号固定为3；部门项目多于两个时，程序把序号顺延。',
    },
    {
      place: '附件1 部门基本支出预算调整',
      text: '表上没有写明填调整额还是调整后的总额，各单位填法不一。本模板按调整后的基本支出核对，不一致时只要求说明。',
    },
    { place: '附件2 市级预算部门名称', text: '区级单位沿用市级表样，栏名照印，填本单位全称。' },
    { place: '附件2、附件3 产出指标(50分)', text: '此处括号为半角，效益指标、满意度指标为全角，照原表印。' },
  ],
  renames: {},
  unplaced: {},
  profile,
  sections,
  fields: [...unitFields, ...basicDataFields, ...departmentFields, ...reportFields],
  tables: [projects, indicators, projectIndicators],
  crossChecks,
  typography: officialTypography,
  set: { title: '{year}年度{unit.name}部门整体支出绩效自评材料', fileName: '{year}-{unit.name}-绩效自评材料' },
  documents: [report, attachment1, attachment2, attachment3],
  overview,
});
