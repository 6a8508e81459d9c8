import { type Decimal, zero } from '../decimal/decimal.ts';
import { complete, divisionByZero, type Evaluated, incomplete } from './evaluated.ts';
import type { Row } from './rowStore.ts';

/**
 * A running total over rows. A change of one row costs one subtraction and one addition, however many rows there are;
 * decimals are exact, so the total never drifts.
 */
export type RowTotal = {
  /** The row changed, appeared or disappeared. */
  readonly touch: (row: Row) => void;
  readonly value: () => Evaluated;
};

/** `contribution` is what a row adds: nothing (`undefined`) when it is not one of the rows that count. */
export function createRowTotal(
  members: () => Iterable<Row>,
  contribution: (row: Row) => Evaluated | undefined,
  whenEmpty: 'zero' | 'incomplete',
): RowTotal {
  let contributions: Map<Row, Evaluated> | undefined;
  const touched = new Set<Row>();
  let total: Decimal = zero;
  let filled = 0;
  let undefinedRows = 0;

  function apply(value: Evaluated, sign: 1 | -1): void {
    if (value.state === 'complete') {
      total = sign === 1 ? total.plus(value.value) : total.minus(value.value);
      filled += sign;
    } else if (value.state === 'undefined') undefinedRows += sign;
  }

  function refresh(row: Row, known: Map<Row, Evaluated>): void {
    const before = known.get(row);
    if (before !== undefined) apply(before, -1);
    const now = contribution(row);
    if (now === undefined) known.delete(row);
    else {
      known.set(row, now);
      apply(now, 1);
    }
  }

  return {
    touch: (row) => {
      if (contributions !== undefined) touched.add(row);
    },
    value: () => {
      if (contributions === undefined) {
        contributions = new Map();
        for (const row of members()) refresh(row, contributions);
      } else if (touched.size > 0) {
        for (const row of touched) refresh(row, contributions);
        touched.clear();
      }
      if (undefinedRows > 0) return divisionByZero;
      return filled > 0 || whenEmpty === 'zero' ? complete(total) : incomplete;
    },
  };
}
