import { z } from 'zod';
import { Decimal } from '../../decimal/decimal.ts';
import type { AtMostExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';
import { limitOperator } from './limits.ts';

/** A value with a ceiling: the smaller of the two. */
export const atMost: Operator<AtMostExpression> = {
  ...limitOperator(
    (of, limit) => Decimal.min(of, limit),
    'MIN',
    (of, limit) => `${of}（最高按${limit}计）`,
  ),
  schema: (expression) => z.strictObject({ op: z.literal('atMost'), of: expression, limit: expression }),
};
