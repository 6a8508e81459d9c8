import type { Evaluation } from '../calculation/evaluation.ts';
import { AppError } from '../errors/appError.ts';
import type { ResolvedSet } from '../layout/resolvedDocument.ts';
import { resolveSet } from '../layout/resolveSet.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { sealOfSet } from './seal.ts';

/** What stands across every page of a set that may not be handed in. */
export const draftWatermark = '草稿';

/** Of a state that was signed off: its SHA-256, and whether its code stands small in the footer of every page. */
export type SealedPaper = { readonly hash: string; readonly codeInFooter: boolean };

/**
 * How a set goes on paper. `asDraft`: every page is marked 草稿, and nothing that is wrong or missing stands in the way.
 * `sealed`: the content was signed off; readiness was asked then, and now the content must be the signed one.
 */
export type PaperOptions = { readonly asDraft: boolean; readonly sealed?: SealedPaper };

/** The set of a draft for paper. Throws SIGNED_STATE_CHANGED when it is no longer what was signed off. */
export function paperSet(
  pack: TemplatePack,
  evaluation: Evaluation,
  narrative: Readonly<Record<string, readonly string[]>>,
  { asDraft, sealed, formulas }: PaperOptions & { readonly formulas: boolean },
): ResolvedSet {
  const marks = asDraft ? { watermark: draftWatermark } : {};
  if (sealed === undefined) return resolveSet(pack, evaluation, narrative, { formulas, ...marks });
  const { hash, code } = sealOfSet(resolveSet(pack, evaluation, narrative, { formulas: false }));
  if (hash !== sealed.hash) throw new AppError('SIGNED_STATE_CHANGED');
  const footer = sealed.codeInFooter ? { footerCode: code } : {};
  return resolveSet(pack, evaluation, narrative, { formulas, ...marks, ...footer });
}
