import type {
  AbsoluteExpression,
  AtLeastExpression,
  AtMostExpression,
  BandsExpression,
  ChangeRateExpression,
  Comparison,
  Condition,
  ConstantExpression,
  CountRowsExpression,
  DeductionExpression,
  DifferenceExpression,
  Expression,
  FieldExpression,
  PercentExpression,
  ProductExpression,
  RatioExpression,
  RoundExpression,
  RowFilter,
  SumExpression,
  SumRowsExpression,
  WhenExpression,
} from '../expression.ts';

/** Short names for writing formulas in packs. Every builder returns plain data. */
type Operand = Expression | string;

function expression(operand: Operand): Expression {
  return typeof operand === 'string' ? field(operand) : operand;
}

export function field(id: string): FieldExpression {
  return { op: 'field', id };
}

/** A fact that counts as zero while it is blank. */
export function fieldOrZero(id: string): FieldExpression {
  return { op: 'field', id, whenBlank: 'zero' };
}

export function constant(value: string): ConstantExpression {
  return { op: 'constant', value };
}

/** All operands must be filled. */
export function sum(...of: readonly Operand[]): SumExpression {
  return { op: 'sum', of: of.map(expression) };
}

/** Blank operands count as nothing; all blank stays blank. */
export function sumOfFilled(...of: readonly Operand[]): SumExpression {
  return { op: 'sum', of: of.map(expression), blanks: 'zero' };
}

export function difference(of: Operand, less: Operand): DifferenceExpression {
  return { op: 'difference', of: expression(of), less: expression(less) };
}

export function product(...of: readonly Operand[]): ProductExpression {
  return { op: 'product', of: of.map(expression) };
}

export function ratio(of: Operand, over: Operand): RatioExpression {
  return { op: 'ratio', of: expression(of), over: expression(over) };
}

export function percent(of: Operand, over: Operand): PercentExpression {
  return { op: 'percent', of: expression(of), over: expression(over) };
}

export function changeRate(of: Operand, from: Operand): ChangeRateExpression {
  return { op: 'changeRate', of: expression(of), from: expression(from) };
}

export function atMost(of: Operand, limit: Operand): AtMostExpression {
  return { op: 'atMost', of: expression(of), limit: expression(limit) };
}

export function atLeast(of: Operand, limit: Operand): AtLeastExpression {
  return { op: 'atLeast', of: expression(of), limit: expression(limit) };
}

export function round(of: Operand, scale: number): RoundExpression {
  return { op: 'round', of: expression(of), scale };
}

type RowOptions = { readonly where?: RowFilter; readonly children?: true };

export function sumRows(table: string, rowField: string, options: RowOptions = {}): SumRowsExpression {
  return { op: 'sumRows', table, field: rowField, ...options };
}

export function countRows(table: string, options: RowOptions = {}): CountRowsExpression {
  return { op: 'countRows', table, ...options };
}

export function when(condition: Condition, yes: Operand, no: Operand): WhenExpression {
  return { op: 'when', condition, yes: expression(yes), no: expression(no) };
}

/** `bands('rate', [['atLeast', '95', '2'], ['atLeast', '90', '1.5']], '0')`: by the first band that fits. */
export function bands(
  of: Operand,
  list: readonly (readonly [comparison: Comparison, bound: string, value: string])[],
  otherwise: string,
): BandsExpression {
  return {
    op: 'bands',
    of: expression(of),
    bands: list.map(([comparison, bound, value]) => ({ comparison, bound, value })),
    otherwise,
  };
}

export function deduction(of: Operand, rule: Omit<DeductionExpression, 'op' | 'of'>): DeductionExpression {
  return { op: 'deduction', of: expression(of), ...rule };
}

export function absolute(of: Operand): AbsoluteExpression {
  return { op: 'absolute', of: expression(of) };
}

export function filled(id: string): Condition {
  return { kind: 'filled', id };
}

export function textIn(id: string, ...values: readonly string[]): Condition {
  return { kind: 'textIn', id, in: values };
}

export function isAbove(left: Operand, right: Operand): Condition {
  return { kind: 'compare', left: expression(left), comparison: 'greater', right: expression(right) };
}

export function isBelow(left: Operand, right: Operand): Condition {
  return { kind: 'compare', left: expression(left), comparison: 'less', right: expression(right) };
}

export function isEqual(left: Operand, right: Operand): Condition {
  return { kind: 'compare', left: expression(left), comparison: 'equal', right: expression(right) };
}

export function allOf(...of: readonly Condition[]): Condition {
  return { kind: 'all', of };
}

export function anyOf(...of: readonly Condition[]): Condition {
  return { kind: 'any', of };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}
