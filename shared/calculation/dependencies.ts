import type { CountRowsExpression, RowFilter, SumRowsExpression } from './expression.ts';
import type { FactModel, FieldDefinition, TableDefinition } from './factModel.ts';
import { type ExpressionReads, readsOf, readsOfCondition } from './walkExpression.ts';

/** Where an id points: a field of the report, or a field of the rows of `table`. */
export type FactPlace = { readonly table: string | undefined; readonly field: FieldDefinition };

/** A calculated field that has to be recalculated when something that it reads changes. */
export type Reader = { readonly table: string | undefined; readonly field: string };

/** One kind of row total that formulas use; `readers` depend on it. */
export type TotalSpec = {
  readonly expression: SumRowsExpression | CountRowsExpression;
  readonly readers: Reader[];
};

/** The dependency graph, kept once per pack (not per row), so that a thousand projects cost nothing here. */
export type Dependencies = {
  readonly places: ReadonlyMap<string, FactPlace>;
  readonly parentOf: ReadonlyMap<string, string>;
  /** Readers in the report, or in every row of a table, of a field of the report. */
  readonly readersOfField: ReadonlyMap<string, readonly Reader[]>;
  /** Readers in the same row of a row field. */
  readonly readersInRow: ReadonlyMap<string, readonly Reader[]>;
  /** Readers in the rows that belong to the row. */
  readonly readersInChildren: ReadonlyMap<string, readonly Reader[]>;
  /** Totals that a row field takes part in, as summand or as filter. */
  readonly totalsOf: ReadonlyMap<string, readonly TotalSpec[]>;
  /** Totals over the rows of a table. */
  readonly totalsOver: ReadonlyMap<string, readonly TotalSpec[]>;
  readonly totalFor: (expression: SumRowsExpression | CountRowsExpression) => TotalSpec;
  /** Text fields by which rows must be found quickly, per table. */
  readonly indexedFields: ReadonlyMap<string, readonly string[]>;
};

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function keyOf(expression: SumRowsExpression | CountRowsExpression): string {
  const filter: RowFilter | null = expression.where ?? null;
  const field = expression.op === 'sumRows' ? expression.field : '';
  return JSON.stringify([expression.op, expression.table, field, filter, expression.children ?? false]);
}

function referencesOf(table: TableDefinition): readonly { via: string; table: string; field: string }[] {
  return table.rowFields.flatMap((field) =>
    field.source.kind === 'reference' ? [{ via: field.id, table: field.source.table, field: field.source.field }] : [],
  );
}

/** Reads the dependencies out of the formulas of a model. Ids that do not exist are left to the pack's validation. */
export function dependenciesOf(model: FactModel): Dependencies {
  const places = new Map<string, FactPlace>();
  const parentOf = new Map<string, string>();
  const indexedFields = new Map<string, string[]>();
  for (const field of model.fields) places.set(field.id, { table: undefined, field });
  for (const table of model.tables) {
    for (const field of table.rowFields) places.set(`${table.id}.${field.id}`, { table: table.id, field });
    for (const reference of referencesOf(table)) {
      parentOf.set(table.id, reference.table);
      push(indexedFields, table.id, reference.via);
      push(indexedFields, reference.table, reference.field);
    }
  }

  const readersOfField = new Map<string, Reader[]>();
  const readersInRow = new Map<string, Reader[]>();
  const readersInChildren = new Map<string, Reader[]>();
  const totalsOf = new Map<string, TotalSpec[]>();
  const totalsOver = new Map<string, TotalSpec[]>();
  const specs = new Map<string, TotalSpec>();

  function totalFor(expression: SumRowsExpression | CountRowsExpression): TotalSpec {
    const key = keyOf(expression);
    const known = specs.get(key);
    if (known !== undefined) return known;
    const spec: TotalSpec = { expression, readers: [] };
    specs.set(key, spec);
    if (expression.op === 'sumRows') push(totalsOf, `${expression.table}.${expression.field}`, spec);
    const filter = expression.where?.field;
    if (filter !== undefined) push(totalsOf, `${expression.table}.${filter}`, spec);
    push(totalsOver, expression.table, spec);
    return spec;
  }

  function register(reads: ExpressionReads, reader: Reader): void {
    for (const id of reads.facts) {
      const place = places.get(id);
      // Words are not kept, so whoever asks for them depends on what they rest on.
      if (place?.field.source.kind === 'worded') {
        for (const { when } of place.field.source.alternatives) if (when) register(readsOfCondition(when), reader);
      }
      if (place?.table === undefined) push(readersOfField, id, reader);
      else if (place.table === reader.table) push(readersInRow, id, reader);
      else push(readersInChildren, id, reader);
    }
    for (const rows of reads.rows) totalFor(rows).readers.push(reader);
  }

  for (const [, { table, field }] of places) {
    if (field.source.kind === 'calculated') register(readsOf(field.source.formula), { table, field: field.id });
  }
  return {
    places,
    parentOf,
    readersOfField,
    readersInRow,
    readersInChildren,
    totalsOf,
    totalsOver,
    totalFor,
    indexedFields,
  };
}
