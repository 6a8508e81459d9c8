import type { AuditFinding } from '../../findings/auditFinding.ts';
import type { Passage, Prose } from '../prose/readProse.ts';
import { auditUnitAverages } from './averages/unitAverages.ts';
import { auditAgainstBudget } from './changes/againstBudget.ts';
import { auditReachedValues } from './changes/reachedValues.ts';
import { auditTwoYears } from './changes/twoYears.ts';
import { auditCountedRates } from './counts/countedRates.ts';
import { auditListedCounts } from './counts/listedCounts.ts';
import { auditLeadingRates } from './rates/leadingRates.ts';
import { auditPercentagePoints } from './rates/percentagePoints.ts';
import type { Reading } from './rates/rates.ts';
import { auditStatedScores } from './scores/statedScores.ts';
import { auditSectionShares } from './shares/sectionShares.ts';
import { auditSharesOfSiblings, auditShareTotals } from './shares/shareTotals.ts';
import { auditBudgetChains, auditImpliedRates } from './sums/budgetChains.ts';
import { auditCountsInWords } from './sums/countsInWords.ts';
import { auditNumberedTotals } from './sums/numberedTotals.ts';
import { auditParallelLists } from './sums/parallelLists.ts';
import { auditPeriods } from './sums/periods.ts';
import { auditTrailingTotals } from './sums/trailingTotals.ts';
import { auditWholesElsewhere } from './sums/wholesElsewhere.ts';

/** How far apart two findings on one sum may stand: at the total or at the part that does not fit. */
const oneSum = 160;
const ofSum = new Set(['TXT-001', 'TXT-002', 'TXT-003', 'TXT-004']);

/** Whether a finding says what another one says already: the same figure, or the same sum. */
function saidBy(finding: AuditFinding, other: AuditFinding): boolean {
  const [a, b] = [finding.span, other.span];
  if (a === undefined || b === undefined || a.block !== b.block) return false;
  if (a.start === b.start) return true;
  return ofSum.has(finding.code) && ofSum.has(other.code) && Math.abs(a.start - b.start) < oneSum;
}

/** How far behind an amount of change its rate stands. */
const sameChange = 40;

/** Whether a rate was only doubted because the amount before it is wrong. */
function echoes(finding: AuditFinding, cause: AuditFinding): boolean {
  const [rate, amount] = [finding.span, cause.span];
  if (finding.code !== 'TXT-012' || (cause.code !== 'TXT-017' && cause.code !== 'TXT-020')) return false;
  if (rate === undefined || amount === undefined || rate.block !== amount.block) return false;
  return rate.start > amount.start && rate.start - amount.start < sameChange;
}

/** Adds the relations in rarer wordings to what `said` tells of a passage; nothing is said twice. */
export function withFurther(
  prose: Prose,
  passage: Passage,
  readings: readonly Reading[],
  said: readonly AuditFinding[],
): readonly AuditFinding[] {
  const found = [
    ...auditTrailingTotals(prose, passage),
    ...auditNumberedTotals(prose, passage),
    ...auditPeriods(prose, passage),
    ...auditListedCounts(prose, passage),
    ...auditCountsInWords(prose, passage),
    ...auditStatedScores(prose, passage),
    ...readings.flatMap((reading) => [
      ...auditParallelLists(reading),
      ...auditPercentagePoints(reading),
      ...auditLeadingRates(reading),
      ...auditAgainstBudget(reading),
      ...auditUnitAverages(reading),
      ...auditSectionShares(reading),
      ...auditReachedValues(reading),
      ...auditBudgetChains(reading),
      ...auditImpliedRates(reading),
      ...auditTwoYears(reading),
      ...auditCountedRates(reading),
      ...auditWholesElsewhere(reading),
      ...auditShareTotals(reading),
      ...auditSharesOfSiblings(reading),
    ]),
  ];
  const fresh = found.filter(
    (each, index) =>
      !said.some((other) => saidBy(each, other)) && !found.slice(0, index).some((other) => saidBy(each, other)),
  );
  return [...said.filter((each) => !fresh.some((cause) => echoes(each, cause))), ...fresh];
}
