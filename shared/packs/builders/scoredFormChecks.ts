import {
  allOf,
  constant,
  countRows,
  field,
  isEqual,
  round,
  sum,
  sumOfFilled,
  sumRows,
} from '../../calculation/builders/formulas.ts';
import type { Condition, Expression } from '../../calculation/expression.ts';
import type { CrossCheckDefinition } from '../crossCheckDefinition.ts';
import { executionScore } from './executionScore.ts';
import { exact, lastPlace, mustEqual, mustReach } from './relations.ts';
import type { ScoredForm } from './scoredForm.ts';
import { type IndicatorBlock, secondaryOf } from './standardIndicators.ts';

/** Relations of a scored form as a whole. A county's form takes those that it has, in the order of its codes. */
function ownRows({ each }: ScoredForm): { readonly children?: true } {
  return each === undefined ? {} : { children: true };
}

/** Indicators that are missing altogether weigh nothing: a block without rows is wrong, not unknown. */
function weightOf(form: ScoredForm, block: IndicatorBlock): Expression {
  const where = { field: 'secondaryIndicator', in: secondaryOf(block) };
  return sumOfFilled(constant('0'), sumRows(form.indicators, 'maximumScore', { where, ...ownRows(form) }));
}

/** Every block has its points: where one has not, its own check says so, and the total would only repeat it. */
export function blocksWeighRight(form: ScoredForm): readonly Condition[] {
  return form.blocks.map((block) => isEqual(weightOf(form, block), constant(block.weight)));
}

/** 预算执行率 得分: 分值×执行率, also where a person has overridden it. */
export function executionScoreCheck(
  scored: ScoredForm,
  remedy = '这一格由程序计算。被手工改写的，请取消改写；仍要改的，请写清依据的计分办法。',
): CrossCheckDefinition {
  const { next, form, titlePrefix, subject, each, facts } = scored;
  const { executionScore: score, executionRate: rate, executionMaximum: maximum } = facts;
  return {
    ...each,
    code: next(),
    title: `${titlePrefix}预算执行率得分`,
    severity: 'block',
    basis: `${form}：得分＝分值×执行率（执行率先取两位小数，超过100%按100%计）`,
    message: `${subject}预算执行率{${rate}}，得分填的是{left}分，按分值乘执行率应为{right}分，相差{difference}分。`,
    remedy,
    fields: [score, rate, maximum],
    rule: mustEqual(field(score), round(executionScore(maximum, rate), 2), lastPlace),
  };
}

/** 预算执行率 分值: ten. */
export function executionMaximumCheck(scored: ScoredForm): CrossCheckDefinition {
  const { next, form, titlePrefix, subject, each, facts } = scored;
  return {
    ...each,
    code: next(),
    title: `${titlePrefix}预算执行率分值`,
    severity: 'block',
    basis: `${form}：预算执行率10分`,
    message: `${subject}预算执行率的分值填的是{left}分，应为{right}分。`,
    remedy: '请改为10分；县区另有规定的，以通知为准并与财政部门核对。',
    fields: [facts.executionMaximum],
    rule: mustEqual(field(facts.executionMaximum), constant('10'), exact),
  };
}

/** The points of each 一级指标, asked for under the condition `when`. */
export function blockWeightChecks(scored: ScoredForm, when: Condition): readonly CrossCheckDefinition[] {
  const { next, form, titlePrefix, subject, each, facts, blocks } = scored;
  return blocks.map((block) => ({
    ...each,
    code: next(),
    title: `${titlePrefix}${block.name}分值合计`,
    severity: 'block',
    basis: `${form}：${block.name}（${block.weight}分）`,
    message: `${subject}${block.name}各行分值合计{left}分，应为{right}分，相差{difference}分。`,
    remedy: `请核对${secondaryOf(block).join('、')}各行的分值：有没有漏填的指标、重复的指标，或分值填错。`,
    fields: [facts.maximum],
    when,
    rule: mustEqual(weightOf(scored, block), constant(block.weight), exact),
  }));
}

/** 总分值: a hundred. `basis`: the words of the form for it. */
export function totalMaximumCheck(scored: ScoredForm, basis: string): CrossCheckDefinition {
  const { next, titlePrefix, subject, each, facts } = scored;
  return {
    ...each,
    code: next(),
    title: `${titlePrefix}总分值`,
    severity: 'block',
    basis,
    message: `${subject}总分值是{left}分，应为{right}分，相差{difference}分。`,
    remedy: '请核对各指标的分值。各部分分值合计的问题先改好，总分会自动变。',
    fields: [facts.maximum, facts.executionMaximum],
    when: allOf(isEqual(facts.executionMaximum, constant('10')), ...blocksWeighRight(scored)),
    rule: mustEqual(field(facts.maximum), constant('100'), exact),
  };
}

/** 总得分: 预算执行率 and the indicators together. */
export function totalScoreCheck(scored: ScoredForm): CrossCheckDefinition {
  const { next, form, titlePrefix, subject, each, facts, indicators } = scored;
  return {
    ...each,
    code: next(),
    title: `${titlePrefix}总得分`,
    severity: 'block',
    basis: `${form}：总得分＝预算执行率得分＋各指标得分`,
    message: `${subject}总得分填的是{left}分，各项得分相加是{right}分，相差{difference}分。`,
    remedy: '请核对各指标的得分；总得分被手工改写的，请取消改写。',
    fields: [facts.score, facts.executionScore],
    rule: mustEqual(
      field(facts.score),
      sum(facts.executionScore, sumRows(indicators, 'score', ownRows(scored))),
      exact,
    ),
  };
}

/** There is an indicator at all, asked for once the form is `started`. */
export function indicatorsGivenCheck(scored: ScoredForm, started: Condition): CrossCheckDefinition {
  const { next, form, titlePrefix, subject, each, facts, indicators } = scored;
  return {
    ...each,
    code: next(),
    title: `${titlePrefix}没有填绩效指标`,
    severity: 'block',
    basis: `${form}：绩效指标应逐项填报`,
    message: `${subject}的绩效指标一行也没有填。`,
    remedy: '请照年初绩效目标表填写各项指标，每个二级指标至少一行。',
    fields: [facts.maximum],
    when: started,
    rule: mustReach(countRows(indicators, ownRows(scored)), constant('1')),
  };
}
