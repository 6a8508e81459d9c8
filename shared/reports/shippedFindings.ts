import { checkDraft } from '../crossChecks/checkDraft.ts';
import { evaluateDraft } from '../drafts/evaluateDraft.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import type { Finding } from '../findings/finding.ts';
import { packs } from '../packs/packRegistry.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

/** A carried form with so many hundredths of a shipped form's facts is taken for a copy of it. */
const alikePercent = 60;

function factsOf({ fields, tables }: TemplatePack): ReadonlySet<string> {
  return new Set([
    ...fields.map(({ id }) => id),
    ...tables.flatMap(({ id, rowFields }) => rowFields.map((field) => `${id}.${field.id}`)),
  ]);
}

/** The shipped form that a carried one resembles, by its title or by its facts. */
export function resembledPack(carried: TemplatePack): TemplatePack | undefined {
  const own = factsOf(carried);
  const shared = (shipped: TemplatePack): number => {
    const facts = factsOf(shipped);
    return facts.size === 0 ? 0 : ([...facts].filter((id) => own.has(id)).length * 100) / facts.size;
  };
  const alike = packs
    .map((pack) => ({ pack, share: pack.title === carried.title ? 100 : shared(pack) }))
    .filter(({ share }) => share >= alikePercent)
    .sort((one, other) => other.share - one.share);
  return alike[0]?.pack;
}

/**
 * What the checks of the shipped form say of a draft whose own form came from a file and resembles it: leaving a check
 * out of a copied form does not silence it. What the form's own checks have said is not said again.
 */
export function shippedFindings(draft: ReportDraft, own: readonly Finding[]): readonly Finding[] {
  const shipped = draft.packDefinition === undefined ? undefined : resembledPack(draft.packDefinition);
  if (shipped === undefined) return [];
  const told = new Set(own.map(({ code, fields }) => `${code} ${fields.join(' ')}`));
  const { findings } = checkDraft(shipped, evaluateDraft(shipped, draft), draft);
  return findings.filter(({ code, fields }) => !told.has(`${code} ${fields.join(' ')}`));
}
