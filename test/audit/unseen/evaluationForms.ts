import { type Project, randomFrom } from './facts.ts';
import { type Conversion, cell, type Form, type FormCell, formText } from './grid.ts';
import { money, rounded, sum } from './money.ts';
import type { PublishedSet } from './publishedSet.ts';
import { type Marks, newMarks } from './tokens.ts';

type Indicator = {
  readonly primary: string;
  readonly secondary: string;
  readonly name: string;
  readonly sign: string;
  readonly target: number;
  readonly actual: number;
  readonly unit: string;
  readonly weight: number;
  readonly score: number;
};
type Evaluation = {
  readonly project: Project;
  readonly executionWeight: number;
  readonly blocks: readonly (readonly [name: string, weight: number])[];
  readonly indicators: readonly Indicator[];
};

const kinds: Readonly<
  Record<string, readonly (readonly [secondary: string, names: readonly string[], unit: string])[]>
> = {
  成本指标: [['经济成本指标', ['单位成本控制额'], '元']],
  产出指标: [
    ['数量指标', ['开展巡查次数', '培训人员数量', '维护设备台数'], '次'],
    ['质量指标', ['验收合格率', '设备完好率'], '%'],
    ['时效指标', ['任务按期完成率'], '%'],
  ],
  效益指标: [
    ['社会效益指标', ['问题整改率', '服务覆盖率'], '%'],
    ['可持续影响指标', ['制度健全率'], '%'],
  ],
  满意度指标: [['服务对象满意度指标', ['服务对象满意度'], '%']],
};

/** Scores that add up: weights per block as the county has them, actual values that reach their targets or say why not. */
function evaluationOf(
  project: Project,
  executionWeight: number,
  blocks: Evaluation['blocks'],
  random: () => number,
): Evaluation {
  const indicators = blocks.flatMap(([primary, weight]) => {
    const places = (kinds[primary] ?? []).flatMap(([secondary, names, unit]) =>
      names.map((name) => ({ primary, secondary, name, unit })),
    );
    const each = Math.floor(weight / places.length);
    return places.map((place, index): Indicator => {
      const own = index === 0 ? weight - each * (places.length - 1) : each;
      const isLess = place.secondary.includes('成本');
      const target = place.unit === '%' ? 90 + Math.floor(random() * 5) : 20 + Math.floor(random() * 80);
      const misses = random() < 0.15 && !isLess;
      const actual = isLess
        ? target - 3
        : misses
          ? target - 4
          : place.unit === '%'
            ? 100
            : target + Math.floor(random() * 3);
      return { ...place, sign: isLess ? '≤' : '≥', target, actual, weight: own, score: misses ? own - 1 : own };
    });
  });
  return { project, executionWeight, blocks, indicators };
}

type Kit = {
  readonly amount: (value: number) => string;
  readonly score: (value: number | string) => string;
  readonly rate: (part: number, whole: number, places?: number) => string;
};

function kitOf({ mark }: Marks): Kit {
  const plain = { unit: '万元', thousands: false, dropZeros: false } as const;
  return {
    amount: (value) =>
      value === 0 ? '0' : mark({ kind: 'cell', text: money(value, plain), cover: 'equal', mistaken: {} }),
    score: (value) => mark({ kind: 'score', text: String(value), cover: 'equal', mistaken: {} }),
    rate: (part, whole, places = 2) =>
      `${mark({ kind: 'percent', text: rounded((part / whole) * 100, places), cover: 'equal', mistaken: {} })}%`,
  };
}

function executionScore({ project, executionWeight }: Evaluation): string {
  const rate = Number(rounded((project.executed / project.adjusted) * 100, 2));
  return rounded((executionWeight * rate) / 100, 2).replace(/\.?0+$/, '');
}

function totalScore(evaluation: Evaluation): string {
  const total = Number(executionScore(evaluation)) + sum(evaluation.indicators.map(({ score }) => score));
  return rounded(total, 2).replace(/\.?0+$/, '');
}

const why = (each: Indicator): string => (each.score < each.weight ? '受天气影响未完成，下一步加强调度。' : '');
const texts = (...values: readonly string[]): readonly FormCell[] => values.map((value) => cell(value));

/** 财政部 2020. */
function ministry(evaluation: Evaluation, kit: Kit, unitName: string, year: number): Form {
  const { project, executionWeight, blocks, indicators } = evaluation;
  const { initial, adjusted, executed } = project;
  const funds = (label: string, isTotal: boolean): readonly FormCell[] => [
    ...texts('', label, kit.amount(initial), kit.amount(adjusted), kit.amount(executed)),
    ...(isTotal
      ? texts(String(executionWeight), kit.rate(executed, adjusted), kit.score(executionScore(evaluation)))
      : texts('—', '—', '—')),
  ];
  return {
    above: ['项目支出绩效自评表', `（${year}年度）`],
    below: [],
    rows: [
      [cell('项目名称'), cell(project.name, 7)],
      [cell('主管部门'), cell(unitName, 3), cell('实施单位'), cell(unitName, 3)],
      texts('项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
      funds('年度资金总额', true),
      funds('其中：当年财政拨款', false),
      texts('', '上年结转资金', '0', '0', '0', '—', '—', '—'),
      texts('', '其他资金', '', '', '', '—', '—', '—'),
      [cell('年度总体目标'), cell('预期目标', 3), cell('实际完成情况', 4)],
      [cell(''), cell('保障各项工作正常开展。', 3), cell('各项工作按计划完成。', 4)],
      texts('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'),
      ...indicators.map((each, index) => {
        const opens = indicators[index - 1]?.primary !== each.primary;
        const declared = blocks.find(([name]) => name === each.primary)?.[1] ?? 0;
        return texts(
          opens ? `${each.primary}（${declared}分）` : '',
          indicators[index - 1]?.secondary !== each.secondary ? each.secondary : '',
          each.name,
          `${each.sign}${each.target}${each.unit}`,
          `${each.actual}${each.unit}`,
          kit.score(each.weight),
          kit.score(each.score),
          why(each),
        );
      }),
      [cell('总分', 5), cell(kit.score(100)), cell(kit.score(totalScore(evaluation))), cell('')],
    ],
  };
}

/** 四川: sign, value and unit in columns of their own, 权重 instead of 分值. */
function sichuan(evaluation: Evaluation, kit: Kit, unitName: string, year: number): Form {
  const { project, executionWeight, indicators } = evaluation;
  const { initial, adjusted, executed } = project;
  return {
    above: [`部门预算项目支出绩效自评表（${year}年度）`],
    below: [],
    rows: [
      [cell('项目名称', 2), cell(project.name, 8)],
      [cell('主管部门', 2), cell(unitName, 4), cell('实施单位（盖章）', 2), cell(unitName, 2)],
      texts(
        `预算执行情况（${executionWeight}分）`,
        '年度预算数（万元）',
        '年初预算',
        '调整后预算数',
        '预算执行数',
        '预算执行率',
        '权重',
        '得分',
        '原因',
        '',
      ),
      texts(
        '',
        '总额',
        kit.amount(initial),
        kit.amount(adjusted),
        kit.amount(executed),
        kit.rate(executed, adjusted),
        String(executionWeight),
        kit.score(executionScore(evaluation)),
        '',
        '',
      ),
      texts(
        '',
        '其中：财政资金',
        kit.amount(initial),
        kit.amount(adjusted),
        kit.amount(executed),
        kit.rate(executed, adjusted),
        '/',
        '/',
        '',
        '',
      ),
      texts('', '财政专户管理资金', '0.00', '0.00', '0.00', '0.00%', '/', '/', '', ''),
      texts('', '其他资金', '', '', '', '', '/', '/', '', ''),
      texts('', '单位资金', '0.00', '0.00', '0.00', '0.00%', '/', '/', '', ''),
      texts(
        `绩效指标（${100 - executionWeight}分）`,
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '完成值',
        '权重',
        '得分',
        '未完成原因分析',
      ),
      ...indicators.map((each) =>
        texts(
          '',
          each.primary,
          each.secondary,
          each.name,
          each.sign,
          String(each.target),
          each.unit,
          String(each.actual),
          kit.score(each.weight),
          kit.score(each.score),
          why(each),
        ),
      ),
      texts('合计', '', '', '', '', '', '', '', kit.score(100), kit.score(totalScore(evaluation)), ''),
      [cell('评价结论'), cell('项目管理规范，资金使用合规。', 9)],
    ],
  };
}

/** 湖北: A, B and B/A; the indicators have no weight column, their block has. */
function hubei(evaluation: Evaluation, kit: Kit, unitName: string, year: number): Form {
  const { project, executionWeight, blocks, indicators } = evaluation;
  return {
    above: [`${year}年度项目绩效自评表`, `单位名称：${unitName}`],
    below: [],
    rows: [
      [cell('项目名称'), cell(project.name, 6)],
      texts(
        `预算执行情况（万元）（${executionWeight}分）`,
        '',
        '预算数（A）',
        '执行数（B）',
        '执行率（B/A）',
        `得分（${executionWeight}分*执行率）`,
        '',
      ),
      texts(
        '',
        '年度财政资金总额',
        kit.amount(project.adjusted),
        kit.amount(project.executed),
        kit.rate(project.executed, project.adjusted),
        kit.score(executionScore(evaluation)),
        '',
      ),
      texts('一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '分值', '得分'),
      ...indicators.map((each, index) =>
        texts(
          indicators[index - 1]?.primary === each.primary
            ? ''
            : `${each.primary}（${blocks.find(([name]) => name === each.primary)?.[1] ?? 0}分）`,
          each.secondary,
          each.name,
          `${each.sign}${each.target}${each.unit}`,
          `${each.actual}${each.unit}`,
          kit.score(each.weight),
          kit.score(each.score),
        ),
      ),
      texts('总分', '', '', '', '', kit.score(100), kit.score(totalScore(evaluation))),
      [cell('偏差大或目标未完成原因分析'), cell('受天气影响，部分活动延期。', 6)],
      [cell('改进措施及结果应用方案'), cell('加强调度。', 6)],
    ],
  };
}

/** 重庆: names first, a coefficient beside weight and score. */
function chongqing(evaluation: Evaluation, kit: Kit, unitName: string, year: number): Form {
  const { project, executionWeight, indicators } = evaluation;
  const { initial, adjusted, executed } = project;
  return {
    above: [`${year}年项目绩效自评表`],
    below: [],
    rows: [
      texts(
        '项目名称',
        project.name,
        '主管部门',
        unitName,
        '自评总分（分）',
        kit.score(totalScore(evaluation)),
        '',
        '',
        '',
      ),
      texts(
        '资金情况（万元）',
        '',
        '年初预算数',
        '全年（调整）预算数',
        '全年执行数',
        '执行率',
        '执行率权重',
        '执行率得分',
        '',
      ),
      texts(
        '',
        '年度总金额',
        kit.amount(initial),
        kit.amount(adjusted),
        kit.amount(executed),
        kit.rate(executed, adjusted),
        String(executionWeight),
        kit.score(executionScore(evaluation)),
        '',
      ),
      texts('', '其中：财政拨款', kit.amount(initial), kit.amount(adjusted), kit.amount(executed), '', '', '', ''),
      texts(
        '指标名称',
        '计量单位',
        '指标性质',
        '年初指标值',
        '调整指标值',
        '全年完成值',
        '得分系数（%）',
        '指标权重（分）',
        '指标得分（分）',
      ),
      ...indicators.map((each) =>
        texts(
          each.name,
          each.unit,
          each.sign,
          String(each.target),
          String(each.target),
          String(each.actual),
          rounded((each.score / each.weight) * 100, 2),
          kit.score(each.weight),
          kit.score(each.score),
        ),
      ),
    ],
  };
}

type FormOf = (evaluation: Evaluation, kit: Kit, unitName: string, year: number) => Form;
export type EvaluationCounty = {
  readonly name: string;
  readonly unitName: string;
  readonly year: number;
  readonly form: FormOf;
  readonly conversion: Conversion;
  readonly executionWeight: number;
  readonly blocks: Evaluation['blocks'];
};

const usual = [
  ['产出指标', 50],
  ['效益指标', 30],
  ['满意度指标', 10],
] as const;
const withCost = [
  ['成本指标', 20],
  ['产出指标', 40],
  ['效益指标', 20],
  ['满意度指标', 10],
] as const;
const heavyExecution = [
  ['产出指标', 40],
  ['效益指标', 30],
  ['满意度指标', 10],
] as const;

export const evaluationCounties: readonly EvaluationCounty[] = [
  {
    name: '安徽',
    unitName: '某镇人民政府',
    year: 2022,
    form: ministry,
    conversion: 'tabs',
    executionWeight: 10,
    blocks: usual,
  },
  {
    name: '北京',
    unitName: '某区审计局',
    year: 2023,
    form: ministry,
    conversion: 'cellLines',
    executionWeight: 10,
    blocks: withCost,
  },
  {
    name: '山东',
    unitName: '某县统计局',
    year: 2021,
    form: ministry,
    conversion: 'tabsWithoutMerged',
    executionWeight: 10,
    blocks: usual,
  },
  {
    name: '江西',
    unitName: '某市民政局',
    year: 2023,
    form: ministry,
    conversion: 'strokes',
    executionWeight: 20,
    blocks: heavyExecution,
  },
  {
    name: '四川',
    unitName: '某县发展和改革局',
    year: 2023,
    form: sichuan,
    conversion: 'tabs',
    executionWeight: 10,
    blocks: withCost,
  },
  {
    name: '四川网页',
    unitName: '某县林业局',
    year: 2022,
    form: sichuan,
    conversion: 'strokes',
    executionWeight: 10,
    blocks: usual,
  },
  {
    name: '湖北',
    unitName: '某市司法局',
    year: 2022,
    form: hubei,
    conversion: 'tabs',
    executionWeight: 20,
    blocks: heavyExecution,
  },
  {
    name: '湖北逐格',
    unitName: '某区司法局',
    year: 2021,
    form: hubei,
    conversion: 'cellLines',
    executionWeight: 20,
    blocks: heavyExecution,
  },
  {
    name: '重庆',
    unitName: '某区规划和自然资源局',
    year: 2024,
    form: chongqing,
    conversion: 'tabs',
    executionWeight: 10,
    blocks: usual,
  },
];

/** A package of self-evaluations: a short report and a form for each project. */
export function evaluationPackage(county: EvaluationCounty, seed: number): PublishedSet {
  const random = randomFrom(seed);
  const marks = newMarks();
  const kit = kitOf(marks);
  const { mark } = marks;
  const projects = ['基层能力建设经费', '信息系统运行维护费', '专项业务经费'].map((name): Project => {
    const adjusted = Math.round((20 + random() * 300) * 100) * 10_000;
    const executed = random() < 0.4 ? adjusted : Math.round((adjusted * (0.8 + random() * 0.19)) / 10_000) * 10_000;
    return { name, initial: Math.round((adjusted * 0.93) / 10_000) * 10_000, adjusted, executed };
  });
  const evaluations = projects.map((project) => evaluationOf(project, county.executionWeight, county.blocks, random));
  const plain = { unit: '万元', thousands: false, dropZeros: false } as const;
  const inText = (value: number): string =>
    mark({ kind: 'amount', text: money(value, plain), cover: 'equal', mistaken: {} });
  const adjusted = sum(projects.map((each) => each.adjusted));
  const executed = sum(projects.map((each) => each.executed));
  const { year, unitName } = county;
  const lines = [
    `${unitName}${year}年度项目支出绩效自评报告`,
    '',
    '一、基本情况',
    '',
    `${year}年度我单位实施项目3个，项目支出全年预算数${inText(adjusted)}万元，全年执行数${inText(executed)}万元，预算执行率${mark({ kind: 'percent', text: rounded((executed / adjusted) * 100, 2), cover: 'rate', mistaken: {} })}%。`,
    '',
    '二、项目绩效情况',
    '',
    ...evaluations.flatMap((each, index) => [
      `（${['一', '二', '三'][index] ?? ''}）${each.project.name}。全年预算数${inText(each.project.adjusted)}万元，执行数${inText(each.project.executed)}万元，完成预算的${mark({ kind: 'percent', text: rounded((each.project.executed / each.project.adjusted) * 100, 2), cover: 'rate', mistaken: {} })}%，自评得分${mark({ kind: 'score', text: totalScore(each), cover: 'none', mistaken: {} })}分。`,
      '',
    ]),
    '三、存在的问题及改进措施',
    '',
    '部分项目资金支出进度不够均衡，下一步加强调度。',
    '',
    ...evaluations.flatMap((each, index) => [
      `附件${index + 1}`,
      '',
      ...formText(county.form(each, kit, unitName, year), county.conversion),
    ]),
  ];
  return { source: lines.join('\n'), tokens: marks.tokens };
}
