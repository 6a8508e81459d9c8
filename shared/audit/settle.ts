import type { AuditFinding } from '../findings/auditFinding.ts';

/** Which of two findings stands. `effect` is left out where `cause` is there as well. */
type Precedence = {
  readonly about: string;
  readonly holds: (effect: AuditFinding, cause: AuditFinding) => boolean;
};

const lineOf = ({ places }: AuditFinding): number | undefined => places[0]?.line;

function overlap(one: AuditFinding, other: AuditFinding): boolean {
  const [a, b] = [one.span, other.span];
  return a !== undefined && b !== undefined && a.block === b.block && a.start < b.end && b.start < a.end;
}

/** Both say of one figure at one spot that it should be another one. */
function isSameFigure(one: AuditFinding, other: AuditFinding): boolean {
  if (one.stated === undefined || one.stated !== other.stated || one.expected !== other.expected) return false;
  if (one.span !== undefined && other.span !== undefined) return overlap(one, other);
  const line = lineOf(one);
  return line !== undefined && line === lineOf(other);
}

/**
 * What is said once and what follows from what. A finding is held only against those of the families of rules before its
 * own ({@link settle}), so that of two that say the same the first stands.
 */
const precedence: readonly Precedence[] = [
  { about: 'one figure, one value that it should have', holds: isSameFigure },
  {
    about: 'one rate, refuted by its own sentence and by the tables',
    holds: (effect, cause) =>
      effect.code === 'CMP-003' && effect.stated === cause.stated && lineOf(effect) === lineOf(cause),
  },
  {
    about: 'a share that was reckoned with an amount which the tables refute follows from that amount',
    holds: (effect, cause) =>
      effect.code === 'TXT-011' &&
      cause.code === 'CMP-001' &&
      lineOf(effect) === lineOf(cause) &&
      (effect.operands ?? []).some(({ role, value }) => role === 'part' && value === cause.stated),
  },
  {
    about: 'an amount that stands twice in a text differs because the tables refute one of the two',
    holds: (effect, cause) =>
      (effect.code === 'TXT-030' || effect.code === 'TXT-035') &&
      cause.code === 'CMP-001' &&
      lineOf(effect) === lineOf(cause) &&
      effect.stated === cause.stated,
  },
];

/**
 * The findings that are told, of those that the families of rules came to (in the order in which they take precedence).
 * A finding is held only against those of earlier families that are told themselves: of two that would each settle the
 * other, one stands. Each family sees to repeats among its own.
 */
export function settle(families: readonly (readonly AuditFinding[])[]): readonly AuditFinding[] {
  const told: AuditFinding[] = [];
  const byLine = new Map<number | undefined, AuditFinding[]>();
  for (const family of families) {
    const standing = family.filter((effect) => {
      const near = byLine.get(lineOf(effect)) ?? [];
      return !near.some((cause) => precedence.some(({ holds }) => holds(effect, cause)));
    });
    for (const finding of standing) {
      const near = byLine.get(lineOf(finding));
      if (near === undefined) byLine.set(lineOf(finding), [finding]);
      else near.push(finding);
      told.push(finding);
    }
  }
  return told;
}
