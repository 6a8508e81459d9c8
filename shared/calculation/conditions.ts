import type { Decimal } from '../decimal/decimal.ts';
import { assertNever } from '../errors/appError.ts';
import type { Evaluated } from './evaluated.ts';
import { type ExcelFormula, joinExcel } from './excelFormula.ts';
import type { Comparison, Condition, Expression } from './expression.ts';

/** What a condition may ask of the facts. */
export type ConditionContext = {
  readonly evaluate: (expression: Expression) => Evaluated;
  readonly text: (id: string) => string;
};

/** Whether a comparison of two numbers holds. */
export function compare(left: Decimal, comparison: Comparison, right: Decimal): boolean {
  switch (comparison) {
    case 'equal':
      return left.equals(right);
    case 'notEqual':
      return !left.equals(right);
    case 'less':
      return left.lessThan(right);
    case 'atMost':
      return left.lessThanOrEqualTo(right);
    case 'greater':
      return left.greaterThan(right);
    case 'atLeast':
      return left.greaterThanOrEqualTo(right);
    default:
      return assertNever(comparison);
  }
}

/** Answers a condition; a comparison with an incomplete or undefined side is answered no. */
export function holds(condition: Condition, context: ConditionContext): boolean {
  switch (condition.kind) {
    case 'filled':
      return context.text(condition.id).trim() !== '';
    case 'textIn':
      return condition.in.includes(context.text(condition.id).trim());
    case 'compare': {
      const left = context.evaluate(condition.left);
      const right = context.evaluate(condition.right);
      if (left.state !== 'complete' || right.state !== 'complete') return false;
      return compare(left.value, condition.comparison, right.value);
    }
    case 'all':
      return condition.of.every((part) => holds(part, context));
    case 'any':
      return condition.of.some((part) => holds(part, context));
    case 'not':
      return !holds(condition.of, context);
    default:
      return assertNever(condition);
  }
}

/** Whether every comparison within a condition has both its figures. */
export function isDecidable(condition: Condition, evaluate: ConditionContext['evaluate']): boolean {
  switch (condition.kind) {
    case 'filled':
    case 'textIn':
      return true;
    case 'compare':
      return [condition.left, condition.right].every((side) => evaluate(side).state === 'complete');
    case 'all':
    case 'any':
      return condition.of.every((part) => isDecidable(part, evaluate));
    case 'not':
      return isDecidable(condition.of, evaluate);
    default:
      return assertNever(condition);
  }
}

const excelComparison: Readonly<Record<Comparison, string>> = {
  equal: '=',
  notEqual: '<>',
  less: '<',
  atMost: '<=',
  greater: '>',
  atLeast: '>=',
};

/** The words of a comparison: `等于`, `大于`, … */
export const comparisonWords: Readonly<Record<Comparison, string>> = {
  equal: '等于',
  notEqual: '不等于',
  less: '小于',
  atMost: '不大于',
  greater: '大于',
  atLeast: '不小于',
};

/** A condition as an Excel test; only comparisons of numbers can be live. */
export function conditionToExcel(
  condition: Condition,
  translate: (expression: Expression) => ExcelFormula | undefined,
): ExcelFormula | undefined {
  switch (condition.kind) {
    case 'filled':
    case 'textIn':
      return undefined;
    case 'compare': {
      const left = translate(condition.left);
      const right = translate(condition.right);
      return left && right && joinExcel(['(', left, excelComparison[condition.comparison], right, ')']);
    }
    case 'all':
    case 'any': {
      const parts: (string | ExcelFormula)[] = [condition.kind === 'all' ? 'AND(' : 'OR('];
      for (const [index, part] of condition.of.entries()) {
        const formula = conditionToExcel(part, translate);
        if (formula === undefined) return undefined;
        parts.push(...(index === 0 ? [] : [',']), formula);
      }
      return joinExcel([...parts, ')']);
    }
    case 'not': {
      const formula = conditionToExcel(condition.of, translate);
      return formula && joinExcel(['NOT(', formula, ')']);
    }
    default:
      return assertNever(condition);
  }
}
