/** Which backups of a report are kept: the newest, and the last one of each day for a while. */
export type Rotation = { readonly newest: number; readonly dailyDays: number };

export const rotation = { newest: 10, dailyDays: 30 } as const satisfies Rotation;

const dayLength = 86_400_000;

function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

type Rotated = { readonly name: string; readonly savedAt: number; readonly keep: boolean };

/**
 * Names of the backups that the rule lets go; never one that is to be kept. Days are those of the PC's clock, `now` in
 * milliseconds since 1970. Backups from the future were made while the clock was wrong: they are rotated among
 * themselves, so that they do not push out those of today.
 */
export function backupsToRemove(entries: readonly Rotated[], now: number, rule: Rotation): readonly string[] {
  const rotated = entries.filter(({ keep }) => !keep);
  const isFuture = ({ savedAt }: Rotated): boolean => savedAt > now + dayLength;
  return [
    ...removedByRule(
      rotated.filter((entry) => !isFuture(entry)),
      now,
      rule,
    ),
    ...removedByRule(rotated.filter(isFuture), now, rule),
  ];
}

function removedByRule(entries: readonly Rotated[], now: number, { newest, dailyDays }: Rotation): readonly string[] {
  const ordered = [...entries].sort((a, b) => b.savedAt - a.savedAt || b.name.localeCompare(a.name));
  const days = new Set<string>();
  return ordered.flatMap(({ name, savedAt }, index) => {
    const firstOfDay = !days.has(dayOf(savedAt));
    days.add(dayOf(savedAt));
    return index < newest || (firstOfDay && Math.abs(now - savedAt) <= dailyDays * dayLength) ? [] : [name];
  });
}
