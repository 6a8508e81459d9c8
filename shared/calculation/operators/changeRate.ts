import { z } from 'zod';
import { combineTwo, complete, divisionByZero } from '../evaluated.ts';
import { joinExcel } from '../excelFormula.ts';
import type { ChangeRateExpression } from '../expression.ts';
import { bracketed, inSum, type Operator } from '../operator.ts';
import { divideExcel } from './quotient.ts';

/** Change against a base, in percent points: （本年 － 上年）÷ 上年 × 100%. */
export const changeRate: Operator<ChangeRateExpression> = {
  schema: (expression) => z.strictObject({ op: z.literal('changeRate'), of: expression, from: expression }),
  operands: ({ of, from }) => [of, from],
  evaluate: ({ of, from }, context) =>
    combineTwo(context.evaluate(of), context.evaluate(from), (now, base) =>
      base.isZero() ? divisionByZero : complete(now.minus(base).div(base).times(100)),
    ),
  toExcel: ({ of, from }, context) => {
    const now = context.translate(of);
    const base = context.translate(from);
    if (now === undefined || base === undefined) return undefined;
    const quotient = divideExcel(joinExcel(['(', now, '-', base, ')']), base);
    return quotient && joinExcel(['(', quotient, '*100)']);
  },
  toWords: ({ of, from }, context) => {
    const base = bracketed(context.say(from));
    return { text: `（${inSum(context.say(of))} － ${base}）÷ ${base} × 100%`, atomic: false };
  },
};
