import type { Evaluation, Row, Scope } from '../calculation/evaluation.ts';
import type { FieldDefinition, TableDefinition } from '../calculation/factModel.ts';
import { absentParts, isAbsent } from '../drafts/absence.ts';
import { unreadableNumbers } from '../drafts/evaluateDraft.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import { narrativePlaces } from '../packs/narrativePlaces.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

/** What a report still lacks, as data. `path`: the draft path of a fact; `narrative`: the id of a place of the text. */
export type Gap =
  | { readonly kind: 'unitName'; readonly key: string; readonly label: string }
  | { readonly kind: 'entry'; readonly id: string; readonly path: string; readonly scope: Scope }
  | { readonly kind: 'notNumber'; readonly path: string; readonly label: string; readonly typed: string }
  | {
      readonly kind: 'rows';
      readonly table: TableDefinition;
      readonly parent: Row | undefined;
      readonly filled: number;
    }
  | { readonly kind: 'text'; readonly narrative: string; readonly document: string; readonly label: string };

export function isFilledRow(evaluation: Evaluation, row: Row): boolean {
  const table = evaluation.model.tables.find(({ id }) => id === row.table);
  const standard = new Map(
    (table?.rowFields ?? []).flatMap(({ id, source }) =>
      source.kind === 'entered' && source.default !== undefined ? [[id, source.default] as const] : [],
    ),
  );
  const link = new Set((table?.rowFields ?? []).flatMap(({ id, source }) => (source.kind === 'reference' ? [id] : [])));
  return [...row.cells].some(([id, text]) => text.trim() !== '' && text !== standard.get(id) && !link.has(id));
}

/** Whether a complete report has something here. `members`: the rows that each filter of the table takes. */
function isDue(field: FieldDefinition, row: Row, members: (field: FieldDefinition) => ReadonlySet<Row>): boolean {
  if (field.source.kind !== 'entered') return false;
  return field.source.required || (field.source.requiredWhere !== undefined && members(field).has(row));
}

function entryGap(evaluation: Evaluation, draft: ReportDraft, id: string, scope: Scope): readonly Gap[] {
  if (evaluation.typed(id, scope).trim() !== '' || evaluation.override(id, scope) !== undefined) return [];
  const path = evaluation.path(id, scope);
  return isAbsent(draft, path) ? [] : [{ kind: 'entry', id, path, scope }];
}

function tableGaps(table: TableDefinition, evaluation: Evaluation, draft: ReportDraft): readonly Gap[] {
  if (isAbsent(draft, table.id)) return [];
  const rows = evaluation.rows(table.id);
  const filled = new Set(rows.filter((row) => isFilledRow(evaluation, row)));
  const known = new Map<FieldDefinition, ReadonlySet<Row>>();
  const members = (field: FieldDefinition): ReadonlySet<Row> => {
    const filter = field.source.kind === 'entered' ? field.source.requiredWhere : undefined;
    const found = known.get(field) ?? new Set(filter === undefined ? [] : evaluation.rows(table.id, filter));
    known.set(field, found);
    return found;
  };
  const cells = [...filled].flatMap((row) =>
    table.rowFields.flatMap((field) =>
      isDue(field, row, members) ? entryGap(evaluation, draft, `${table.id}.${field.id}`, [row]) : [],
    ),
  );
  return [...rowGaps(table, evaluation, filled), ...cells];
}

/** Too few filled rows, in the table or under a row of the table that they belong to. */
function rowGaps(table: TableDefinition, evaluation: Evaluation, filled: ReadonlySet<Row>): readonly Gap[] {
  const { minFilled, minFilledWhere, rowFields } = table;
  if (minFilled === undefined) return [];
  const link = rowFields.flatMap(({ source }) => (source.kind === 'reference' ? [source.table] : []))[0];
  if (link === undefined) {
    return filled.size >= minFilled ? [] : [{ kind: 'rows', table, parent: undefined, filled: filled.size }];
  }
  const counts = new Map<Row, number>();
  for (const row of filled) {
    const parent = evaluation.parentOf(row);
    if (parent !== undefined) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return evaluation
    .rows(link, minFilledWhere)
    .filter((parent) => isFilledRow(evaluation, parent) && (counts.get(parent) ?? 0) < minFilled)
    .map((parent) => ({ kind: 'rows', table, parent, filled: counts.get(parent) ?? 0 }));
}

function textGaps(pack: TemplatePack, draft: ReportDraft): readonly Gap[] {
  return narrativePlaces(pack).flatMap(({ id, document, label, required }): readonly Gap[] => {
    if (!required || isAbsent(draft, id) || isAbsent(draft, document)) return [];
    const isWritten = (draft.narrative[id] ?? []).some((paragraph) => paragraph.trim() !== '');
    return isWritten ? [] : [{ kind: 'text', narrative: id, document, label }];
  });
}

/**
 * Everything that the form asks for and the report does not have, in the order of the pack: the unit's name, facts, rows,
 * texts, and texts where numbers are due. What the clerk declared absent (本单位没有) is no gap.
 */
export function gapsOf(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): readonly Gap[] {
  const absent = absentParts(pack, draft);
  const profile = pack.profile.flatMap(({ key, label, required }): readonly Gap[] =>
    required && (draft.unit[key] ?? '').trim() === '' ? [{ kind: 'unitName', key, label }] : [],
  );
  const fields = pack.fields.flatMap(({ id, source }) =>
    source.kind === 'entered' && source.required && !absent.has(id) ? entryGap(evaluation, draft, id, []) : [],
  );
  const rows = pack.tables.flatMap((table) => (absent.has(table.id) ? [] : tableGaps(table, evaluation, draft)));
  const unreadable = unreadableNumbers(pack, draft).map((each): Gap => ({ kind: 'notNumber', ...each }));
  return [...profile, ...unreadable, ...fields, ...rows, ...textGaps(pack, draft)];
}
