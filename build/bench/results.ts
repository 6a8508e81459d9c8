import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditTimes } from './auditTimes.ts';
import { sizeName } from './benchDraft.ts';
import type { DomainTimes } from './domainTimes.ts';
import { type ExportFormat, exportFormats } from './exportFormats.ts';
import type { ExportTimes } from './exportTimes.ts';
import { inProcess } from './inProcess.ts';
import type { MemoryOfOne, MemoryTask } from './memoryOfOne.ts';
import type { Plan } from './plan.ts';
import type { RecalculationTimes } from './recalculation.ts';
import { pairedRatios, type Spread, spreadOf } from './statistics.ts';

/** Peak memory of an export in a process of its own, in MB, and its time there, in milliseconds: the first, cold. */
export type ExportMemory = {
  readonly format: ExportFormat;
  readonly projects: number;
  readonly ours: Spread;
  readonly floor: Spread;
  readonly oursOverFloor: Spread;
  readonly cold: { readonly ours: Spread; readonly floor: Spread; readonly oursOverFloor: Spread };
};

export type Results = {
  readonly exports: readonly ExportTimes[];
  readonly recalculation: readonly RecalculationTimes[];
  readonly finalAccounts: {
    readonly exports: readonly ExportTimes[];
    readonly recalculation: readonly RecalculationTimes[];
    readonly domain: readonly DomainTimes[];
  };
  readonly audit: AuditTimes;
  readonly memory: { readonly idle: Spread; readonly exports: readonly ExportMemory[] };
};

/** Tells what is being measured now. */
export type Progress = (what: string) => void;

/** Runs the plan, one process after the other. */
export async function measureAll(plan: Plan, progress: Progress): Promise<Results> {
  progress('recalculation');
  const recalculation = await inProcess('recalculation', plan.recalculation);
  const exports = await measureExports(plan.exports, progress);
  progress('recalculation and checks of final accounts');
  const finalAccounts = {
    recalculation: await inProcess('recalculation', plan.finalAccounts.recalculation),
    domain: await inProcess('domain', plan.finalAccounts.domain),
    exports: await measureExports(plan.finalAccounts.exports, progress),
  };
  progress('audit');
  const audit = await inProcess('audit', plan.audit);
  return { exports, recalculation, finalAccounts, audit, memory: await measureMemories(plan, progress) };
}

async function measureExports(planned: Plan['exports'], progress: Progress): Promise<readonly ExportTimes[]> {
  const exports: ExportTimes[] = [];
  for (const format of exportFormats) {
    for (const { size, rounds } of planned) {
      progress(`time of ${format}, ${sizeName(size)}`);
      exports.push(await inProcess('export', { format, size, rounds }));
    }
  }
  return exports;
}

async function measureMemories(plan: Plan, progress: Progress): Promise<Results['memory']> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const idle = (await inTurns([{ side: 'idle' }], plan.memoryRepetitions)).flat();
    const exports: ExportMemory[] = [];
    for (const {
      size: { projects },
    } of plan.exports) {
      const files = await inProcess('memoryInputs', { projects, folder });
      for (const format of exportFormats) {
        progress(`memory of ${format}, ${projects} projects`);
        const [ours = [], floor = []] = await inTurns(
          [
            { side: 'ours', format, file: files.draft },
            { side: 'floor', format, file: files[format] },
          ],
          plan.memoryRepetitions,
        );
        exports.push({ format, projects, ...compare(ours, floor, 'peakMb'), cold: compare(ours, floor, 'coldMs') });
      }
    }
    return { idle: spreadOf(idle.map(({ peakMb }) => peakMb)), exports };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(ours: readonly MemoryOfOne[], floor: readonly MemoryOfOne[], part: keyof MemoryOfOne) {
  const [over, under] = [ours.map((one) => one[part]), floor.map((one) => one[part])];
  return { ours: spreadOf(over), floor: spreadOf(under), oursOverFloor: spreadOf(pairedRatios(over, under)) };
}

/** A B A B, a process each; answers per task. */
async function inTurns(
  tasks: readonly MemoryTask[],
  repetitions: number,
): Promise<readonly (readonly MemoryOfOne[])[]> {
  const answers: MemoryOfOne[][] = tasks.map(() => []);
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const [at, task] of tasks.entries()) answers[at]?.push(await inProcess('memory', task));
  }
  return answers;
}
