import { median } from '../statistics.ts';

/** What is typical, and what is met now and then: with few measurements, `p95` is the largest. */
export type Distribution = { readonly median: number; readonly p95: number; readonly max: number };

export function distributionOf(values: readonly number[]): Distribution {
  const sorted = [...values].sort((one, other) => one - other);
  const at = Math.max(0, Math.ceil(sorted.length * 0.95) - 1);
  return { median: median(values), p95: sorted[at] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}
