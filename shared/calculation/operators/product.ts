import { z } from 'zod';
import { Decimal } from '../../decimal/decimal.ts';
import { combine, complete } from '../evaluated.ts';
import { joinExcel } from '../excelFormula.ts';
import type { ProductExpression } from '../expression.ts';
import { bracketed, type Operator, translateAll } from '../operator.ts';

/** Multiplication of a fixed list of operands. */
export const product: Operator<ProductExpression> = {
  schema: (expression) => z.strictObject({ op: z.literal('product'), of: z.array(expression).min(1) }),
  operands: ({ of }) => of,
  evaluate: ({ of }, context) =>
    combine(of.map(context.evaluate), (values) =>
      complete(values.reduce((total, value) => total.times(value), new Decimal(1))),
    ),
  toExcel: ({ of }, context) => {
    const formulas = translateAll(of, context);
    if (formulas === undefined) return undefined;
    return joinExcel(formulas.flatMap((formula, index) => (index === 0 ? [formula] : ['*', formula])));
  },
  toWords: ({ of }, context) => ({
    text: of.map((operand) => bracketed(context.say(operand))).join(' × '),
    atomic: of.length === 1,
  }),
};
