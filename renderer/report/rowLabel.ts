import type { Evaluation, Row } from '../../shared/calculation/evaluation.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';

/** What a row is called: by its name, else by its kind and number. */
export function rowLabel(pack: TemplatePack, evaluation: Evaluation, row: Row): string {
  const table = pack.tables.find(({ id }) => id === row.table);
  const name = table?.nameField === undefined ? '' : evaluation.text(`${row.table}.${table.nameField}`, [row]).trim();
  return name === '' ? `${table?.rowLabel ?? ''}${evaluation.rowNumber(row)}` : name;
}
