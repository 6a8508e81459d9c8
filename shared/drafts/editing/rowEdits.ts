import type { TableDefinition, TableRow } from '../../calculation/factModel.ts';
import type { TemplatePack } from '../../packs/templatePack.ts';
import type { ReportDraft } from '../reportDraft.ts';
import type { DraftEdit } from './draftEdit.ts';

/** A table whose rows name the row of another table that they belong to (`projectIndicators.project`). */
export type ChildTable = { readonly table: string; readonly via: string; readonly parentField: string };

/** The tables whose rows belong to rows of `table`. */
export function childTablesOf(pack: Pick<TemplatePack, 'tables'>, table: string): readonly ChildTable[] {
  return pack.tables.flatMap((each) =>
    each.rowFields.flatMap(({ id, source }) =>
      source.kind === 'reference' && source.table === table
        ? [{ table: each.id, via: id, parentField: source.field }]
        : [],
    ),
  );
}

function definitionOf(pack: TemplatePack, table: string): TableDefinition {
  const definition = pack.tables.find((each) => each.id === table);
  if (definition === undefined) throw new Error(`unknown table ${table}`);
  return definition;
}

function rowsOf(draft: ReportDraft, table: string): readonly TableRow[] {
  return draft.tables[table] ?? [];
}

function cellText(definition: TableDefinition, row: TableRow, field: string): string {
  const typed = row[field]?.trim() ?? '';
  if (typed !== '') return typed;
  const source = definition.rowFields.find((each) => each.id === field)?.source;
  return source?.kind === 'entered' ? (source.default ?? '') : '';
}

/** Indexes of the rows that belong to row `index`: of several rows with one name, the first has them all. */
function childIndexes(
  pack: TemplatePack,
  draft: ReportDraft,
  table: string,
  index: number,
  child: ChildTable,
): readonly number[] {
  const definition = definitionOf(pack, table);
  const rows = rowsOf(draft, table);
  const name = cellText(definition, rows[index] ?? {}, child.parentField);
  if (name === '' || rows.findIndex((row) => cellText(definition, row, child.parentField) === name) !== index) {
    return [];
  }
  return rowsOf(draft, child.table).flatMap((row, at) => (row[child.via]?.trim() === name ? [at] : []));
}

/** Every row that goes with row `index` of `table`, by table, itself included. */
function familyOf(pack: TemplatePack, draft: ReportDraft, table: string, index: number): Map<string, Set<number>> {
  const family = new Map<string, Set<number>>();
  function add(each: string, at: number): void {
    const known = family.get(each) ?? new Set();
    if (known.has(at)) return;
    family.set(each, known.add(at));
    for (const child of childTablesOf(pack, each)) {
      for (const childAt of childIndexes(pack, draft, each, at, child)) add(child.table, childAt);
    }
  }
  add(table, index);
  return family;
}

/** One step, whatever it is made of. */
export function oneStep(edits: readonly DraftEdit[]): DraftEdit | undefined {
  const [only, ...others] = edits;
  return others.length === 0 ? only : { kind: 'several', edits };
}

/**
 * Removes row `index` and the rows that belong to it, as one step. `undefined` when the table must keep at least as
 * many rows as it has: the caller may clear the row instead.
 */
export function removeRowEdits(
  pack: TemplatePack,
  draft: ReportDraft,
  table: string,
  index: number,
): DraftEdit | undefined {
  if (rowsOf(draft, table).length <= definitionOf(pack, table).minRows) return undefined;
  const edits: DraftEdit[] = [];
  for (const [each, indexes] of familyOf(pack, draft, table, index)) {
    for (const at of [...indexes].sort((one, other) => other - one)) {
      edits.push({ kind: 'removeRow', table: each, index: at });
    }
  }
  return oneStep(edits);
}

/** Inserts a row before `index`. `undefined` when the table is full. */
export function insertRowEdits(
  pack: TemplatePack,
  draft: ReportDraft,
  table: string,
  index: number,
  cells: TableRow = {},
): DraftEdit | undefined {
  if (rowsOf(draft, table).length >= definitionOf(pack, table).maxRows) return undefined;
  return { kind: 'insertRow', table, index, cells };
}

/** A name that no row of the table has yet: `项目3`, or `物业管理费（2）` after `物业管理费`. */
export function unusedName(pack: TemplatePack, draft: ReportDraft, table: string, like?: string): string {
  const { nameField, rowLabel } = definitionOf(pack, table);
  const taken = new Set(rowsOf(draft, table).map((row) => row[nameField ?? '']?.trim()));
  const stem = like?.replace(/（\d+）$/, '').trim() ?? '';
  for (let number = stem === '' ? taken.size + 1 : 2; ; number++) {
    const name = stem === '' ? `${rowLabel}${number}` : `${stem}（${number}）`;
    if (!taken.has(name)) return name;
  }
}

/**
 * Puts a copy of row `index` below it, with copies of the rows that belong to it, as one step. A row that others name
 * gets a name of its own. Overrides stay with the original: their reasons are about it. `undefined` when a table is full.
 */
export function copyRowEdits(
  pack: TemplatePack,
  draft: ReportDraft,
  table: string,
  index: number,
): DraftEdit | undefined {
  const { nameField, maxRows } = definitionOf(pack, table);
  const row = rowsOf(draft, table)[index];
  if (row === undefined || rowsOf(draft, table).length >= maxRows) return undefined;
  const children = childTablesOf(pack, table);
  const named = nameField !== undefined && children.some((child) => child.parentField === nameField);
  const own = named ? row[nameField]?.trim() : undefined;
  const name = own === undefined || own === '' ? undefined : unusedName(pack, draft, table, own);
  const cells = name === undefined || nameField === undefined ? row : { ...row, [nameField]: name };
  const edits: DraftEdit[] = [{ kind: 'insertRow', table, index: index + 1, cells }];
  for (const child of name === undefined ? [] : children) {
    const rows = rowsOf(draft, child.table);
    const copied = childIndexes(pack, draft, table, index, child);
    if (rows.length + copied.length > definitionOf(pack, child.table).maxRows) return undefined;
    for (const [count, at] of copied.entries()) {
      const cellsOfChild = { ...rows[at], [child.via]: name ?? '' };
      edits.push({ kind: 'insertRow', table: child.table, index: rows.length + count, cells: cellsOfChild });
    }
  }
  return oneStep(edits);
}

export type RowRenamed = {
  readonly edit: DraftEdit;
  /** The name by which the rows that belong to it know the row now. */
  readonly followedName: string;
};

/**
 * Types into the name of a row that others refer to; the references follow in the same step, at every key. While the
 * name is blank or another row's, they keep `followedName` (what they said before), so that passing through a foreign
 * name never mixes the families up.
 */
export function renameRowEdits(
  pack: TemplatePack,
  draft: ReportDraft,
  at: { readonly table: string; readonly index: number; readonly field: string },
  text: string,
  followedName: string,
): RowRenamed {
  const { table, index, field } = at;
  const typed: DraftEdit = { kind: 'setCell', table, row: index, field, text };
  const name = text.trim();
  const isTaken = rowsOf(draft, table).some((row, each) => each !== index && row[field]?.trim() === name);
  if (name === '' || isTaken || name === followedName) return { edit: typed, followedName };
  const isOwn = !rowsOf(draft, table).some((row, each) => each !== index && row[field]?.trim() === followedName);
  const references = childTablesOf(pack, table)
    .filter((child) => child.parentField === field && followedName !== '' && isOwn)
    .flatMap((child) =>
      rowsOf(draft, child.table).flatMap((row, childAt): DraftEdit[] =>
        row[child.via]?.trim() === followedName
          ? [{ kind: 'setCell', table: child.table, row: childAt, field: child.via, text: name }]
          : [],
      ),
    );
  return { edit: oneStep([typed, ...references]) ?? typed, followedName: name };
}
