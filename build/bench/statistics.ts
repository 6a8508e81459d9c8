/** A measured quantity over its repetitions. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('median of nothing');
  return (lower + upper) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** Round by round `over ÷ under`: what disturbs a whole round weighs on both sides of its ratio. */
export function pairedRatios(over: readonly number[], under: readonly number[]): readonly number[] {
  if (over.length !== under.length) throw new Error(`${over.length} and ${under.length} measurements make no pairs`);
  return over.map((value, round) => value / (under[round] ?? Number.NaN));
}

/** What falls on a thousand of `count`. */
export function perThousand(amount: number, count: number): number {
  return (amount / count) * 1_000;
}
