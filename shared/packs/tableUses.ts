import type { RowFilter } from '../calculation/expression.ts';
import type { TemplatePack } from './templatePack.ts';

/** One place where a pack names a table, and which of its rows it means there. */
export type TableUse = { readonly table: string; readonly filter?: RowFilter; readonly where: string };

type Values = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

function nameOf(value: Values, outer: string): string {
  if ('severity' in value && typeof value.code === 'string') return value.code;
  return typeof value.id === 'string' && value.kind !== 'field' ? value.id : outer;
}

function filterOf(filter: unknown): { readonly filter?: RowFilter } {
  return isObject(filter) && typeof filter.field === 'string' ? { filter: filter as RowFilter } : {};
}

/**
 * Every table that a pack names: by `table` (rows, totals, references, repeats), `forEach` and `rowsOf`. Reads the bare
 * data, so that a new kind of block or formula is not forgotten here.
 */
export function tableUsesOf(pack: TemplatePack): readonly TableUse[] {
  const uses: TableUse[] = [];
  function visit(value: unknown, outer: string): void {
    if (!isObject(value)) return;
    const where = nameOf(value, outer);
    for (const key of ['table', 'forEach', 'rowsOf']) {
      const table = value[key];
      if (typeof table === 'string') uses.push({ table, where, ...(key === 'rowsOf' ? {} : filterOf(value.where)) });
    }
    for (const inner of Object.values(value)) visit(inner, where);
  }
  for (const part of [pack.fields, pack.tables, pack.crossChecks, pack.documents]) visit(part, pack.id);
  return uses;
}
