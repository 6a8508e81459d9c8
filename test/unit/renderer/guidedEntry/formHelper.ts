import type { FormReport } from '../../../../renderer/guidedEntry/model/cellEdits.ts';
import { type CellPlace, type FormTable, placesOf } from '../../../../renderer/guidedEntry/model/formTable.ts';
import { layForm } from '../../../../renderer/guidedEntry/model/layForm.ts';
import { sectionLayout } from '../../../../renderer/guidedEntry/model/sectionLayout.ts';
import { applyEdit } from '../../../../shared/drafts/editing/applyEdit.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { evaluateDraft } from '../../../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../../../shared/drafts/reportDraft.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

/** A section of a scenario as the form shows it. */
export function formOf(packId: string, scenarioName: string, sectionId: string) {
  const { pack, draft } = open(scenario(packId, scenarioName));
  const report: FormReport = { pack, draft, evaluation: evaluateDraft(pack, draft) };
  const section = pack.sections.find((each) => each.id === sectionId);
  if (section === undefined) throw new Error(`no section ${sectionId}`);
  const { forms, parts } = sectionLayout(pack, section);
  const [first] = forms === undefined ? [] : report.evaluation.rows(forms.table, forms.where);
  const tables: readonly FormTable[] = parts.flatMap(
    (part) => layForm(part, part.rowAtHand && first ? [first] : [], { ...report, mayWrite: true }) ?? [],
  );
  const places = placesOf(tables);

  /** The cell of a draft path, or the blank line's cell of a row field (`projects.name`). */
  function at(path: string): CellPlace {
    for (const place of places.values()) {
      const { fact } = place.cell;
      if (fact?.kind === 'known' ? fact.path === path : fact?.id === path) return place;
    }
    throw new Error(`no cell for ${path}`);
  }

  return {
    tables,
    report,
    at,
    after: (edit: DraftEdit | undefined): ReportDraft => {
      if (edit === undefined) throw new Error('nothing to do');
      return applyEdit(pack, draft, edit).draft;
    },
  };
}

export function nameOf(place: { readonly fact?: { readonly id: string } } | undefined): string | undefined {
  return place?.fact?.id;
}
