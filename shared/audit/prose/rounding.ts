import { Decimal, plainText, roundTo, zero } from '../../decimal/decimal.ts';
import type { Quantity } from './quantity.ts';
import type { Prose } from './readProse.ts';

/** What a printed, rounded figure may really be. */
export type Range = { readonly low: Decimal; readonly high: Decimal };

const hundred = new Decimal(100);

const halves = new WeakMap<Quantity, Decimal>();
const sizes = new WeakMap<Quantity, Decimal>();
const ranges = new WeakMap<Quantity, Range>();

/** Half a unit of the place to which an amount is known, in its measure. A whole 95万元 among 92.51万元 is 95.00. */
export function halfUnit(prose: Prose, quantity: Quantity): Decimal {
  if (quantity.measure !== '元') return zero;
  const known = halves.get(quantity);
  if (known !== undefined) return known;
  const usual = Math.min(prose.decimals.get(quantity.unitText) ?? 0, 2);
  const places = Math.max(quantity.decimals, usual);
  const half = new Decimal(10).pow(-places).mul(quantity.scale).div(2);
  halves.set(quantity, half);
  return half;
}

/** The amount in its measure (元, 人 …). */
export function sizeOf(quantity: Quantity): Decimal {
  const known = sizes.get(quantity);
  if (known !== undefined) return known;
  const size = quantity.value.mul(quantity.scale);
  sizes.set(quantity, size);
  return size;
}

export function rangeOf(prose: Prose, quantity: Quantity): Range {
  const known = ranges.get(quantity);
  if (known !== undefined) return known;
  const size = sizeOf(quantity);
  const half = size.isZero() ? zero : halfUnit(prose, quantity);
  const range = { low: size.minus(half), high: size.plus(half) };
  ranges.set(quantity, range);
  return range;
}

export const plus = (a: Range, b: Range): Range => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) });
export const minus = (a: Range, b: Range): Range => ({ low: a.low.minus(b.high), high: a.high.minus(b.low) });
export const holds = (range: Range, value: Decimal): boolean => range.low.lte(value) && range.high.gte(value);
export const meets = (a: Range, b: Range): boolean => a.low.lte(b.high) && b.low.lte(a.high);

/** All percentages that two rounded amounts allow; undefined when the divisor may be zero. */
export function percentRange(part: Range, whole: Range): Range | undefined {
  if (whole.low.lte(0) && whole.high.gte(0)) return undefined;
  const corners = [part.low, part.high].flatMap((a) => [whole.low, whole.high].map((b) => a.div(b).mul(hundred)));
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

export type RateVerdict = 'right' | 'lastPlace' | 'wrong';

/** A printed percentage against what the amounts allow: right, one off in the last place (cut off), or wrong. */
export function judgeRate(stated: Decimal, decimals: number, allowed: Range): RateVerdict {
  const unit = new Decimal(10).pow(-decimals);
  const within = (units: number): boolean =>
    meets(allowed, { low: stated.minus(unit.mul(units)), high: stated.plus(unit.mul(units)) });
  if (within(0.5)) return 'right';
  if (within(decimals === 0 ? 1 : 1.5)) return 'lastPlace';
  return 'wrong';
}

/** The percentage a reader would write, to two decimals. */
export function writtenPercent(part: Decimal, whole: Decimal): string {
  return plainText(roundTo(part.div(whole).mul(hundred), 2));
}

/** An amount in the unit of `like`, as plain text. */
export function inUnitOf(size: Decimal, like: Quantity): string {
  return plainText(roundTo(size.div(like.scale), Math.max(like.decimals, 6)));
}
