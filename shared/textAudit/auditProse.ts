import type { AuditedDocument } from '../audit/auditedDocument.ts';
import type { AuditFinding } from '../audit/auditFinding.ts';
import { auditChanges } from './changes.ts';
import { auditRates, type Reading } from './rates.ts';
import { type Passage, type Prose, readProse } from './readProse.ts';
import { auditSums } from './sums.ts';
import { numberLines } from './wording.ts';

function readingsOf(prose: Prose, passage: Passage): readonly Reading[] {
  return passage.sentences.map((sentence, index) => ({
    prose,
    passage,
    sentence,
    before: passage.sentences[index - 1]?.quantities.slice(-12) ?? [],
  }));
}

/** Tests the relations that a document's text states: sums, rates, changes, directions, repeated figures, left-overs. */
export function auditProse(document: AuditedDocument): readonly AuditFinding[] {
  const prose = readProse(document);
  const lines = numberLines(prose);
  return prose.passages.flatMap((passage) => [
    ...auditSums(prose, lines, passage),
    ...readingsOf(prose, passage).flatMap((reading) => [...auditRates(reading), ...auditChanges(reading)]),
  ]);
}
