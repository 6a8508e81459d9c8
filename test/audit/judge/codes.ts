/** Lines of the functional classification: 类, 款, 项, as the official catalogue names them. */
export type CodeLine = { readonly code: string; readonly name: string };

export const classNames: readonly CodeLine[] = [
  { code: '201', name: '一般公共服务支出' },
  { code: '202', name: '外交支出' },
  { code: '203', name: '国防支出' },
  { code: '204', name: '公共安全支出' },
  { code: '205', name: '教育支出' },
  { code: '206', name: '科学技术支出' },
  { code: '207', name: '文化旅游体育与传媒支出' },
  { code: '208', name: '社会保障和就业支出' },
  { code: '210', name: '卫生健康支出' },
  { code: '211', name: '节能环保支出' },
  { code: '212', name: '城乡社区支出' },
  { code: '213', name: '农林水支出' },
  { code: '214', name: '交通运输支出' },
  { code: '215', name: '资源勘探工业信息等支出' },
  { code: '216', name: '商业服务业等支出' },
  { code: '217', name: '金融支出' },
  { code: '219', name: '援助其他地区支出' },
  { code: '220', name: '自然资源海洋气象等支出' },
  { code: '221', name: '住房保障支出' },
  { code: '222', name: '粮油物资储备支出' },
  { code: '223', name: '国有资本经营预算支出' },
  { code: '224', name: '灾害防治及应急管理支出' },
  { code: '229', name: '其他支出' },
  { code: '231', name: '债务还本支出' },
  { code: '232', name: '债务付息支出' },
];

const sectionNames: readonly CodeLine[] = [
  { code: '20103', name: '政府办公厅（室）及相关机构事务' },
  { code: '20113', name: '商贸事务' },
  { code: '20502', name: '普通教育' },
  { code: '20508', name: '进修及培训' },
  { code: '20604', name: '技术研究与开发' },
  { code: '20701', name: '文化和旅游' },
  { code: '20805', name: '行政事业单位养老支出' },
  { code: '20808', name: '抚恤' },
  { code: '21011', name: '行政事业单位医疗' },
  { code: '21103', name: '污染防治' },
  { code: '21203', name: '城乡社区公共设施' },
  { code: '21208', name: '国有土地使用权出让收入安排的支出' },
  { code: '21301', name: '农业农村' },
  { code: '21303', name: '水利' },
  { code: '22102', name: '住房改革支出' },
  { code: '22960', name: '彩票公益金安排的支出' },
];

/** `basic`: the unit's running costs; the others are projects. `main`: what a unit of this trade lives on. */
export const trades: readonly {
  readonly trade: string;
  readonly main: readonly CodeLine[];
  readonly projects: readonly CodeLine[];
}[] = [
  {
    trade: '机关事务服务中心',
    main: [{ code: '2010350', name: '事业运行' }],
    projects: [
      { code: '2010302', name: '一般行政管理事务' },
      { code: '2010399', name: '其他政府办公厅（室）及相关机构事务支出' },
    ],
  },
  {
    trade: '水利局',
    main: [{ code: '2130301', name: '行政运行' }],
    projects: [
      { code: '2130305', name: '水利工程建设' },
      { code: '2130314', name: '防汛' },
      { code: '2130316', name: '农村水利' },
    ],
  },
  {
    trade: '文化馆',
    main: [{ code: '2070109', name: '群众文化' }],
    projects: [
      { code: '2070111', name: '文化创作与保护' },
      { code: '2070199', name: '其他文化和旅游支出' },
    ],
  },
  {
    trade: '农业农村局',
    main: [{ code: '2130101', name: '行政运行' }],
    projects: [
      { code: '2130122', name: '农业生产发展' },
      { code: '2130108', name: '病虫害控制' },
      { code: '2130109', name: '农产品质量安全' },
    ],
  },
  {
    trade: '第三小学',
    main: [{ code: '2050202', name: '小学教育' }],
    projects: [
      { code: '2050299', name: '其他普通教育支出' },
      { code: '2050803', name: '培训支出' },
    ],
  },
  {
    trade: '生态环境监测站',
    main: [{ code: '2110301', name: '大气' }],
    projects: [
      { code: '2110302', name: '水体' },
      { code: '2110399', name: '其他污染防治支出' },
    ],
  },
  {
    trade: '招商服务中心',
    main: [{ code: '2011350', name: '事业运行' }],
    projects: [
      { code: '2011308', name: '招商引资' },
      { code: '2060499', name: '其他技术研究与开发支出' },
    ],
  },
];

export const commonItems: readonly CodeLine[] = [
  { code: '2080505', name: '机关事业单位基本养老保险缴费支出' },
  { code: '2080801', name: '死亡抚恤' },
  { code: '2101102', name: '事业单位医疗' },
  { code: '2210201', name: '住房公积金' },
];

export const fundItems: readonly CodeLine[] = [
  { code: '2120804', name: '农村基础设施建设支出' },
  { code: '2296002', name: '用于社会福利的彩票公益金支出' },
];

/** The official name of a 类 or 款. */
export function nameOfCode(code: string): string {
  const known = [...classNames, ...sectionNames].find((each) => each.code === code);
  if (known === undefined) throw new Error(`no name for ${code}`);
  return known.name;
}

export const economic: Readonly<Record<'staff' | 'assistance' | 'running' | 'capital', readonly CodeLine[]>> = {
  staff: [
    { code: '30101', name: '基本工资' },
    { code: '30102', name: '津贴补贴' },
    { code: '30103', name: '奖金' },
    { code: '30108', name: '机关事业单位基本养老保险缴费' },
    { code: '30110', name: '职工基本医疗保险缴费' },
    { code: '30113', name: '住房公积金' },
    { code: '30199', name: '其他工资福利支出' },
  ],
  assistance: [
    { code: '30302', name: '退休费' },
    { code: '30305', name: '生活补助' },
  ],
  running: [
    { code: '30201', name: '办公费' },
    { code: '30205', name: '水费' },
    { code: '30206', name: '电费' },
    { code: '30207', name: '邮电费' },
    { code: '30211', name: '差旅费' },
    { code: '30215', name: '会议费' },
    { code: '30216', name: '培训费' },
    { code: '30217', name: '公务接待费' },
    { code: '30228', name: '工会经费' },
    { code: '30231', name: '公务用车运行维护费' },
    { code: '30299', name: '其他商品和服务支出' },
  ],
  capital: [{ code: '31002', name: '办公设备购置' }],
};
