import type { TableRow } from '../../calculation/factModel.ts';
import { parsePath } from '../../calculation/factPath.ts';
import { assertNever } from '../../errors/appError.ts';
import { narrativePlaces } from '../../packs/narrativePlaces.ts';
import type { TemplatePack } from '../../packs/templatePack.ts';
import type { ReportDraft } from '../reportDraft.ts';
import type { DraftEdit } from './draftEdit.ts';
import { checkBounds } from './editBounds.ts';
import { attach, attachmentsOf, type Renumber, renumberRows } from './rowNumbers.ts';

/** `inverse` takes the change back, to the last character. */
export type EditResult = { readonly draft: ReportDraft; readonly inverse: DraftEdit };

function withKey<Value>(
  values: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  if (value !== undefined) return { ...values, [key]: value };
  const { [key]: _, ...others } = values;
  return others;
}

const sentencesOfPack = new WeakMap<TemplatePack, ReadonlyMap<string, ReadonlySet<string>>>();

/** Ids of the sentences that stand once for every row, by table. */
function sentencesPerRow(pack: TemplatePack): ReadonlyMap<string, ReadonlySet<string>> {
  const known = sentencesOfPack.get(pack);
  if (known !== undefined) return known;
  const byTable = new Map<string, Set<string>>();
  for (const { id, perRow } of narrativePlaces(pack)) {
    if (perRow !== undefined) byTable.set(perRow, (byTable.get(perRow) ?? new Set()).add(id));
  }
  sentencesOfPack.set(pack, byTable);
  return byTable;
}

const none: ReadonlySet<string> = new Set();

/** An override of a row that is not there would fall upon the row that comes there one day. */
function requireRowOf(draft: ReportDraft, path: string): void {
  const parsed = parsePath(path);
  if (parsed.kind === 'cell' && (draft.tables[parsed.table]?.length ?? 0) < parsed.rowNumber) {
    throw new Error(`no row for ${path}`);
  }
}

function withRows(
  pack: TemplatePack,
  draft: ReportDraft,
  table: string,
  rows: readonly TableRow[],
  renumber: Renumber,
): ReportDraft {
  const sentences = sentencesPerRow(pack).get(table) ?? none;
  return { ...draft, ...renumberRows(draft, table, sentences, renumber), tables: { ...draft.tables, [table]: rows } };
}

/**
 * Changes a draft; pure. Rows that do not exist are a fault of the caller and throw; what the gate would refuse to read
 * again throws TEXT_TOO_LONG or TOO_MANY_ROWS. Overrides, texts and explanations of rows move with their rows; those of
 * a removed row come back when the removal is undone. Undone edits leave a draft that is deep equal to the one before,
 * except that a table that was missing is now empty.
 */
export function applyEdit(pack: TemplatePack, draft: ReportDraft, edit: DraftEdit): EditResult {
  checkBounds(pack, draft, edit);
  switch (edit.kind) {
    case 'setEntry': {
      const { id, text } = edit;
      return {
        draft: { ...draft, entries: withKey(draft.entries, id, text) },
        inverse: { kind: 'setEntry', id, text: draft.entries[id] },
      };
    }
    case 'setCell': {
      const { table, row, field, text } = edit;
      const rows = draft.tables[table] ?? [];
      const before = rows[row];
      if (before === undefined) throw new Error(`no row ${row} in ${table}`);
      const changed = rows.with(row, withKey(before, field, text));
      return {
        draft: { ...draft, tables: { ...draft.tables, [table]: changed } },
        inverse: { kind: 'setCell', table, row, field, text: before[field] },
      };
    }
    case 'setUnit': {
      const { key, text } = edit;
      return {
        draft: { ...draft, unit: withKey(draft.unit, key, text) },
        inverse: { kind: 'setUnit', key, text: draft.unit[key] },
      };
    }
    case 'setOverride': {
      const { path, override } = edit;
      if (override !== undefined) requireRowOf(draft, path);
      return {
        draft: { ...draft, overrides: withKey(draft.overrides, path, override) },
        inverse: { kind: 'setOverride', path, override: draft.overrides[path] },
      };
    }
    case 'setNarrative': {
      const { id, paragraphs } = edit;
      return {
        draft: { ...draft, narrative: withKey(draft.narrative, id, paragraphs) },
        inverse: { kind: 'setNarrative', id, paragraphs: draft.narrative[id] },
      };
    }
    case 'setExplanation': {
      const { key, text } = edit;
      return {
        draft: { ...draft, explanations: withKey(draft.explanations, key, text) },
        inverse: { kind: 'setExplanation', key, text: draft.explanations[key] },
      };
    }
    case 'setAbsent': {
      const { name, absent } = edit;
      const before = draft.absent ?? [];
      const names = absent ? [...new Set([...before, name])] : before.filter((each) => each !== name);
      const { absent: _, ...others } = draft;
      return {
        draft: names.length === 0 ? others : { ...others, absent: names },
        inverse: { kind: 'setAbsent', name, absent: before.includes(name) },
      };
    }
    case 'insertRow': {
      const { table, index, cells, attached } = edit;
      const rows = draft.tables[table] ?? [];
      if (!(index >= 0 && index <= rows.length)) throw new Error(`no place ${index} in ${table}`);
      const moved = withRows(pack, draft, table, rows.toSpliced(index, 0, cells), (at) => (at < index ? at : at + 1));
      return {
        draft: attached === undefined ? moved : { ...moved, ...attach(moved, table, index, attached) },
        inverse: { kind: 'removeRow', table, index },
      };
    }
    case 'removeRow': {
      const { table, index } = edit;
      const rows = draft.tables[table] ?? [];
      const cells = rows[index];
      if (cells === undefined) throw new Error(`no row ${index} in ${table}`);
      const attached = attachmentsOf(draft, table, sentencesPerRow(pack).get(table) ?? none, index);
      const changed = withRows(pack, draft, table, rows.toSpliced(index, 1), (at) => {
        if (at === index) return undefined;
        return at < index ? at : at - 1;
      });
      return { draft: changed, inverse: { kind: 'insertRow', table, index, cells, attached } };
    }
    case 'moveRow': {
      const { table, from, to } = edit;
      const rows = draft.tables[table] ?? [];
      const cells = rows[from];
      if (cells === undefined || to < 0 || to >= rows.length) throw new Error(`no row ${from} or ${to} in ${table}`);
      const changed = withRows(pack, draft, table, rows.toSpliced(from, 1).toSpliced(to, 0, cells), (at) => {
        if (at === from) return to;
        if (from < to) return at > from && at <= to ? at - 1 : at;
        return at >= to && at < from ? at + 1 : at;
      });
      return { draft: changed, inverse: { kind: 'moveRow', table, from: to, to: from } };
    }
    case 'replaceDraft':
      return { draft: edit.draft, inverse: { kind: 'replaceDraft', draft } };
    case 'several': {
      let current = draft;
      const inverses: DraftEdit[] = [];
      for (const each of edit.edits) {
        const { draft: changed, inverse } = applyEdit(pack, current, each);
        current = changed;
        inverses.unshift(inverse);
      }
      return { draft: current, inverse: { kind: 'several', edits: inverses } };
    }
    default:
      return assertNever(edit);
  }
}
