import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { reportProgress } from '../../shared/readiness/sectionProgress.ts';
import type { ReportSummary } from './reportStorage.ts';

/** How far the report is, for its line in the list. */
export function progressOf(pack: TemplatePack, draft: ReportDraft): ReportSummary['progress'] {
  const { filled, required } = reportProgress(pack, evaluateDraft(pack, draft), draft).whole;
  return { filled, required };
}
