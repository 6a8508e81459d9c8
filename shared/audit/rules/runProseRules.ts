import type { AuditFinding } from '../../findings/auditFinding.ts';
import { numberLines } from '../prose/numberLines.ts';
import { type ReadFigure, readFigures } from '../prose/proseFigures.ts';
import { type Passage, type Prose, readProse } from '../prose/readProse.ts';
import type { AuditedDocument } from '../reading/auditedDocument.ts';
import { auditAverages } from './averages/averages.ts';
import { auditChanges } from './changes/changes.ts';
import { auditEstablishment } from './counts/establishment.ts';
import { auditDirections } from './directions/directions.ts';
import { withFurther } from './furtherRelations.ts';
import { auditRates, type Reading } from './rates/rates.ts';
import { auditRepeats } from './repeats/repeats.ts';
import { auditStatedGrades } from './scores/statedGrades.ts';
import { auditShares } from './shares/shares.ts';
import { auditActivity, auditCopies, auditDenials, auditLimits } from './statements/statements.ts';
import { auditListsAcross } from './sums/listsAcross.ts';
import { auditSums } from './sums/sums.ts';
import { auditUnitNames } from './wholeDocument/unitNames.ts';
import { auditYears } from './wholeDocument/years.ts';
import { auditEmptyReasons } from './writing/emptyReasons.ts';
import { auditLeftOvers, auditUnits } from './writing/leftOvers.ts';
import { auditNames } from './writing/names.ts';
import { auditNumbering, auditPoints } from './writing/numbering.ts';

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
      ...auditEmptyReasons(prose, passage),
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
    ...auditUnitNames(prose),
    ...auditStatedGrades(prose),
  ];
}
