import type { SnapshotInfo, SnapshotReason } from './reportStorage.ts';

const dayMs = 86_400_000;

/** Which snapshots stay: all of the last days, then the newest of each day; some reasons always. */
export const thinningRule = {
  keepAllMs: 2 * dayMs,
  keepOneADayMs: 60 * dayMs,
  always: ['manual', 'conflict'] as readonly SnapshotReason[],
} as const;

/** The calendar day in the clerk's own time. */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** Ids of the snapshots of one report that may go now. */
export function snapshotsToDrop(snapshots: readonly SnapshotInfo[], now: number): readonly string[] {
  const kept = new Set<string>();
  const dropped: string[] = [];
  for (const { id, takenAt, reason } of [...snapshots].sort((one, other) => other.takenAt - one.takenAt)) {
    const age = now - takenAt;
    if (thinningRule.always.includes(reason) || age <= thinningRule.keepAllMs) continue;
    const day = localDay(takenAt);
    if (age > thinningRule.keepOneADayMs || kept.has(day)) dropped.push(id);
    else kept.add(day);
  }
  return dropped;
}
