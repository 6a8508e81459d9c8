import type { AccountVoice } from './accounts.ts';
import { numeral } from './accountTables.ts';

const chinese = (at: number, title: string): string => `${numeral(at + 1)}、${title}`;
const bracketed = (at: number, title: string): string => `（${numeral(at + 1)}）${title.replace(/说明$/, '')}`;
const digits = (at: number, title: string): string => `${at + 1}. 关于${title}`;

const plain = { unit: '万元', thousands: false } as const;
const comma = { unit: '万元', thousands: true } as const;
const yuan = { unit: '元', thousands: true } as const;
const usual = { rises: ['增加', '增长', '大于'], falls: ['减少', '下降', '小于'] } as const;
const other = { rises: ['增加', '上升', '高于'], falls: ['减少', '降低', '低于'] } as const;

export const accountVoices: readonly AccountVoice[] = [
  {
    name: '全国表式',
    form: 'national',
    year: 2024,
    tables: { ...comma, zero: 'figure', grouped: true },
    prose: { ...plain, places: 2, percent: '%', ...usual },
    wording: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    textFirst: false,
    contents: true,
    partTitle: chinese,
  },
  {
    name: '文字在前',
    form: 'sichuan',
    year: 2024,
    tables: { ...plain, zero: 'blank', grouped: true },
    prose: { ...plain, places: 1, percent: '%', ...other },
    wording: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    textFirst: true,
    contents: true,
    partTitle: chinese,
  },
  {
    name: '逐项列表',
    form: 'yunnan',
    year: 2024,
    tables: { ...comma, zero: 'figure', grouped: false },
    prose: { ...comma, places: 2, percent: '%', ...usual },
    wording: [2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 2, 0, 2, 0],
    textFirst: false,
    contents: false,
    partTitle: bracketed,
  },
  {
    name: '三公第七',
    form: 'before2023',
    year: 2021,
    tables: { ...plain, zero: 'blank', grouped: true },
    prose: { ...plain, places: 2, percent: '％', ...usual },
    wording: [3, 3, 3, 0, 0, 3, 0, 3, 1, 0, 0, 1, 0, 1],
    textFirst: false,
    contents: true,
    partTitle: chinese,
  },
  {
    name: '会议费培训费同表',
    form: 'shaanxi',
    year: 2020,
    tables: { ...comma, zero: 'figure', grouped: true },
    prose: { ...plain, places: 2, percent: '%', ...other },
    wording: [4, 4, 0, 1, 2, 4, 1, 0, 0, 1, 1, 0, 1, 0],
    textFirst: true,
    contents: false,
    partTitle: digits,
  },
  {
    name: '表以元计',
    form: 'national',
    year: 2023,
    tables: { ...yuan, zero: 'figure', grouped: true },
    prose: { ...comma, places: 2, percent: '%', ...usual },
    wording: [5, 0, 1, 2, 1, 0, 2, 1, 0, 0, 2, 1, 2, 1],
    textFirst: false,
    contents: true,
    partTitle: bracketed,
  },
  {
    name: '占比在前',
    form: 'national',
    year: 2023,
    tables: { ...comma, zero: 'blank', grouped: false },
    prose: { ...comma, places: 1, percent: '%', ...other },
    wording: [4, 3, 2, 0, 2, 1, 1, 3, 1, 1, 0, 0, 0, 1],
    textFirst: true,
    contents: true,
    partTitle: digits,
  },
  {
    name: '合计在后',
    form: 'before2023',
    year: 2022,
    tables: { ...comma, zero: 'figure', grouped: true },
    prose: { ...plain, places: 2, percent: '%', ...usual },
    wording: [3, 4, 3, 2, 1, 2, 2, 2, 0, 0, 1, 1, 2, 0],
    textFirst: false,
    contents: false,
    partTitle: chinese,
  },
  {
    name: '通篇以元计',
    form: 'yunnan',
    year: 2022,
    tables: { ...yuan, zero: 'blank', grouped: true },
    prose: { ...yuan, places: 2, percent: '%', ...usual },
    wording: [0, 1, 0, 1, 0, 3, 0, 1, 1, 0, 2, 0, 1, 1],
    textFirst: false,
    contents: true,
    partTitle: chinese,
  },
];
