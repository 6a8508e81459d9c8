import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { parseDraft } from '../../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { findPack } from '../../../shared/packs/packRegistry.ts';
import { checkReport } from '../../../shared/reports/checkReport.ts';

/** How many 必改 stand in a report; what bars it from being final. */
export function blockingFindings(stored: ReportDraft): number {
  const { pack, draft } = parseDraft(stored, findPack);
  return checkReport(pack, evaluateDraft(pack, draft), draft).counts.block;
}
