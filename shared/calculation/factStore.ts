import type { Dependencies, FactPlace } from './dependencies.ts';
import type { RowFilter } from './expression.ts';
import { type FactInput, type FactModel, isDerived, type Override } from './factModel.ts';
import { parsePath } from './factPath.ts';
import { createRowStore, type Row, type RowStore } from './rowStore.ts';

/** The rows at hand, at most one of each table; a row brings along the row that it belongs to. */
export type Scope = readonly Row[];
export const noRows: Scope = [];

/** A fact found: where it is declared, and the row it is of. */
export type Located = { readonly place: FactPlace; readonly row: Row | undefined };

/** What was typed, row by row, with the families of rows; nothing is calculated here. */
export type FactStore = {
  readonly table: (id: string) => RowStore | undefined;
  readonly entries: Map<string, string>;
  readonly overrides: Map<string, Override>;
  readonly parentOf: (row: Row) => Row | undefined;
  readonly childrenOf: (parent: Row, table: string) => readonly Row[];
  readonly matches: (row: Row, filter: RowFilter | undefined) => boolean;
  readonly rowOf: (table: string, scope: Scope) => Row | undefined;
  readonly rows: (table: string, filter?: RowFilter, scope?: Scope) => readonly Row[];
  readonly typedText: (place: FactPlace, row: Row | undefined) => string;
  readonly overrideOf: (place: FactPlace, row: Row | undefined) => Override | undefined;
  readonly locate: (id: string, scope: Scope) => Located | undefined;
};

/** Puts the contents of a draft into rows. Entries without a place are ignored here. */
export function createFactStore(model: FactModel, input: FactInput, dependencies: Dependencies): FactStore {
  const { places, parentOf: parentTable } = dependencies;
  let lastKey = 0;
  const stores = new Map<string, RowStore>(
    model.tables.map((table) => [
      table.id,
      createRowStore(table, dependencies.indexedFields.get(table.id) ?? [], () => ++lastKey),
    ]),
  );
  const entries = new Map(Object.entries(input.entries));
  const overrides = new Map<string, Override>();

  for (const [table, rows] of Object.entries(input.tables)) {
    const store = stores.get(table);
    for (const row of rows) store?.insert(store.rows().length, row);
  }
  for (const [path, override] of Object.entries(input.overrides)) {
    const parsed = parsePath(path);
    if (parsed.kind === 'field') overrides.set(parsed.id, override);
    else stores.get(parsed.table)?.rows()[parsed.rowNumber - 1]?.overrides.set(parsed.field, override);
  }

  function parentOf(row: Row): Row | undefined {
    const store = stores.get(row.table);
    const link = store?.link;
    if (store === undefined || link === undefined) return undefined;
    const name = store.text(row, link.via);
    return name === '' ? undefined : stores.get(link.parentTable)?.named(link.parentField, name)[0];
  }

  function childrenOf(parent: Row, table: string): readonly Row[] {
    const store = stores.get(table);
    const link = store?.link;
    const parents = stores.get(parent.table);
    if (store === undefined || parents === undefined || link?.parentTable !== parent.table) return [];
    const name = parents.text(parent, link.parentField);
    if (name === '' || parents.named(link.parentField, name)[0] !== parent) return [];
    return store.named(link.via, name);
  }

  function rowOf(table: string, scope: Scope): Row | undefined {
    for (const row of scope) {
      if (row.table === table) return row;
      if (parentTable.get(row.table) === table) return parentOf(row);
    }
    return undefined;
  }

  function matches(row: Row, filter: RowFilter | undefined): boolean {
    if (filter === undefined) return true;
    const text = stores.get(row.table)?.text(row, filter.field) ?? '';
    const found =
      filter.in?.includes(text) === true || filter.startsWith?.some((start) => text.startsWith(start)) === true;
    return filter.negate === true ? !found : found;
  }

  function rows(table: string, filter?: RowFilter, scope: Scope = noRows): readonly Row[] {
    const parent = parentTable.get(table);
    const parentRow = parent === undefined ? undefined : scope.find((row) => row.table === parent);
    const all = parentRow === undefined ? (stores.get(table)?.rows() ?? []) : childrenOf(parentRow, table);
    return filter === undefined ? all : all.filter((row) => matches(row, filter));
  }

  function typedText(place: FactPlace, row: Row | undefined): string {
    const { field, table } = place;
    if (field.source.kind === 'profile') {
      const text = input.unit[field.source.key] ?? '';
      return text.trim() === '' && field.source.key === 'shortName' ? (input.unit.name ?? '') : text;
    }
    const typed = table === undefined ? entries.get(field.id) : row?.cells.get(field.id);
    if (typed !== undefined && typed.trim() !== '') return typed;
    return field.source.kind === 'entered' ? (field.source.default ?? '') : (typed ?? '');
  }

  function overrideOf(place: FactPlace, row: Row | undefined): Override | undefined {
    if (!isDerived(place.field)) return undefined;
    return place.table === undefined ? overrides.get(place.field.id) : row?.overrides.get(place.field.id);
  }

  function locate(id: string, scope: Scope): Located | undefined {
    const place = places.get(id);
    if (place === undefined) return undefined;
    return { place, row: place.table === undefined ? undefined : rowOf(place.table, scope) };
  }

  return {
    table: (id) => stores.get(id),
    entries,
    overrides,
    parentOf,
    childrenOf,
    matches,
    rowOf,
    rows,
    typedText,
    overrideOf,
    locate,
  };
}
