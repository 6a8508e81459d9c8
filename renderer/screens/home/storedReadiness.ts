import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { parseDraft } from '../../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { findPack } from '../../../shared/packs/packRegistry.ts';
import { type Readiness, readinessOf } from '../../../shared/reports/reportReadiness.ts';

/** Whether a stored report may be signed off, and what stands in the way. */
export function storedReadiness(stored: ReportDraft): Readiness {
  const { pack, draft } = parseDraft(stored, findPack);
  return readinessOf(pack, evaluateDraft(pack, draft), draft);
}
