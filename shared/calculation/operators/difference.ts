import { z } from 'zod';
import { combineTwo, complete } from '../evaluated.ts';
import { joinExcel } from '../excelFormula.ts';
import type { DifferenceExpression } from '../expression.ts';
import { bracketed, inSum, type Operator } from '../operator.ts';

/** One operand less another. */
export const difference: Operator<DifferenceExpression> = {
  schema: (expression) => z.strictObject({ op: z.literal('difference'), of: expression, less: expression }),
  operands: ({ of, less }) => [of, less],
  evaluate: ({ of, less }, context) =>
    combineTwo(context.evaluate(of), context.evaluate(less), (from, taken) => complete(from.minus(taken))),
  toExcel: ({ of, less }, context) => {
    const from = context.translate(of);
    const taken = context.translate(less);
    return from && taken && joinExcel(['(', from, '-', taken, ')']);
  },
  toWords: ({ of, less }, context) => ({
    text: `${inSum(context.say(of))} － ${bracketed(context.say(less))}`,
    atomic: false,
  }),
};
