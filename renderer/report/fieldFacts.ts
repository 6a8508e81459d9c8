import { type FieldDefinition, isDerived, unitNames } from '../../shared/calculation/factModel.ts';
import type { FactReference } from '../../shared/calculation/valueOrigin.ts';
import { factAt } from '../../shared/drafts/editing/liveReport.ts';
import { fillYears } from '../../shared/packs/template.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { packFacts } from '../guidedEntry/model/gridFacts.ts';
import type { ReportSession } from '../session/reportSession.ts';
import { lastYearField } from './lastYearField.ts';

/** What the side panel says of a field, years filled in. */
export type FieldFacts = {
  readonly path: string;
  readonly reference: FactReference;
  readonly field: FieldDefinition;
  readonly label: string;
  readonly help: readonly string[];
  readonly unit: string;
  readonly derived: boolean;
  readonly lastYear: FactReference | undefined;
};

/** `undefined` for a path that the pack does not know, or a row that is gone. */
export function fieldFacts(session: ReportSession, path: string): FieldFacts | undefined {
  const { pack } = session.live;
  const evaluation = session.live.evaluation();
  const reference = factAt(evaluation, path);
  const fact = packFacts(pack).get(reference.id);
  if (fact === undefined || (fact.table !== undefined && reference.scope.length === 0)) return undefined;
  const { year } = evaluation.model;
  const { field, table } = fact;
  const before = lastYearField(pack, path);
  return {
    path,
    reference,
    field,
    label: fillYears(field.label, year),
    help: [field.help, table?.help].flatMap((text) => (text === undefined ? [] : [fillYears(text, year)])),
    unit: unitNames[field.unit].name,
    derived: isDerived(field),
    lastYear: before === undefined ? undefined : { id: before, scope: reference.scope },
  };
}

/** The label of a fact by its id, years filled in, with the number of its row where it is one of several. */
export function labelOf(pack: TemplatePack, id: string, year: number): string {
  return fillYears(packFacts(pack).get(id)?.field.label ?? id, year);
}
