import { bands, constant, deduction, isAbove, when } from '../../../calculation/builders/formulas.ts';
import type { Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { calculatedScore } from '../fields/declareFields.ts';

/**
 * One 三级指标 of 附件1-1. `maximum` is the printed 分值; where the unit sets it, `weight` is the field that holds it.
 * `facts`: what the clerk fills in for this indicator only, and the scores of single criteria. `score`: how the 得分
 * follows; without it the 得分 is entered. `basis`: the rule in the words of the form.
 */
export type Indicator = {
  readonly id: string;
  readonly name: string;
  readonly printedName: string;
  readonly points: string;
  readonly standard: string;
  readonly facts: readonly FieldDefinition[];
  readonly score?: Expression;
  readonly basis: string;
  readonly help?: string;
} & ({ readonly maximum: string } | { readonly weight: string });

export function scoreId(indicator: Pick<Indicator, 'id'>): string {
  return `score.${indicator.id}`;
}

/** The weight of an indicator in formulas: the printed number, or the field that the unit fills in. */
export function weightOf(indicator: Indicator): string | Expression {
  return 'maximum' in indicator ? constant(indicator.maximum) : indicator.weight;
}

const judgeHelp = '逐条对照评分标准判断，没有判断以前留空。';

/** A criterion that is met or not. */
export function yesNo(id: string, label: string): FieldDefinition {
  return enteredNumber(id, `${label}（符合填0，不符合填1）`, 'count', { required: true, help: judgeHelp });
}

/** A criterion of which every breach counts. */
export function breaches(id: string, label: string): FieldDefinition {
  return enteredNumber(id, `${label}（不符合的例数，符合填0）`, 'count', {
    required: true,
    help: `${judgeHelp}填审计、检查和自查发现的例数。`,
  });
}

/** A criterion for which the form leaves the deduction to judgement (酌情扣分). */
export function discretion(id: string, label: string): FieldDefinition {
  return enteredNumber(id, `${label}（酌情扣几分，符合填0）`, 'score', {
    required: true,
    help: `${judgeHelp}评分标准写的是酌情扣分：填扣掉的分数，最多扣完这一条的1分。`,
  });
}

/** The points that the form gives an indicator beyond those of its criteria. */
export function remainder(indicatorId: string, name: string, points: string, reached: string): FieldDefinition {
  return enteredNumber(`${indicatorId}.remainder`, `${name} 其余分值得分（0至${points}分）`, 'score', {
    required: true,
    help: `空白表的评分标准各条相加只有${reached}分，其余${points}分没有写怎么评。请按财政部门的口径填得几分，没有另行规定的，按本指标的完成情况自评。`,
  });
}

/** 计 full 分，否则不得分. */
export function allOrNothing(id: string, full: string): Expression {
  return bands(id, [['atMost', '0', full]], '0');
}

/** 计 full 分，1例不符合扣 each 分，扣完为止. */
export function perBreach(id: string, full: string, each: string): Expression {
  return deduction(id, { full, from: '0', direction: 'above', step: '1', perStep: each, counting: 'whole' });
}

/** 计 full 分，否则酌情扣分. */
export function lessDiscretion(id: string, full: string): Expression {
  return deduction(id, { full, from: '0', direction: 'above', step: '1', perStep: '1', counting: 'proportional' });
}

/** Every full percentage point beyond `from` costs `perPoint`; a part of a point costs nothing (每超出1%). */
export function perPoint(
  rate: string,
  full: string,
  from: string,
  direction: 'above' | 'below' | 'away',
  each: string,
): Expression {
  return deduction(rate, { full, from, direction, step: '1', perStep: each, counting: 'whole' });
}

/** A rate over nothing: full score when nothing was spent either, else none. */
export function overNothing(over: string, of: string, full: string, usual: Expression): Expression {
  const nothing = constant('0');
  return when(isAbove(over, nothing), usual, when(isAbove(of, nothing), nothing, constant(full)));
}

/** The score of one criterion where it is worth a line of its own. */
export function partScore(id: string, label: string, formula: Expression, basis: string): FieldDefinition {
  return calculatedScore(id, label, formula, basis);
}
