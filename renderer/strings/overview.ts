/** Words of the overview of a report. */
export const overviewStrings = {
  title: '总览',
  forHead: '一页看清主要数字、图表和要拿主意的事，可打印给单位负责人。',
  keyFigures: '主要数字',
  missing: '还没有',
  decisions: '要处理的事',
  noDecisions: '没有必改和需说明的问题。',
  notChecked: '还没有审核。',
  counts: (block: number, explain: number, notice: number): string =>
    `必改 ${block} 处，需说明 ${explain} 处，提示 ${notice} 处`,
  more: (count: number): string => `另有 ${count} 处，见“审核”。`,
  toFindings: '查看全部审核意见',
  print: '打印本页',
  printTitle: (subject: string): string => `${subject}总览`,
  noCharts: '填了数字以后，这里会有图。',
  chartTable: (title: string): string => `${title}的数字`,
  showNumbers: '看数字',
  item: '项目',
  goThere: '去修改',
  printed: (day: string): string => `打印日期：${day}`,
} as const;
