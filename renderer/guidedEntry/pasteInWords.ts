import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import type { PastePlan } from './model/planPaste.ts';

/** What was pasted, in a line. */
export function pasteInWords(plan: PastePlan): string {
  if (plan.full !== undefined) return strings.pasteFull(plan.full);
  const parts = [plan.cells === 0 ? strings.pastedNothing : strings.pasted(plan.cells, plan.addedRows)];
  if (plan.byCaptions && plan.cells > 0) parts.push(strings.pastedByCaptions);
  if (plan.converted > 0) parts.push(strings.pastedConverted(plan.converted));
  if (plan.headerRows > 0) parts.push(strings.pastedHeader);
  if (plan.agreed > 0) parts.push(strings.pastedAgreed(plan.agreed));
  return `${parts.join('；')}。`;
}

/** Of each kind of remark so many are said one by one. */
const mostSaid = 4;

function said<Item>(items: readonly Item[], inWords: (item: Item) => string): readonly string[] {
  const rest = items.length - mostSaid;
  return [...items.slice(0, mostSaid).map(inWords), ...(rest > 0 ? [strings.pastedMore(rest)] : [])];
}

/** What did not go in, or does not agree with what follows by itself, and why. */
export function pasteRemarks(plan: PastePlan): readonly string[] {
  return [
    ...said(plan.mismatches, ({ label, here, pasted }) => strings.pastedDisagrees(label, here, pasted)),
    ...said(plan.notNumbers, ({ label, text }) => strings.pastedNoNumber(label, text)),
    ...said(plan.leftOver, (texts) => strings.pastedLeft(texts.join(' '))),
    ...(plan.blanksOver > 0 ? [strings.pastedBlanks(plan.blanksOver)] : []),
  ];
}
