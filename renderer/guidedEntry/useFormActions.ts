import { useMemo, useRef } from 'react';
import type { Row } from '../../shared/calculation/evaluation.ts';
import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import { copyRowEdits, removeRowEdits } from '../../shared/drafts/editing/rowEdits.ts';
import { undoAction } from '../app/useUndoAction.ts';
import type { ReportSession } from '../session/reportSession.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import type { FormActions, RowAction, TellMessage } from './formContext.ts';
import type { GridSelection } from './gridSelection.ts';
import { type AmountUnit, toDraftText } from './model/amounts.ts';
import {
  addRowsEdit,
  cellLabel,
  type FormReport,
  fieldLabel,
  rowFieldOf,
  rowName,
  typeEdit,
} from './model/cellEdits.ts';
import type { FormCell, FormRow, FormRun } from './model/formTable.ts';
import type { PasteReview } from './pasteReview.ts';

/** A cell that shall get the focus as soon as it stands there. */
export type WantedFocus = {
  readonly key: string;
  readonly caret?: number;
  /** Scrolls so that the cell stands at the top: where a section is gone to. */
  readonly atTop?: boolean;
};

type Options = {
  readonly session: ReportSession;
  /** Where a step is made: a section, or a document where there is none. */
  readonly place: string;
  readonly amountUnit: AmountUnit;
  readonly tell: TellMessage;
  readonly wantFocus: (wanted: WantedFocus) => void;
  readonly openRowMenu: FormActions['openRowMenu'];
  readonly review: PasteReview;
  readonly selection: GridSelection;
};

export function reportOf(session: ReportSession): FormReport {
  const { pack, evaluation, draft } = session.live;
  return { pack, evaluation: evaluation(), draft: draft() };
}

/** The key of a cell of a row in the part where `like` stands. */
function keyFor(like: string, row: Row, id: string): string {
  return `${like.slice(0, like.indexOf('/'))}/${row.table}${row.key}/${id}`;
}

/** Everything that cells and rows may do to the report. */
export function useFormActions(options: Options): FormActions {
  const latest = useRef(options);
  latest.current = options;
  const followed = useRef<{ readonly key: string; readonly name: string } | undefined>(undefined);
  const { session, amountUnit, review, selection } = options;

  return useMemo((): FormActions => {
    const tell: TellMessage = (...message) => latest.current.tell(...message);
    const tableOf = (id: string) => session.live.pack.tables.find((table) => table.id === id);

    function tellFull(id: string): void {
      const table = tableOf(id);
      if (table !== undefined) tell(strings.full(table.label, table.maxRows));
    }

    function step(edit: DraftEdit, label: string, path?: string): void {
      session.edit(edit, { label, place: { section: latest.current.place, ...(path === undefined ? {} : { path }) } });
    }

    function write(cell: FormCell, typed: string, caret?: number): void {
      const { fact } = cell;
      if (fact?.writable !== true) return;
      const report = reportOf(session);
      const text = toDraftText(fact.field, typed, amountUnit);
      const label = strings.editLabel(fieldLabel(fact, report.evaluation));
      if (fact.kind === 'newRow') {
        if (text === '') return;
        const added = addRowsEdit(fact.run, [{ [rowFieldOf(fact)]: text }], report);
        if (added === undefined) {
          tellFull(fact.run.table);
          return;
        }
        const path = `${fact.run.table}[${added.index + 1}].${rowFieldOf(fact)}`;
        session.edit(added.edit, { label, merge: path, place: { section: latest.current.place, path } });
        const row = session.live.evaluation().rows(fact.run.table)[added.index];
        if (row === undefined) return;
        latest.current.wantFocus({ key: keyFor(cell.key, row, fact.id), ...(caret === undefined ? {} : { caret }) });
        return;
      }
      if (text === report.evaluation.typed(fact.id, fact.scope)) return;
      const known = followed.current?.key === cell.key ? followed.current.name : undefined;
      const { edit, followedName } = typeEdit(fact, text, report, known);
      followed.current = followedName === undefined ? undefined : { key: cell.key, name: followedName };
      const path = report.evaluation.path(fact.id, fact.scope);
      session.edit(edit, {
        label: strings.editLabel(cellLabel(fact, report)),
        merge: path,
        place: { section: latest.current.place, path },
      });
    }

    /** Inserts a blank row and goes to its first cell. */
    function insert(run: FormRun, after: number | undefined, id: string | undefined, partKey: string): void {
      const added = addRowsEdit(run, [{}], reportOf(session), after);
      if (added === undefined) {
        tellFull(run.table);
        return;
      }
      step(added.edit, strings.addLabel(tableOf(run.table)?.rowLabel ?? ''));
      const row = session.live.evaluation().rows(run.table)[added.index];
      if (row !== undefined && id !== undefined) latest.current.wantFocus({ key: keyFor(partKey, row, id) });
    }

    function remove(row: Row): void {
      const report = reportOf(session);
      const name = rowName(report, row);
      const index = report.evaluation.rowNumber(row) - 1;
      const table = tableOf(row.table);
      const edit = removeRowEdits(report.pack, report.draft, row.table, index);
      if (edit !== undefined) {
        const children = edit.kind === 'several' ? edit.edits.length - 1 : 0;
        step(edit, strings.removeLabel(name));
        tell(children === 0 ? strings.removed(name) : strings.removedWith(name, children), undoAction(session, tell));
        return;
      }
      const typed = report.draft.tables[row.table]?.[index] ?? {};
      const edits = Object.keys(typed).map(
        (field): DraftEdit => ({ kind: 'setCell', table: row.table, row: index, field, text: '' }),
      );
      if (edits.length > 0) step({ kind: 'several', edits }, strings.removeLabel(name));
      if (table === undefined) return;
      tell(strings.fewest(table.label, table.minRows), edits.length === 0 ? undefined : undoAction(session, tell));
    }

    function copy(row: Row): void {
      const report = reportOf(session);
      const edit = copyRowEdits(report.pack, report.draft, row.table, report.evaluation.rowNumber(row) - 1);
      if (edit === undefined) tellFull(row.table);
      else step(edit, strings.copyLabel(rowName(report, row)));
    }

    function move({ run, row }: FormRow, by: -1 | 1): void {
      const other = run === undefined || row === undefined ? undefined : run.rows[run.rows.indexOf(row) + by];
      if (row === undefined || other === undefined) return;
      const report = reportOf(session);
      const [from, to] = [report.evaluation.rowNumber(row) - 1, report.evaluation.rowNumber(other) - 1];
      step({ kind: 'moveRow', table: row.table, from, to }, strings.moveLabel(rowName(report, row)));
    }

    function firstTypedId(line: FormRow): string | undefined {
      return line.cells.find((cell) => cell.fact?.writable === true)?.fact?.id;
    }

    return {
      amountUnit,
      write,
      rowAction: (line, action: RowAction) => {
        const { row, run } = line;
        if (!session.mayWrite() || run?.mayChange !== true) return;
        switch (action) {
          case 'moveUp':
            return move(line, -1);
          case 'moveDown':
            return move(line, 1);
          case 'copy':
            return row === undefined ? undefined : copy(row);
          case 'remove':
            return row === undefined ? undefined : remove(row);
          case 'insert': {
            const after = row === undefined ? undefined : session.live.evaluation().rowNumber(row);
            return run.mayAdd ? insert(run, after, firstTypedId(line), line.key) : undefined;
          }
        }
      },
      setKind: ({ row, run }, kind) => {
        if (row === undefined || run?.where === undefined || !session.mayWrite()) return;
        const report = reportOf(session);
        const index = report.evaluation.rowNumber(row) - 1;
        const { field } = run.where;
        step(
          { kind: 'setCell', table: row.table, row: index, field, text: kind },
          strings.moveLabel(rowName(report, row)),
        );
      },
      openRowMenu: (line, at) => latest.current.openRowMenu(line, at),
      review,
      selection,
    };
  }, [session, amountUnit, review, selection]);
}
