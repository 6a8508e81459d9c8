import type { Evaluation, Row, Scope } from '../calculation/evaluation.ts';
import type { FieldDefinition, TableDefinition } from '../calculation/factModel.ts';
import { parsePath } from '../calculation/factPath.ts';
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

/** One thing that a form asks for. `home`: the id of the fact, table or text that it belongs to, `unit` of the unit itself. */
export type Ask = { readonly gap: Gap; readonly home: string; readonly met: boolean };

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

function entryAsk(evaluation: Evaluation, draft: ReportDraft, home: string, id: string, scope: Scope): Ask {
  const path = evaluation.path(id, scope);
  const isFilled = evaluation.typed(id, scope).trim() !== '' || evaluation.override(id, scope) !== undefined;
  return { gap: { kind: 'entry', id, path, scope }, home, met: isFilled || isAbsent(draft, path) };
}

function tableAsks(table: TableDefinition, evaluation: Evaluation, draft: ReportDraft): readonly Ask[] {
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
      isDue(field, row, members) ? [entryAsk(evaluation, draft, table.id, `${table.id}.${field.id}`, [row])] : [],
    ),
  );
  return [...rowAsks(table, evaluation, filled), ...cells];
}

/** Enough filled rows, in the table or under each row of the table that they belong to. */
function rowAsks(table: TableDefinition, evaluation: Evaluation, filled: ReadonlySet<Row>): readonly Ask[] {
  const { minFilled, minFilledWhere, rowFields } = table;
  if (minFilled === undefined) return [];
  const ask = (parent: Row | undefined, count: number): Ask => ({
    gap: { kind: 'rows', table, parent, filled: count },
    home: table.id,
    met: count >= minFilled,
  });
  const link = rowFields.flatMap(({ source }) => (source.kind === 'reference' ? [source.table] : []))[0];
  if (link === undefined) return [ask(undefined, filled.size)];
  const counts = new Map<Row, number>();
  for (const row of filled) {
    const parent = evaluation.parentOf(row);
    if (parent !== undefined) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return evaluation
    .rows(link, minFilledWhere)
    .filter((parent) => isFilledRow(evaluation, parent))
    .map((parent) => ask(parent, counts.get(parent) ?? 0));
}

function textAsks(pack: TemplatePack, draft: ReportDraft): readonly Ask[] {
  return narrativePlaces(pack).flatMap(({ id, document, label, required }): readonly Ask[] => {
    if (!required) return [];
    const isWritten = (draft.narrative[id] ?? []).some((paragraph) => paragraph.trim() !== '');
    const met = isWritten || isAbsent(draft, id) || isAbsent(draft, document);
    return [{ gap: { kind: 'text', narrative: id, document, label }, home: id, met }];
  });
}

/**
 * Everything that the form asks of this report, in the order of the pack: the unit's name, facts, rows, texts, and numbers
 * where numbers are due. What the clerk declared absent (本单位没有) is not asked for any more.
 */
export function asksOf(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): readonly Ask[] {
  const absent = absentParts(pack, draft);
  const profile = pack.profile.flatMap(({ key, label, required }): readonly Ask[] =>
    required
      ? [{ gap: { kind: 'unitName', key, label }, home: 'unit', met: (draft.unit[key] ?? '').trim() !== '' }]
      : [],
  );
  const fields = pack.fields.flatMap(({ id, source }) =>
    source.kind === 'entered' && source.required && !absent.has(id) ? [entryAsk(evaluation, draft, id, id, [])] : [],
  );
  const rows = pack.tables.flatMap((table) => (absent.has(table.id) ? [] : tableAsks(table, evaluation, draft)));
  const unreadable = unreadableNumbers(pack, draft).map(
    (each): Ask => ({ gap: { kind: 'notNumber', ...each }, home: homeOf(each.path), met: false }),
  );
  return [...profile, ...unreadable, ...fields, ...rows, ...textAsks(pack, draft)];
}

function homeOf(path: string): string {
  const parsed = parsePath(path);
  return parsed.kind === 'cell' ? parsed.table : path;
}

/** What the form asks for and the report does not have. */
export function gapsOf(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): readonly Gap[] {
  return asksOf(pack, evaluation, draft).flatMap(({ gap, met }) => (met ? [] : [gap]));
}
