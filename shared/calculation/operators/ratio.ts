import { z } from 'zod';
import type { RatioExpression } from '../expression.ts';
import { bracketed, type Operator } from '../operator.ts';
import { divide, divideExcel } from './quotient.ts';

/** A plain quotient. */
export const ratio: Operator<RatioExpression> = {
  schema: (expression) => z.strictObject({ op: z.literal('ratio'), of: expression, over: expression }),
  operands: ({ of, over }) => [of, over],
  evaluate: ({ of, over }, context) => divide(context.evaluate(of), context.evaluate(over), (value) => value),
  toExcel: ({ of, over }, context) => divideExcel(context.translate(of), context.translate(over)),
  toWords: ({ of, over }, context) => ({
    text: `${bracketed(context.say(of))} ÷ ${bracketed(context.say(over))}`,
    atomic: false,
  }),
};
