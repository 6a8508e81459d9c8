import { z } from 'zod';
import { roundTo } from '../../decimal/decimal.ts';
import { combine, complete, divisionByZero } from '../evaluated.ts';
import { joinExcel } from '../excelFormula.ts';
import type { RoundExpression } from '../expression.ts';
import { bracketed, type Operator } from '../operator.ts';

/** Rounding inside a formula, half away from zero, where the form declares its order. */
export const round: Operator<RoundExpression> = {
  schema: (expression) => z.strictObject({ op: z.literal('round'), of: expression, scale: z.int().min(0).max(8) }),
  operands: ({ of }) => [of],
  evaluate: ({ of, scale }, context) =>
    combine([context.evaluate(of)], ([value]) =>
      value === undefined ? divisionByZero : complete(roundTo(value, scale)),
    ),
  toExcel: ({ of, scale }, context) => {
    const value = context.translate(of);
    // 100 − 97.65 is 2.3499999999999943 in Excel: without the inner rounding it would become 2.3 instead of 2.4.
    const clean = value && context.subtracts(of) ? joinExcel(['ROUND(', value, ',10)']) : value;
    return clean && joinExcel(['ROUND(', clean, `,${scale})`]);
  },
  toWords: ({ of, scale }, context) => ({
    text: `${bracketed(context.say(of))}（四舍五入保留${scale}位小数）`,
    atomic: true,
  }),
};
