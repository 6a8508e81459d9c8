import { z } from 'zod';
import { combine, complete, incomplete } from '../evaluated.ts';
import { joinExcel } from '../excelFormula.ts';
import type { AbsoluteExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';

/** The figure without its sign: 减少 40.23 万元 is said without a minus. */
export const absolute: Operator<AbsoluteExpression> = {
  schema: (expression) => z.strictObject({ op: z.literal('absolute'), of: expression }),
  operands: ({ of }) => [of],
  evaluate: ({ of }, context) =>
    combine([context.evaluate(of)], ([value]) => (value === undefined ? incomplete : complete(value.abs()))),
  toExcel: ({ of }, context) => {
    const value = context.translate(of);
    return value && joinExcel(['ABS(', value, ')']);
  },
  toWords: ({ of }, context) => ({ text: `（${context.say(of).text}）的绝对值`, atomic: true }),
};
