import { z } from 'zod';
import { excelText } from '../excelFormula.ts';
import type { CountRowsExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';
import { rowFilterSchema } from './sumRows.ts';

/** How many rows a table has. In Excel the number of rows is fixed, so the count is too. */
export const countRows: Operator<CountRowsExpression> = {
  schema: () =>
    z.strictObject({
      op: z.literal('countRows'),
      table: z.string().min(1),
      where: rowFilterSchema.exactOptional(),
      children: z.literal(true).exactOptional(),
    }),
  operands: () => [],
  evaluate: (expression, context) => context.rows(expression),
  toExcel: (expression, context) => {
    const cells = context.rows(expression);
    return cells && excelText(String(cells.length));
  },
  toWords: (expression, context) => ({
    text:
      context.rowsFigure(expression) ?? `${context.table(expression.table)}${context.sayRows(expression) || '的'}行数`,
    atomic: true,
  }),
};
