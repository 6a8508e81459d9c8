import { z } from 'zod';
import type { Comparison, Condition, Expression } from './expression.ts';
import { operators } from './operators/index.ts';

const comparison: z.ZodType<Comparison> = z.enum(['equal', 'notEqual', 'less', 'atMost', 'greater', 'atLeast']);

/** Accepts exactly the closed operator set. */
export const expressionSchema: z.ZodType<Expression> = z.lazy(() => expressionUnion);

/** Accepts exactly the closed set of conditions. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() => conditionUnion);

const expressionUnion = z.union(
  Object.values(operators).map((operator) => operator.schema(expressionSchema, conditionSchema)),
);

const conditionUnion: z.ZodType<Condition> = z.union([
  z.strictObject({ kind: z.literal('filled'), id: z.string().min(1) }),
  z.strictObject({ kind: z.literal('textIn'), id: z.string().min(1), in: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('compare'), left: expressionSchema, comparison, right: expressionSchema }),
  z.strictObject({ kind: z.literal('all'), of: z.array(conditionSchema).min(1) }),
  z.strictObject({ kind: z.literal('any'), of: z.array(conditionSchema).min(1) }),
  z.strictObject({ kind: z.literal('not'), of: conditionSchema }),
]);
