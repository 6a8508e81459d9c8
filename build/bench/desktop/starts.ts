import { pairedRatios, type Spread, spreadOf } from '../statistics.ts';
import { type DrivenProgram, openPage } from './drive.ts';
import type { Sought } from './probe.ts';
import { firstCell, projectNumbers, reportOf } from './reports.ts';

/** A start: milliseconds from the begin of the navigation, and round by round over the empty page's. */
export type StartTimes = { readonly what: string; readonly time: Spread; readonly overEmpty: Spread };

const emptyName = 'empty page → typing';

/** Starts in turns, each in a page of its own: the empty page, the list of reports, a stored report of every size. */
export async function measureStarts(
  { context, origin }: DrivenProgram,
  emptyOrigin: string,
  rounds: number,
): Promise<readonly StartTimes[]> {
  const starts: readonly { readonly what: string; readonly url: string; readonly sought: Sought }[] = [
    { what: emptyName, url: `${emptyOrigin}/`, sought: { selector: 'input', how: 'type' } },
    { what: 'program → list of reports', url: `${origin}/`, sought: { selector: 'tbody tr[data-index]', how: 'see' } },
    ...projectNumbers.map((projects) => ({
      what: `program → typing, ${projects} projects`,
      url: `${origin}/#/report/${reportOf(projects)}/${firstCell.address}`,
      sought: { selector: firstCell.selector, how: 'type' } as const,
    })),
  ];
  const taken = new Map<string, number[]>(starts.map(({ what }) => [what, []]));
  // Two rounds do not count: the browser keeps the code that it made only of what it meets again.
  for (let round = -2; round < rounds; round += 1) {
    for (const { what, url, sought } of starts) {
      const { page, milliseconds } = await openPage(context, url, sought);
      if (round >= 0) taken.get(what)?.push(milliseconds);
      await page.close();
    }
  }
  const empty = taken.get(emptyName) ?? [];
  return [...taken].map(([what, times]) => ({
    what,
    time: spreadOf(times),
    overEmpty: spreadOf(pairedRatios(times, empty)),
  }));
}
