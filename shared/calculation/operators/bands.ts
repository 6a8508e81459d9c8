import { z } from 'zod';
import { Decimal } from '../../decimal/decimal.ts';
import { compare } from '../conditions.ts';
import { combine, complete, incomplete } from '../evaluated.ts';
import { joinExcel } from '../excelFormula.ts';
import type { BandsExpression, Comparison } from '../expression.ts';
import type { Operator } from '../operator.ts';

const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/);
const signs: Readonly<Record<Comparison, readonly [excel: string, words: string]>> = {
  equal: ['=', '＝'],
  notEqual: ['<>', '≠'],
  less: ['<', '＜'],
  atMost: ['<=', '≤'],
  greater: ['>', '＞'],
  atLeast: ['>=', '≥'],
};

/** A value by bands: 95%以上计2分，90%—95%计1.5分，…. */
export const bands: Operator<BandsExpression> = {
  schema: (expression) =>
    z.strictObject({
      op: z.literal('bands'),
      of: expression,
      bands: z
        .array(
          z.strictObject({
            comparison: z.enum(['equal', 'notEqual', 'less', 'atMost', 'greater', 'atLeast']),
            bound: decimalText,
            value: decimalText,
          }),
        )
        .min(1),
      otherwise: decimalText,
    }),
  operands: ({ of }) => [of],
  evaluate: ({ of, bands: list, otherwise }, context) =>
    combine([context.evaluate(of)], ([figure]) => {
      if (figure === undefined) return incomplete;
      const band = list.find(({ comparison, bound }) => compare(figure, comparison, new Decimal(bound)));
      return complete(new Decimal(band?.value ?? otherwise));
    }),
  toExcel: ({ of, bands: list, otherwise }, context) => {
    const figure = context.translate(of);
    if (figure === undefined) return undefined;
    const steps = list.flatMap(({ comparison, bound, value }) => [
      'IF(',
      figure,
      `${signs[comparison][0]}${bound},${value},`,
    ]);
    return joinExcel([...steps, `${otherwise}${')'.repeat(list.length)}`]);
  },
  toWords: ({ of, bands: list, otherwise }, context) => {
    const steps = list.map(({ comparison, bound, value }) => `${signs[comparison][1]}${bound}得${value}`);
    return {
      text: `按${context.say(of).text}分档：${steps.join('，')}，其余得${otherwise}`,
      atomic: false,
      sentence: true,
    };
  },
};
