import { amountText, type Hundredths, percentText, sumOf } from './amounts.ts';
import { type Random, randomFrom } from './random.ts';
import { type Block, type Cell, cell, line, mark, markWord, type Pieces, type Published, paragraph } from './text.ts';

/** Scores are whole hundredths of a point. */
type Score = number;
type Indicator = {
  readonly first: string;
  readonly second: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: Score;
  readonly score: Score;
};

type Project = {
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly year: number;
  readonly initial: Hundredths;
  readonly budget: Hundredths;
  readonly spent: Hundredths;
  readonly indicators: readonly Indicator[];
  readonly total: Score;
  readonly executionScore: Score;
};

const scoreText = (score: Score): string =>
  score % 100 === 0 ? String(score / 100) : amountText(score, { unit: '万元', thousands: false }).replace(/0$/, '');
const money = (amount: Hundredths): string => amountText(amount, { unit: '万元', thousands: false });

const blocks = [
  { first: '产出指标', second: '数量指标', name: '完成养护里程', target: '≥120公里', actual: '126公里', weight: 1500 },
  { first: '产出指标', second: '质量指标', name: '验收合格率', target: '≥95%', actual: '98%', weight: 1500 },
  { first: '产出指标', second: '时效指标', name: '按期完成率', target: '100%', actual: '100%', weight: 1000 },
  {
    first: '产出指标',
    second: '成本指标',
    name: '单位养护成本',
    target: '≤1.2万元/公里',
    actual: '1.1万元/公里',
    weight: 1000,
  },
  {
    first: '效益指标',
    second: '社会效益指标',
    name: '群众出行条件',
    target: '明显改善',
    actual: '明显改善',
    weight: 1500,
  },
  { first: '效益指标', second: '可持续影响指标', name: '管护机制', target: '健全', actual: '健全', weight: 1500 },
  {
    first: '满意度指标',
    second: '服务对象满意度指标',
    name: '群众满意度',
    target: '≥90%',
    actual: '93%',
    weight: 1000,
  },
] as const;

const projectNames = ['农村公路养护', '城区绿化管护', '公共文化场馆免费开放', '高标准农田建设', '政务信息化运维'];
const places = ['青河县', '临溪区', '云岭市', '望江县', '南屏县'];

function projectOf(random: Random, year: number): Project {
  const place = random.pick(places);
  const initial = random.between(8_000, 60_000);
  const budget = initial + random.between(100, 4_000);
  const spent = Math.floor((budget * random.between(880, 985)) / 1000);
  // Ten points times the rate, rounded half up.
  const executionScore = Math.floor((spent * 2000 + budget) / (2 * budget));
  const indicators = blocks.map((each, at) => ({
    ...each,
    score: at === 4 ? each.weight - random.between(1, 4) * 50 : each.weight,
  }));
  return {
    name: random.pick(projectNames),
    department: `${place}交通运输局`,
    unit: `${place}公路养护中心`,
    year,
    initial,
    budget,
    spent,
    indicators,
    executionScore,
    total: executionScore + sumOf(indicators.map(({ score }) => score)),
  };
}

const grades = ['优', '良', '中', '差'];
function gradeOf(total: Score): string {
  if (total >= 9000) return '优';
  if (total >= 8000) return '良';
  return total >= 6000 ? '中' : '差';
}

const text = (...words: readonly string[]): readonly Cell[] => words.map((each) => cell(each));
const otherScore = (score: Score): Cell => cell(mark(scoreText(score), 'score'));

function indicatorRows({ indicators }: Project, wide: boolean): readonly (readonly Cell[])[] {
  return indicators.map(({ first, second, name, target, actual, weight, score }, at) => {
    const opens = indicators[at - 1]?.first !== first;
    const height = indicators.filter((each) => each.first === first).length;
    const reason = score < weight ? '部分路段雨季施工受限，下一步加强调度' : '';
    return [
      ...(opens ? [cell(first, 1, height)] : []),
      cell(second),
      cell(name),
      cell(target),
      cell(actual),
      cell(mark(scoreText(weight), 'weight')),
      otherScore(score),
      cell(reason, wide ? 2 : 1),
    ];
  });
}

/** 项目支出绩效自评表 in the national shape. */
function nationalForm(project: Project): readonly (readonly Cell[])[] {
  const { name, department, unit, initial, budget, spent, executionScore, total } = project;
  const rate = `${percentText(spent, budget, 2)}%`;
  const fundRow = (label: string, amounts: readonly Hundredths[], tail: readonly Cell[]): readonly Cell[] => [
    cell(label, 2),
    ...amounts.map((amount) => cell(mark(money(amount), 'sum in a table'))),
    ...tail,
  ];
  const own = Math.floor(spent / 5);
  const parts = (amount: Hundredths, carried: Hundredths): readonly Hundredths[] => [amount - carried, carried];
  const [initialMain, initialOther] = parts(initial, own);
  const [budgetMain, budgetOther] = parts(budget, own);
  const [spentMain, spentOther] = parts(spent, own);
  return [
    [cell('项目名称'), cell(name, 7)],
    [cell('主管部门'), cell(department, 3), cell('实施单位'), cell(unit, 3)],
    [
      cell('项目资金（万元）', 1, 4),
      cell('', 1),
      ...text('年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
    ],
    [
      cell('年度资金总额'),
      ...[initial, budget, spent].map((amount) => cell(mark(money(amount), 'sum in a table'))),
      cell('10'),
      cell(mark(rate, 'execution rate')),
      cell(mark(scoreText(executionScore), 'score')),
    ],
    fundRow('其中：当年财政拨款', [initialMain ?? 0, budgetMain ?? 0, spentMain ?? 0], text('—', '', '—')).map(
      (each, at) => (at === 0 ? { ...each, columns: 1 } : each),
    ),
    fundRow('上年结转资金', [initialOther ?? 0, budgetOther ?? 0, spentOther ?? 0], text('—', '', '—')).map(
      (each, at) => (at === 0 ? { ...each, columns: 1 } : each),
    ),
    [cell('年度总体目标'), cell('预期目标', 4), cell('实际完成情况', 3)],
    [cell(''), cell('完成年度任务，改善服务条件。', 4), cell('年度任务全面完成，服务条件明显改善。', 3)],
    text('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'),
    ...indicatorRows(project, false),
    [cell('总分', 5), cell('100'), cell(mark(scoreText(total), 'total score')), cell('')],
  ];
}

/** 部门预算项目支出绩效自评表 as Sichuan draws it: 指标性质 and 度量单位 apart. */
function sichuanForm(project: Project): readonly (readonly Cell[])[] {
  const { name, department, initial, budget, spent, executionScore, total, indicators } = project;
  return [
    [cell('项目名称', 2), cell(name, 7)],
    [cell('主管部门', 2), cell(department, 7)],
    [
      cell('预算执行情况（10分）', 2, 3),
      ...text('年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'),
    ],
    [
      ...[initial, budget, spent].map((amount) => cell(mark(money(amount), 'sum in a table'))),
      cell(mark(`${percentText(spent, budget, 2)}%`, 'execution rate')),
      cell('10'),
      cell(mark(scoreText(executionScore), 'score')),
      cell('按进度支付'),
    ],
    [...text(money(initial), money(budget), money(spent)), ...text('', '', '', '财政资金')],
    [...text('一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分')],
    ...indicators.map(({ first, second, name: own, target, actual, weight, score }) => {
      const [, sign = '定性', value = target, unit = ''] = /^([≥≤])?([\d.]+)(.*)$/.exec(target) ?? [];
      return [
        ...text(first, second, own, sign, value, unit, actual),
        cell(mark(scoreText(weight), 'weight')),
        cell(mark(scoreText(score), 'score')),
      ];
    }),
    [cell('合计', 7), cell('100'), cell(mark(scoreText(total), 'total score'))],
  ];
}

function reportText(project: Project, wording: number): readonly Pieces[] {
  const { name, unit, year, initial, budget, spent, executionScore, total, indicators } = project;
  const rate = percentText(spent, budget, 2);
  const unitMark = markWord(unit, 'unit name', [unit.replace('公路养护中心', '园林绿化所')]);
  const grade = markWord(
    gradeOf(total),
    'grade',
    grades.filter((each) => each !== gradeOf(total)),
  );
  const got = (first: string): Score =>
    sumOf(indicators.filter((each) => each.first === first).map(({ score }) => score));
  const scored = line`产出指标得${mark(scoreText(got('产出指标')), 'score')}分，效益指标得${mark(scoreText(got('效益指标')), 'score')}分，满意度指标得${mark(scoreText(got('满意度指标')), 'score')}分`;
  if (wording === 0) {
    return [
      line`${unitMark}对${String(year)}年度“${name}”项目开展绩效自评，自评得分${mark(scoreText(total), 'total score')}分，等级为“${grade}”（90分及以上为优，80—90分为良，60—80分为中，60分以下为差）。`,
      line`项目年初预算${mark(money(initial), 'amount in the text')}万元，全年预算${mark(money(budget), 'amount in the text')}万元，全年执行${mark(money(spent), 'amount in the text')}万元，预算执行率${mark(rate, 'execution rate')}%。`,
      line`得分构成：预算执行得${mark(scoreText(executionScore), 'score')}分，${scored}，合计${mark(scoreText(total), 'total score')}分。`,
    ];
  }
  return [
    line`经综合评价，${String(year)}年${name}项目绩效自评总分${mark(scoreText(total), 'total score')}分，其中预算执行${mark(scoreText(executionScore), 'score')}分、${scored}。`,
    line`全年下达预算${mark(money(budget), 'amount in the text')}万元，截至${markWord(String(year), 'year', [String(year - 1)])}年12月底支出${mark(money(spent), 'amount in the text')}万元，结余${mark(money(budget - spent), 'balance')}万元，执行率为${mark(rate, 'execution rate')}%。`,
  ];
}

export type EvaluationVoice = {
  readonly name: string;
  readonly form: 'national' | 'sichuan';
  readonly wording: number;
  readonly year: number;
};

export const evaluationVoices: readonly EvaluationVoice[] = [
  { name: '项目自评一', form: 'national', wording: 0, year: 2024 },
  { name: '项目自评二', form: 'national', wording: 1, year: 2023 },
  { name: '项目自评三', form: 'sichuan', wording: 0, year: 2023 },
  { name: '项目自评四', form: 'sichuan', wording: 1, year: 2024 },
];

/** A consistent self-evaluation of one project: the form and the report. */
export function publishedEvaluation(voice: EvaluationVoice, seed: number): Published {
  const project = projectOf(randomFrom(seed + 600), voice.year);
  const rows = voice.form === 'national' ? nationalForm(project) : sichuanForm(project);
  const title = voice.form === 'national' ? '项目支出绩效自评表' : '部门预算项目支出绩效自评表';
  return {
    name: `${voice.name} ${seed}`,
    blocks: [
      paragraph`${project.unit}${project.name}项目绩效自评报告`,
      ...reportText(project, voice.wording).map((pieces): Block => ({ kind: 'paragraph', pieces })),
      paragraph`${title}`,
      paragraph`（${String(project.year)}年度）`,
      { kind: 'table', name: title, rows },
    ],
  };
}
