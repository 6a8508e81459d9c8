import { bareLabel } from './subjects.ts';

/** A project's name without the words that one form writes and another leaves out. */
export function plainName(name: string): string {
  return bareLabel(name)
    .replace(/\(.{0,20}\)/g, '')
    .replace(/(?:专项)?(?:经费|资金|费用|支出|项目|专项)+$/g, '')
    .replace(/[、，,·\s]/g, '');
}

/** Whether two forms speak of the same project. */
export function isSameProject(left: string, right: string): boolean {
  const [one, other] = [plainName(left), plainName(right)];
  return one.length >= 2 && one === other;
}

/** Whether `short` is `long` with some characters left out: 机关会议场次 and 机关各类会议场次. */
export function isShortened(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

const longestCompared = 60;

/** The length of the longest run of characters that two names share. */
export function sharedRun(left: string, right: string): number {
  const [one, other] = [left.slice(0, longestCompared), right.slice(0, longestCompared)];
  let best = 0;
  for (let from = 0; from < one.length; from += 1) {
    while (from + best < one.length && other.includes(one.slice(from, from + best + 1))) best += 1;
  }
  return best;
}
