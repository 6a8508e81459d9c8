import type { Evaluation } from '../../shared/calculation/evaluation.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { fillYears } from '../../shared/packs/template.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { gapsOf } from '../../shared/readiness/asks.ts';
import { homeOfPath } from './fieldHome.ts';
import { rowLabel } from './rowLabel.ts';

/** A required field that is still blank. */
export type RequiredBlank = { readonly path: string; readonly label: string; readonly section: string };

/** The facts that a final set still lacks, in the order of the pack, with the section where each is typed. */
export function requiredBlanks(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
): readonly RequiredBlank[] {
  const { year } = evaluation.model;
  return gapsOf(pack, evaluation, draft).flatMap((gap): readonly RequiredBlank[] => {
    if (gap.kind !== 'entry') return [];
    const home = homeOfPath(pack, gap.path);
    if (home === undefined) return [];
    const label = fillYears(evaluation.place(gap.id)?.field.label ?? gap.path, year);
    const [row] = gap.scope;
    const name = row === undefined ? '' : `${rowLabel(pack, evaluation, row)} `;
    return [{ path: gap.path, label: `${name}${label}`, section: home.section }];
  });
}
