import { z } from 'zod';
import { Decimal } from '../../decimal/decimal.ts';
import type { AtLeastExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';
import { limitOperator } from './limits.ts';

/** A value with a floor: the larger of the two. */
export const atLeast: Operator<AtLeastExpression> = {
  ...limitOperator(
    (of, limit) => Decimal.max(of, limit),
    'MAX',
    (of, limit) => `${of}（最低按${limit}计）`,
  ),
  schema: (expression) => z.strictObject({ op: z.literal('atLeast'), of: expression, limit: expression }),
};
