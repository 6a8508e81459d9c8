/**
 * A draft with many projects, always the same for the same number: for the bench and for tests of speed. Every figure
 * is consistent, so that nothing blocks. Amounts are counted in 分 of 万元 (two decimals) to stay exact.
 */
type Row = Readonly<Record<string, string>>;

const perProject = [
  { secondaryIndicator: '数量指标', maximumScore: '20' },
  { secondaryIndicator: '质量指标', maximumScore: '10' },
  { secondaryIndicator: '时效指标', maximumScore: '10' },
  { secondaryIndicator: '成本指标', maximumScore: '10' },
  { secondaryIndicator: '经济效益指标', maximumScore: '10' },
  { secondaryIndicator: '社会效益指标', maximumScore: '5' },
  { secondaryIndicator: '生态效益指标', maximumScore: '5' },
  { secondaryIndicator: '可持续影响指标', maximumScore: '10' },
  { secondaryIndicator: '服务对象满意度指标', maximumScore: '10' },
] as const;

function amount(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

function nameOf(number: number): string {
  return `${number % 10 === 0 ? '市级' : '部门'}示例项目${String(number).padStart(4, '0')}`;
}

/** What project `number` was given and spent, in hundredths of 万元. */
function moneyOf(number: number): { readonly adjusted: number; readonly carried: number; readonly executed: number } {
  const adjusted = 1_000 + ((number * 7_919) % 90_000);
  const carried = number % 3 === 0 ? 500 + (number % 97) : 0;
  return { adjusted, carried, executed: Math.floor(((adjusted + carried) * (900 + (number % 101))) / 1_000) };
}

function projectRow(number: number): Row {
  const { adjusted, carried, executed } = moneyOf(number);
  const fromCarried = Math.min(carried, executed);
  return {
    name: nameOf(number),
    category: number % 10 === 0 ? '市级专项资金' : '部门项目',
    formProvided: '是',
    lastYearFinal: amount(Math.floor((executed * 9) / 10)),
    implementingUnit: '示例单位',
    'fiscal.initial': amount(Math.floor(adjusted / 2)),
    'fiscal.adjusted': amount(adjusted),
    'fiscal.executed': amount(executed - fromCarried),
    ...(carried === 0
      ? {}
      : { 'carriedForward.adjusted': amount(carried), 'carriedForward.executed': amount(fromCarried) }),
    executionScoreMaximum: '10',
    'goal.expected': `目标1：完成${nameOf(number)}年度任务。\n目标2：资金使用合规，按进度支出。`,
    'goal.actual': `${nameOf(number)}年度任务已完成，资金按进度支出。`,
  };
}

function indicatorRow(indicator: (typeof perProject)[number], short: boolean, subject: string): Row {
  const { secondaryIndicator, maximumScore } = indicator;
  return {
    secondaryIndicator,
    tertiaryIndicator: `${subject}${secondaryIndicator.replace('指标', '')}完成情况`,
    targetValue: '≥95%',
    actualValue: short ? '94%' : '98%',
    maximumScore,
    score: short ? String(Number(maximumScore) - 1) : maximumScore,
    varianceExplanation: short ? '任务下达较晚，下一年提前安排。' : '无偏差',
  };
}

function indicatorRows(number: number): readonly Row[] {
  return perProject.map((indicator, index) => ({
    project: nameOf(number),
    ...indicatorRow(indicator, (number + index) % 17 === 0, nameOf(number)),
  }));
}

function line(thing: string, lastYear: string, budget: string, final: string): Row {
  return { [`${thing}.lastYearFinal`]: lastYear, [`${thing}.budget`]: budget, [`${thing}.final`]: final };
}

/** 100 projects unless told otherwise; the pack takes up to 1000. */
export function largeDraft(projects = 100) {
  const numbers = Array.from({ length: projects }, (_, index) => index + 1);
  const personnel = 22_892;
  const operating = 2_822;
  const executed = numbers.reduce((total, number) => total + moneyOf(number).executed, personnel + operating);
  return {
    format: 'jixiao-report',
    formatVersion: 1,
    pack: { id: 'junshan2024', version: 1 },
    year: 2024,
    unit: {
      name: '岳阳市君山区示例单位',
      shortName: '示例单位',
      supervisingDepartment: '岳阳市君山区示例单位',
      preparer: '示例',
      fillDate: '2025年4月18日',
      phone: '0730-0000000',
    },
    entries: {
      'staffing.establishedPosts': '15',
      'staffing.staffInPost': '15',
      ...line('vehiclePurchase', '0', '0', '0'),
      ...line('vehicleOperation', '112.10', '111.82', '111.82'),
      ...line('overseasTrips', '0', '0', '0'),
      ...line('officialReceptions', '6.40', '6.34', '6.34'),
      ...line('operatingExpenses', '27.55', '32.06', amount(operating)),
      ...line('officeExpenses', '14.00', '16.90', '16.90'),
      ...line('utilitiesAndTravel', '0.71', '0', '0'),
      ...line('meetingsAndTraining', '0.47', '0', '0'),
      'governmentProcurement.budget': '442',
      'governmentProcurement.final': '442',
      'basicBudgetAdjustment.budget': '260.98',
      'basicBudgetAdjustment.final': amount(personnel + operating),
      frugalityMeasures: '严格控制“三公”经费开支，严禁超范围、超标准开支。',
      'departmentFunds.initialBudget': amount(
        numbers.reduce((total, number) => total + Math.floor(moneyOf(number).adjusted / 2), 26_098),
      ),
      'incomeNature.generalPublicBudget': amount(executed),
      'basicExpenditure.adjustedBudget': '260.98',
      'personnelExpenses.executed': amount(personnel),
      'departmentGoals.expected': '目标1：保障机关正常运转。\n目标2：完成各项目年度任务。',
      'departmentGoals.actual': '机关运转正常，各项目年度任务已完成。',
    },
    tables: {
      projects: numbers.map(projectRow),
      indicators: perProject.map((indicator) => indicatorRow(indicator, false, '部门整体')),
      projectIndicators: numbers.flatMap(indicatorRows),
    },
    narrative: {
      'basics.functions': ['示例单位主要负责机关事务的管理、保障和服务工作。'],
      'basics.organization': ['示例单位内设办公室、财务股、后勤股3个机构。'],
      'basics.targets': ['整体支出绩效目标：保障机关正常运转，完成各项目年度任务。'],
      'performance.management': ['示例单位严格执行经费审批制度，专项资金做到专款专用。'],
      'performance.outcomes': ['示例单位认真履行部门职责，各项工作任务按时完成。'],
      problems: ['绩效目标细化、量化不够，主要原因是业务培训不足。'],
      improvements: ['加强业务培训，细化预算编制工作。'],
      resultsUse: ['自评结果作为下一年预算编制的依据，在规定时间内公开至本单位门户网站。'],
    },
    explanations: {},
    overrides: {},
  };
}
