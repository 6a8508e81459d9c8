import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import { withUnit } from '../../../shared/calculation/valueOrigin.ts';
import { factAt } from '../../../shared/drafts/editing/liveReport.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { rowLabel } from '../../report/rowLabel.ts';

/** What a fact is called: its label, after the name of its row where it is of one. */
export function factLabel(pack: TemplatePack, evaluation: Evaluation, path: string): string {
  const { id, scope } = factAt(evaluation, path);
  const place = evaluation.place(id);
  const label = fillYears(place?.field.label ?? id, evaluation.model.year);
  const [row] = scope;
  return row === undefined ? label : `${rowLabel(pack, evaluation, row)} ${label}`;
}

/** Its value with the unit; '' while it is blank. */
export function factValue(evaluation: Evaluation, path: string): string {
  const { id, scope } = factAt(evaluation, path);
  const field = evaluation.place(id)?.field;
  return field === undefined ? '' : withUnit(field, evaluation.text(id, scope));
}
