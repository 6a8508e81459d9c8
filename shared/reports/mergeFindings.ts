import { plainName } from '../accounting/vocabulary/projectNames.ts';
import type { Finding } from '../findings/finding.ts';
import type { DraftFinding } from './auditDraft.ts';
import { plainNumber } from './draftSpots.ts';

/** As severe as a finding was before the clerk explained it. */
function weightOf({ severity, explanation }: Finding): number {
  return severity === 'notice' && explanation === undefined ? 0 : 1;
}

/** Digits from which on two equal numbers are no accident. */
const telling = 3;

function digitsOf(number: string): number {
  return number.replace(/^-?0*\.?0*|\./g, '').length;
}

/** Both hold the same two numbers against each other. Of short ones there are many: they need a fact or a paper in common. */
function isSamePair(check: Finding, { finding, facts }: DraftFinding): boolean {
  const stated = plainNumber(finding.stated);
  const expected = plainNumber(finding.expected);
  if (stated === undefined || expected === undefined) return false;
  const [left, right] = [plainNumber(check.stated), plainNumber(check.expected)];
  if (!(stated === left && expected === right) && !(stated === right && expected === left)) return false;
  return (
    Math.max(digitsOf(stated), digitsOf(expected)) >= telling ||
    check.fields.some((path) => facts.has(path)) ||
    check.places.some((place) => finding.places.some(({ document }) => document === place.document))
  );
}

/** Both miss the same thing: there are no numbers to tell them by, only its name. */
function isSameSubject(check: Finding, { finding }: DraftFinding): boolean {
  const [one, other] = [check.subject, finding.subject].map((name) => (name === undefined ? '' : plainName(name)));
  return one !== undefined && one !== '' && one === other;
}

const fewest = 2;

/** Both are about the same relation of the same facts; the audit may have found which of them is the wrong one. */
function isSameRelation(check: Finding, { finding, primary, facts }: DraftFinding): boolean {
  if (primary === undefined || !check.fields.includes(primary)) return false;
  if (plainNumber(finding.stated) === undefined || plainNumber(check.stated) === undefined) return false;
  return check.fields.filter((path) => facts.has(path)).length >= fewest;
}

/**
 * The findings of the checks, then those of the audit that say something new. What both found is said once, in the
 * words of the check, with its numbers and under its code; where the audit knows which figure of a relation is the wrong
 * one, its words follow.
 */
export function mergeFindings(checks: readonly Finding[], audited: readonly DraftFinding[]): readonly Finding[] {
  const merged = [...checks];
  const own: Finding[] = [];
  for (const each of audited) {
    const { finding } = each;
    const isHeavyEnough = (check: Finding): boolean => weightOf(check) >= weightOf(finding);
    if (checks.some((check) => isHeavyEnough(check) && (isSamePair(check, each) || isSameSubject(check, each))))
      continue;
    const index = checks.findIndex((check) => isHeavyEnough(check) && isSameRelation(check, each));
    const check = merged[index];
    if (check === undefined) {
      own.push(finding);
      continue;
    }
    const { quote, places } = finding;
    if (check.quote !== undefined || check.explanation !== undefined) continue;
    merged[index] = {
      ...check,
      message: `${check.message}${finding.message}`,
      places: [...check.places, ...places.slice(0, 1)],
      ...(quote === undefined ? {} : { quote }),
    };
  }
  return [...merged, ...own];
}
