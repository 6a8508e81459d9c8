import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type DrivenProgram, openPage } from './drive.ts';
import { firstCell, projectNumbers, reportOf } from './reports.ts';

/** Of a page: what its scripts hold once garbage is collected (the worker's left out), and its process (worker included). */
export type PageMemory = {
  readonly what: string;
  readonly heapMb: number;
  /** Resident; `undefined` where the system does not tell. */
  readonly processMb: number | undefined;
};

const megabyte = 1_048_576;

/** Resident memory of the largest page process of the browser that holds a profile, in MB; Linux only. */
function largestPageProcess(profileFolder: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const browser = /-(\d+)$/.exec(readlinkSync(join(profileFolder, 'SingletonLock')))?.[1];
  const sizes = readdirSync('/proc').flatMap((id) => {
    if (!/^\d+$/.test(id)) return [];
    try {
      // The browser leads the group of all its processes.
      const group = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[2];
      if (group !== browser || !readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) return [];
      return [Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0)];
    } catch {
      return [];
    }
  });
  return sizes.length === 0 ? undefined : Math.max(...sizes) / 1_024;
}

/** Of a page that stands; others should be closed. */
export async function memoryOf(page: Page, what: string, profileFolder: string): Promise<PageMemory> {
  // The first check is over, the worker rests.
  await sleep(1_200);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { what, heapMb: usedSize / megabyte, processMb: largestPageProcess(profileFolder) };
}

export async function measureMemory(program: DrivenProgram, emptyOrigin: string): Promise<readonly PageMemory[]> {
  const { context, origin, profileFolder } = program;
  const memories: PageMemory[] = [];
  const measure = async (what: string, url: string, selector: string): Promise<void> => {
    const { page } = await openPage(context, url, { selector, how: 'see' });
    memories.push(await memoryOf(page, what, profileFolder));
    await page.close();
  };
  await measure('empty page', `${emptyOrigin}/`, 'input');
  for (const projects of projectNumbers) {
    const url = `${origin}/#/report/${reportOf(projects)}/${firstCell.address}`;
    await measure(`report of ${projects} projects`, url, firstCell.selector);
  }
  return memories;
}
