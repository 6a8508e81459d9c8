import { Decimal as Base } from 'decimal.js';

/**
 * The program's number: exact decimal arithmetic. Sixty digits, so that sums of any table are exact and running
 * totals never drift; rounding is half away from zero (四舍五入), as Excel's ROUND does.
 */
export const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });
export type Decimal = Base;

export const zero: Decimal = new Decimal(0);

/** Rounds half away from zero to `scale` decimal places. */
export function roundTo(value: Decimal, scale: number): Decimal {
  return value.toDecimalPlaces(scale, Base.ROUND_HALF_UP);
}

/** Plain decimal text without exponent and without trailing zeros: `"157.65"`, `"0"`, `"-3"`. */
export function plainText(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}
