import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Distribution, distributionOf } from './distribution.ts';
import { type DrivenProgram, forget, gathered, openPage, until } from './drive.ts';
import {
  bookReport,
  bookRows,
  type Place,
  placeOfBook,
  placesOfProjects,
  projectNumbers,
  reportOf,
} from './reports.ts';

/** Of one place: milliseconds from the key. `work`: what the main thread did for it, waiting for the frame left out. */
export type KeyTimes = {
  readonly place: string;
  readonly size: string;
  readonly work: Distribution;
  readonly painted: Distribution;
  /** Until the database confirmed that it is on the disk, from the last key of a burst. None for a page without one. */
  readonly durable: Distribution | undefined;
};

/** Typed and taken back, so that the report stays as it was. */
const burst = ['1', '2', 'Backspace', 'Backspace'] as const;
const betweenKeysMs = 25;

type Typed = Pick<KeyTimes, 'work' | 'painted' | 'durable'>;

/** Types into the control with the focus. The first burst warms up. */
export async function typeBursts(page: Page, bursts: number, isStored: boolean): Promise<Typed> {
  const durable: number[] = [];
  for (let count = -1; count < bursts; count += 1) {
    if (count === 0) {
      await forget(page);
      durable.length = 0;
    }
    const before = (await gathered(page)).taps.length;
    for (const key of burst) {
      await page.keyboard.press(key);
      await sleep(betweenKeysMs);
    }
    await until(page, `window.__probe.taps.length >= ${before + burst.length}`);
    if (!isStored) continue;
    const last = (await gathered(page)).taps.at(-1)?.at ?? 0;
    await until(page, `window.__probe.stored.some(({ begun }) => begun > ${last})`);
    const confirmed = (await gathered(page)).stored.find(({ begun }) => begun > last)?.confirmed;
    if (confirmed !== undefined) durable.push(confirmed - last);
  }
  const { taps } = await gathered(page);
  return {
    work: distributionOf(taps.map(({ work }) => work)),
    painted: distributionOf(taps.map(({ painted }) => painted)),
    durable: isStored ? distributionOf(durable) : undefined,
  };
}

async function inReport(
  { context, origin }: DrivenProgram,
  report: string,
  size: string,
  places: readonly Place[],
  bursts: number,
): Promise<readonly KeyTimes[]> {
  const times: KeyTimes[] = [];
  for (const { name, address, selector } of places) {
    const { page } = await openPage(context, `${origin}/#/report/${report}/${address}`, { selector, how: 'see' });
    await page.locator(selector).first().focus();
    // The first check of the report, and what follows the opening, is over.
    await sleep(700);
    times.push({ place: name, size, ...(await typeBursts(page, bursts, true)) });
    await page.close();
  }
  return times;
}

/** Typing in every kind of place, at every size; the empty page first. */
export async function measureKeys(
  program: DrivenProgram,
  emptyOrigin: string,
  bursts: number,
): Promise<readonly KeyTimes[]> {
  const { page } = await openPage(program.context, `${emptyOrigin}/`, { selector: 'input', how: 'see' });
  await page.locator('input').focus();
  const empty = { place: 'empty page', size: '', ...(await typeBursts(page, bursts, false)) };
  await page.close();
  const times: KeyTimes[] = [empty];
  for (const projects of projectNumbers) {
    times.push(...(await inReport(program, reportOf(projects), `${projects} projects`, placesOfProjects, bursts)));
  }
  times.push(...(await inReport(program, bookReport, `${bookRows} rows`, [placeOfBook], bursts)));
  return times;
}
