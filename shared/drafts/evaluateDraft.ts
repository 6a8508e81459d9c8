import { createEvaluation, type Evaluation, parseTyped } from '../calculation/evaluation.ts';
import { isNumeric } from '../calculation/factModel.ts';
import { parsePath } from '../calculation/factPath.ts';
import { nameOfCode } from '../packs/codeLists/codeList.ts';
import { codeListById } from '../packs/codeLists/index.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import type { ReportDraft } from './reportDraft.ts';

/** The facts of a draft under its pack, for the draft's own year. */
export function evaluateDraft(pack: TemplatePack, draft: ReportDraft): Evaluation {
  const { fields, tables } = pack;
  return createEvaluation({ year: draft.year, fields, tables, nameOfCode: officialName }, draft);
}

/** The name of a code in the official list of that id. */
function officialName(list: string, code: string): string | undefined {
  const known = codeListById(list);
  return known === undefined ? undefined : nameOfCode(known, code);
}

/** A typed text where a number is due. */
export type UnreadableNumber = { readonly path: string; readonly label: string; readonly typed: string };

/** Every place where something was typed that is no number although one is due, overridden figures included. */
export function unreadableNumbers(pack: TemplatePack, draft: ReportDraft): readonly UnreadableNumber[] {
  const found: UnreadableNumber[] = [];
  for (const field of pack.fields) {
    const typed = draft.entries[field.id] ?? '';
    if (isNumeric(field.unit) && parseTyped(field, typed).kind === 'invalid') {
      found.push({ path: field.id, label: fillYears(field.label, draft.year), typed });
    }
  }
  for (const table of pack.tables) {
    for (const [index, row] of (draft.tables[table.id] ?? []).entries()) {
      for (const field of table.rowFields) {
        const typed = row[field.id] ?? '';
        if (!isNumeric(field.unit) || parseTyped(field, typed).kind !== 'invalid') continue;
        const label = `${table.label}第${index + 1}行 ${fillYears(field.label, draft.year)}`;
        found.push({ path: `${table.id}[${index + 1}].${field.id}`, label, typed });
      }
    }
  }
  for (const [path, { value }] of Object.entries(draft.overrides)) {
    const parsed = parsePath(path);
    const table = parsed.kind === 'cell' ? pack.tables.find((each) => each.id === parsed.table) : undefined;
    const field =
      parsed.kind === 'field'
        ? pack.fields.find((each) => each.id === parsed.id)
        : table?.rowFields.find((each) => each.id === parsed.field);
    if (field === undefined || !isNumeric(field.unit) || parseTyped(field, value).kind !== 'invalid') continue;
    found.push({ path, label: `${fillYears(field.label, draft.year)}（改写）`, typed: value });
  }
  return found;
}
