import { z } from 'zod';
import { absentExcel } from '../excelFormula.ts';
import type { RowFilter, SumRowsExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';

/** Rows whose text field is (or is not) one of the texts, or starts with one. */
export const rowFilterSchema: z.ZodType<RowFilter> = z.strictObject({
  field: z.string().min(1),
  in: z.array(z.string()).min(1).exactOptional(),
  startsWith: z.array(z.string().min(1)).min(1).exactOptional(),
  negate: z.literal(true).exactOptional(),
});

/** The total of one row field over the rows of a table. */
export const sumRows: Operator<SumRowsExpression> = {
  schema: () =>
    z.strictObject({
      op: z.literal('sumRows'),
      table: z.string().min(1),
      field: z.string().min(1),
      where: rowFilterSchema.exactOptional(),
      children: z.literal(true).exactOptional(),
    }),
  operands: () => [],
  evaluate: (expression, context) => context.rows(expression),
  toExcel: (expression, context) => {
    const cells = context.rows(expression);
    if (cells === undefined) return undefined;
    // No row, or none whose figure is filled in or has a cell.
    if (cells.length === 0) return absentExcel;
    return {
      parts: ['SUM(', { refs: cells }, ')'],
      needs: [],
      conditions: [['COUNT(', { refs: cells }, ')>0']],
    };
  },
  toWords: (expression, context) => ({
    text:
      context.rowsFigure(expression) ??
      `${context.sayRows(expression)}各行“${context.rowField(expression.table, expression.field)}”之和（${context.table(expression.table)}）`,
    atomic: true,
  }),
};
