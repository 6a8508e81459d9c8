import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { scenario } from '../helpers/scenarios.ts';
import { expectSameAsCommandLine, filesIn } from './clerk/report.ts';
import { launchProgram } from './harness/launchProgram.ts';
import type { Program } from './harness/program.ts';

const base = mkdtempSync(join(tmpdir(), 'export-set-'));
let running: Program | undefined;
afterEach(async () => {
  await running?.kill().catch(() => undefined);
  running = undefined;
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The program with that scenario open, the draft as it was given, and the folder into which it will write. */
async function withReport(
  pack: string,
  name: string,
): Promise<{ program: Program; page: Page; folder: string; given: unknown }> {
  const here = mkdtempSync(join(base, 'run-'));
  const folder = join(here, '材料');
  mkdirSync(folder);
  const file = join(here, '填报.json');
  const { given } = scenario(pack, name);
  writeFileSync(file, JSON.stringify(given));
  running = await launchProgram({ dataFolder: join(here, 'data'), dialogs: { folder }, openedFiles: [file] });
  const { page } = running;
  // Keys mean something only once the report is there.
  await page.getByRole('link', { name: '预览' }).waitFor();
  return { program: running, page, folder, given };
}

describe('exporting from the window', () => {
  it('writes a final set, the same as the command line to the last byte, and leads to the folder', async () => {
    const { program, page, folder, given } = await withReport('junshan2024', 'corrected');
    await page.keyboard.press('Control+e');
    await page.getByRole('checkbox', { name: '网页' }).check();
    expect(await page.getByRole('radio', { name: '正式稿' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    await page.getByText('导出完成').waitFor();
    await expectSameAsCommandLine(folder, given, mkdtempSync(join(base, 'cli-')), {
      formats: ['docx', 'xlsx', 'html'],
      asDraft: false,
    });
    await page.getByRole('button', { name: '打开文件夹' }).click();
    await expect.poll(() => program.shown.length).toBe(1);
    await page.keyboard.press('Escape');
    await program.close();
  });

  it('writes only 草稿 while a 必改 stands, and says which', async () => {
    const { program, page, folder, given } = await withReport('shifeng2021FinalAccounts', 'published');
    await page.keyboard.press('Control+e');
    expect(await page.getByRole('radio', { name: '正式稿' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: '去改正' }).waitFor();
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    await page.getByText('导出完成').waitFor();
    await expectSameAsCommandLine(folder, given, mkdtempSync(join(base, 'cli-')), {
      formats: ['docx', 'xlsx'],
      asDraft: true,
    });
    await page.keyboard.press('Escape');
    await program.close();
  });

  it('leaves nothing in the folder when it is stopped', async () => {
    const { page, folder } = await withReport('shifeng2021FinalAccounts', 'corrected');
    await page.keyboard.press('Control+e');
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    await page.getByRole('button', { name: '停止导出' }).click();
    await page.getByText('已停止导出，没有写出任何文件。').waitFor();
    expect(filesIn(folder).size).toBe(0);
  });
});

describe('the preview', () => {
  it('goes to the printer and into a PDF with the pages that it shows', async () => {
    const { program, page, folder } = await withReport('changshaxian2022', 'corrected');
    await page.keyboard.press('F8');
    const shown = page.getByText(/第 1 页，共 \d+ 页/);
    const pages = Number(/共 (\d+) 页/.exec((await shown.textContent()) ?? '')?.[1]);
    expect(pages).toBeGreaterThan(20);
    await page.keyboard.press('Control+p');
    await expect.poll(() => program.printed.length).toBe(1);
    expect(program.printed[0]?.html.match(/class="page /g)).toHaveLength(pages);

    await page.keyboard.press('Control+e');
    for (const name of ['Word', 'Excel']) await page.getByRole('checkbox', { name }).uncheck();
    await page.getByRole('checkbox', { name: 'PDF' }).check();
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    await page.getByText('导出完成').waitFor();
    const [pdf] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const file = join(pdf?.parentPath ?? '', pdf?.name ?? '');
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(new RegExp(`Pages:\\s+${pages}\\b`));
    await page.keyboard.press('Escape');

    await page.keyboard.press('End');
    await page.getByText(`第 ${pages} 页，共 ${pages} 页`).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/section\//);
    await program.close();
  });
});
