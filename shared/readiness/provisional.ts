import { type Dependencies, dependenciesOf, type Reader } from '../calculation/dependencies.ts';
import type { Evaluation, Row } from '../calculation/evaluation.ts';
import type { FactModel } from '../calculation/factModel.ts';
import { factAt } from '../drafts/editing/liveReport.ts';
import type { Gap } from './asks.ts';

const known = new WeakMap<FactModel, Dependencies>();

function dependencies(model: FactModel): Dependencies {
  const found = known.get(model) ?? dependenciesOf(model);
  known.set(model, found);
  return found;
}

/**
 * Draft paths of the calculated facts that have a figure although a part of it is missing or unreadable (暂计): a sum
 * counts such a part as nothing. `gaps` are those of the same draft.
 */
export function provisionalFacts(evaluation: Evaluation, gaps: readonly Gap[]): ReadonlySet<string> {
  const { parentOf, readersOfField, readersInRow, readersInChildren, totalsOf } = dependencies(evaluation.model);
  const found = new Set<string>();
  const pending: (readonly [id: string, row: Row | undefined])[] = [];

  function reached(reader: Reader, row: Row | undefined): void {
    if (reader.table !== undefined && row === undefined) {
      for (const each of evaluation.rows(reader.table)) reached(reader, each);
      return;
    }
    const id = reader.table === undefined ? reader.field : `${reader.table}.${reader.field}`;
    const scope = reader.table === undefined || row === undefined ? [] : [row];
    const path = evaluation.path(id, scope);
    if (found.has(path)) return;
    found.add(path);
    pending.push([id, scope[0]]);
  }

  function followRow(id: string, row: Row): void {
    for (const reader of readersInRow.get(id) ?? []) reached(reader, row);
    for (const reader of readersInChildren.get(id) ?? []) {
      const children = reader.table === undefined ? [] : evaluation.rows(reader.table, undefined, [row]);
      for (const child of children) reached(reader, child);
    }
    for (const { expression, readers } of totalsOf.get(id) ?? []) {
      const owner = expression.children === true && parentOf.has(row.table) ? evaluation.parentOf(row) : undefined;
      if (expression.children === true && owner === undefined) continue;
      for (const reader of readers) reached(reader, owner);
    }
  }

  for (const gap of gaps) {
    if (gap.kind !== 'entry' && gap.kind !== 'notNumber') continue;
    const { id, scope, exists } = factAt(evaluation, gap.path);
    if (exists) pending.push([id, scope[0]]);
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [id, row] = next;
    if (row !== undefined) followRow(id, row);
    else for (const reader of readersOfField.get(id) ?? []) reached(reader, undefined);
  }
  return new Set([...found].filter((path) => isShown(evaluation, path)));
}

/** What is blank says so by itself, and an override is the clerk's own word. */
function isShown(evaluation: Evaluation, path: string): boolean {
  const { id, scope } = factAt(evaluation, path);
  return evaluation.text(id, scope).trim() !== '' && evaluation.override(id, scope) === undefined;
}
