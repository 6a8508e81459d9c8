import type { AuditPlan } from './auditTimes.ts';
import type { DraftSize } from './benchDraft.ts';
import type { Rounds } from './interleave.ts';

type Measurement = { readonly size: DraftSize; readonly rounds: Rounds };
type Comparison = { readonly sizes: readonly DraftSize[]; readonly rounds: Rounds };

/** What is measured, and how often. */
export type Plan = {
  readonly exports: readonly Measurement[];
  readonly recalculation: Comparison;
  /** The same of books of final accounts, the smallest first. */
  readonly finalAccounts: {
    readonly exports: readonly Measurement[];
    readonly recalculation: Comparison;
    readonly domain: Comparison;
  };
  readonly audit: AuditPlan;
  /** Processes per size, format and side. */
  readonly memoryRepetitions: number;
};

const numbersOfProjects: readonly DraftSize[] = [{ projects: 10 }, { projects: 100 }, { projects: 1_000 }];
const smallBook: DraftSize = { projects: 50, rows: 40 };
const largeBook: DraftSize = { projects: 50, rows: 400 };

/** Below four minutes on two slow cores: the quicker a measurement, the more often, and the longer until it is compiled. */
export const fullPlan: Plan = {
  exports: [
    { size: { projects: 1 }, rounds: { warmUp: 20, counted: 21 } },
    { size: { projects: 20 }, rounds: { warmUp: 8, counted: 11 } },
    { size: { projects: 100 }, rounds: { warmUp: 3, counted: 7 } },
    { size: { projects: 300 }, rounds: { warmUp: 1, counted: 5 } },
  ],
  recalculation: { sizes: numbersOfProjects, rounds: { warmUp: 5, counted: 21 } },
  finalAccounts: {
    exports: [{ size: largeBook, rounds: { warmUp: 3, counted: 7 } }],
    recalculation: { sizes: [smallBook, largeBook], rounds: { warmUp: 3, counted: 11 } },
    domain: { sizes: [smallBook, largeBook], rounds: { warmUp: 8, counted: 11 } },
  },
  audit: {
    rounds: { warmUp: 5, counted: 11 },
    sets: 200,
    edits: { projects: [1, 100, 300], rounds: { warmUp: 5, counted: 21 } },
  },
  memoryRepetitions: 3,
};

/** For trying out: the numbers are rough. */
export const quickPlan: Plan = {
  exports: [
    { size: { projects: 1 }, rounds: { warmUp: 2, counted: 2 } },
    { size: { projects: 20 }, rounds: { warmUp: 2, counted: 2 } },
  ],
  recalculation: { sizes: numbersOfProjects, rounds: { warmUp: 2, counted: 2 } },
  finalAccounts: {
    exports: [{ size: largeBook, rounds: { warmUp: 1, counted: 2 } }],
    recalculation: { sizes: [smallBook, largeBook], rounds: { warmUp: 1, counted: 2 } },
    domain: { sizes: [smallBook, largeBook], rounds: { warmUp: 1, counted: 2 } },
  },
  audit: {
    rounds: { warmUp: 1, counted: 2 },
    sets: 8,
    edits: { projects: [1, 100], rounds: { warmUp: 1, counted: 3 } },
  },
  memoryRepetitions: 2,
};
