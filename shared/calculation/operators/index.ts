import type { Expression, OperatorName } from '../expression.ts';
import type { Operator } from '../operator.ts';
import { absolute } from './absolute.ts';
import { atLeast } from './atLeast.ts';
import { atMost } from './atMost.ts';
import { bands } from './bands.ts';
import { changeRate } from './changeRate.ts';
import { constant } from './constant.ts';
import { countRows } from './countRows.ts';
import { deduction } from './deduction.ts';
import { difference } from './difference.ts';
import { field } from './field.ts';
import { percent } from './percent.ts';
import { product } from './product.ts';
import { ratio } from './ratio.ts';
import { round } from './round.ts';
import { sum } from './sum.ts';
import { sumRows } from './sumRows.ts';
import { when } from './when.ts';

/** The closed set. A new operator is a file of its own, a line here and a member of {@link Expression}. */
export const operators: { readonly [Name in OperatorName]: Operator<Extract<Expression, { op: Name }>> } = {
  constant,
  field,
  sum,
  difference,
  product,
  ratio,
  percent,
  changeRate,
  atMost,
  atLeast,
  round,
  sumRows,
  countRows,
  when,
  bands,
  deduction,
  absolute,
};

/** The operator of an expression, typed so that it takes this very expression. */
export function operatorOf(expression: Expression): Operator<Expression> {
  return operators[expression.op] as unknown as Operator<Expression>;
}
