import { z } from 'zod';
import { zero } from '../../decimal/decimal.ts';
import { complete } from '../evaluated.ts';
import type { FieldExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';

/** The value of a fact in its own unit. */
export const field: Operator<FieldExpression> = {
  schema: () =>
    z.strictObject({
      op: z.literal('field'),
      id: z.string().min(1),
      whenBlank: z.literal('zero').exactOptional(),
    }),
  operands: () => [],
  evaluate: ({ id, whenBlank }, context) => {
    const value = context.fact(id);
    return whenBlank === 'zero' && value.state === 'incomplete' ? complete(zero) : value;
  },
  toExcel: ({ id, whenBlank }, context) => context.fact(id, whenBlank === 'zero'),
  toWords: ({ id }, context) => ({ text: context.fact(id), atomic: true }),
};
