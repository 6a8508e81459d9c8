/** Words of the screen that starts a report. */
export const newReportStrings = {
  title: '新建材料',
  unit: '单位',
  unitHelp: '填过的单位会记住，下次直接选。',
  newUnit: '＋ 新单位',
  unitName: '单位全称',
  year: '年度',
  yearHelp: '材料所反映的年度，不是填报的年份。',
  pack: '模板',
  packHelp: '按县区排列，选与财政局通知相同的一套表。',
  choosePack: '请选择',
  otherYear: (packYear: number, year: number): string =>
    `这套表样是${packYear}年度的，用来填${year}年度之前，请对照财政局当年的通知核对表样。`,
  already: '已有同一单位、年度和模板的材料。',
  openIt: '打开那一份',
  papers: '会生成这些材料',
  profile: '单位资料（选填）',
  profileHelp: '印在表头、落款等处，会随单位记住。现在不填也可以，之后在“基本信息”里补。',
  required: '此项必填',
  yearRange: '应在 1990 与 2100 之间',
  create: '新建并开始填报',
  optional: '选填',
} as const;
