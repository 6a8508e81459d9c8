import type { Evaluation } from '../../shared/calculation/evaluation.ts';
import type { FieldDefinition } from '../../shared/calculation/factModel.ts';
import { fillYears } from '../../shared/packs/template.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { homeOfPath } from './fieldHome.ts';
import { rowLabel } from './rowLabel.ts';

/** A required field that is still blank. */
export type RequiredBlank = { readonly path: string; readonly label: string; readonly section: string };

function isRequired({ source }: FieldDefinition): boolean {
  return source.kind === 'entered' && source.required;
}

/** All required fields that are still blank, in the order of the pack; of rows, those in which something stands. */
export function requiredBlanks(pack: TemplatePack, evaluation: Evaluation): readonly RequiredBlank[] {
  const { year } = evaluation.model;
  const found: RequiredBlank[] = [];
  function add(path: string, label: string): void {
    const home = homeOfPath(pack, path);
    if (home !== undefined) found.push({ path, label, section: home.section });
  }
  for (const field of pack.fields) {
    if (isRequired(field) && evaluation.typed(field.id).trim() === '') add(field.id, fillYears(field.label, year));
  }
  for (const table of pack.tables) {
    const required = table.rowFields.filter(isRequired);
    if (required.length === 0) continue;
    for (const row of evaluation.rows(table.id)) {
      if (![...row.cells.values()].some((text) => text.trim() !== '')) continue;
      for (const field of required) {
        const id = `${table.id}.${field.id}`;
        if (evaluation.typed(id, [row]).trim() !== '') continue;
        add(evaluation.path(id, [row]), `${rowLabel(pack, evaluation, row)} ${fillYears(field.label, year)}`);
      }
    }
  }
  return found;
}
