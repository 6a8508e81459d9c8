import type { Evaluation, Row, Scope } from '../../calculation/evaluation.ts';
import { parsePath } from '../../calculation/factPath.ts';
import { assertNever } from '../../errors/appError.ts';
import type { TemplatePack } from '../../packs/templatePack.ts';
import { evaluateDraft } from '../evaluateDraft.ts';
import type { ReportDraft } from '../reportDraft.ts';
import { applyEdit } from './applyEdit.ts';
import type { DraftEdit } from './draftEdit.ts';

/**
 * A draft with its facts, kept in step edit by edit: the draft is what is stored, the evaluation what is shown. The
 * evaluation is replaced only when the whole draft or the unit's profile changes; ask for it anew after each edit.
 */
export type LiveReport = {
  readonly pack: TemplatePack;
  readonly draft: () => ReportDraft;
  readonly evaluation: () => Evaluation;
  /** Makes the change and answers what takes it back. */
  readonly apply: (edit: DraftEdit) => DraftEdit;
};

export function createLiveReport(pack: TemplatePack, start: ReportDraft): LiveReport {
  let draft = start;
  let evaluation = evaluateDraft(pack, draft);

  function rowAt(table: string, index: number): Row {
    const row = evaluation.rows(table)[index];
    if (row === undefined) throw new Error(`no row ${index} in ${table}`);
    return row;
  }

  /** Follows one edit that `draft` already has. */
  function follow(edit: DraftEdit): void {
    switch (edit.kind) {
      case 'setEntry':
        evaluation.setEntry(edit.id, edit.text ?? '');
        return;
      case 'setCell':
        evaluation.setCell(rowAt(edit.table, edit.row), edit.field, edit.text ?? '');
        return;
      case 'setOverride': {
        const { id, scope, exists } = factAt(evaluation, edit.path);
        if (exists) evaluation.setOverride(id, edit.override, scope);
        return;
      }
      case 'insertRow': {
        const row = evaluation.insertRow(edit.table, edit.index, edit.cells);
        for (const [field, override] of Object.entries(edit.attached?.overrides ?? {})) {
          evaluation.setOverride(`${edit.table}.${field}`, override, [row]);
        }
        return;
      }
      case 'removeRow':
        evaluation.removeRow(rowAt(edit.table, edit.index));
        return;
      case 'moveRow':
        evaluation.moveRow(rowAt(edit.table, edit.from), edit.to);
        return;
      case 'several':
        for (const each of edit.edits) follow(each);
        return;
      case 'setNarrative':
      case 'setExplanation':
      case 'setAbsent':
      // These two need a new evaluation, see below.
      case 'setUnit':
      case 'replaceDraft':
        return;
      default:
        assertNever(edit);
    }
  }

  function needsNewEvaluation(edit: DraftEdit): boolean {
    if (edit.kind === 'several') return edit.edits.some(needsNewEvaluation);
    return edit.kind === 'setUnit' || edit.kind === 'replaceDraft';
  }

  return {
    pack,
    draft: () => draft,
    evaluation: () => evaluation,
    apply: (edit) => {
      const result = applyEdit(pack, draft, edit);
      draft = result.draft;
      if (needsNewEvaluation(edit)) evaluation = evaluateDraft(pack, draft);
      else follow(edit);
      return result.inverse;
    },
  };
}

type PathFact = { readonly id: string; readonly scope: Scope; readonly exists: boolean };

/** The fact of a draft path: its full id and the row it is of. `exists` is false for a row that is not there. */
export function factAt(evaluation: Evaluation, path: string): PathFact {
  const parsed = parsePath(path);
  if (parsed.kind === 'field') return { id: parsed.id, scope: [], exists: true };
  const row = evaluation.rows(parsed.table)[parsed.rowNumber - 1];
  const id = `${parsed.table}.${parsed.field}`;
  return row === undefined ? { id, scope: [], exists: false } : { id, scope: [row], exists: true };
}
