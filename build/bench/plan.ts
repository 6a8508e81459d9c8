import type { Rounds } from './interleave.ts';

/** What is measured, and how often. */
export type Plan = {
  readonly exports: readonly { readonly projects: number; readonly rounds: Rounds }[];
  readonly recalculation: { readonly sizes: readonly number[]; readonly rounds: Rounds };
  /** Processes per size, format and side. */
  readonly memoryRepetitions: number;
};

/** Below four minutes on two slow cores: the quicker a measurement, the more often, and the longer until it is compiled. */
export const fullPlan: Plan = {
  exports: [
    { projects: 1, rounds: { warmUp: 20, counted: 21 } },
    { projects: 20, rounds: { warmUp: 8, counted: 11 } },
    { projects: 100, rounds: { warmUp: 3, counted: 7 } },
    { projects: 300, rounds: { warmUp: 1, counted: 5 } },
  ],
  recalculation: { sizes: [10, 100, 1_000], rounds: { warmUp: 5, counted: 21 } },
  memoryRepetitions: 3,
};

/** For trying out: the numbers are rough. */
export const quickPlan: Plan = {
  exports: [
    { projects: 1, rounds: { warmUp: 2, counted: 2 } },
    { projects: 20, rounds: { warmUp: 2, counted: 2 } },
  ],
  recalculation: { sizes: [10, 100, 1_000], rounds: { warmUp: 2, counted: 2 } },
  memoryRepetitions: 2,
};
