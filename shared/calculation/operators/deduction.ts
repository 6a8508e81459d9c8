import { z } from 'zod';
import { Decimal, zero } from '../../decimal/decimal.ts';
import { combine, complete, incomplete } from '../evaluated.ts';
import { joinExcel } from '../excelFormula.ts';
import type { DeductionExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';

const amount = z.string().regex(/^\d+(\.\d+)?$/);

function excess(figure: Decimal, { from, direction }: DeductionExpression): Decimal {
  const above = figure.minus(from);
  if (direction === 'away') return above.abs();
  return Decimal.max(zero, direction === 'above' ? above : above.neg());
}

/** What stands before and after the figure in Excel's formula of the excess. */
function excelExcess({ from, direction }: DeductionExpression): readonly [before: string, after: string] {
  if (direction === 'away') return ['ABS(', `-${from})`];
  return direction === 'above' ? ['MAX(0,', `-${from})`] : [`MAX(0,${from}-`, ')'];
}

const directionWords = { above: '超过', below: '低于', away: '偏离' } as const;

/** 每超过1%扣0.2分，扣完为止. */
export const deduction: Operator<DeductionExpression> = {
  schema: (expression) =>
    z.strictObject({
      op: z.literal('deduction'),
      of: expression,
      full: amount,
      from: amount,
      direction: z.enum(['above', 'below', 'away']),
      step: amount,
      perStep: amount,
      counting: z.enum(['whole', 'proportional']),
    }),
  operands: ({ of }) => [of],
  evaluate: (rule, context) =>
    combine([context.evaluate(rule.of)], ([figure]) => {
      if (figure === undefined) return incomplete;
      const parts = excess(figure, rule).div(rule.step);
      const steps = rule.counting === 'whole' ? parts.floor() : parts;
      return complete(Decimal.max(zero, new Decimal(rule.full).minus(steps.times(rule.perStep))));
    }),
  toExcel: (rule, context) => {
    const figure = context.translate(rule.of);
    if (figure === undefined) return undefined;
    const [before, after] = excelExcess(rule);
    // 100.3 − 100 is 0.2999… in Excel; rounding first keeps a whole step whole.
    const parts = joinExcel(['ROUND(', before, figure, `${after}/${rule.step},10)`]);
    const steps = rule.counting === 'whole' ? joinExcel(['ROUNDDOWN(', parts, ',0)']) : parts;
    return joinExcel([`MAX(0,${rule.full}-${rule.perStep}*`, steps, ')']);
  },
  toWords: (rule, context) => ({
    text: `满分${rule.full}分，${context.say(rule.of).text}${directionWords[rule.direction]}${rule.from}的部分每${rule.step}扣${
      rule.perStep
    }分（${rule.counting === 'whole' ? `不足${rule.step}不扣` : '按比例扣'}），扣完为止`,
    atomic: false,
    sentence: true,
  }),
};
