import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import type { PastePlan } from './model/planPaste.ts';

/** What was pasted, and what was not and why, in a line or two. */
export function pasteInWords(plan: PastePlan): string {
  if (plan.full !== undefined) return strings.pasteFull(plan.full);
  const parts = [plan.cells === 0 ? strings.pastedNothing : strings.pasted(plan.cells, plan.addedRows)];
  if (plan.converted > 0) parts.push(strings.pastedConverted(plan.converted));
  if (plan.headerRows > 0) parts.push(strings.pastedHeader);
  if (plan.blankRows > 0) parts.push(strings.pastedBlank(plan.blankRows));
  const [first] = plan.mismatches;
  if (first !== undefined) {
    const sample = strings.pastedLockedSample(first.label, first.here, first.pasted);
    parts.push(strings.pastedLocked(plan.mismatches.length, sample));
  }
  if (plan.over > 0) parts.push(strings.pastedOver(plan.over));
  return `${parts.join('；')}。`;
}
