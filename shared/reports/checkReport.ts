import type { Evaluation } from '../calculation/evaluation.ts';
import { checkDraft } from '../crossChecks/checkDraft.ts';
import type { CheckReport } from '../crossChecks/finding.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

/**
 * Everything that the program has to say about a report, whoever asks: the command line, the window, an export.
 * `evaluation` holds the facts of that draft.
 */
export function checkReport(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): CheckReport {
  return checkDraft(pack, evaluation, draft);
}
