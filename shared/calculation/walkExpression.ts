import { assertNever } from '../errors/appError.ts';
import type { Condition, CountRowsExpression, Expression, SumRowsExpression } from './expression.ts';
import { operatorOf } from './operators/index.ts';

/** Everything that an expression reads, its conditions' operands included. */
export type ExpressionReads = {
  /** Ids of facts, in reading order, without repetition. */
  readonly facts: readonly string[];
  readonly rows: readonly (SumRowsExpression | CountRowsExpression)[];
};

/** Collects what an expression reads; the dependency graph and the pack's laws rest on it. */
export function readsOf(expression: Expression): ExpressionReads {
  const facts = new Set<string>();
  const rows: (SumRowsExpression | CountRowsExpression)[] = [];
  visit(expression, facts, rows);
  return { facts: [...facts], rows };
}

/** Collects what a condition reads. */
export function readsOfCondition(condition: Condition): ExpressionReads {
  const facts = new Set<string>();
  const rows: (SumRowsExpression | CountRowsExpression)[] = [];
  visitCondition(condition, facts, rows);
  return { facts: [...facts], rows };
}

function visit(expression: Expression, facts: Set<string>, rows: (SumRowsExpression | CountRowsExpression)[]): void {
  if (expression.op === 'field') facts.add(expression.id);
  if (expression.op === 'sumRows' || expression.op === 'countRows') rows.push(expression);
  if (expression.op === 'when') visitCondition(expression.condition, facts, rows);
  for (const operand of operatorOf(expression).operands(expression)) visit(operand, facts, rows);
}

function visitCondition(
  condition: Condition,
  facts: Set<string>,
  rows: (SumRowsExpression | CountRowsExpression)[],
): void {
  switch (condition.kind) {
    case 'filled':
    case 'textIn':
      facts.add(condition.id);
      return;
    case 'compare':
      visit(condition.left, facts, rows);
      visit(condition.right, facts, rows);
      return;
    case 'all':
    case 'any':
      for (const part of condition.of) visitCondition(part, facts, rows);
      return;
    case 'not':
      visitCondition(condition.of, facts, rows);
      return;
    default:
      assertNever(condition);
  }
}
