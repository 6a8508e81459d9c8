import {
  allOf,
  anyOf,
  changeRate,
  constant,
  difference,
  field,
  fieldOrZero,
  filled,
  isEqual,
  percent,
  round,
  sum,
} from '../../../calculation/builders/formulas.ts';
import type { Expression } from '../../../calculation/expression.ts';
import { numbered } from '../../builders/numbered.ts';
import { exact, lastPlace, mayNotExceed, mustEqual, mustReach } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { scheduleQuarters } from '../indicators/executionIndicators.ts';
import {
  benefits,
  groupScore,
  indicatorGroups,
  indicators,
  outputs,
  satisfaction,
  weights,
} from '../indicators/index.ts';
import { type Indicator, scoreId, weightOf } from '../indicators/indicator.ts';
import { rateChecks } from './rateChecks.ts';

const form = '附件1-1《部门整体支出绩效自评指标表》';
const next = numbered('EIT');

function weightExpression(indicator: Indicator): Expression {
  const weight = weightOf(indicator);
  return typeof weight === 'string' ? field(weight) : weight;
}

function weightIds(list: readonly Indicator[]): readonly string[] {
  return list.flatMap((each) => ('weight' in each ? [each.weight] : []));
}

function blockWeights(title: string, list: readonly Indicator[], points: string): CrossCheckDefinition {
  return {
    code: next(),
    title,
    severity: 'block',
    basis: `${form}：产出（25分），效果（25分，其中满意度8分），各指标分值由单位设定`,
    message: `${title}是{left}分，应为{right}分，相差{difference}分。`,
    remedy: '请调整各指标的分值，使合计正好。不考核的指标分值填 0。',
    fields: weightIds(list),
    when: anyOf(...weightIds(list).map(filled)),
    rule: mustEqual(weights(list), constant(points), exact),
  };
}

/** An override of a score is held against the criteria of the form. */
function scoreFollows(indicator: Indicator): readonly CrossCheckDefinition[] {
  const id = scoreId(indicator);
  if (indicator.score === undefined) return [];
  return [
    {
      code: next(),
      title: `${indicator.name}得分`,
      severity: 'block',
      basis: `${form}：${indicator.basis}`,
      message: `${indicator.name}得分填的是{left}分，按评分标准应为{right}分，相差{difference}分。`,
      remedy: '这一格由程序按评分标准计算。被手工改写的，请取消改写；标准判断有误的，请改判断。',
      fields: [id],
      rule: mustEqual(field(id), round(indicator.score, 2), lastPlace),
    },
  ];
}

function withinWeight(indicator: Indicator): CrossCheckDefinition {
  const id = scoreId(indicator);
  return {
    code: next(),
    title: `${indicator.name}得分超过分值`,
    severity: 'block',
    basis: `${form}：各指标得分不超过分值`,
    message: `${indicator.name}得分{left}分，超过分值{right}分，多出{difference}分。`,
    remedy: '得分最多等于分值。请核对得分和分值。',
    fields: [id, ...weightIds([indicator])],
    rule: mayNotExceed(field(id), weightExpression(indicator), exact),
  };
}

/** Points that a person enters: between nothing and `points`. */
function enteredPoints(id: string, name: string, points: string): readonly CrossCheckDefinition[] {
  return [
    {
      code: next(),
      title: `${name}超过${points}分`,
      severity: 'block',
      basis: `${form}：${name}最多${points}分`,
      message: `${name}填的是{left}分，最多{right}分，多出{difference}分。`,
      remedy: '请改正，最多填到上限。',
      fields: [id],
      rule: mayNotExceed(field(id), constant(points), exact),
    },
    {
      code: next(),
      title: `${name}小于零`,
      severity: 'block',
      basis: `${form}：得分最少为0分`,
      message: `${name}填的是{left}分，小于0分。`,
      remedy: '请填实际得分，最少为0分。',
      fields: [id],
      rule: mustReach(field(id), constant('0')),
    },
  ];
}

function notMoreThan(title: string, part: string, whole: string, words: string): CrossCheckDefinition {
  return {
    code: next(),
    title,
    severity: 'block',
    basis: `${form}：${words}`,
    message: `${title}：前者{left}，后者{right}，多出{difference}。`,
    remedy: '请核对两个数的口径，有没有填反。',
    fields: [part, whole],
    rule: mayNotExceed(field(part), field(whole), exact),
  };
}

const rates: readonly CrossCheckDefinition[] = [
  ...rateChecks(next, {
    title: '“三公经费”变动率',
    id: 'threePublicExpenses.changeRate',
    of: 'threePublicExpenses.budget',
    over: 'threePublicExpenses.lastYearBudget',
    words: '（本年度预算数-上年度预算数）÷上年度预算数',
    form,
    formula: changeRate('threePublicExpenses.budget', 'threePublicExpenses.lastYearBudget'),
  }),
  ...rateChecks(next, {
    title: '“三公经费”控制率',
    id: 'threePublicExpenses.controlRate',
    of: 'threePublicExpenses.final',
    over: 'threePublicExpenses.budget',
    words: '实际支出数÷预算安排数',
    form,
  }),
  ...rateChecks(next, {
    title: '政府采购执行率',
    id: 'governmentProcurement.executionRate',
    of: 'governmentProcurement.final',
    over: 'governmentProcurement.budget',
    words: '实际政府采购金额÷政府采购预算数',
    form,
  }),
  ...rateChecks(next, {
    title: '预算执行率',
    id: 'departmentBudget.executionRate',
    of: 'departmentBudget.completed',
    over: 'departmentBudget.adjusted',
    words: '预算完成数÷预算数',
    form,
  }),
  ...rateChecks(next, {
    title: '预算调整率',
    id: 'departmentBudget.adjustmentRate',
    of: 'budgetAdjustment.budget',
    over: 'departmentBudget.approved',
    words: '（预算调整数-除外的调整）÷预算数',
    form,
    formula: percent(
      difference('budgetAdjustment.budget', fieldOrZero('budgetAdjustment.exempt')),
      'departmentBudget.approved',
    ),
  }),
  ...scheduleQuarters.flatMap(({ key, name }) =>
    rateChecks(next, {
      title: `${name}支付序时进度`,
      id: `schedule.${key}Rate`,
      of: `schedule.${key}Executed`,
      over: `schedule.${key}Released`,
      words: '序时执行数÷序时指标下达数',
      form,
    }),
  ),
  ...outputs.flatMap(({ id, name }) =>
    rateChecks(next, {
      title: name,
      id: `rate.${id}`,
      of: id === 'keyTasks' ? 'keyTasks.completed' : `outputs.${doneOf(id)}`,
      over: id === 'keyTasks' ? 'keyTasks.assigned' : 'outputs.planned',
      words: id === 'keyTasks' ? '实际完成数÷交办或下达数' : '实际工作数÷计划工作数',
      form,
    }),
  ),
];

function doneOf(id: string): string {
  if (id === 'timeliness') return 'timely';
  return id === 'quality' ? 'qualified' : 'completed';
}

/** Relations inside 附件1-1. */
export const scoreChecks: readonly CrossCheckDefinition[] = [
  blockWeights('产出四项指标的分值合计', outputs, '25'),
  blockWeights('经济、社会、生态效益三项的分值合计', benefits, '17'),
  {
    code: next(),
    title: '总分值',
    severity: 'block',
    basis: `${form}：投入15分＋过程35分＋产出25分＋效果25分＝100分`,
    message: '总分值是{left}分，应为{right}分，相差{difference}分。',
    remedy: '请核对产出和效果各指标的分值。',
    fields: ['total.maximum', ...weightIds([...outputs, ...benefits])],
    // Where a block is wrong its own check says so; the total would only repeat it.
    when: allOf(
      isEqual(weights(outputs), constant('25')),
      isEqual(weights([...benefits, satisfaction]), constant('25')),
    ),
    rule: mustEqual(field('total.maximum'), constant('100'), exact),
  },
  ...indicators.flatMap(scoreFollows),
  ...indicators.map(withinWeight),
  ...enteredPoints('budgetExecution.remainder', '预算执行率其余分值得分', '2'),
  ...enteredPoints('assetSystems.remainder', '资产管理制度健全性其余分值得分', '2'),
  ...enteredPoints('assetSafety.remainder', '资产管理安全性其余分值得分', '1'),
  ...[...benefits, satisfaction].map(
    (indicator): CrossCheckDefinition => ({
      code: next(),
      title: `${indicator.name}得分小于零`,
      severity: 'block',
      basis: `${form}：得分最少为0分`,
      message: `${indicator.name}得分{left}分，小于0分。`,
      remedy: '请填实际得分，最少为0分。',
      fields: [scoreId(indicator)],
      rule: mustReach(field(scoreId(indicator)), constant('0')),
    }),
  ),
  ...indicatorGroups.map(
    (group): CrossCheckDefinition => ({
      code: next(),
      title: `${group.name}得分合计`,
      severity: 'block',
      basis: `${form}：${group.name}（${group.weight}分）各指标得分之和`,
      message: `${group.name}得分合计填的是{left}分，各指标得分相加是{right}分，相差{difference}分。`,
      remedy: '请核对各指标的得分；合计被手工改写的，请取消改写。',
      fields: [`total.${group.id}`, ...group.indicators.map(scoreId)],
      rule: mustEqual(field(`total.${group.id}`), groupScore(group), exact),
    }),
  ),
  {
    code: next(),
    title: '自评总得分',
    severity: 'block',
    basis: `${form}：总得分＝投入＋过程＋产出＋效果`,
    message: '自评总得分填的是{left}分，四部分相加是{right}分，相差{difference}分。',
    remedy: '请核对各部分的得分；总得分被手工改写的，请取消改写。',
    fields: ['total.score', ...indicatorGroups.map(({ id }) => `total.${id}`)],
    rule: mustEqual(field('total.score'), sum(...indicatorGroups.map(({ id }) => `total.${id}`)), exact),
  },
  notMoreThan(
    '及时完成工作数大于实际完成工作数',
    'outputs.timely',
    'outputs.completed',
    '及时完成的是实际完成的一部分',
  ),
  notMoreThan(
    '质量达标工作数大于实际完成工作数',
    'outputs.qualified',
    'outputs.completed',
    '质量达标的是实际完成的一部分',
  ),
  ...rates,
];
