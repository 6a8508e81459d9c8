import type { AuditedDocument } from '../audit/auditedDocument.ts';
import type { AuditFinding } from '../audit/auditFinding.ts';
import { auditAverages } from './averages.ts';
import { auditChanges } from './changes.ts';
import { auditDirections } from './directions.ts';
import { auditEstablishment } from './establishment.ts';
import { withFurther } from './furtherRelations.ts';
import { auditLeftOvers, auditUnits } from './leftOvers.ts';
import { auditListsAcross } from './listsAcross.ts';
import { auditNames, auditYears } from './names.ts';
import { auditNumbering, auditPoints } from './numbering.ts';
import { type ReadFigure, readFigures } from './proseFigures.ts';
import { auditRates, type Reading } from './rates.ts';
import { type Passage, type Prose, readProse } from './readProse.ts';
import { auditRepeats } from './repeats.ts';
import { auditShares } from './shares.ts';
import { auditActivity, auditCopies, auditDenials, auditLimits } from './statements.ts';
import { auditSums } from './sums.ts';
import { numberLines } from './wording.ts';

function readingsOf(prose: Prose, passage: Passage, figures: readonly ReadFigure[]): readonly Reading[] {
  return passage.sentences.map((sentence, index) => ({
    prose,
    passage,
    sentence,
    figures,
    before: passage.sentences[index - 1]?.quantities.slice(-12) ?? [],
  }));
}

/**
 * Tests the relations that a document's text states: sums, rates, changes, directions, repeated figures, left-overs.
 * `prose`: the document as `readProse` read it, for whoever has it already.
 */
export function auditProse(document: AuditedDocument, prose: Prose = readProse(document)): readonly AuditFinding[] {
  const lines = numberLines(prose);
  const figures = readFigures(prose);
  const within = prose.passages.flatMap((passage) => {
    const readings = readingsOf(prose, passage, figures);
    const usual = [
      ...auditSums(prose, lines, passage),
      ...auditListsAcross(prose, passage),
      ...readings.flatMap((reading) => [
        ...auditRates(reading),
        ...auditShares(reading),
        ...auditChanges(reading),
        ...auditDirections(reading),
        ...auditAverages(reading),
      ]),
    ];
    return [
      ...withFurther(prose, passage, readings, usual),
      ...auditUnits(prose, passage),
      ...auditLeftOvers(prose, passage),
    ];
  });
  const establishment = auditEstablishment(prose);
  const spots = new Set([...within, ...establishment].map((each) => `${each.span?.block}:${each.span?.start}`));
  return [
    ...within,
    ...establishment,
    ...auditRepeats(prose, figures).filter((each) => !spots.has(`${each.span?.block}:${each.span?.start}`)),
    ...auditLimits(prose, figures),
    ...auditDenials(prose, figures),
    ...auditActivity(prose, figures),
    ...auditCopies(prose),
    ...auditNumbering(prose),
    ...auditPoints(prose),
    ...auditNames(prose),
    ...auditYears(prose),
  ];
}
