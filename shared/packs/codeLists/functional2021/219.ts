import type { CodeEntry } from '../codeList.ts';

export const functional219: readonly CodeEntry[] = [
  ['219', '援助其他地区支出'],
  ['21901', '一般公共服务'],
  ['21902', '教育'],
  ['21905', '节能环保'],
  ['21907', '交通运输'],
  ['21908', '住房保障'],
  ['21999', '其他支出'],
];
