import type { Dependencies, Reader, TotalSpec } from './dependencies.ts';
import type { Evaluated } from './evaluated.ts';
import type { FactStore } from './factStore.ts';
import type { Row } from './rowStore.ts';
import type { RowTotal } from './rowTotal.ts';

/** Values and running totals that are up to date. */
export type KeptValues = {
  readonly fields: Map<string, Evaluated>;
  readonly totals: Map<TotalSpec, Map<Row | undefined, RowTotal>>;
};

/** Tells what changed; discards what rests on it and nothing else. */
export type Recalculation = {
  readonly fieldChanged: (id: string) => void;
  readonly cellChanged: (row: Row, field: string) => void;
  /** Whether other rows are found by this field: its name, or the name that it refers to. */
  readonly isName: (table: string, field: string) => boolean;
  /** The row appears, goes, moves, or changes what it is called or belongs to: told before and after such a change. */
  readonly relink: (row: Row) => void;
  readonly rowRemoved: (row: Row, owner: Row | undefined) => void;
};

/** The part of the evaluation that forgets: an edit costs what depends on it, however many rows there are. */
export function createRecalculation(
  dependencies: Dependencies,
  { childrenOf, parentOf, table }: FactStore,
  { fields, totals }: KeptValues,
): Recalculation {
  function discard(reader: Reader, row: Row | undefined): void {
    if (reader.table === undefined) {
      if (fields.delete(reader.field)) fieldChanged(reader.field);
    } else if (row !== undefined) {
      if (row.cache.delete(reader.field)) cellChanged(row, reader.field);
    } else {
      for (const each of table(reader.table)?.rows() ?? []) discard(reader, each);
    }
  }

  function fieldChanged(id: string): void {
    for (const reader of dependencies.readersOfField.get(id) ?? []) discard(reader, undefined);
  }

  function touchTotal(spec: TotalSpec, row: Row, owner: Row | undefined): void {
    totals.get(spec)?.get(owner)?.touch(row);
    for (const reader of spec.readers) discard(reader, owner);
  }

  function touchTotals(specs: readonly TotalSpec[], row: Row): void {
    for (const spec of specs) {
      if (spec.expression.children !== true) touchTotal(spec, row, undefined);
      else {
        const owner = parentOf(row);
        if (owner !== undefined) touchTotal(spec, row, owner);
      }
    }
  }

  function cellChanged(row: Row, field: string): void {
    const id = `${row.table}.${field}`;
    for (const reader of dependencies.readersInRow.get(id) ?? []) discard(reader, row);
    for (const reader of dependencies.readersInChildren.get(id) ?? []) {
      for (const child of reader.table === undefined ? [] : childrenOf(row, reader.table)) discard(reader, child);
    }
    touchTotals(dependencies.totalsOf.get(id) ?? [], row);
  }

  function discardAll(row: Row): void {
    for (const field of [...row.cache.keys()]) discard({ table: row.table, field }, row);
  }

  function relink(row: Row): void {
    touchTotals(dependencies.totalsOver.get(row.table) ?? [], row);
    discardAll(row);
    for (const [child, parent] of dependencies.parentOf) {
      const link = table(child)?.link;
      if (parent !== row.table || link === undefined) continue;
      const name = table(row.table)?.text(row, link.parentField) ?? '';
      const namesakes = [row, ...(table(row.table)?.named(link.parentField, name) ?? [])];
      for (const spec of dependencies.totalsOver.get(child) ?? []) {
        for (const owner of namesakes) {
          totals.get(spec)?.delete(owner);
          for (const reader of spec.readers) if (reader.table === row.table) discard(reader, owner);
        }
      }
      for (const each of table(child)?.named(link.via, name) ?? []) discardAll(each);
    }
  }

  return {
    fieldChanged,
    cellChanged,
    relink,
    isName: (id, field) => dependencies.indexedFields.get(id)?.includes(field) === true,
    rowRemoved: (row, owner) => {
      for (const spec of dependencies.totalsOver.get(row.table) ?? []) {
        touchTotal(spec, row, spec.expression.children === true ? owner : undefined);
      }
    },
  };
}
