import { type Distribution, distributionOf } from './distribution.ts';
import { type DrivenProgram, forget, gathered, openPage } from './drive.ts';
import { firstCell, reportOf } from './reports.ts';

/** The window while a set is written out beside it. Milliseconds. */
export type ExportStall = {
  readonly projects: number;
  readonly files: number;
  readonly whole: number;
  /** Tasks above 50 ms on the main thread: how many, all together, the longest. A key would have to wait for it. */
  readonly longTasks: number;
  readonly blocked: number;
  readonly longest: number;
  /** From one frame to the next. */
  readonly frames: Distribution;
};

const limitMs = 120_000;

/** Exports the whole set of a report from its window, into a folder that takes it away. */
export async function measureExport(program: DrivenProgram, projects: number): Promise<ExportStall> {
  const { context, origin } = program;
  const url = `${origin}/#/report/${reportOf(projects)}/${firstCell.address}`;
  const { page } = await openPage(context, url, { selector: firstCell.selector, how: 'see' });
  await page.locator(firstCell.selector).focus();
  await page.keyboard.press('Control+e');
  const begin = page.getByRole('button', { name: '选择文件夹并导出' });
  await begin.waitFor({ timeout: limitMs });
  await page.evaluate('window.__watchFrames()');
  await forget(page);
  const start = performance.now();
  await begin.click();
  await page.getByText('导出完成').waitFor({ timeout: limitMs });
  const whole = performance.now() - start;
  const { longTasks, frames } = await gathered(page);
  const files = Number(/(\d+)\s*个文件/.exec(await page.getByRole('dialog').innerText())?.[1] ?? Number.NaN);
  await page.close();
  return {
    projects,
    files,
    whole,
    longTasks: longTasks.length,
    blocked: longTasks.reduce((sum, { length }) => sum + length, 0),
    longest: Math.max(0, ...longTasks.map(({ length }) => length)),
    frames: distributionOf(frames),
  };
}
