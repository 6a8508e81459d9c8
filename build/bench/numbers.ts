import type { Spread } from './statistics.ts';

/** Three significant digits below 100, whole numbers above: 0.123, 4.56, 78.9, 1234. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const size = Math.abs(value);
  if (size >= 99.95) return value.toFixed(0);
  if (size >= 9.995) return value.toFixed(1);
  return value.toFixed(size >= 0.9995 || size === 0 ? 2 : 3);
}

/** `1.23 (1.10–1.40)`: the median with the smallest and the largest. */
export function withRange({ median, min, max }: Spread): string {
  return `${short(median)} (${short(min)}–${short(max)})`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
