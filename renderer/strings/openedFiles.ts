/** Words around opening report files. */
export const openedFilesStrings = {
  choose: '打开文件',
  drop: '松开鼠标，打开这些填报文件',
  reading: '正在打开文件…',
  readingOf: (done: number, total: number): string => `已打开 ${done} 份，共 ${total} 份`,
  title: '打开文件的结果',
  opened: (file: string, title: string): string => `“${file}”已放入材料列表：${title}`,
  openedToast: (title: string): string => `已打开：${title}`,
  displacedCount: (count: number): string => `其中 ${count} 项内容在模板里没有位置，已原样保留在材料中，不会打印：`,
  andMore: (count: number): string => `……另有 ${count} 项`,
  finishedFile: (file: string): string => `“${file}”不是填报文件`,
  finishedFileRemedy: 'Word、Excel 等成品文件请到“审核已有文件”里打开。',
  goToAudit: '审核已有文件',
  openReport: '打开这份材料',
  done: '完成',
} as const;
