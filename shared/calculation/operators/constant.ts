import { z } from 'zod';
import { Decimal } from '../../decimal/decimal.ts';
import { complete } from '../evaluated.ts';
import { excelText } from '../excelFormula.ts';
import type { ConstantExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';

/** A fixed number of the form (a weight, a threshold). */
export const constant: Operator<ConstantExpression> = {
  schema: () => z.strictObject({ op: z.literal('constant'), value: z.string().regex(/^-?\d+(\.\d+)?$/) }),
  operands: () => [],
  evaluate: ({ value }) => complete(new Decimal(value)),
  toExcel: ({ value }) => excelText(value),
  toWords: ({ value }) => ({ text: value, atomic: true }),
};
