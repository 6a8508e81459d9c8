import { definePack } from '../definePack.ts';
import { officialTypography } from '../officialTypography.ts';
import { accountFields } from './fields/accountFields.ts';
import { economicFields } from './fields/economicFields.ts';
import { noteFields } from './fields/noteFields.ts';
import { threePublicFields } from './fields/threePublicFields.ts';
import { profile, unitFields } from './fields/unitFields.ts';
import { functionRows } from './tables/functionRows.ts';

/** 株洲市石峰区 2021: the whole book of 部门决算公开, with the evaluation report and its forms as part five. */
export const shifeng2021FinalAccounts = definePack({
  id: 'shifeng2021FinalAccounts',
  version: 1,
  title: '株洲市石峰区2021年度部门决算公开',
  county: '株洲市石峰区',
  year: 2021,
  basis: {
    document: '株洲市石峰区2021年度部门决算公开材料（财政部部门决算公开表样）',
    note: '按区机关事务服务中心公开的2021年度部门决算整理，未见通知原文。',
  },
  errata: [],
  renames: {},
  unplaced: {},
  profile,
  sections: [],
  fields: [...unitFields, ...accountFields, ...economicFields, ...threePublicFields, ...noteFields],
  tables: [functionRows],
  crossChecks: [],
  typography: officialTypography,
  set: { title: '{year}年度{unit.name}部门决算', fileName: '{year}-{unit.name}-部门决算' },
  documents: [],
});
