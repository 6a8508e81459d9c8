import type { Comparison, Expression } from '../../calculation/expression.ts';
import type { CrossCheckDefinition, Tolerance } from '../crossCheckDefinition.ts';

/** How two figures must stand to each other, and by how much they may miss: the rules of checks. */
type Rule = CrossCheckDefinition['rule'];

export const exact: Tolerance = { kind: 'exact' };
/** A rate or score printed with two decimals: one unit of the last place is a matter of rounding. */
export const lastPlace: Tolerance = { kind: 'lastPlace', scale: 2 };

/**
 * Amounts of two decimals: each rounded addend and the total may hide half a unit of the last place. Rows of the table
 * `rowsOf` count as addends too.
 */
export function rounding(addends: number, rowsOf?: string): Tolerance {
  return { kind: 'rounding', addends, ...(rowsOf === undefined ? {} : { rowsOf }) };
}

export function compare(left: Expression, comparison: Comparison, right: Expression, tolerance: Tolerance): Rule {
  return { kind: 'compare', left, comparison, right, tolerance };
}

export function mustEqual(left: Expression, right: Expression, tolerance: Tolerance): Rule {
  return compare(left, 'equal', right, tolerance);
}

/** The first is at most as large as the second. */
export function mayNotExceed(left: Expression, right: Expression, tolerance = exact): Rule {
  return compare(left, 'atMost', right, tolerance);
}

/** The first is at least as large as the second. */
export function mustReach(left: Expression, right: Expression, tolerance = exact): Rule {
  return compare(left, 'atLeast', right, tolerance);
}
