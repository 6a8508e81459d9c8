import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { scenario } from '../helpers/scenarios.ts';
import { cellAt, type } from './clerk/keyboard.ts';
import { newReport, openSection, saved } from './clerk/report.ts';
import { launchProgram } from './harness/launchProgram.ts';
import type { Program } from './harness/program.ts';

const base = mkdtempSync(join(tmpdir(), 'sign-off-'));
const packTitle = '岳阳市君山区2024年度部门整体支出绩效自评';
const programs: Program[] = [];
afterEach(async () => {
  for (const program of programs.splice(0)) await program.kill().catch(() => undefined);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function withCorrected(): Promise<{ program: Program; page: Page; usb: string }> {
  const here = mkdtempSync(join(base, 'run-'));
  const usb = join(here, 'U盘');
  mkdirSync(usb);
  const file = join(here, '填报.json');
  writeFileSync(file, JSON.stringify(scenario('junshan2024', 'corrected').given));
  const program = await launchProgram({
    dataFolder: join(here, 'data'),
    dialogs: { folder: usb },
    openedFiles: [file],
  });
  programs.push(program);
  await program.page.getByRole('link', { name: '预览' }).waitFor();
  return { program, page: program.page, usb };
}

/** Every file below a folder, by its name there. */
function outputsIn(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map((file): [string, Buffer] => [file.name, readFileSync(join(file.parentPath, file.name))]);
  return new Map(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const signOffScreen = (page: Page): Promise<void> =>
  page.getByRole('link', { name: '定稿', exact: true }).first().click();

describe('signing a report off', () => {
  it('given a blank report, every gap leads to its place and nothing can be signed', async () => {
    const program = await launchProgram({ dataFolder: join(mkdtempSync(join(base, 'blank-')), 'data') });
    programs.push(program);
    const { page } = program;
    await newReport(page, '某中心', packTitle);
    await signOffScreen(page);
    await page.getByRole('heading', { name: '定稿会签' }).waitFor();
    expect(await page.getByRole('button', { name: '定稿', exact: true }).isDisabled()).toBe(true);
    await page
      .getByRole('link', { name: /编制数.*还没有填/ })
      .first()
      .click();
    await cellAt(page, 'staffing.establishedPosts').waitFor();
    await program.close();
  });

  it('freezes it, asks once before it is changed, and the code on the paper finds it again', async () => {
    const { program, page, usb } = await withCorrected();
    await signOffScreen(page);
    await page.getByRole('button', { name: '定稿', exact: true }).click();
    const code = (
      await page
        .getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
        .first()
        .innerText()
    ).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0];
    expect(code).toBeDefined();
    await page.getByRole('button', { name: /导出正式稿/ }).click();
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    await page.getByText('导出完成').waitFor();
    await page.keyboard.press('Escape');
    const signed = outputsIn(usb);
    expect(signed.size).toBeGreaterThan(2);
    rmSync(usb, { recursive: true });
    mkdirSync(usb);

    await page.getByRole('link', { name: '返回填报' }).click();
    await openSection(page, '人员');
    await cellAt(page, 'staffing.establishedPosts').focus();
    await page.keyboard.type('9');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button').last().click();
    await saved(page);
    await type(page, '99');
    await saved(page);

    await page.getByRole('link', { name: '历史', exact: true }).first().click();
    await page.getByRole('button', { name: /第1次定稿/ }).click();
    await page.getByRole('button', { name: /导出这一稿/ }).click();
    await page
      .getByText(code ?? '')
      .first()
      .waitFor();
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    await page.getByText('导出完成').waitFor();
    await page.keyboard.press('Escape');
    const again = outputsIn(usb);
    expect([...again.keys()]).toEqual([...signed.keys()]);
    for (const [name, bytes] of signed) expect(again.get(name)?.equals(bytes), name).toBe(true);

    await page.getByRole('link', { name: '材料', exact: true }).first().click();
    await page.getByRole('button', { name: '查定稿代码' }).click();
    await page.getByLabel('纸上的代码').fill((code ?? '').toLowerCase());
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText(/第1次定稿/).waitFor();
    await page.getByText('定稿以后又退回修改过').waitFor();
    await page.getByLabel('纸上的代码').fill('0000-0000-0000');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText(/这台电脑上没有这个代码/).waitFor();
    await page.keyboard.press('Escape');
    await program.close();
  });

  it('given the backups copied to a U盘, a new PC has the report again', async () => {
    const { program, page, usb } = await withCorrected();
    await saved(page).catch(() => undefined);
    await page.getByRole('link', { name: '材料', exact: true }).first().click();
    await page.getByRole('link', { name: '备份' }).click();
    await page.getByRole('button', { name: /复制到文件夹或U盘/ }).click();
    await page.getByText(/已复制 \d+ 个文件/).waitFor();
    await program.close();

    const other = await launchProgram({
      dataFolder: join(mkdtempSync(join(base, 'other-')), 'data'),
      dialogs: { folder: usb },
    });
    programs.push(other);
    await other.page.getByRole('link', { name: '备份' }).click();
    await other.page.getByRole('button', { name: /从文件夹恢复/ }).click();
    await other.page.getByRole('button', { name: /全部恢复（1 份）/ }).click();
    await other.page.getByText(/已恢复 1 份材料/).waitFor();
    await other.page.getByRole('link', { name: '材料', exact: true }).first().click();
    await other.page.getByRole('row').filter({ hasText: '君山区' }).first().waitFor();
    await other.close();
  });
});
