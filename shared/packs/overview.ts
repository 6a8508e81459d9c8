import { z } from 'zod';
import type { Expression, RowFilter } from '../calculation/expression.ts';
import { expressionSchema } from '../calculation/expressionSchema.ts';
import { rowFilterSchema } from '../calculation/operators/sumRows.ts';

/**
 * A chart of the overview. Texts may hold `{year}` and `{year-1}`.
 * - `comparison`: a group of bars per thing, a bar per series (上年决算, 预算, 决算).
 * - `rows`: a bar per row of a table (执行率 by project); `value` is a row field, the rows' names stand beside the bars.
 * - `scores`: a bar per block of a score against its maximum (产出 47 of 50).
 */
export type OverviewChart =
  | {
      readonly kind: 'comparison';
      readonly id: string;
      readonly title: string;
      readonly unit: 'wanYuan';
      readonly series: readonly string[];
      readonly groups: readonly { readonly label: string; readonly values: readonly Expression[] }[];
    }
  | {
      readonly kind: 'rows';
      readonly id: string;
      readonly title: string;
      readonly unit: 'percent' | 'wanYuan' | 'score';
      readonly table: string;
      readonly value: string;
      readonly where?: RowFilter;
    }
  | {
      readonly kind: 'scores';
      readonly id: string;
      readonly title: string;
      readonly parts: readonly {
        readonly label: string;
        readonly score: Expression;
        readonly maximum: Expression;
      }[];
    };

/** What the head of the unit sees in a minute: key figures (fact ids, in order) and charts. */
export type OverviewDefinition = {
  readonly keyFigures: readonly string[];
  readonly charts: readonly OverviewChart[];
};

const name = z.string().min(1);

export const overviewSchema: z.ZodType<OverviewDefinition> = z.strictObject({
  keyFigures: z.array(name).max(12),
  charts: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('comparison'),
          id: name,
          title: name,
          unit: z.literal('wanYuan'),
          series: z.array(name).min(1).max(4),
          groups: z
            .array(z.strictObject({ label: name, values: z.array(expressionSchema).min(1).max(4) }))
            .min(1)
            .max(12),
        }),
        z.strictObject({
          kind: z.literal('rows'),
          id: name,
          title: name,
          unit: z.enum(['percent', 'wanYuan', 'score']),
          table: name,
          value: name,
          where: rowFilterSchema.exactOptional(),
        }),
        z.strictObject({
          kind: z.literal('scores'),
          id: name,
          title: name,
          parts: z
            .array(z.strictObject({ label: name, score: expressionSchema, maximum: expressionSchema }))
            .min(1)
            .max(12),
        }),
      ]),
    )
    .max(6),
});
