import type { Evaluation, Row } from '../../shared/calculation/evaluation.ts';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import type { ParsedDraft } from '../../shared/drafts/parseDraft.ts';
import { benchDraft } from './benchDraft.ts';
import { interleave, type Rounds } from './interleave.ts';
import { median, pairedRatios, type Spread, spreadOf } from './statistics.ts';

/** What one edit costs among so many projects, and what building everything anew would cost. */
export type RecalculationTimes = {
  readonly projects: number;
  /** Microseconds. */
  readonly edit: Spread;
  /** Round by round, over the smallest size. */
  readonly editOverSmallest: Spread;
  /** Milliseconds, median. */
  readonly fromScratch: number;
};

const editedField = 'fiscal.executed';
/** What depends on a project's executed amount. The first ones are the project's own. */
const dependents = [
  'projects.executionRate',
  'projects.executionScore',
  'projects.totalScore',
  'projectExpenditure.final',
  'departmentFunds.executed',
  'departmentFunds.executionRate',
  'departmentFunds.executionScore',
  'departmentTotal.score',
] as const;
/** One edit takes microseconds: so many are timed together. */
const editsPerRound = 1_000;

function readDependents(evaluation: Evaluation, row: Row): readonly string[] {
  return dependents.map((id) => evaluation.text(id, [row]));
}

/** Edits one project after the other, reading what depends on it after each edit. Remembers what it typed. */
function createEditor({ pack, draft }: ParsedDraft) {
  const evaluation = evaluateDraft(pack, draft);
  const rows = evaluation.rows('projects');
  const typed = new Map<number, string>();
  let edits = 0;

  function editOnce(): void {
    edits += 1;
    const index = (edits * 7) % rows.length;
    const row = rows[index];
    if (row === undefined) throw new Error('no projects to edit');
    const amount = ((1_000 + ((edits * 131) % 50_000)) / 100).toFixed(2);
    typed.set(index, amount);
    evaluation.setCell(row, editedField, amount);
    readDependents(evaluation, row);
  }

  /** Every value after all edits is the value of a fresh evaluation of the edited draft. */
  function assertSameAsFresh(): void {
    const projects = (draft.tables.projects ?? []).map((row, index) => {
      const amount = typed.get(index);
      return amount === undefined ? row : { ...row, [editedField]: amount };
    });
    const fresh = evaluateDraft(pack, { ...draft, tables: { ...draft.tables, projects } });
    fresh.rows('projects').forEach((row, index) => {
      const edited = rows[index];
      const is = edited === undefined ? '' : readDependents(evaluation, edited).join(' ');
      const should = readDependents(fresh, row).join(' ');
      if (is !== should) throw new Error(`project ${index + 1} after the edits: ${is}; from scratch: ${should}`);
    });
  }

  return { editOnce, assertSameAsFresh };
}

/** Builds the facts and reads what an edit would make one read. */
function buildFromScratch({ pack, draft }: ParsedDraft): void {
  const evaluation = evaluateDraft(pack, draft);
  const [row] = evaluation.rows('projects');
  if (row !== undefined) readDependents(evaluation, row);
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Measures all sizes in turns, the smallest first. Throws when an edit did not give what a fresh evaluation gives. */
export async function measureRecalculation(
  sizes: readonly number[],
  rounds: Rounds,
): Promise<readonly RecalculationTimes[]> {
  const bySize = await Promise.all(
    sizes.map(async (projects) => {
      const parsed = await benchDraft(projects);
      return { projects, parsed, editor: createEditor(parsed) };
    }),
  );
  const taken = await interleave<string, 'edit' | 'scratch'>(
    Object.fromEntries(
      bySize.map(({ projects, parsed, editor }) => [
        `projects ${projects}`,
        async () => ({
          edit:
            (1_000 / editsPerRound) *
            millisecondsOf(() => {
              for (let edit = 0; edit < editsPerRound; edit += 1) editor.editOnce();
            }),
          scratch: millisecondsOf(() => buildFromScratch(parsed)),
        }),
      ]),
    ),
    rounds,
  );
  for (const { editor } of bySize) editor.assertSameAsFresh();
  const editsOf = (projects: number): readonly number[] =>
    (taken[`projects ${projects}`] ?? []).map(({ edit }) => edit);
  return sizes.map((projects) => ({
    projects,
    edit: spreadOf(editsOf(projects)),
    editOverSmallest: spreadOf(pairedRatios(editsOf(projects), editsOf(sizes[0] ?? projects))),
    fromScratch: median((taken[`projects ${projects}`] ?? []).map(({ scratch }) => scratch)),
  }));
}
