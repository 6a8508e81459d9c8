import { functional2021 } from '../../../shared/packs/codeLists/functional2021.ts';

/**
 * A book of final accounts with many 项 and projects, always the same for the same numbers: for the bench and for tests
 * of speed. Every figure is consistent, so that nothing blocks. Amounts are counted in 分 of 万元 to stay exact.
 */
type Row = Readonly<Record<string, string>>;
type Line = {
  readonly code: string;
  readonly name?: string;
  readonly source: 'generalBudget' | 'governmentFunds' | 'stateCapital';
  readonly basic: number;
  readonly project: number;
  readonly other: number;
};

const indicators = [
  { secondaryIndicator: '数量指标', maximumScore: '20' },
  { secondaryIndicator: '质量指标', maximumScore: '10' },
  { secondaryIndicator: '时效指标', maximumScore: '10' },
  { secondaryIndicator: '成本指标', maximumScore: '10' },
  { secondaryIndicator: '社会效益指标', maximumScore: '15' },
  { secondaryIndicator: '可持续影响指标', maximumScore: '15' },
  { secondaryIndicator: '服务对象满意度指标', maximumScore: '10' },
] as const;

/** 类 that tables 01 and 04 have no line for. */
const withoutLine = new Set(['227', '230', '233']);
const listed = functional2021.entries.map(([code]) => code).filter((code) => code.length === 7);
const known = new Set(listed);
const printed = listed.filter((code) => !withoutLine.has(code.slice(0, 3)));

function amount(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

/** A local 项 beside a listed one: the first number from 60 that its 款 does not have. */
function localCode(beside: string, taken: ReadonlySet<string>): string {
  const group = beside.slice(0, 5);
  const numbers = Array.from({ length: 39 }, (_, index) => `${group}${60 + index}`);
  return numbers.find((code) => !known.has(code) && !taken.has(code)) ?? beside;
}

function sourceOf(code: string): Line['source'] {
  if (code.startsWith('223')) return 'stateCapital';
  return code.startsWith('234') || /^212(08|1\d)/.test(code) ? 'governmentFunds' : 'generalBudget';
}

/** Codes spread over the whole list; every eighth is a local one, which brings its own name. */
function linesOf(count: number): readonly Line[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index): Line => {
    const listedCode = printed[Math.floor((index * printed.length) / count)] ?? '2010301';
    const code = index % 8 === 7 ? localCode(listedCode, taken) : listedCode;
    taken.add(code);
    const source = sourceOf(code);
    const money = 1_000 + ((index * 7_919) % 90_000);
    const isBasic = source === 'generalBudget' && /(01|50)$/.test(code);
    return {
      code,
      ...(known.has(code) ? {} : { name: `本地示例项目支出${index + 1}` }),
      source,
      basic: isBasic ? money : 0,
      project: isBasic ? 0 : money,
      other: index % 25 === 3 ? 500 : 0,
    };
  });
}

function functionRow({ code, name, source, basic, project, other }: Line): Row {
  const spent = basic + project;
  const isGeneral = source === 'generalBudget';
  return {
    code,
    ...(name === undefined ? {} : { name }),
    [`income.${source}`]: amount(spent),
    ...(basic > 0 ? { [`${source}.basic`]: amount(basic) } : {}),
    ...(project > 0 ? { [`${source}.project`]: amount(project) } : {}),
    ...(other > 0 ? { 'income.other': amount(other), 'otherFunds.project': amount(other) } : {}),
    ...(isGeneral ? { initialBudget: amount(spent - (spent % 900)), reason: '年中按批复的追加预算执行' } : {}),
  };
}

function projectName(number: number): string {
  return `示例专项${String(number).padStart(4, '0')}`;
}

/** What is spent on projects, shared out evenly; the first one takes the rest, and all other money. */
function projectRow(number: number, projects: number, fiscal: number, other: number): Row {
  const share = Math.floor(fiscal / projects);
  const own = number === 1 ? fiscal - share * (projects - 1) : share;
  const money = amount(own);
  const otherMoney = number === 1 && other > 0 ? amount(other) : undefined;
  return {
    name: projectName(number),
    category: number % 10 === 0 ? '年中追加项目' : '年初预算项目',
    direction: projectName(number),
    period: '2021年度',
    'fiscal.initial': number % 10 === 0 ? '0' : amount(own - (own % 700)),
    'fiscal.adjusted': money,
    'fiscal.executed': money,
    ...(otherMoney === undefined ? {} : { 'other.adjusted': otherMoney, 'other.executed': otherMoney }),
    'goal.expected': `完成${projectName(number)}年度任务，资金使用合规，按进度支出。`,
    'goal.actual': `${projectName(number)}年度任务已完成，资金按进度支出。`,
    purpose: '主要用于完成年度工作任务',
    results: '各项任务按时完成，服务对象满意。',
  };
}

function indicatorRow(indicator: (typeof indicators)[number], short: boolean, subject: string): Row {
  const { secondaryIndicator, maximumScore } = indicator;
  return {
    secondaryIndicator,
    tertiaryIndicator: `${subject}${secondaryIndicator.replace('指标', '')}完成情况`,
    targetValue: '≥95%',
    actualValue: short ? '94%' : '98%',
    maximumScore,
    score: short ? String(Number(maximumScore) - 1) : maximumScore,
    ...(short ? { varianceExplanation: '任务下达较晚，下一年提前安排。' } : {}),
  };
}

function indicatorRows(number: number): readonly Row[] {
  return indicators.map((indicator, index) => ({
    project: projectName(number),
    ...indicatorRow(indicator, (number + index) % 17 === 0, projectName(number)),
  }));
}

/** 50 projects and 400 项 unless told otherwise; the pack takes up to 500 项. */
export function largeDraft(projects = 50, rows = 400) {
  const numbers = Array.from({ length: projects }, (_, index) => index + 1);
  const lines = linesOf(rows);
  const general = lines.filter(({ source }) => source === 'generalBudget');
  const basic = sumOf(general, (line) => line.basic);
  const operating = Math.floor(basic / 5);
  const fiscal = sumOf(lines, (line) => line.project);
  const fiscalTotal = basic + fiscal;
  const other = sumOf(lines, (line) => line.other);
  return {
    format: 'jixiao-report',
    formatVersion: 1,
    pack: { id: 'shifeng2021FinalAccounts', version: 1 },
    year: 2021,
    unit: { name: '株洲市石峰区示例单位', shortName: '示例单位' },
    entries: {
      'economic.e30101': amount(basic - operating),
      'economic.e30201': amount(operating),
      'threePublicExpenses.vehicleOperation.budget': '95.00',
      'threePublicExpenses.vehicleOperation.final': '92.51',
      'organization.offices': '4',
      'organization.officeNames': '办公室、财务股、业务股、后勤股',
      'organization.subsidiaries': '无二级机构',
      'staffing.establishedPosts': '16',
      'staffing.leaders': '设主任1名，副主任2名',
      'staffing.workerPosts': '0',
      'staffing.partlyFundedPosts': '0',
      'staffing.administrative': '0',
      'staffing.institution': '16',
      'staffing.workers': '0',
      'staffing.retiredCadres': '0',
      'staffing.retired': '14',
      'lastYear.total': amount(fiscalTotal + other + 5_000),
      'reasons.total': '厉行节约，减少支出',
      'lastYear.fiscalTotal': amount(fiscalTotal + 5_000),
      'reasons.fiscalTotal': '厉行节约，减少支出',
      'lastYear.generalBudget': amount(sumOf(general, (line) => line.basic + line.project) + 5_000),
      'reasons.generalBudget': '厉行节约，减少支出',
      'lastYear.overseasTrips': '0',
      'lastYear.officialReceptions': '0',
      'lastYear.officialVehicles': '132.74',
      'reasons.officialVehicles.budget': '运行费用比预算节约',
      'reasons.officialVehicles.lastYear': '运行费用减少',
      'overseas.groups': '0',
      'overseas.people': '0',
      'receptions.groups': '0',
      'receptions.people': '0',
      'vehicles.renewed': '0',
      'vehicles.funded': '3',
      'agencyOperating.final': amount(operating),
      'lastYear.agencyOperating': amount(operating + 100),
      'reasons.agencyOperating': '厉行节约',
      'procurement.goods': '10',
      'procurement.works': '0',
      'procurement.services': '5',
      'procurement.smallAndMedium': '15',
      'procurement.smallAndMicro': '10',
      'assets.leaders': '0',
      'assets.confidential': '1',
      'assets.emergency': '2',
      'assets.lawEnforcement': '0',
      'assets.special': '0',
      'assets.other': '0',
      'assets.generalEquipment': '0',
      'assets.specialEquipment': '0',
      'selfEvaluation.primaryProjects': String(projects),
      'selfEvaluation.secondaryProjects': '0',
      'selfEvaluation.funds': amount(sumOf(general, (line) => line.project)),
      'evaluation.goal.expected': '保障机关正常运转，完成各项目年度任务。',
      'evaluation.goal.actual': '机关运转正常，各项目年度任务已完成。',
    },
    tables: {
      functionRows: lines.map(functionRow),
      evaluationProjects: numbers.map((number) => projectRow(number, projects, fiscal, other)),
      evaluationIndicators: indicators.map((indicator) => indicatorRow(indicator, false, '部门整体')),
      evaluationProjectIndicators: numbers.flatMap(indicatorRows),
    },
    narrative: {
      'overview.duties': ['示例单位的主要职责是机关事务的管理、保障和服务工作。'],
      'explanation.selfEvaluation.details': ['从评价情况来看，有关项目立项程序完整、规范，预算执行及时、有效。'],
      'explanation.projectProblems': ['发现的主要问题及原因：绩效目标细化不够。下一步改进措施：加强业务培训。'],
      'evaluation.functions': ['示例单位主要负责机关事务的管理、保障和服务工作。'],
      'evaluation.organization': ['我单位共有内设科室4个，无二级机构。'],
      'evaluation.overall': ['各项绩效指标按计划完成。'],
      'evaluation.problems': ['绩效目标细化、量化不够，下一步加强业务培训。'],
    },
    explanations: {},
    overrides: {},
  };
}
