import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auditProse } from '../../../../shared/audit/rules/runProseRules.ts';
import { generateReport } from './generatedReport.ts';
import { paragraphs } from './textDocument.ts';

const seeds = fc.integer({ min: 1, max: 2_000_000_000 });
/** Numbers that nothing else in the text determines. */
const free = new Set(['visits', 'machines']);

it('finds nothing but rounding in a consistent report, however it is worded', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const findings = auditProse(paragraphs(...generateReport(seed).paragraphs));
      expect(findings.filter((each) => each.code !== 'TXT-003' && each.code !== 'TXT-013')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('finds nine of ten errors planted into consistent reports', () => {
  let planted = 0;
  let found = 0;
  fc.assert(
    fc.property(seeds, fc.nat(), fc.boolean(), (seed, choice, larger) => {
      const numbers = generateReport(seed).numbers.filter((each) => !each.value.isZero() && !free.has(each.id));
      const target = numbers[choice % numbers.length];
      if (target === undefined) return;
      const by = larger ? 1.1 : 0.9;
      const value = target.kind === 'count' ? target.value.plus(2) : target.value.mul(by).plus(0.37).toDecimalPlaces(2);
      if (value.eq(target.value)) return;
      planted += 1;
      const spoiled = generateReport(seed, { id: target.id, value });
      if (auditProse(paragraphs(...spoiled.paragraphs)).some((each) => each.severity !== 'notice')) found += 1;
    }),
    { numRuns: 200 },
  );
  expect(planted).toBeGreaterThan(150);
  expect(found / planted).toBeGreaterThan(0.9);
});
