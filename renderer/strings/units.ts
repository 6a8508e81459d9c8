/** Words of the list of units. */
export const unitsStrings = {
  title: '单位',
  about: '单位资料只填一次，新建材料时自动带出。在这里修改不影响已有的材料；已有材料在其“基本信息”里改。',
  listLabel: '单位列表',
  add: '增加单位',
  remove: '移除这个单位',
  removed: (name: string): string => `已移除“${name}”，它的材料都还在。`,
  restored: (name: string): string => `“${name}”已恢复。`,
  unnamed: '新单位',
  usedBy: (counties: readonly string[]): string => `用于：${counties.join('、')}`,
  required: '此项必填',
  saved: '已保存',
  saving: '正在保存…',
  empty: '还没有单位',
  emptyText: '新建材料时会自动记下单位，也可以先在这里增加。',
  reports: (count: number): string => `${count} 份材料`,
} as const;
