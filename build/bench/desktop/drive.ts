import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { createDiskServices } from '../../../electron/bridge/diskServices.ts';
import { installProbe, type Probe, type Sought, seek } from './probe.ts';

/** A report as its mirror keeps it. */
export type StoredReport = { readonly id: string; readonly draft: unknown };

/** The program with its reports in a browser. */
export type DrivenProgram = {
  readonly context: BrowserContext;
  readonly origin: string;
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly stop: () => Promise<void>;
};

type Launched = { readonly page: Page; readonly kill: () => Promise<void> };
type Launch = (options: {
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly dialogs: { readonly folder: string };
}) => Promise<Launched>;

function isLaunch(value: unknown): value is Launch {
  return typeof value === 'function';
}

/** The journeys' own way to start the program, taken from its file: build imports nothing of test. */
async function harness(): Promise<Launch> {
  const source = join(import.meta.dirname, '../../../test/e2e/harness/launchProgram.ts');
  const module: { readonly launchProgram?: unknown } = await import(pathToFileURL(source).href);
  if (!isLaunch(module.launchProgram)) throw new Error(`no launchProgram in ${source}`);
  return module.launchProgram;
}

/** Tools that run TypeScript put a `__name` into the text of functions. */
function inPage(work: (given: Sought) => void, given?: Sought): string {
  return `globalThis.__name ??= (named) => named; (${work.toString()})(${JSON.stringify(given ?? null)});`;
}

/** Starts the program on reports that it has had for long: they lie in its database and in their mirrors. */
export async function startProgram(reports: readonly StoredReport[]): Promise<DrivenProgram> {
  const base = mkdtempSync(join(tmpdir(), 'bench-desktop-'));
  const [dataFolder, profileFolder, folder] = ['data', 'profile', 'out'].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [dataFolder, profileFolder, folder]) mkdirSync(each);
  const { mirrors } = createDiskServices(dataFolder, Date.now);
  for (const { id, draft } of reports) await mirrors.write(id, 1, Date.now(), JSON.stringify(draft));
  const launched = await (await harness())({ dataFolder, profileFolder, dialogs: { folder } });
  const context = launched.page.context();
  const stop = async (): Promise<void> => {
    await launched.kill();
    rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    // What was restored from the mirrors is told once, with a way on.
    if (reports.length > 0) await launched.page.locator('main button').first().waitFor();
    const { origin } = new URL(launched.page.url());
    await launched.page.goto('about:blank');
    await context.addInitScript({ content: inPage(installProbe) });
    return { context, origin, dataFolder, profileFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Nothing takes this long. */
const longestMs = 20_000;

export type Opened = {
  readonly page: Page;
  /** Milliseconds from the begin of the navigation until what was sought was there. */
  readonly milliseconds: number;
};

/** Opens an address in a page of its own and waits for what is sought there. */
export async function openPage(context: BrowserContext, url: string, sought: Sought): Promise<Opened> {
  const page = await context.newPage();
  await page.addInitScript({ content: inPage(seek, sought) });
  await page.goto(url, { waitUntil: 'commit' });
  const gone = AbortSignal.timeout(longestMs);
  const milliseconds = await Promise.race([
    page.evaluate<number>('window.__found'),
    new Promise<never>((_, failed) => {
      gone.onabort = () => failed(new Error(`${sought.selector} never came at ${url}`));
    }),
  ]);
  return { page, milliseconds };
}

/** What the probe of a page has gathered so far. */
export function gathered(page: Page): Promise<Probe> {
  return page.evaluate<Probe>('window.__probe');
}

export function forget(page: Page): Promise<void> {
  return page.evaluate(
    '{ const { taps, stored, longTasks, frames } = window.__probe; for (const each of [taps, stored, longTasks, frames]) each.length = 0; }',
  );
}

/** Waits until the page tells so; for things that happen within a second or so. */
export async function until(page: Page, condition: string, limitMs = 20_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await page.evaluate<boolean>(condition))) {
    if (performance.now() > end) throw new Error(`waited in vain for ${condition}`);
    await sleep(10);
  }
}
