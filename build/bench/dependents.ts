import { dependenciesOf, type Reader } from '../../shared/calculation/dependencies.ts';
import type { FactModel } from '../../shared/calculation/factModel.ts';
import { readsOfCondition } from '../../shared/calculation/walkExpression.ts';

/** Every calculated or worded fact that rests on `id`, however far away: what one edit of it may change. Sorted. */
export function dependentsOf(model: FactModel, id: string): readonly string[] {
  const dependencies = dependenciesOf(model);
  const found = new Set<string>();
  const waiting = [id];
  const add = (dependent: string): void => {
    if (found.has(dependent)) return;
    found.add(dependent);
    waiting.push(dependent);
  };
  const addReader = ({ table, field }: Reader): void => add(table === undefined ? field : `${table}.${field}`);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const readers of [dependencies.readersOfField, dependencies.readersInRow, dependencies.readersInChildren]) {
      for (const reader of readers.get(at) ?? []) addReader(reader);
    }
    for (const total of dependencies.totalsOf.get(at) ?? []) for (const reader of total.readers) addReader(reader);
  }
  for (const [worded, { field }] of dependencies.places) {
    if (field.source.kind !== 'worded') continue;
    const reads = field.source.alternatives.flatMap(({ when }) => (when ? readsOfCondition(when).facts : []));
    if (reads.some((fact) => fact === id || found.has(fact))) found.add(worded);
  }
  return [...found].sort();
}
