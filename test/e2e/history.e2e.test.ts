import { afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { cellAt, type } from './clerk/keyboard.ts';
import { newReport, openSection, saved } from './clerk/report.ts';
import { launchProgram } from './harness/launchProgram.ts';
import type { Program } from './harness/program.ts';
import { describeInShells } from './harness/shells.ts';

const packTitle = '岳阳市君山区2024年度部门整体支出绩效自评';
const unitName = '君山区机关事务服务中心';

/** Cells that can be typed in. */
const writable = 'form [data-cell]:not([readonly])';

let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

describeInShells('the history of a report', (launch) => {
  it('keeps a state, compares it field by field, brings it back, and takes that back again, without any network', async () => {
    program = await launch({ dataFolder: scratchFolder('data') });
    const { page } = program;
    await newReport(page, unitName, packTitle);
    await openSection(page, '人员');
    await cellAt(page, 'staffing.establishedPosts').focus();
    await type(page, '15');
    await saved(page);
    await page.getByRole('link', { name: '历史' }).click();
    await page.getByRole('button', { name: '现在保留一份' }).click();
    const kept = page.getByRole('list', { name: '历史版本列表' }).getByRole('button', { name: /手动保留/ });
    await kept.waitFor();
    await page.context().setOffline(true);

    await page.getByRole('link', { name: '返回填报' }).click();
    await cellAt(page, 'staffing.establishedPosts').focus();
    await type(page, '18');
    await saved(page);
    await page.getByRole('link', { name: '历史' }).click();
    await kept.click();
    const difference = page.getByRole('row').filter({ hasText: '编制数' });
    await difference.waitFor();
    expect((await difference.getByRole('cell').allInnerTexts()).slice(-2)).toEqual(['15', '18']);
    await page.getByRole('button', { name: '恢复成这一份' }).click();
    await page.getByText('与现在的内容完全一样。').waitFor();
    await page.getByRole('button', { name: '撤销恢复' }).click();
    await difference.waitFor();
    await page.getByRole('link', { name: '返回填报' }).click();
    expect(await cellAt(page, 'staffing.establishedPosts').inputValue()).toBe('18');

    // And once more, to stay: it is there after a new start.
    await page.getByRole('link', { name: '历史' }).click();
    await kept.click();
    await page.getByRole('button', { name: '恢复成这一份' }).click();
    await page.getByText('与现在的内容完全一样。').waitFor();
    await page.getByRole('link', { name: '返回填报' }).click();
    expect(await cellAt(page, 'staffing.establishedPosts').inputValue()).toBe('15');
    await saved(page);
    await page.context().setOffline(false);
    await program.close();
    program = undefined;
  });
});

// The shell has one window; a browser may have many.
describe('two windows on one report', () => {
  it('never write over each other: one writes, the other looks on until it takes over', async () => {
    program = await launchProgram({ dataFolder: scratchFolder('data') });
    const { page } = program;
    await newReport(page, unitName, packTitle);
    await openSection(page, '人员');
    await cellAt(page, 'staffing.establishedPosts').focus();
    await type(page, '15');
    await saved(page);

    const second = await program.secondWindow();
    second.setDefaultTimeout(15_000);
    await second.evaluate((hash) => window.location.assign(hash), new URL(page.url()).hash);
    await second.getByText('这份材料正在另一个窗口里填写').waitFor();
    const there = cellAt(second, 'staffing.establishedPosts');
    expect(await there.inputValue()).toBe('15');
    expect(await second.locator(writable).count()).toBe(0);

    // What is typed while the other takes over counts.
    await cellAt(page, 'staffing.staffInPost').focus();
    await page.keyboard.type('14');
    await second.getByRole('button', { name: '转到本窗口填写' }).click();
    await page.getByText('这份材料已转到另一个窗口填写').waitFor();
    expect(await page.locator(writable).count()).toBe(0);
    const taken = second.locator('form input[data-cell*="staffing.staffInPost"]');
    await taken.waitFor();
    expect(await taken.inputValue()).toBe('14');
    await taken.focus();
    await second.keyboard.type('13');
    await saved(second);

    // Back in the first window the newest state is there.
    await page.getByRole('button', { name: '转到本窗口填写' }).click();
    const back = page.locator('form input[data-cell*="staffing.staffInPost"]');
    await back.waitFor();
    expect([await back.inputValue(), await cellAt(page, 'staffing.establishedPosts').inputValue()]).toEqual([
      '13',
      '15',
    ]);
    await second.getByText('这份材料已转到另一个窗口填写').waitFor();
    await program.close();
    program = undefined;
  });
});
