import type { Evaluation } from '../calculation/evaluation.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import type { CheckReport } from '../findings/finding.ts';
import { resolveSet } from '../layout/resolveSet.ts';
import { type OutputFormat, plannedFiles, type RenderedFile, renderSet } from '../outputs/renderSet.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { checkReport } from './checkReport.ts';

/** What stands across every page of a set that may not be handed in. */
export const draftWatermark = '草稿';

/** `asDraft`: every page is marked 草稿, and 必改 do not stand in the way. */
export type RenderOptions = { readonly formats: readonly OutputFormat[]; readonly asDraft: boolean };

/** `files` are written as they are asked for; `total` is how many there will be. */
export type RenderOutcome =
  | { readonly kind: 'refused'; readonly report: CheckReport }
  | {
      readonly kind: 'rendering';
      readonly report: CheckReport;
      readonly total: number;
      readonly files: AsyncGenerator<RenderedFile>;
    };

/**
 * The official set of a report as files: refused while a 必改 stands, unless as a draft. The command line and the window
 * both come here, so that their files are the same to the last byte.
 */
export function renderReport(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  { formats, asDraft }: RenderOptions,
): RenderOutcome {
  const report = checkReport(pack, evaluation, draft);
  if (!report.ok && !asDraft) return { kind: 'refused', report };
  const set = resolveSet(pack, evaluation, draft.narrative, {
    formulas: formats.includes('xlsx'),
    ...(asDraft ? { watermark: draftWatermark } : {}),
  });
  return { kind: 'rendering', report, total: plannedFiles(set, formats).length, files: renderSet(set, formats) };
}

/** What {@link renderReport} would write as a draft, without writing it: `stem` names whole sets, without an ending. */
export function planReport(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  formats: readonly OutputFormat[],
): {
  readonly report: CheckReport;
  readonly stem: string;
  readonly files: ReturnType<typeof plannedFiles>;
} {
  const set = resolveSet(pack, evaluation, draft.narrative, { formulas: false });
  return {
    report: checkReport(pack, evaluation, draft),
    stem: set.fileName,
    files: plannedFiles(set, formats),
  };
}
