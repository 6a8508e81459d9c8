import { timeStrings } from '../strings/time.ts';

const dayMs = 86_400_000;

function dayOf(moment: Date): number {
  return Math.round(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / dayMs);
}

/** A moment (milliseconds since 1970) as a person says it: 今天 14:03, 昨天 9:30, 3月5日 14:03, 2023年3月5日. */
export function momentText(at: number, now: number = Date.now()): string {
  const moment = new Date(at);
  const present = new Date(now);
  const clock = `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
  const daysAgo = dayOf(present) - dayOf(moment);
  if (daysAgo === 0) return timeStrings.today(clock);
  if (daysAgo === 1) return timeStrings.yesterday(clock);
  const month = moment.getMonth() + 1;
  if (moment.getFullYear() === present.getFullYear()) return timeStrings.thisYear(month, moment.getDate(), clock);
  return timeStrings.longAgo(moment.getFullYear(), month, moment.getDate());
}
