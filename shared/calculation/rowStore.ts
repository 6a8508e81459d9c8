import type { Evaluated } from './evaluated.ts';
import type { FieldDefinition, Override, TableDefinition, TableRow } from './factModel.ts';

/** One row of a table. Its identity survives reordering; its number does not. */
export type Row = {
  readonly table: string;
  readonly key: number;
  readonly cells: Map<string, string>;
  readonly overrides: Map<string, Override>;
  /** Calculated values that are up to date. */
  readonly cache: Map<string, Evaluated>;
};

type Link = { readonly via: string; readonly parentTable: string; readonly parentField: string };

/** Rows of one table with their order, their names and, for a table that refers to another, their parents. */
export type RowStore = {
  readonly definition: TableDefinition;
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly link: Link | undefined;
  readonly rows: () => readonly Row[];
  readonly number: (row: Row) => number;
  readonly insert: (index: number, cells: TableRow) => Row;
  readonly remove: (row: Row) => void;
  readonly move: (row: Row, index: number) => void;
  /** Rows whose text field has this text, in order. */
  readonly named: (field: string, text: string) => readonly Row[];
  readonly setCell: (row: Row, field: string, text: string) => void;
  readonly text: (row: Row, field: string) => string;
};

function linkOf(definition: TableDefinition): Link | undefined {
  for (const field of definition.rowFields) {
    if (field.source.kind === 'reference') {
      return { via: field.id, parentTable: field.source.table, parentField: field.source.field };
    }
  }
  return undefined;
}

/** `indexed`: text fields by which rows are looked up (names that others refer to, references). */
export function createRowStore(
  definition: TableDefinition,
  indexed: readonly string[],
  nextKey: () => number,
): RowStore {
  const fields = new Map(definition.rowFields.map((field) => [field.id, field]));
  const order: Row[] = [];
  let numbers: Map<Row, number> | undefined;
  const indexes = new Map(indexed.map((field) => [field, new Map<string, Set<Row>>()]));

  function text(row: Row, field: string): string {
    const typed = row.cells.get(field)?.trim() ?? '';
    if (typed !== '') return typed;
    const source = fields.get(field)?.source;
    return source?.kind === 'entered' ? (source.default ?? '') : '';
  }

  function number(row: Row): number {
    numbers ??= new Map(order.map((each, index) => [each, index + 1]));
    return numbers.get(row) ?? 0;
  }

  function unindex(row: Row, field: string): void {
    const index = indexes.get(field);
    const name = text(row, field);
    const rows = index?.get(name);
    rows?.delete(row);
    if (rows?.size === 0) index?.delete(name);
  }

  function index(row: Row, field: string): void {
    const byText = indexes.get(field);
    if (byText === undefined) return;
    const name = text(row, field);
    const rows = byText.get(name);
    if (rows === undefined) byText.set(name, new Set([row]));
    else rows.add(row);
  }

  return {
    definition,
    fields,
    link: linkOf(definition),
    rows: () => order,
    number,
    text,
    insert: (at, cells) => {
      const row: Row = {
        table: definition.id,
        key: nextKey(),
        cells: new Map(Object.entries(cells)),
        overrides: new Map(),
        cache: new Map(),
      };
      order.splice(at, 0, row);
      if (numbers !== undefined && at === order.length - 1) numbers.set(row, order.length);
      else numbers = undefined;
      for (const field of indexed) index(row, field);
      return row;
    },
    remove: (row) => {
      for (const field of indexed) unindex(row, field);
      const at = order.indexOf(row);
      if (at >= 0) order.splice(at, 1);
      numbers = undefined;
    },
    move: (row, to) => {
      const at = order.indexOf(row);
      if (at < 0) return;
      order.splice(at, 1);
      order.splice(to, 0, row);
      numbers = undefined;
    },
    named: (field, name) => {
      const found = indexes.get(field)?.get(name);
      if (found === undefined) return [];
      return found.size === 1 ? [...found] : [...found].sort((one, other) => number(one) - number(other));
    },
    setCell: (row, field, value) => {
      const isIndexed = indexes.has(field);
      if (isIndexed) unindex(row, field);
      row.cells.set(field, value);
      if (isIndexed) index(row, field);
    },
  };
}
