import type { SnapshotInfo, SnapshotReason } from './reportStorage.ts';

const dayMs = 86_400_000;

/** Which snapshots stay: all of the last days, then the newest of each day; some reasons always. */
export const thinningRule = {
  keepAllMs: 2 * dayMs,
  keepOneADayMs: 60 * dayMs,
  always: ['manual', 'conflict', 'signed'] as readonly SnapshotReason[],
  /** The newest stay however old they seem: a wrong clock must not empty the history. */
  atLeast: 10,
} as const;

/** The calendar day in the clerk's own time. */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/**
 * Ids of the snapshots of one report that may go now (`now` and times in milliseconds since 1970). Times from the future
 * come from a wrong clock: such snapshots stay.
 */
export function snapshotsToDrop(snapshots: readonly SnapshotInfo[], now: number): readonly string[] {
  const kept = new Set<string>();
  const dropped: string[] = [];
  const thinned = snapshots.filter(({ reason }) => !thinningRule.always.includes(reason));
  const ordered = thinned.sort((one, other) => other.takenAt - one.takenAt);
  for (const [index, { id, takenAt }] of ordered.entries()) {
    const age = now - takenAt;
    const day = localDay(takenAt);
    const isFirstOfDay = !kept.has(day);
    kept.add(day);
    if (index < thinningRule.atLeast || age <= thinningRule.keepAllMs) continue;
    if (age > thinningRule.keepOneADayMs || !isFirstOfDay) dropped.push(id);
  }
  return dropped;
}
