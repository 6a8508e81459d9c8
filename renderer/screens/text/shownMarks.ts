import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import { typedRuns } from '../../../shared/layout/fillTemplate.ts';
import type { BindableFacts } from './bindableFacts.ts';
import type { LineMark } from './mirror.ts';
import type { PlacedFinding } from './placedFindings.ts';
import { lineOfParagraph, paragraphsOf, runsText, storedStretch, toShown } from './typedText.ts';

/**
 * Where the doubts of the audit lie in a place's text as it is shown while typing. Lines that have changed since they
 * were read have none. `text`: the place as it stands in the draft.
 */
export function shownMarks(
  text: string,
  evaluation: Evaluation,
  facts: BindableFacts,
  findings: readonly PlacedFinding[],
): readonly LineMark[] {
  const lines = paragraphsOf(text);
  return findings.flatMap(({ paragraph, text: read, spot, finding }) => {
    const index = lineOfParagraph(lines, paragraph);
    const line = index === undefined ? undefined : lines[index];
    if (index === undefined || line === undefined || spot === undefined) return [];
    if (runsText(typedRuns(line, evaluation)) !== read) return [];
    const stored = storedStretch(line, evaluation, spot);
    if (stored === undefined) return [];
    const before = lines.slice(0, index).map((each) => toShown(each, facts).length + 1);
    const from = before.reduce((sum, length) => sum + length, 0);
    const start = from + toShown(line.slice(0, stored.start), facts).length;
    const end = from + toShown(line.slice(0, stored.end), facts).length;
    return end > start ? [{ start, end, severity: finding.severity }] : [];
  });
}
