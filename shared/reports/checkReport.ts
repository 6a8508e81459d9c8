import type { Evaluation } from '../calculation/evaluation.ts';
import { checkDraft } from '../crossChecks/checkDraft.ts';
import { formFromFileFindings } from '../crossChecks/formFromFile.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import { type CheckReport, reportOf } from '../findings/finding.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { auditDraft } from './auditDraft.ts';
import { mergeFindings } from './mergeFindings.ts';
import { shippedFindings } from './shippedFindings.ts';

/** Drafts are never changed in place, so that a report of one holds as long as it is there. */
const known = new WeakMap<ReportDraft, { readonly pack: TemplatePack; readonly report: CheckReport }>();

/**
 * Everything that the program has to say about a report, whoever asks: the command line, the window, an export. The
 * checks of the pack come first; then the audit of the printed set, which reads what the clerk wrote.
 * `evaluation` holds the facts of that draft.
 */
export function checkReport(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): CheckReport {
  const before = known.get(draft);
  if (before?.pack === pack) return before.report;
  const checked = checkDraft(pack, evaluation, draft);
  const findings = [
    ...formFromFileFindings(draft),
    ...mergeFindings(
      [...checked.findings, ...shippedFindings(draft, checked.findings)],
      auditDraft(pack, evaluation, draft),
    ),
  ];
  const report = reportOf(findings, checked.counts.notYet);
  known.set(draft, { pack, report });
  return report;
}
