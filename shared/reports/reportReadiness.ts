import type { Evaluation } from '../calculation/evaluation.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import type { CheckReport } from '../findings/finding.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { type Missing, missingIn } from '../readiness/missing.ts';
import { checkReport } from './checkReport.ts';

/** Whether a report may leave as final, and what stands in the way: 必改 in `report`, all else in `missing`. */
export type Readiness = { readonly ready: boolean; readonly report: CheckReport; readonly missing: readonly Missing[] };

const known = new WeakMap<ReportDraft, { readonly pack: TemplatePack; readonly readiness: Readiness }>();

/**
 * The one answer to whether a report may be final, for everything that offers or writes a final set: lists, header,
 * export, sign-off, command line. `evaluation` holds the facts of that draft.
 */
export function readinessOf(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): Readiness {
  const before = known.get(draft);
  if (before?.pack === pack) return before.readiness;
  const report = checkReport(pack, evaluation, draft);
  const missing = missingIn(pack, evaluation, draft, report.findings);
  const readiness = { ready: report.ok && missing.length === 0, report, missing };
  known.set(draft, { pack, readiness });
  return readiness;
}
