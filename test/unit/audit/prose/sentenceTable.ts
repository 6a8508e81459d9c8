import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../../shared/audit/rules/runProseRules.ts';
import { spellings } from './spellings.ts';
import { paragraphs } from './textDocument.ts';

/** Paragraphs are parted by ¶. */
type SentenceTable = {
  readonly right: readonly string[];
  readonly wrong: readonly (readonly [text: string, code: string, stated: string, expected: string])[];
};

/** Holds the audit of prose to a table of sentences, each in every spelling: silent at the right, one finding at the wrong. */
export function describeSentences(title: string, { right, wrong }: SentenceTable): void {
  describe(title, () => {
    it.each(right)('that hold are not mentioned: %s', (text) => {
      for (const spelling of spellings(text)) expect(auditProse(paragraphs(...spelling.split('¶')))).toEqual([]);
    });

    it.each(wrong)('that do not hold are told once: %s', (text, code, stated, expected) => {
      for (const spelling of spellings(text)) {
        const findings = auditProse(paragraphs(...spelling.split('¶')));
        expect(findings.map((each) => [each.code, each.stated, each.expected])).toEqual([[code, stated, expected]]);
      }
    });
  });
}
