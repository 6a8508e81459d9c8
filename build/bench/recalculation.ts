import type { Evaluation, Row } from '../../shared/calculation/evaluation.ts';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import type { ParsedDraft } from '../../shared/drafts/parseDraft.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { benchDraft, type DraftSize, sizeName } from './benchDraft.ts';
import { dependentsOf } from './dependents.ts';
import { interleave, type Rounds } from './interleave.ts';
import { median, pairedRatios, type Spread, spreadOf } from './statistics.ts';

/** What one edit costs in a draft of that size, and what building everything anew would cost. */
export type RecalculationTimes = DraftSize & {
  /** How many values are read after each edit. */
  readonly dependents: number;
  /** Microseconds. */
  readonly edit: Spread;
  /** Round by round, over the smallest size. */
  readonly editOverSmallest: Spread;
  /** Milliseconds, median. */
  readonly fromScratch: number;
};

/** The amount that is typed again and again, and how often in a round: one edit is too quick to be timed alone. */
type EditedFact = { readonly table: string; readonly field: string; readonly editsPerRound: number };

const executedOfProject: EditedFact = { table: 'projects', field: 'fiscal.executed', editsPerRound: 1_000 };
const amountOfRow: EditedFact = { table: 'functionRows', field: 'generalBudget.project', editsPerRound: 100 };

function editedFact({ rows }: DraftSize): EditedFact {
  return rows === undefined ? executedOfProject : amountOfRow;
}

/** What an edit makes one read: of the row itself, and of the whole. */
function dependentsIn(pack: TemplatePack, { table, field }: EditedFact): readonly string[] {
  const dependents = dependentsOf(pack, `${table}.${field}`);
  const elsewhere = dependents.find((id) =>
    pack.tables.some((each) => each.id !== table && id.startsWith(`${each.id}.`)),
  );
  if (elsewhere !== undefined) throw new Error(`${elsewhere} depends on ${table}.${field} and is of another table`);
  return dependents;
}

/** Edits one row after the other, reading what depends on it after each edit. Remembers what it typed. */
function createEditor({ pack, draft }: ParsedDraft, { table, field }: EditedFact, dependents: readonly string[]) {
  const evaluation = evaluateDraft(pack, draft);
  const rows = evaluation.rows(table).filter((row) => evaluation.typed(`${table}.${field}`, [row]) !== '');
  const typed = new Map<number, string>();
  let edits = 0;

  function read(of: Evaluation, row: Row): readonly string[] {
    return dependents.map((id) => of.text(id, [row]));
  }

  function editOnce(): void {
    edits += 1;
    const row = rows[(edits * 7) % rows.length];
    if (row === undefined) throw new Error(`no ${table} to edit`);
    const amount = ((1_000 + ((edits * 131) % 50_000)) / 100).toFixed(2);
    typed.set(evaluation.rowNumber(row) - 1, amount);
    evaluation.setCell(row, field, amount);
    read(evaluation, row);
  }

  /** Every value after all edits is the value of a fresh evaluation of the edited draft. */
  function assertSameAsFresh(): void {
    const cells = (draft.tables[table] ?? []).map((row, index) => {
      const amount = typed.get(index);
      return amount === undefined ? row : { ...row, [field]: amount };
    });
    const fresh = evaluateDraft(pack, { ...draft, tables: { ...draft.tables, [table]: cells } });
    const edited = evaluation.rows(table);
    fresh.rows(table).forEach((row, index) => {
      const own = edited[index];
      const is = own === undefined ? '' : read(evaluation, own).join(' ');
      const should = read(fresh, row).join(' ');
      if (is !== should) throw new Error(`${table}[${index + 1}] after the edits: ${is}; from scratch: ${should}`);
    });
  }

  return { editOnce, assertSameAsFresh };
}

/** Builds the facts and reads what an edit would make one read. */
function buildFromScratch({ pack, draft }: ParsedDraft, { table }: EditedFact, dependents: readonly string[]): void {
  const evaluation = evaluateDraft(pack, draft);
  const [row] = evaluation.rows(table);
  if (row !== undefined) for (const id of dependents) evaluation.text(id, [row]);
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Measures all sizes in turns, the smallest first. Throws when an edit did not give what a fresh evaluation gives. */
export async function measureRecalculation(
  sizes: readonly DraftSize[],
  rounds: Rounds,
): Promise<readonly RecalculationTimes[]> {
  const bySize = await Promise.all(
    sizes.map(async (size) => {
      const parsed = await benchDraft(size);
      const fact = editedFact(size);
      const dependents = dependentsIn(parsed.pack, fact);
      return { size, parsed, fact, dependents, editor: createEditor(parsed, fact, dependents) };
    }),
  );
  const taken = await interleave<string, 'edit' | 'scratch'>(
    Object.fromEntries(
      bySize.map(({ size, parsed, fact, dependents, editor }) => [
        sizeName(size),
        async () => ({
          edit:
            (1_000 / fact.editsPerRound) *
            millisecondsOf(() => {
              for (let edit = 0; edit < fact.editsPerRound; edit += 1) editor.editOnce();
            }),
          scratch: millisecondsOf(() => buildFromScratch(parsed, fact, dependents)),
        }),
      ]),
    ),
    rounds,
  );
  for (const { editor } of bySize) editor.assertSameAsFresh();
  const of = (size: DraftSize, part: 'edit' | 'scratch'): readonly number[] =>
    (taken[sizeName(size)] ?? []).map((times) => times[part]);
  return bySize.map(({ size, dependents }) => ({
    ...size,
    dependents: dependents.length,
    edit: spreadOf(of(size, 'edit')),
    editOverSmallest: spreadOf(pairedRatios(of(size, 'edit'), of(sizes[0] ?? size, 'edit'))),
    fromScratch: median(of(size, 'scratch')),
  }));
}
