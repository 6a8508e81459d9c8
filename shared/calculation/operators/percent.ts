import { z } from 'zod';
import { joinExcel } from '../excelFormula.ts';
import type { PercentExpression } from '../expression.ts';
import { bracketed, type Operator } from '../operator.ts';
import { divide, divideExcel } from './quotient.ts';

/** A quotient in percent points. */
export const percent: Operator<PercentExpression> = {
  schema: (expression) => z.strictObject({ op: z.literal('percent'), of: expression, over: expression }),
  operands: ({ of, over }) => [of, over],
  evaluate: ({ of, over }, context) =>
    divide(context.evaluate(of), context.evaluate(over), (value) => value.times(100)),
  toExcel: ({ of, over }, context) => {
    const quotient = divideExcel(context.translate(of), context.translate(over));
    return quotient && joinExcel(['(', quotient, '*100)']);
  },
  toWords: ({ of, over }, context) => ({
    text: `${bracketed(context.say(of))} ÷ ${bracketed(context.say(over))} × 100%`,
    atomic: false,
  }),
};
