import type { AuditPlan, AuditTimes } from './auditTimes.ts';
import type { DraftSize } from './benchDraft.ts';
import type { DomainTimes } from './domainTimes.ts';
import type { ExportFormat } from './exportFormats.ts';
import type { ExportTimes } from './exportTimes.ts';
import type { Rounds } from './interleave.ts';
import type { MemoryInputs } from './memoryInputs.ts';
import type { MemoryOfOne, MemoryTask } from './memoryOfOne.ts';
import type { RecalculationTimes } from './recalculation.ts';

/** What a process of its own can be asked to do, and what it answers. Everything passes as JSON. */
export type Tasks = {
  readonly export: {
    readonly ask: { readonly format: ExportFormat; readonly size: DraftSize; readonly rounds: Rounds };
    readonly answer: ExportTimes;
  };
  readonly recalculation: {
    readonly ask: { readonly sizes: readonly DraftSize[]; readonly rounds: Rounds };
    readonly answer: readonly RecalculationTimes[];
  };
  readonly domain: {
    readonly ask: { readonly sizes: readonly DraftSize[]; readonly rounds: Rounds };
    readonly answer: readonly DomainTimes[];
  };
  readonly audit: { readonly ask: AuditPlan; readonly answer: AuditTimes };
  readonly memoryInputs: {
    readonly ask: { readonly projects: number; readonly folder: string };
    readonly answer: MemoryInputs;
  };
  readonly memory: { readonly ask: MemoryTask; readonly answer: MemoryOfOne };
};

export type TaskName = keyof Tasks;
