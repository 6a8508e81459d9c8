/** Words of the trash. */
export const trashStrings = {
  title: '回收站',
  about: '移到这里的材料随时可以恢复，直到彻底删除。',
  listLabel: '回收站里的材料',
  columns: { unit: '单位', year: '年度', title: '名称', trashed: '移入时间', actions: '操作' },
  restore: '恢复',
  remove: '彻底删除',
  restored: (title: string): string => `“${title}”已恢复到材料列表。`,
  removed: (title: string): string => `“${title}”已彻底删除。`,
  confirmTitle: '彻底删除这份材料？',
  confirmText: (title: string): string => `“${title}”的内容和历史版本都会删除，不能恢复。`,
  confirmMirror: '如还可能用到，请先恢复，再用“导出填报文件”留一份。',
  empty: '回收站是空的',
  emptyText: '从材料列表移走的材料会放在这里。',
} as const;
