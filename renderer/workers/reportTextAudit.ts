import type { AuditedBlock } from '../../shared/audit/auditedDocument.ts';
import type { AuditFinding } from '../../shared/audit/auditFinding.ts';
import { figureSpots, type TextSpot } from '../../shared/audit/figureSpots.ts';
import type { Evaluation } from '../../shared/calculation/evaluation.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { auditDocument } from '../../shared/reports/auditFile.ts';
import { draftDocument } from '../../shared/reports/draftDocument.ts';
import type { PlacedFinding } from './reportWorkerApi.ts';

function lineOf(finding: AuditFinding): number | undefined {
  return finding.places[0]?.line;
}

/** The only spot where the paragraph writes the figure that is accused. */
function onlySpot(text: string, { stated }: AuditFinding): TextSpot | undefined {
  const [only, ...others] = stated === undefined ? [] : figureSpots(text, stated);
  return others.length === 0 ? only : undefined;
}

function spotOf(text: string, finding: AuditFinding): TextSpot | undefined {
  const { span } = finding;
  if (span === undefined) return onlySpot(text, finding);
  return span.end > span.start && span.end <= text.length ? { start: span.start, end: span.end } : undefined;
}

/**
 * What the text audit finds in the narrative places of a report: the official set is read as if it were a finished
 * file, and what concerns its tables alone is left to the checks.
 */
export function auditReportText(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
): readonly PlacedFinding[] {
  const { document, places } = draftDocument(resolveSet(pack, evaluation, draft.narrative, { formulas: false }));
  const blockOfLine = new Map<number, number>();
  /** Which printed paragraph of its place a block is. */
  const paragraphs = new Map<number, number>();
  const counts = new Map<string, number>();
  for (const [index, block] of document.blocks.entries()) {
    if (!blockOfLine.has(block.line)) blockOfLine.set(block.line, index);
    const place = places.get(index);
    if (place === undefined) continue;
    const key = `${place.document} ${place.narrative}`;
    paragraphs.set(index, counts.get(key) ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return auditDocument(document).flatMap((finding): readonly PlacedFinding[] => {
    const line = lineOf(finding);
    const index = finding.span?.block ?? (line === undefined ? undefined : blockOfLine.get(line));
    const place = index === undefined ? undefined : places.get(index);
    const block: AuditedBlock | undefined = index === undefined ? undefined : document.blocks[index];
    if (index === undefined || place === undefined || block?.kind !== 'paragraph') return [];
    const spot = spotOf(block.text, finding);
    return [
      {
        document: place.document,
        narrative: place.narrative,
        paragraph: paragraphs.get(index) ?? 0,
        text: block.text,
        finding,
        ...(spot === undefined ? {} : { spot }),
      },
    ];
  });
}
