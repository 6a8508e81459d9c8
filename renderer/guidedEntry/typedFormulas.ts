import type { ReportSession } from '../session/reportSession.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import type { CellFact } from './model/formTable.ts';

/** What was typed as a sum, by draft path, with its result; kept while the report is open. */
const typed = new WeakMap<ReportSession, Map<string, { readonly formula: string; readonly result: string }>>();

export function keepTypedFormula(session: ReportSession, path: string, formula: string, result: string): void {
  const own = typed.get(session) ?? new Map();
  typed.set(session, own);
  own.set(path, { formula, result });
}

/** The sum that a figure was typed as, in words; blank where it was not, or where the figure has changed since. */
export function typedFormulaOf(session: ReportSession, fact: CellFact): string {
  if (fact.kind !== 'known') return '';
  const kept = typed.get(session)?.get(fact.path);
  const now = session.live.evaluation().typed(fact.id, fact.scope);
  return kept === undefined || kept.result !== now ? '' : strings.typedAsFormula(kept.formula);
}
