import { extendPack } from '../extendPack.ts';
import { shifeng2021FinalAccounts } from '../shifeng2021FinalAccounts/index.ts';

/**
 * In 2024 the tables of the two budgets come before “三公”; 情况说明 keeps its order, as published sets of 2024 have it. Ids
 * stay those of 2021, so `table07` is what prints as 公开09表.
 */
const tableOrder = ['table08', 'table09', 'table07'];

/** 石峰区 2024, built on shifeng2021FinalAccounts. What comes of it: resolved-diff.md. */
export const shifeng2024FinalAccounts = extendPack(shifeng2021FinalAccounts, {
  id: 'shifeng2024FinalAccounts',
  version: 1,
  title: '株洲市石峰区2024年度部门决算公开',
  county: '株洲市石峰区',
  year: 2024,
  basis: {
    document: '财政部《部门决算公开表》2024年度表样',
    note: '在石峰区2021年度材料上改成，未见石峰区2024年度的通知和公开稿。表号次序、“三公”表名取自湖南省内已公开的2024年度决算；功能分类和经济分类各行沿用2021年度表样，用前请与当年表样核对。',
  },
  change: {
    documents: {
      contents: { blocks: { change: { contents: { documents: { order: tableOrder } } } } },
    },
  },
  // What the set published for 2021 got wrong.
  remove: { errata: ['目录', '公开09表'] },
  order: { documents: tableOrder },
  texts: {
    一般公共预算财政拨款三公经费支出决算情况说明: '财政拨款“三公”经费支出决算情况说明',
    '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年一般公共预算财政拨款和以前年度结转资金安排的实际支出。':
      '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
    '例如：2021年度，2020年—2022年。': '例如：2024年度，2023年—2025年。',
  },
  words: {
    '07表': '09表',
    '08表': '07表',
    '09表': '08表',
    '一般公共预算财政拨款“三公”经费': '财政拨款“三公”经费',
    使用非财政拨款结余: '使用非财政拨款结余（含专用结余）',
    '2021年12月': '2024年12月',
  },
});
