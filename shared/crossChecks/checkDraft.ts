import type { Evaluation } from '../calculation/evaluation.ts';
import { type CheckReport, reportOf } from '../findings/finding.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { type DraftContents, runDataChecks } from './dataChecks.ts';
import { runCrossChecks } from './runCrossChecks.ts';

/** All checks of a draft: the pack's relations and those that hold for every pack. */
export function checkDraft(
  pack: TemplatePack,
  evaluation: Evaluation,
  contents: DraftContents & { readonly explanations: Readonly<Record<string, string>> },
): CheckReport {
  const relations = runCrossChecks(pack, evaluation, contents.explanations);
  return reportOf([...runDataChecks(pack, evaluation, contents), ...relations.findings], relations.notYet);
}
