import {
  absolute,
  allOf,
  difference,
  field,
  fieldOrZero,
  filled,
  percent,
  round,
  sum,
  sumOfFilled,
} from '../../../calculation/builders/formulas.ts';
import { lastPlace, mayNotExceed, mustEqual, rounding } from '../../builders/relations.ts';
import {
  threePublicIncompleteCheck,
  threePublicMissingCheck,
  threePublicOverBudgetCheck,
  threePublicWithinCheck,
} from '../../builders/threePublicFinalChecks.ts';
import { threePublicParts } from '../../builders/threePublicFinals.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';

const basics = '附件2-3《部门整体支出绩效自评报告》一、部门（单位）基本概况';
const performance = '附件2-3《部门整体支出绩效自评报告》二、部门（单位）整体支出绩效状况';

const sums: readonly CrossCheckDefinition[] = [
  {
    code: 'SDR-003',
    title: '收入合计',
    severity: 'block',
    basis: `${basics}：收入合计＝财政收入＋其他收入`,
    message: '收入合计是{left}万元，财政收入与其他收入相加是{right}万元，相差{difference}万元。',
    remedy: '请核对财政收入和其他收入；合计被手工改写的，请取消改写。',
    fields: ['income.total', 'income.fiscal', 'income.other'],
    rule: mustEqual(field('income.total'), sumOfFilled('income.fiscal', 'income.other'), rounding(2)),
  },
  {
    code: 'SDR-004',
    title: '支出与基本支出、项目支出',
    severity: 'block',
    basis: `${basics}：支出＝基本支出＋项目支出`,
    message: '全年支出是{left}万元，基本支出与项目支出相加是{right}万元，相差{difference}万元。',
    remedy: '请核对基本支出和项目支出是否都是决算数；支出被手工改写的，请取消改写。',
    fields: ['expenditure.total', 'expenditure.basic', 'expenditure.project'],
    rule: mustEqual(field('expenditure.total'), sum('expenditure.basic', 'expenditure.project'), rounding(2)),
  },
  ...(['basic', 'project'] as const).map(
    (part, index): CrossCheckDefinition => ({
      code: `SDR-00${5 + index}`,
      title: part === 'basic' ? '基本支出占比' : '项目支出占比',
      severity: 'block',
      basis: `${basics}：占比＝该项支出÷全年支出×100%`,
      message: '占比是{left}%，按该项支出÷全年支出应为{right}%，相差{difference}个百分点。',
      remedy: '占比由程序计算。被手工改写的，请取消改写。',
      fields: [`expenditure.${part}Share`, `expenditure.${part}`, 'expenditure.total'],
      rule: mustEqual(
        field(`expenditure.${part}Share`),
        round(percent(`expenditure.${part}`, 'expenditure.total'), 2),
        lastPlace,
      ),
    }),
  ),
  {
    code: 'SDR-007',
    title: '全年预算数',
    severity: 'block',
    basis: `${performance}：全年预算数＝年初预算数＋年中调整数`,
    message: '全年预算数是{left}万元，年初预算与年中调整相加是{right}万元，相差{difference}万元。',
    remedy: '请核对年初预算数和年中调整数（调减的填负数）；全年预算数被手工改写的，请取消改写。',
    fields: ['budget.adjusted', 'budget.initial', 'budget.supplement'],
    when: filled('budget.adjusted'),
    rule: mustEqual(field('budget.adjusted'), sum('budget.initial', fieldOrZero('budget.supplement')), rounding(2)),
  },
  {
    code: 'SDR-008',
    title: '预算执行率',
    severity: 'block',
    basis: `${performance}：执行率＝全年支出÷全年预算数×100%`,
    message: '预算执行率是{left}%，按全年支出÷全年预算数应为{right}%，相差{difference}个百分点。',
    remedy: '执行率由程序计算。被手工改写的，请取消改写。',
    fields: ['budget.executionRate', 'expenditure.total', 'budget.adjusted'],
    when: filled('budget.executionRate'),
    rule: mustEqual(
      field('budget.executionRate'),
      round(percent('expenditure.total', 'budget.adjusted'), 2),
      lastPlace,
    ),
  },
  {
    code: 'SDR-009',
    title: '年中调减数',
    severity: 'block',
    basis: `${performance}：调减数与年中调整数一致`,
    message: '年中调减数是{left}万元，年中调整数是{right}万元，相差{difference}万元。',
    remedy: '调减数由程序从年中调整数得来。被手工改写的，请取消改写。',
    fields: ['budget.reduction', 'budget.supplement'],
    when: filled('budget.reduction'),
    rule: mustEqual(field('budget.reduction'), absolute('budget.supplement'), rounding(1)),
  },
  {
    code: 'SDR-010',
    title: '“三公”经费合计',
    severity: 'block',
    basis: `${performance}：“三公”经费＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费`,
    message: '“三公”经费合计是{left}万元，三项相加是{right}万元，相差{difference}万元。',
    remedy: '请核对三项决算数；合计被手工改写的，请取消改写。',
    fields: ['threePublicExpenses.final', ...threePublicParts],
    when: filled('threePublicExpenses.final'),
    rule: mustEqual(field('threePublicExpenses.final'), sumOfFilled(...threePublicParts), rounding(3)),
  },
  {
    code: 'SDR-011',
    title: '“三公”经费超出预算数',
    severity: 'block',
    basis: `${performance}：超出数＝决算数－预算数`,
    message: '“三公”经费超出预算数是{left}万元，决算数减预算数是{right}万元，相差{difference}万元。',
    remedy: '超出数由程序计算。被手工改写的，请取消改写。',
    fields: ['threePublicExpenses.excess', 'threePublicExpenses.final', 'threePublicExpenses.budget'],
    when: filled('threePublicExpenses.excess'),
    rule: mustEqual(
      field('threePublicExpenses.excess'),
      difference('threePublicExpenses.final', 'threePublicExpenses.budget'),
      rounding(2),
    ),
  },
];

const limits: readonly CrossCheckDefinition[] = [
  {
    code: 'SDR-012',
    title: '支出大于收入',
    severity: 'explain',
    basis: `${basics}：当年支出一般不超过当年收入`,
    message: '全年支出{left}万元，大于全年收入{right}万元，超出{difference}万元。',
    remedy: '请核对收入有没有漏填其他收入；使用上年结转结余的，写明来源。',
    fields: ['expenditure.total', 'income.total'],
    rule: mayNotExceed(field('expenditure.total'), field('income.total')),
  },
  {
    code: 'SDR-013',
    title: '支出大于全年预算',
    severity: 'explain',
    basis: `${performance}：支出一般不超过调整后的全年预算`,
    message: '全年支出{left}万元，大于全年预算数{right}万元，超出{difference}万元。',
    remedy: '请核对年中追加的预算是否都填了；确实超出的，写明原因。',
    fields: ['expenditure.total', 'budget.adjusted', 'budget.supplement'],
    when: filled('budget.adjusted'),
    rule: mayNotExceed(field('expenditure.total'), field('budget.adjusted')),
  },
  threePublicOverBudgetCheck(
    'SDR-014',
    `${performance}：“三公”经费应控制在预算以内`,
    '请核对两个数；确实超出的，写明原因，正文里也不要再写“控制在预算之内”。',
  ),
  threePublicWithinCheck('SDR-015', '全年支出', `${performance}：`),
];

const omissions: readonly CrossCheckDefinition[] = [
  {
    code: 'SDR-016',
    title: '没有分基本支出和项目支出',
    severity: 'notice',
    basis: '绩效自评报告应交代基本支出和项目支出情况',
    message: '报告只写了全年支出{expenditure.total}万元，没有分基本支出和项目支出。',
    remedy: '请填写基本支出和项目支出，报告会写出两项金额和占比。',
    fields: ['expenditure.basic', 'expenditure.project'],
    when: filled('expenditure.total'),
    rule: { kind: 'require', condition: allOf(filled('expenditure.basic'), filled('expenditure.project')) },
  },
  {
    code: 'SDR-017',
    title: '没有年初预算和执行率',
    severity: 'notice',
    basis: '绩效自评报告应交代预算执行情况',
    message: '报告写了全年支出{expenditure.total}万元，没有写年初预算，看不出预算执行率。',
    remedy: '请填写年初预算数（有追加的再填年中调整数），报告会写出执行率。',
    fields: ['budget.initial'],
    when: filled('expenditure.total'),
    rule: { kind: 'require', condition: filled('budget.initial') },
  },
  threePublicMissingCheck('SDR-018', '绩效自评报告说“三公”经费控制到位的，应有数据'),
  {
    code: 'SDR-019',
    title: '填了年中调整没有填年初预算',
    severity: 'block',
    basis: '全年预算数＝年初预算数＋年中调整数',
    message: '填了年中预算调整数{budget.supplement}万元，没有填年初预算数，报告里不会写预算情况。',
    remedy: '请补填年初预算数。',
    fields: ['budget.initial', 'budget.supplement'],
    when: filled('budget.supplement'),
    rule: { kind: 'require', condition: filled('budget.initial') },
  },
  threePublicIncompleteCheck('SDR-020'),
];

export const fundsChecks: readonly CrossCheckDefinition[] = [...sums, ...limits, ...omissions];
