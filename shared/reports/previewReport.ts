import type { Evaluation } from '../calculation/evaluation.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import type { CheckReport } from '../findings/finding.ts';
import { resolveSet } from '../layout/resolveSet.ts';
import { type PreviewSet, previewSet } from '../outputs/preview/previewSet.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { checkReport } from './checkReport.ts';
import { draftWatermark } from './renderReport.ts';

/** The set as it would be exported now, for the screen: marked 草稿 while a 必改 stands, or when that is asked for. */
export function previewReport(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  asDraft: boolean,
): { readonly report: CheckReport; readonly set: PreviewSet } {
  const report = checkReport(pack, evaluation, draft);
  const options = { formulas: false, ...(report.ok && !asDraft ? {} : { watermark: draftWatermark }) };
  return { report, set: previewSet(resolveSet(pack, evaluation, draft.narrative, options)) };
}
