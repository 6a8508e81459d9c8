import type { Decimal } from '../../decimal/decimal.ts';
import { combineTwo, complete } from '../evaluated.ts';
import { joinExcel } from '../excelFormula.ts';
import type { AtLeastExpression, AtMostExpression } from '../expression.ts';
import { bracketed, type Operator } from '../operator.ts';

type Limit = AtMostExpression | AtLeastExpression;
type LimitOperator = Omit<Operator<Limit>, 'schema'>;

/** What atMost and atLeast share: two operands, one of which is taken. */
export function limitOperator(
  choose: (of: Decimal, limit: Decimal) => Decimal,
  excelName: 'MIN' | 'MAX',
  words: (of: string, limit: string) => string,
): LimitOperator {
  return {
    operands: ({ of, limit }) => [of, limit],
    evaluate: ({ of, limit }, context) =>
      combineTwo(context.evaluate(of), context.evaluate(limit), (value, bound) => complete(choose(value, bound))),
    toExcel: ({ of, limit }, context) => {
      const value = context.translate(of);
      const bound = context.translate(limit);
      return value && bound && joinExcel([`${excelName}(`, value, ',', bound, ')']);
    },
    toWords: ({ of, limit }, context) => ({
      text: words(bracketed(context.say(of)), context.say(limit).text),
      atomic: true,
    }),
  };
}
