/** A finding as the table names it: code, severity, line of the text, what is stated, what it should be. */
export type Expected = readonly [
  code: string,
  severity: 'block' | 'explain' | 'notice',
  line: number,
  stated?: string,
  expected?: string,
];

/** One row of the list of defects: found so, or not found for this reason. */
export type Row =
  | { readonly row: string; readonly about: string; readonly found: readonly Expected[] }
  | { readonly row: string; readonly about: string; readonly notFound: string };

/** A finding that is no row of the list, and why it is right all the same. */
export type Further = { readonly found: Expected; readonly because: string };

export type SeedCase = { readonly seed: string; readonly rows: readonly Row[]; readonly further: readonly Further[] };

const judgement = 'asks for judgement of meaning, no figures to compare';
const missing = 'content that is missing altogether; nothing in the text to hold against anything';

const junshan: SeedCase = {
  seed: 'junshan2024',
  rows: [
    { row: '000-01', about: '人员经费1396.32', found: [['TXT-001', 'block', 20, '1396.32', '228.92']] },
    { row: '000-02', about: '支出1850.18=257.14+1589.21', found: [['TXT-002', 'block', 18, '1850.18', '1846.35']] },
    { row: '000-03', about: '预算执行率100%', found: [['CMP-003', 'block', 18, '100', '97.65']] },
    { row: '000-04', about: '按支出性质', found: [['TAB-033', 'block', 208, '1850.19', '1846.35']] },
    {
      row: '000-05',
      about: '连带的得分9.74',
      notFound: 'follows from 000-04; the score agrees with the figures printed',
    },
    { row: '000-06', about: '得分的取整口径', found: [['TAB-090', 'notice', 208, '9.77', '9.76']] },
    { row: '000-07', about: '1850.18与1850.19', found: [['CMP-002', 'notice', 18, '1850.18', '1850.19']] },
    { row: '000-08', about: '260.98与260.99', found: [['CMP-002', 'notice', 18, '260.98', '260.99']] },
    { row: '000-09', about: '基本支出预算调整', found: [['TAB-026', 'notice', 162, '260.99', '257.14']] },
    { row: '000-10', about: '公务用车2023决算', found: [['TAB-020', 'block', 82, '0', '157.65']] },
    { row: '000-11', about: '公务用车2024预算', found: [['TAB-020', 'block', 82, '0', '111.82']] },
    { row: '000-12', about: '公务用车2024决算', found: [['TAB-020', 'block', 82, '0', '111.82']] },
    { row: '000-13', about: '接待106批次', found: [['CMP-004', 'explain', 40, '106', '158']] },
    { row: '000-14', about: '一般公共预算标题下写全部资金', found: [['CMP-004', 'notice', 18, '1850.18', '1391.62']] },
    { row: '000-15', about: '疫情防控专项', notFound: judgement },
    { row: '000-16', about: '缺业务工作经费自评表', found: [['TAB-044', 'explain', 112, '缺自评表']] },
    { row: '000-17', about: '倒推年初2.93', notFound: judgement },
    {
      row: '000-18',
      about: '满意度≧95%',
      found: [
        ['TAB-041', 'notice', 407, '≧95%'],
        ['TAB-041', 'notice', 641, '≧95%'],
      ],
    },
    {
      row: '000-19',
      about: '编号混用',
      found: [
        ['TXT-050', 'notice', 14, '（3）', '（三）'],
        ['TXT-050', 'notice', 22, '（2）', '（二）'],
        ['TXT-050', 'notice', 34, '（二）', '（2）'],
        ['TXT-050', 'notice', 47, '七、', '三、'],
        ['TXT-050', 'notice', 50, '8.', '八、'],
        ['TXT-050', 'notice', 54, '9.', '九、'],
      ],
    },
    { row: '000-20', about: '特神', notFound: 'a slip of the pen; spelling is not audited' },
  ],
  further: [
    { found: ['TXT-043', 'notice', 31, '[bookmark:_GoBack]', '删去'], because: 'a mark of the conversion, as printed' },
  ],
};

const changsha: SeedCase = {
  seed: 'changshaxian2022',
  rows: [
    { row: '001-01', about: '719.55', found: [['TAB-020', 'block', 495, '719.55', '717.8']] },
    { row: '001-02', about: '613.76', found: [['TAB-020', 'block', 495, '613.76', '612.54']] },
    {
      row: '001-03',
      about: '控制率92%',
      found: [
        ['TAB-090', 'notice', 480, '92', '92.16'],
        ['TXT-014', 'notice', 672, '92', '92.16'],
      ],
    },
    { row: '001-04', about: '完成率77%', found: [['TXT-014', 'notice', 679, '77', '77.04']] },
    { row: '001-05', about: '采购执行率183%', found: [['TXT-014', 'notice', 685, '183', '183.03']] },
    { row: '001-06', about: '完成率的分母', notFound: 'which budget is meant is for the unit to say' },
    {
      row: '001-07',
      about: '调整3537.37与调减3821.31',
      notFound: 'the whole and the projects alone: they need not be equal',
    },
    { row: '001-08', about: '运行维护专项的口径', notFound: judgement },
    { row: '001-09', about: '预算执行率标准合计4', found: [['TAB-050', 'notice', 115, '4', '6']] },
    { row: '001-10', about: '资产管理制度标准合计2', found: [['TAB-050', 'notice', 300, '2', '4']] },
    { row: '001-11', about: '资产管理安全标准合计2', found: [['TAB-050', 'notice', 335, '2', '3']] },
    { row: '001-12', about: '二级指标重名', notFound: judgement },
    { row: '001-13', about: '指标无分值', found: [['TAB-053', 'notice', 363, '空白']] },
    { row: '001-14', about: '得分空白', found: [['TAB-051', 'explain', 15, '空白']] },
    { row: '001-15', about: '没有自评总分', found: [['TXT-046', 'notice', 667, '简要概述']] },
    {
      row: '001-16',
      about: '只剩模板提示语',
      found: [
        ['TXT-046', 'notice', 700, '项目组织情况分析,主要包括项目招投标、调整、竣工验收等情况'],
        ['TXT-046', 'notice', 701, '项目管理情况分析,主要包括项目管理制度建设、日常检查监督管理等情况'],
        ['TXT-046', 'notice', 703, '反映部门资产的配置、管理、处置等综合情况'],
      ],
    },
    { row: '001-17', about: '厉行节约保障措施', found: [['TAB-053', 'notice', 594, '空白']] },
    { row: '001-18', about: '要点与标准互换', notFound: judgement },
    { row: '001-19', about: '正文的项目不在汇总表', notFound: judgement },
    { row: '001-20', about: '2022年前与2022年', notFound: judgement },
    {
      row: '001-21',
      about: '模板残留',
      found: [
        ['TXT-041', 'notice', 610, '(参考格式)', '删去'],
        ['TXT-041', 'notice', 625, '(此页为封面)', '删去'],
      ],
    },
    { row: '001-22', about: '缺“一是”', found: [['TXT-051', 'notice', 647, '二是', '一是']] },
    {
      row: '001-23',
      about: '编号重复、混用',
      found: [
        ['TXT-050', 'notice', 670, '（2）', '（二）'],
        ['TXT-050', 'notice', 677, '（3）', '（三）'],
        ['TXT-050', 'notice', 687, '（2）', '（四）'],
        ['TXT-050', 'notice', 706, '（8）', '（八）'],
      ],
    },
    { row: '001-24', about: '我局', found: [['TXT-053', 'notice', 662, '我局', '我中心']] },
    { row: '001-25', about: '采购439.27，预算240', found: [['TAB-025', 'notice', 560, '439.27', '240']] },
  ],
  further: [
    {
      found: ['TAB-025', 'notice', 490, '613.76', '1802'],
      because: 'a third of the 三公 budget was spent: true, wants a word',
    },
    { found: ['TXT-050', 'notice', 718, '二、', '4.'], because: '二、 after （8） and 3., with no 一、 before it' },
  ],
};

const shaodong: SeedCase = {
  seed: 'shaodong2020',
  rows: [
    { row: '002-01', about: '严格执行与难以执行', notFound: judgement },
    { row: '002-02', about: '符合法规与承认挤占', notFound: judgement },
    { row: '002-03', about: '控制在预算之内', notFound: judgement },
    { row: '002-04', about: '缺指标评分表', notFound: missing },
    { row: '002-05', about: '未拆基本、项目', notFound: missing },
    { row: '002-06', about: '三公无数字', notFound: missing },
  ],
  further: [],
};

const shifeng: SeedCase = {
  seed: 'shifeng2021FinalAccounts',
  rows: [
    { row: '003-01', about: '公开03表项目支出', found: [['TAB-090', 'notice', 162, '1138.54', '1138.53']] },
    { row: '003-02', about: '公开06表303', found: [['TAB-090', 'notice', 281, '30.45', '30.44']] },
    { row: '003-03', about: '一般公共服务1406.53', found: [['CMP-001', 'block', 374, '1406.53', '1256.53']] },
    { row: '003-04', about: '完成124.13%', found: [['TXT-010', 'block', 414, '124.13', '97.38']] },
    { row: '003-05', about: '公务用车124.13%', found: [['TXT-010', 'block', 420, '124.13', '97.38']] },
    { row: '003-06', about: '决算大于预算', found: [['TXT-020', 'block', 420, '大于', '小于']] },
    { row: '003-07', about: '减少30.17%', found: [['TXT-012', 'block', 420, '30.17', '30.31']] },
    { row: '003-08', about: '占0%', found: [['TXT-011', 'block', 424, '0', '100']] },
    { row: '003-09', about: '支出决算为0万元', found: [['CMP-001', 'block', 430, '0', '92.51']] },
    { row: '003-10', about: '0预算完成100%', found: [['TXT-015', 'explain', 390, '100', '无完成率（预算为0）']] },
    { row: '003-11', about: '0预算完成100%', found: [['TXT-015', 'explain', 394, '100', '无完成率（预算为0）']] },
    { row: '003-12', about: '0预算完成100%', found: [['TXT-015', 'explain', 400, '100', '无完成率（预算为0）']] },
    { row: '003-13', about: '0预算完成100%', found: [['TXT-015', 'explain', 404, '100', '无完成率（预算为0）']] },
    { row: '003-14', about: '大于（小于）', found: [['TXT-040', 'notice', 386, '大于(小于)']] },
    {
      row: '003-15',
      about: '0/0的完成率，减少（增长）',
      found: [
        ['TXT-019', 'notice', 416, '0', '不写完成率'],
        ['TXT-040', 'notice', 416, '减少(增长)'],
        ['TXT-019', 'notice', 418, '0', '不写完成率'],
        ['TXT-040', 'notice', 418, '减少(增加)'],
        ['TXT-040', 'notice', 418, '减少(增长)'],
      ],
    },
    {
      row: '003-16',
      about: '照抄的列举',
      notFound: 'names without figures; an enumeration may be of what such money is for',
    },
    { row: '003-17', about: '培训费0', found: [['CMP-001', 'block', 448, '0', '0.44']] },
    { row: '003-18', about: '采购532.13', found: [['TXT-002', 'block', 452, '532.13', '533.82']] },
    { row: '003-19', about: '车辆35', found: [['TXT-002', 'block', 456, '35', '36']] },
    {
      row: '003-20',
      about: '涉及资金1406.53，占100%',
      found: [['CMP-001', 'block', 462, '1406.53', '1070.99']],
    },
    { row: '003-21', about: '部门评价涉及1406.53', found: [['CMP-001', 'block', 462, '1406.53', '1070.99']] },
    { row: '003-22', about: '一级项目3个', notFound: 'a 一级项目 need not be a form: counts of different things' },
    { row: '003-23', about: '综述只有2个项目', notFound: missing },
    {
      row: '003-24',
      about: '101.06没有单位',
      found: [
        ['TXT-044', 'notice', 464, '101.06', '101.06万元'],
        ['TXT-044', 'notice', 533, '101.06', '101.06万元'],
        ['TXT-044', 'notice', 553, '101.06', '101.06万元'],
        ['TXT-044', 'notice', 557, '101.06', '101.06万元'],
      ],
    },
    {
      row: '003-25',
      about: '101.06与2100410的100.00',
      notFound: 'a project and a 科目 of another name: not the same thing by its words',
    },
    { row: '003-26', about: '在职15人', found: [['TXT-002', 'block', 519, '15', '16']] },
    { row: '003-27', about: '编制15，在职16', found: [['TXT-033', 'explain', 72, '16', '不超过15']] },
    { row: '003-28', about: '调整追加489.07', found: [['TXT-002', 'block', 523, '489.07', '489.04']] },
    {
      row: '003-29',
      about: '产出55，权重105',
      found: [
        ['TAB-034', 'block', 587, '55', '50'],
        ['TAB-035', 'block', 581, '105', '100'],
      ],
    },
    { row: '003-30', about: '总分92', found: [['TAB-036', 'block', 598, '92', '97']] },
    { row: '003-31', about: '成本436.20', found: [['TAB-042', 'explain', 593, '436.2', '436.92']] },
    { row: '003-32', about: '成本433.50', found: [['TAB-042', 'explain', 622, '433.5', '480.21']] },
    { row: '003-33', about: '会议260与306', found: [['TAB-043', 'explain', 588, '260', '306']] },
    { row: '003-34', about: '司勤人员14人得满分', found: [['TAB-040', 'explain', 674, '10']] },
    {
      row: '003-35',
      about: '全年执行数空白',
      found: [
        ['TAB-053', 'notice', 582, '空白'],
        ['TAB-053', 'notice', 698, '空白'],
      ],
    },
    { row: '003-36', about: '缺金额单位', found: [['TAB-062', 'notice', 337, '缺金额单位']] },
    { row: '003-37', about: '目录与表名不一', notFound: 'names of a table in a list and above it; no figures' },
  ],
  further: [
    { found: ['TXT-054', 'notice', 476], because: 'the second project repeats the words of the first' },
    { found: ['TXT-054', 'notice', 547], because: 'the second project repeats the words of the first' },
    { found: ['TXT-054', 'notice', 557], because: 'another project, the same sentence' },
    { found: ['TXT-051', 'notice', 547, '二是', '一是'], because: '一是 is missing, as the conversion shows it' },
  ],
};

const lusong: SeedCase = {
  seed: 'lusong2018',
  rows: [
    { row: '004-01', about: '专项1447.45与项目125.59', found: [['TXT-034', 'explain', 26, '1447.45', '不大于125.59']] },
    { row: '004-02', about: '执行率87.26%未说明', notFound: missing },
    { row: '004-03', about: '平均每月216趟', found: [['TXT-032', 'explain', 42, '216', '180']] },
    { row: '004-04', about: '基建维修0', found: [['TXT-061', 'notice', 20, '0', '有维修、改造活动']] },
    { row: '004-05', about: '总支出128.59%无说明', notFound: missing },
    { row: '004-06', about: '封面无单位名称', notFound: missing },
    { row: '004-07', about: '无公开时间、网址', notFound: missing },
    { row: '004-08', about: '无得分、基础数据', notFound: missing },
    {
      row: '004-09',
      about: '缺“一、”“（一）”',
      found: [
        ['TXT-050', 'notice', 12, '二、', '一、'],
        ['TXT-050', 'notice', 21, '（二）', '（一）'],
      ],
    },
  ],
  further: [
    { found: ['TXT-041', 'notice', 7, '(此页为封面)', '删去'], because: 'words of the form that were not deleted' },
  ],
};

export const seedCases: readonly SeedCase[] = [junshan, changsha, shaodong, shifeng, lusong];

/** Relations that look suspicious and hold: figures that no finding may doubt, by seed. */
export const rightFigures: Readonly<Record<string, readonly string[]>> = {
  junshan2024: ['79', '1894.75', '97.65', '171.89', '118.16', '98.77', '99', '49', '6581', '16.9', '28.22', '1589.21'],
  changshaxian2022: ['2415.52', '12819.6', '34.03', '61', '149.58', '91.41', '34.06', '3821.31', '100', '35'],
  shaodong2020: ['14', '93', '1126.69'],
  shifeng2021FinalAccounts: [
    '248.39',
    '56.7',
    '278.84',
    '335.54',
    '95.42',
    '4.58',
    '22.76',
    '77.24',
    '16.48',
    '7.98',
    '153.3',
    '101.99',
    '107.78',
    '83.1',
    '16.9',
    '37.78',
    '121.91',
    '588.5',
    '113.11',
    '701.61',
    '436.92',
    '1138.53',
    '90',
    '93',
    '13.65',
  ],
  lusong2018: ['41', '2560.21', '2434.62', '95.09', '4.91', '25.48'],
};
