import type { Decimal } from '../decimal/decimal.ts';

/**
 * A value is never a bare number. `incomplete`: something that it needs is still blank (or unreadable);
 * `undefined`: the form defines no value, for instance a rate on a zero base. Blank is not zero.
 */
export type Evaluated =
  | { readonly state: 'complete'; readonly value: Decimal }
  | { readonly state: 'incomplete' }
  | { readonly state: 'undefined'; readonly reason: 'divisionByZero' };

export const incomplete: Evaluated = { state: 'incomplete' };
export const divisionByZero: Evaluated = { state: 'undefined', reason: 'divisionByZero' };

export function complete(value: Decimal): Evaluated {
  return { state: 'complete', value };
}

/** Applies `apply` when all are complete; otherwise undefined wins over incomplete, so that the reason is shown. */
export function combine(operands: readonly Evaluated[], apply: (values: readonly Decimal[]) => Evaluated): Evaluated {
  const values: Decimal[] = [];
  let blank = false;
  for (const operand of operands) {
    if (operand.state === 'undefined') return operand;
    if (operand.state === 'incomplete') blank = true;
    else values.push(operand.value);
  }
  return blank ? incomplete : apply(values);
}

/** {@link combine} for the common case of two operands. */
export function combineTwo(
  first: Evaluated,
  second: Evaluated,
  apply: (first: Decimal, second: Decimal) => Evaluated,
): Evaluated {
  if (first.state === 'undefined') return first;
  if (second.state === 'undefined') return second;
  if (first.state === 'incomplete' || second.state === 'incomplete') return incomplete;
  return apply(first.value, second.value);
}
