import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import type { TableRow } from '../../../shared/calculation/factModel.ts';
import type { DraftEdit } from '../../../shared/drafts/editing/draftEdit.ts';
import {
  childTablesOf,
  insertRowEdits,
  oneStep,
  renameRowEdits,
  unusedName,
} from '../../../shared/drafts/editing/rowEdits.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import type { CellFact, FormRun } from './formTable.ts';

/** What an edit of a form needs to know of the report. */
export type FormReport = {
  readonly pack: TemplatePack;
  readonly evaluation: Evaluation;
  readonly draft: ReportDraft;
};

export type KnownFact = Extract<CellFact, { kind: 'known' }>;

function bareField(fact: CellFact, table: string): string {
  return fact.id.slice(table.length + 1);
}

/** Whether rows of other tables refer to a row by this field. */
export function isReferredTo(pack: TemplatePack, fact: CellFact): boolean {
  const table = fact.kind === 'known' ? fact.row?.table : fact.run.table;
  return (
    table !== undefined && childTablesOf(pack, table).some((child) => child.parentField === bareField(fact, table))
  );
}

/** Puts a text into a fact. `followedName`: see {@link renameRowEdits}; what other rows call this one now. */
export function typeEdit(
  fact: KnownFact,
  text: string,
  { pack, evaluation, draft }: FormReport,
  followedName?: string,
): { readonly edit: DraftEdit; readonly followedName?: string } {
  const { row } = fact;
  if (row === undefined) return { edit: { kind: 'setEntry', id: fact.id, text } };
  const at = { table: row.table, index: evaluation.rowNumber(row) - 1, field: bareField(fact, row.table) };
  if (!isReferredTo(pack, fact)) {
    return { edit: { kind: 'setCell', table: at.table, row: at.index, field: at.field, text } };
  }
  return renameRowEdits(pack, draft, at, text, followedName ?? evaluation.typed(fact.id, [row]).trim());
}

/**
 * Adds rows at the end of a run, in one step; the row that they belong to gets a name when it has none, for they are
 * found by it. `undefined` when the table is full.
 */
export function addRowsEdit(
  run: FormRun,
  rows: readonly TableRow[],
  { pack, evaluation, draft }: FormReport,
  after?: number,
): { readonly edit: DraftEdit; readonly index: number } | undefined {
  const last = run.rows.at(-1);
  const all = draft.tables[run.table]?.length ?? 0;
  const index = after ?? (last === undefined ? all : evaluation.rowNumber(last));
  const edits: DraftEdit[] = [];
  let { prefill } = run;
  const parent = pack.tables.find((table) => table.id === run.owner?.table);
  const child = parent && childTablesOf(pack, parent.id).find((each) => each.table === run.table);
  if (run.owner !== undefined && parent !== undefined && child !== undefined) {
    const name = evaluation.text(`${parent.id}.${child.parentField}`, [run.owner]).trim();
    const given = name === '' ? unusedName(pack, draft, parent.id) : name;
    if (name === '') {
      const row = evaluation.rowNumber(run.owner) - 1;
      edits.push({ kind: 'setCell', table: parent.id, row, field: child.parentField, text: given });
    }
    prefill = { ...prefill, [child.via]: given };
  }
  const most = pack.tables.find((table) => table.id === run.table)?.maxRows ?? 0;
  if (all + rows.length > most) return undefined;
  for (const [count, cells] of rows.entries()) {
    const insert = insertRowEdits(pack, draft, run.table, index + count, { ...prefill, ...cells });
    if (insert === undefined) return undefined;
    edits.push(insert);
  }
  const edit = oneStep(edits);
  return edit === undefined ? undefined : { edit, index };
}

/** The field that a new row's first text goes into. */
export function rowFieldOf(fact: Extract<CellFact, { kind: 'newRow' }>): string {
  return bareField(fact, fact.run.table);
}

/** What a row is called: its name, or 项目3. */
export function rowName(
  { pack, evaluation }: Pick<FormReport, 'pack' | 'evaluation'>,
  row: { readonly table: string } & Parameters<Evaluation['rowNumber']>[0],
): string {
  const table = pack.tables.find((each) => each.id === row.table);
  if (table === undefined) return '';
  const name = table.nameField === undefined ? '' : evaluation.text(`${table.id}.${table.nameField}`, [row]).trim();
  return name === '' ? strings.rowAt(table.rowLabel, evaluation.rowNumber(row)) : name;
}

/** The full name of a cell: the row, the fact. */
export function cellLabel(fact: CellFact, report: Pick<FormReport, 'pack' | 'evaluation'>): string {
  const label = fieldLabel(fact, report.evaluation);
  if (fact.kind === 'newRow') return `${strings.newRow} ${label}`;
  return fact.row === undefined ? label : `${rowName(report, fact.row)} ${label}`;
}

export function fieldLabel(fact: CellFact, evaluation: Evaluation): string {
  return fillYears(fact.field.label, evaluation.model.year);
}
