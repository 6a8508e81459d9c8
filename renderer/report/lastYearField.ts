import type { FieldDefinition } from '../../shared/calculation/factModel.ts';
import { parsePath } from '../../shared/calculation/factPath.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';

function yearBefore(label: string): string | undefined {
  const shifted = label.replaceAll('{year}', '{year-1}');
  return shifted === label ? undefined : shifted;
}

function fieldsBeside(pack: TemplatePack, table: string | undefined): readonly FieldDefinition[] {
  return table === undefined ? pack.fields : (pack.tables.find(({ id }) => id === table)?.rowFields ?? []);
}

/**
 * The column of the year before for the same thing (上年同栏), where the form has one: the field that is called the same
 * but for the year. Ids are full (`projects.budget`).
 */
export function lastYearField(pack: TemplatePack, path: string): string | undefined {
  const parsed = parsePath(path);
  const table = parsed.kind === 'cell' ? parsed.table : undefined;
  const fields = fieldsBeside(pack, table);
  const label = fields.find(({ id }) => id === (parsed.kind === 'cell' ? parsed.field : parsed.id))?.label;
  const before = label === undefined ? undefined : yearBefore(label);
  const found = before === undefined ? undefined : fields.find((field) => field.label === before);
  if (found === undefined) return undefined;
  return table === undefined ? found.id : `${table}.${found.id}`;
}
