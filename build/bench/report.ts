import { auditLines } from './auditReport.ts';
import type { DraftSize } from './benchDraft.ts';
import type { DomainTimes } from './domainTimes.ts';
import { exportStages } from './exportFormats.ts';
import type { ExportTimes } from './exportTimes.ts';
import { percent, short, withRange } from './numbers.ts';
import type { RecalculationTimes } from './recalculation.ts';
import type { Results } from './results.ts';
import { textTable } from './textTable.ts';

/** All tables with what their ratios mean and what is aimed at. Ranges in brackets are the smallest and the largest. */
export function reportLines({ exports, recalculation, finalAccounts, audit, memory }: Results): readonly string[] {
  return [
    ...exportNotes,
    ...wholeExports(exports),
    '',
    ...stageNotes,
    ...stagesOfExports(exports),
    '',
    ...recalculationNotes("a project's executed amount", recalculation),
    ...recalculations(recalculation),
    '',
    'FINAL ACCOUNTS: a book with so many 项 (rows) and project forms. Exports, as above.',
    ...wholeExports(finalAccounts.exports),
    '',
    'Their stages, as above.',
    ...stagesOfExports(finalAccounts.exports),
    '',
    ...recalculationNotes('the amount of one 项 in a book', finalAccounts.recalculation),
    ...recalculations(finalAccounts.recalculation),
    '',
    ...domains(finalAccounts.domain),
    '',
    ...auditLines(audit),
    '',
    ...memories(memory),
  ];
}

/** Sizes in a table: columns that every one of them has. */
function sizeColumns(sizes: readonly DraftSize[]): readonly (keyof DraftSize)[] {
  return sizes.some(({ rows }) => rows !== undefined) ? ['rows', 'projects'] : ['projects'];
}

function sizeCells(size: DraftSize, columns: readonly (keyof DraftSize)[]): readonly string[] {
  return columns.map((column) => String(size[column] ?? ''));
}

const exportNotes = [
  'EXPORT, warm: evaluate + resolve + write + verify, from the draft to the verified file. Milliseconds, median (min–max).',
  'whole ÷ floor: the floor is the same library writing as many plain cells and paragraphs, unverified. Aim: at most 1.5.',
  'domain: share of evaluate + resolve in the whole. Aim: below 5 %.',
];

function wholeExports(exports: readonly ExportTimes[]): readonly string[] {
  const columns = sizeColumns(exports);
  return textTable(
    ['format', ...columns, 'cells', 'paragraphs', 'whole ms', 'floor ms', 'whole ÷ floor', 'domain'],
    exports.map((one) => [
      one.format,
      ...sizeCells(one, columns),
      String(one.cells),
      String(one.paragraphs),
      withRange(one.whole),
      withRange(one.floor),
      withRange(one.wholeOverFloor),
      percent(one.domainShare),
    ]),
  );
}

const stageNotes = [
  'STAGES of these exports: milliseconds, medians. stage ÷ floor: how much of the floor each stage costs; together they',
  'make whole ÷ floor. No aim of their own: they say where to look when an aim is missed.',
];

function stagesOfExports(exports: readonly ExportTimes[]): readonly string[] {
  const columns = sizeColumns(exports);
  return textTable(
    ['format', ...columns, ...exportStages.flatMap((stage) => [`${stage} ms`, '÷ floor'])],
    exports.map((one) => [
      one.format,
      ...sizeCells(one, columns),
      ...exportStages.flatMap((stage) => [short(one.stages[stage]), short(one.stages[stage] / one.floor.median)]),
    ]),
  );
}

/** `10 projects`, `40 rows`: what the sizes differ in. */
function smallestOf([smallest]: readonly DraftSize[]): string {
  if (smallest === undefined) return '';
  return smallest.rows === undefined ? `${smallest.projects} projects` : `${smallest.rows} rows`;
}

function recalculationNotes(edited: string, sizes: readonly RecalculationTimes[]): readonly string[] {
  const smallest = smallestOf(sizes);
  return [
    `RECALCULATION: one edit of ${edited}, and reading every value that depends on it. Microseconds.`,
    `÷ ${smallest}: how much dearer the same edit is than among ${smallest}. Aim: does not grow (about 1).`,
    'from scratch: building all facts anew and reading the same values; ÷ edit: how many edits that would pay for.',
  ];
}

function recalculations(sizes: readonly RecalculationTimes[]): readonly string[] {
  const columns = sizeColumns(sizes);
  return textTable(
    [...columns, 'values read', 'edit µs', `÷ ${smallestOf(sizes)}`, 'from scratch ms', '÷ edit'],
    sizes.map((one) => [
      ...sizeCells(one, columns),
      String(one.dependents),
      withRange(one.edit),
      withRange(one.editOverSmallest),
      short(one.fromScratch),
      short((one.fromScratch * 1_000) / one.edit.median),
    ]),
    0,
  );
}

function domains(sizes: readonly DomainTimes[]): readonly string[] {
  const columns = sizeColumns(sizes);
  const smallest = smallestOf(sizes);
  return [
    'BEFORE WRITING: laid out is evaluate + resolve of all documents; check is evaluate + all checks. Milliseconds, warm.',
    'No aim is set; cells are those of the Word file.',
    ...textTable(
      [
        ...[...columns, 'cells', 'laid out ms', `÷ ${smallest}`, 'check ms', `÷ ${smallest}`],
        'check ms per 1,000 cells',
      ],
      sizes.map((one) => [
        ...sizeCells(one, columns),
        String(one.cells),
        withRange(one.laidOut),
        withRange(one.laidOutOverSmallest),
        withRange(one.check),
        withRange(one.checkOverSmallest),
        short(one.checkPerThousandCells),
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
