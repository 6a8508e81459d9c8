import process from 'node:process';
import { buildStale } from '../../desktop/parts.ts';
import { startProgram } from './drive.ts';
import { startEmptyPage } from './emptyPage.ts';
import { type ExportStall, measureExport } from './exporting.ts';
import { type HomeTimes, measureHome } from './home.ts';
import { type KeyTimes, measureKeys } from './keys.ts';
import { measureMemory, type PageMemory } from './memory.ts';
import { benchReports } from './reports.ts';
import { measureStarts, type StartTimes } from './starts.ts';

export type DesktopTimes = {
  readonly starts: readonly StartTimes[];
  readonly keys: readonly KeyTimes[];
  readonly exporting: ExportStall;
  readonly memory: readonly PageMemory[];
  readonly home: HomeTimes;
};

/** How often; a burst is four keys. */
export type DesktopPlan = { readonly starts: number; readonly bursts: number; readonly reports: number };

export const fullDesktopPlan: DesktopPlan = { starts: 5, bursts: 7, reports: 1_000 };
export const quickDesktopPlan: DesktopPlan = { starts: 2, bursts: 2, reports: 200 };

/** The built pages in a real browser, with the real handlers behind the bridge, as the journeys of the tests drive them. */
export async function measureDesktop(plan: DesktopPlan, progress: (what: string) => void): Promise<DesktopTimes> {
  progress('desktop: build');
  if ((process.env.RENDERER_FOLDER ?? '') === '') await buildStale(['renderer']);
  const empty = await startEmptyPage();
  try {
    const program = await startProgram(await benchReports());
    try {
      progress('desktop: starts');
      const starts = await measureStarts(program, empty.origin, plan.starts);
      progress('desktop: keys');
      const keys = await measureKeys(program, empty.origin, plan.bursts);
      progress('desktop: memory');
      const memory = await measureMemory(program, empty.origin);
      progress('desktop: export');
      const exporting = await measureExport(program, 100);
      await program.stop();
      progress('desktop: home');
      const home = await measureHome(plan.reports, plan.starts, plan.bursts);
      return { starts, keys, memory, exporting, home };
    } catch (error) {
      await program.stop();
      throw error;
    }
  } finally {
    await empty.close();
  }
}
