import type { Evaluation, Row } from '../../../shared/calculation/evaluation.ts';
import { parsePath, rowPath } from '../../../shared/calculation/factPath.ts';
import { applyEdit } from '../../../shared/drafts/editing/applyEdit.ts';
import type { DraftEdit } from '../../../shared/drafts/editing/draftEdit.ts';
import { oneStep } from '../../../shared/drafts/editing/rowEdits.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { alignBlock } from './alignBlock.ts';
import type { AmountUnit } from './amounts.ts';
import { addRowsEdit, type FormReport } from './cellEdits.ts';
import type { Block } from './clipboardBlock.ts';
import { type Collected, collectPaste } from './collectPaste.ts';
import { type Control, controlTotals, type Mismatch } from './controlTotals.ts';
import type { CellPlace, FormRun, FormTable } from './formTable.ts';
import { layDown, placeAligned } from './placeBlock.ts';

/** What pasting a block would do. `edit` is one step; without it there is nothing to change. */
export type PastePlan = {
  readonly edit: DraftEdit | undefined;
  readonly cells: number;
  readonly addedRows: number;
  readonly headerRows: number;
  readonly blankRows: number;
  /** Figures and totals in the block that say something else than what follows by itself, the block taken in. */
  readonly mismatches: readonly Mismatch[];
  readonly agreed: number;
  readonly over: number;
  /** Texts that found no place, line by line. */
  readonly leftOver: readonly (readonly string[])[];
  readonly converted: number;
  /** Texts that went where numbers are due. */
  readonly notNumbers: Collected['notNumbers'];
  /** Figures over which the block has a blank, — or 无; `clearing` is the step that clears them too. */
  readonly blanksOver: number;
  readonly clearing: DraftEdit | undefined;
  /** Draft paths of what is pasted, as they are after it. */
  readonly paths: ReadonlySet<string>;
  /** The table that has no room for the rows. */
  readonly full: string | undefined;
  /** Whether what is in the block said where it belongs, and not the cell with the focus. */
  readonly byCaptions: boolean;
};

type Inserted = { readonly table: string; readonly index: number; readonly cells: Readonly<Record<string, string>> };

function insertsIn(edit: DraftEdit): readonly Inserted[] {
  if (edit.kind === 'several') return edit.edits.flatMap(insertsIn);
  return edit.kind === 'insertRow' ? [edit] : [];
}

/** A draft path as it is after rows have been put in. */
function movedPath(path: string, inserts: readonly Inserted[]): string {
  const parsed = parsePath(path);
  if (parsed.kind !== 'cell') return path;
  let { rowNumber } = parsed;
  for (const { table, index } of inserts) if (table === parsed.table && index < rowNumber) rowNumber++;
  return rowPath(parsed.table, rowNumber, parsed.field);
}

/** The same run in a report of which only figures have changed. */
function runIn(run: FormRun, before: Evaluation, after: Evaluation): FormRun {
  const same = (row: Row): Row => after.rows(row.table)[before.rowNumber(row) - 1] ?? row;
  return { ...run, owner: run.owner && same(run.owner), rows: run.rows.map(same) };
}

type Steps = { readonly edits: readonly DraftEdit[]; readonly report: FormReport; readonly full: FormRun | undefined };

/** Rows of several runs, put in from the end of each table so that none moves the place of another. */
function addRows({ newRows }: Collected, before: FormReport, start: FormReport): Steps {
  const placeOf = ({ rows, table }: FormRun): number => {
    const last = rows.at(-1);
    return last === undefined ? (before.draft.tables[table]?.length ?? 0) : before.evaluation.rowNumber(last);
  };
  const runs = [...newRows.keys()].toReversed().sort((one, other) => placeOf(other) - placeOf(one));
  let report = start;
  const edits: DraftEdit[] = [];
  for (const run of runs) {
    const own = runIn(run, before.evaluation, start.evaluation);
    const added = addRowsEdit(own, newRows.get(run) ?? [], report, placeOf(run));
    if (added === undefined) return { edits: [], report: start, full: run };
    edits.push(added.edit);
    report = { ...report, draft: applyEdit(report.pack, report.draft, added.edit).draft };
  }
  return { edits, report, full: undefined };
}

function evaluated(report: FormReport, edit: DraftEdit | undefined): FormReport {
  if (edit === undefined) return report;
  const { draft } = applyEdit(report.pack, report.draft, edit);
  return { ...report, draft, evaluation: evaluateDraft(report.pack, draft) };
}

function movedControl(control: Control, inserts: readonly Inserted[]): Control {
  return control.kind === 'fact' ? { ...control, path: movedPath(control.path, inserts) } : control;
}

/**
 * Plans how a block from the clipboard goes into the tables of a sheet: where its captions, labels and codes say, or
 * where they say nothing, from the cell with the focus. Nothing is changed here.
 */
export function planPaste(
  place: CellPlace,
  block: Block,
  unit: AmountUnit,
  report: FormReport,
  tables: readonly FormTable[] = [place.table],
): PastePlan {
  const inOrder = [place.table, ...tables.filter((table) => table !== place.table)];
  const aligned = alignBlock(inOrder, block, place.rowIndex);
  const placed = aligned === undefined ? layDown(place, block, report) : placeAligned(aligned, block, report);
  const found = collectPaste(placed, block, unit, report);
  const typed = evaluated(report, oneStep(found.edits));
  const { edits: rowEdits, full } = addRows(found, report, typed);
  const edit = full === undefined ? oneStep([...found.edits, ...rowEdits]) : undefined;
  const inserts = rowEdits.flatMap(insertsIn);
  const { evaluation } = evaluated(typed, oneStep(rowEdits));
  const mismatches = controlTotals(
    found.controls.map((control) => movedControl(control, inserts)),
    evaluation,
  );
  const clearing = oneStep(found.clears);
  return {
    edit,
    cells: found.cells,
    addedRows: [...found.newRows.values()].reduce((sum, rows) => sum + rows.length, 0),
    headerRows: found.headerRows,
    blankRows: found.blankRows,
    mismatches,
    agreed: found.controls.length - mismatches.length,
    over: found.over,
    leftOver: found.leftOver,
    converted: found.converted,
    notNumbers: found.notNumbers,
    blanksOver: found.clears.length,
    clearing: clearing === undefined ? undefined : oneStep([...found.clears, ...found.edits, ...rowEdits]),
    paths: pathsAfter(found, rowEdits, inserts),
    full: full === undefined ? undefined : report.pack.tables.find(({ id }) => id === full.table)?.label,
    byCaptions: placed.byCaptions,
  };
}

/** The paths of typed and added cells; of two rows put in one after the other, the later moves the earlier. */
function pathsAfter(
  found: Collected,
  rowEdits: readonly DraftEdit[],
  inserts: readonly Inserted[],
): ReadonlySet<string> {
  const paths = new Set([...found.paths].map((path) => movedPath(path, inserts)));
  if (rowEdits.length === 0) return paths;
  for (const [at, { table, index, cells }] of inserts.entries()) {
    for (const field of Object.keys(cells)) {
      paths.add(movedPath(rowPath(table, index + 1, field), inserts.slice(at + 1)));
    }
  }
  return paths;
}
