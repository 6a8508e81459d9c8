import type { Evaluation } from '../calculation/evaluation.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import { type PreviewSet, previewSet } from '../outputs/preview/previewSet.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { type PaperOptions, paperSet } from './paperOptions.ts';
import { type Readiness, readinessOf } from './reportReadiness.ts';

/**
 * The set as it would be exported now, for the screen: marked 草稿 while it is neither ready nor signed off, or when that
 * is asked for.
 */
export function previewReport(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  { asDraft, sealed }: PaperOptions,
): { readonly readiness: Readiness; readonly set: PreviewSet } {
  const readiness = readinessOf(pack, evaluation, draft);
  const paper = sealed === undefined ? { asDraft: asDraft || !readiness.ready } : { asDraft, sealed };
  return { readiness, set: previewSet(paperSet(pack, evaluation, draft.narrative, { ...paper, formulas: false })) };
}
