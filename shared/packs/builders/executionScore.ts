import { atMost, constant, product, ratio } from '../../calculation/builders/formulas.ts';
import type { Expression } from '../../calculation/expression.ts';

/**
 * 预算执行率得分＝分值×执行率, at most the full score. The order of rounding is the forms': the rate is rounded to two
 * decimals first and the score is taken from the printed rate (97.65 % of 10 is 9.765, printed 9.77).
 */
export function executionScore(maximum: string, rate: string): Expression {
  return product(maximum, ratio(atMost(rate, constant('100')), constant('100')));
}
