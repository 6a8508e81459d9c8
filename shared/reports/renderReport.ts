import type { Evaluation } from '../calculation/evaluation.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import { resolveSet } from '../layout/resolveSet.ts';
import { type OutputFormat, plannedFiles, type RenderedFile, renderSet } from '../outputs/renderSet.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { type PaperOptions, paperSet } from './paperOptions.ts';
import { type Readiness, readinessOf } from './reportReadiness.ts';

export type RenderOptions = PaperOptions & { readonly formats: readonly OutputFormat[] };

/** `files` are written as they are asked for; `total` is how many there will be. */
export type RenderOutcome =
  | { readonly kind: 'refused'; readonly readiness: Readiness }
  | {
      readonly kind: 'rendering';
      readonly readiness: Readiness;
      readonly total: number;
      readonly files: AsyncGenerator<RenderedFile>;
    };

/**
 * The official set of a report as files: refused while it is not ready, unless as a draft or as the state that was signed
 * off. The command line and the window
 * both come here, so that their files are the same to the last byte.
 */
export function renderReport(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  { formats, ...paper }: RenderOptions,
): RenderOutcome {
  const readiness = readinessOf(pack, evaluation, draft);
  if (!readiness.ready && !paper.asDraft && paper.sealed === undefined) return { kind: 'refused', readiness };
  const set = paperSet(pack, evaluation, draft.narrative, { ...paper, formulas: formats.includes('xlsx') });
  return { kind: 'rendering', readiness, total: plannedFiles(set, formats).length, files: renderSet(set, formats) };
}

/** What {@link renderReport} would write as a draft, without writing it: `stem` names whole sets, without an ending. */
export function planReport(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  formats: readonly OutputFormat[],
): {
  readonly readiness: Readiness;
  readonly stem: string;
  readonly files: ReturnType<typeof plannedFiles>;
} {
  const set = resolveSet(pack, evaluation, draft.narrative, { formulas: false });
  return {
    readiness: readinessOf(pack, evaluation, draft),
    stem: set.fileName,
    files: plannedFiles(set, formats),
  };
}
