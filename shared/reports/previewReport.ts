import type { Evaluation } from '../calculation/evaluation.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import { resolveSet } from '../layout/resolveSet.ts';
import { type PreviewSet, previewSet } from '../outputs/preview/previewSet.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

import { draftWatermark } from './renderReport.ts';
import { type Readiness, readinessOf } from './reportReadiness.ts';

/** The set as it would be exported now, for the screen: marked 草稿 while it is not ready, or when that is asked for. */
export function previewReport(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  asDraft: boolean,
): { readonly readiness: Readiness; readonly set: PreviewSet } {
  const readiness = readinessOf(pack, evaluation, draft);
  const options = { formulas: false, ...(readiness.ready && !asDraft ? {} : { watermark: draftWatermark }) };
  return { readiness, set: previewSet(resolveSet(pack, evaluation, draft.narrative, options)) };
}
