import type { Names } from '../calculation/words.ts';
import { fillYears } from './template.ts';
import type { TemplatePack } from './templatePack.ts';

/** Names of a pack's facts for formulas in words, years filled in. */
export function factNames(pack: TemplatePack, year: number): Names {
  const labels = new Map(pack.fields.map((field) => [field.id, field.label]));
  for (const table of pack.tables) {
    for (const field of table.rowFields) labels.set(`${table.id}.${field.id}`, field.label);
  }
  const label = (id: string): string => fillYears(labels.get(id) ?? id, year);
  return {
    fact: label,
    table: (id) => pack.tables.find((table) => table.id === id)?.label ?? id,
    rowField: (table, field) => label(`${table}.${field}`),
  };
}
