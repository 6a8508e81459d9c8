import type { Evaluation, Scope } from '../../../shared/calculation/evaluation.ts';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { type FactReference, typedInputs } from '../../../shared/calculation/valueOrigin.ts';
import { readsOf } from '../../../shared/calculation/walkExpression.ts';
import { whatIf } from '../../../shared/calculation/whatIf.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { packFacts } from '../../guidedEntry/model/gridFacts.ts';

const mostScores = 3;
const mostInputs = 8;

const readersOfPack = new WeakMap<TemplatePack, ReadonlyMap<string, readonly string[]>>();

/** Who is calculated from whom, by full ids. */
function readersOf(pack: TemplatePack): ReadonlyMap<string, readonly string[]> {
  const known = readersOfPack.get(pack);
  if (known !== undefined) return known;
  const readers = new Map<string, string[]>();
  for (const { id, field } of packFacts(pack).values()) {
    if (field.source.kind !== 'calculated') continue;
    const reads = readsOf(field.source.formula);
    const columns = reads.rows.flatMap((total) => (total.op === 'sumRows' ? [`${total.table}.${total.field}`] : []));
    for (const read of [...reads.facts, ...columns]) readers.set(read, [...(readers.get(read) ?? []), id]);
  }
  readersOfPack.set(pack, readers);
  return readers;
}

/** Rows at hand for a fact that follows from one of `scope`: the row itself, or the row that it belongs to. */
function scopeFor(evaluation: Evaluation, id: string, scope: Scope): Scope | undefined {
  const table = evaluation.place(id)?.table;
  if (table === undefined) return [];
  const row = evaluation.rowOf(id, scope);
  if (row !== undefined) return [row];
  const [own] = scope;
  const parent = own === undefined ? undefined : evaluation.parentOf(own);
  return parent?.table === table ? [parent] : undefined;
}

/** The scores that a fact has a part in, nearest first. */
export function scoresFrom(pack: TemplatePack, evaluation: Evaluation, from: FactReference): readonly FactReference[] {
  const readers = readersOf(pack);
  const seen = new Set([from.id]);
  const waiting: FactReference[] = [from];
  const scores: FactReference[] = [];
  for (let next = waiting.shift(); next !== undefined && scores.length < mostScores; next = waiting.shift()) {
    for (const id of readers.get(next.id) ?? []) {
      if (seen.has(id)) continue;
      seen.add(id);
      const scope = scopeFor(evaluation, id, next.scope);
      if (scope === undefined) continue;
      waiting.push({ id, scope });
      if (evaluation.place(id)?.field.unit === 'score') scores.push({ id, scope });
    }
  }
  return scores.slice(0, mostScores);
}

/** What can be tried for a field: the typed numbers to suppose, and the scores to look at. */
export type Trial = { readonly inputs: readonly FactReference[]; readonly scores: readonly FactReference[] };

/**
 * For a typed number the scores that it leads to; for a calculated score the typed numbers that it rests on. `undefined`
 * where no score is concerned.
 */
export function trialFor(pack: TemplatePack, evaluation: Evaluation, at: FactReference): Trial | undefined {
  const field = evaluation.place(at.id)?.field;
  if (field === undefined || !isNumeric(field.unit)) return undefined;
  if (field.source.kind === 'entered') {
    const scores = scoresFrom(pack, evaluation, at);
    return scores.length === 0 ? undefined : { inputs: [at], scores };
  }
  if (field.source.kind !== 'calculated' || field.unit !== 'score') return undefined;
  const isScore = ({ id }: FactReference): boolean => evaluation.place(id)?.field.unit === 'score';
  const inputs = typedInputs(evaluation, at, mostInputs).filter(({ id }) => {
    const unit = evaluation.place(id)?.field.unit;
    return unit !== undefined && isNumeric(unit);
  });
  // What the points are out of is rarely what one wants to try.
  const byUse = [...inputs].sort((one, other) => Number(isScore(one)) - Number(isScore(other)));
  return inputs.length === 0
    ? undefined
    : { inputs: byUse, scores: [at, ...scoresFrom(pack, evaluation, at)].slice(0, mostScores) };
}

/** The scores if the input were `text`. Nothing is changed. */
export function tryOut(
  evaluation: Evaluation,
  input: FactReference,
  text: string,
  scores: readonly FactReference[],
): readonly string[] {
  return whatIf(evaluation, [{ ...input, text }], scores);
}
