import { exportStages } from './exportFormats.ts';
import type { ExportTimes } from './exportTimes.ts';
import { percent, short, withRange } from './numbers.ts';
import type { RecalculationTimes } from './recalculation.ts';
import type { Results } from './results.ts';
import { textTable } from './textTable.ts';

/** All tables with what their ratios mean and what is aimed at. Ranges in brackets are the smallest and the largest. */
export function reportLines({ exports, recalculation, memory }: Results): readonly string[] {
  return [
    ...wholeExports(exports),
    '',
    ...stagesOfExports(exports),
    '',
    ...recalculations(recalculation),
    '',
    ...memories(memory),
  ];
}

function wholeExports(exports: readonly ExportTimes[]): readonly string[] {
  return [
    'EXPORT, warm: evaluate + resolve + write + verify, from the draft to the verified file. Milliseconds, median (min–max).',
    'whole ÷ floor: the floor is the same library writing as many plain cells and paragraphs, unverified. Aim: at most 1.5.',
    'domain: share of evaluate + resolve in the whole. Aim: below 5 %.',
    ...textTable(
      ['format', 'projects', 'cells', 'paragraphs', 'whole ms', 'floor ms', 'whole ÷ floor', 'domain'],
      exports.map((one) => [
        one.format,
        String(one.projects),
        String(one.cells),
        String(one.paragraphs),
        withRange(one.whole),
        withRange(one.floor),
        withRange(one.wholeOverFloor),
        percent(one.domainShare),
      ]),
    ),
  ];
}

function stagesOfExports(exports: readonly ExportTimes[]): readonly string[] {
  return [
    'STAGES of these exports: milliseconds, medians. stage ÷ floor: how much of the floor each stage costs; together they',
    'make whole ÷ floor. No aim of their own: they say where to look when an aim is missed.',
    ...textTable(
      ['format', 'projects', ...exportStages.flatMap((stage) => [`${stage} ms`, '÷ floor'])],
      exports.map((one) => [
        one.format,
        String(one.projects),
        ...exportStages.flatMap((stage) => [short(one.stages[stage]), short(one.stages[stage] / one.floor.median)]),
      ]),
    ),
  ];
}

function recalculations(sizes: readonly RecalculationTimes[]): readonly string[] {
  const smallest = sizes[0]?.projects ?? 0;
  return [
    "RECALCULATION: one edit of a project's executed amount, and reading every value that depends on it. Microseconds.",
    `÷ ${smallest} projects: how much dearer the same edit is than among ${smallest} projects. Aim: does not grow (about 1).`,
    'from scratch: building all facts anew and reading the same values; ÷ edit: how many edits that would pay for.',
    ...textTable(
      ['projects', 'edit µs', `÷ ${smallest} projects`, 'from scratch ms', '÷ edit'],
      sizes.map(({ projects, edit, editOverSmallest, fromScratch }) => [
        String(projects),
        withRange(edit),
        withRange(editOverSmallest),
        short(fromScratch),
        short((fromScratch * 1_000) / edit.median),
      ]),
      0,
    ),
  ];
}

function memories({ idle, exports }: Results['memory']): readonly string[] {
  return [
    'MEMORY: peak resident MB of a process that does one export and nothing else; the floor likewise.',
    `ours ÷ floor: no aim is set. Node and the TypeScript loader alone take ${withRange(idle)} MB, in both.`,
    'cold: milliseconds of that one export, the first of its process, as a user meets it; modules are loaded already.',
    ...textTable(
      ['format', 'projects', 'ours MB', 'floor MB', 'ours ÷ floor', 'cold ours ms', 'cold floor ms', 'cold ÷ floor'],
      exports.map((one) => [
        one.format,
        String(one.projects),
        withRange(one.ours),
        withRange(one.floor),
        withRange(one.oursOverFloor),
        withRange(one.cold.ours),
        withRange(one.cold.floor),
        withRange(one.cold.oursOverFloor),
      ]),
    ),
  ];
}
