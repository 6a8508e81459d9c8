import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { open, scenario } from '../helpers/scenarios.ts';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { cellAt, type } from './clerk/keyboard.ts';
import { killRounds } from './clerk/killRounds.ts';
import { newReport, openSection, saved, storedDraft } from './clerk/report.ts';
import type { Program } from './harness/program.ts';
import { seededRandom } from './harness/seededRandom.ts';
import { describeInShells } from './harness/shells.ts';

const packTitle = '岳阳市君山区2024年度部门整体支出绩效自评';
const corrected = scenario('junshan2024', 'corrected').given;

let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

describeInShells('what was typed', (launch) => {
  // `npm run faults` does the same two hundred times.
  it('is there after the program was killed in the middle of typing, with and without its store removed', async () => {
    const { kills, wipes, stored } = await killRounds(launch, {
      dataFolder: scratchFolder('data'),
      profileFolder: scratchFolder('profile'),
      packTitle,
      rounds: 12,
      wipeEvery: 4,
      random: seededRandom(7),
    });
    expect({ kills, wipes }).toEqual({ kills: 12, wipes: 3 });
    expect(stored).toBeGreaterThan(60);
  });

  it('comes back from the mirror when the browser’s own store is gone, and it is said', async () => {
    const file = join(scratchFolder('opened'), '君山区.json');
    writeFileSync(file, JSON.stringify(corrected));
    const dataFolder = scratchFolder('data');
    program = await launch({ dataFolder, openedFiles: [file] });
    const { page } = program;
    page.setDefaultTimeout(15_000);
    await page.getByRole('navigation', { name: '填报清单' }).waitFor();
    await openSection(page, '绩效指标');
    // The second line goes up: the order of rows is part of what must come back.
    const names = '[data-cell*="/indicators.tertiaryIndicator"]';
    const second = page.locator(names).nth(1);
    await second.focus();
    const moved = await second.inputValue();
    await page.keyboard.press('Alt+ArrowUp');
    await openSection(page, '公用经费');
    await cellAt(page, 'officeExpenses.final').focus();
    await type(page, '16.95');
    await saved(page);
    await page.keyboard.press('Alt+Home');
    const line = page.getByRole('row').filter({ hasText: '君山区' }).last();
    await line.click();
    await page.keyboard.press('F2');
    await page.getByLabel('材料名称').fill('二〇二四年自评（送审）');
    await page.keyboard.press('Enter');
    await page.getByText('二〇二四年自评（送审）').first().waitFor();
    await page.getByRole('link', { name: '单位' }).click();
    await page.getByRole('button', { name: '增加单位' }).first().click();
    await page.getByLabel('单位全称').fill('君山区图书馆');
    await page.getByText('已保存', { exact: true }).waitFor();
    await program.close();
    const stored = storedDraft(dataFolder);

    // A new profile: nothing of the browser's store is left.
    program = await launch({ dataFolder });
    const again = program.page;
    await again.getByText('已恢复“二〇二四年自评（送审）”').waitFor();
    await again.getByRole('button', { name: '继续' }).click();
    await again.getByRole('link', { name: '单位' }).click();
    await again.getByRole('main').getByText('君山区图书馆').first().waitFor();
    await again.getByRole('link', { name: '材料' }).first().click();
    await again.getByText('二〇二四年自评（送审）').click();
    await openSection(again, '公用经费');
    expect(await cellAt(again, 'officeExpenses.final').inputValue()).toBe('16.95');
    await openSection(again, '绩效指标');
    expect(await again.locator(names).first().inputValue()).toBe(moved);
    await program.close();
    program = undefined;
    expect(open({ given: storedDraft(dataFolder) }).draft).toEqual(open({ given: stored }).draft);
  });

  it('goes on being stored when the data folder cannot be written, and it is said clearly', async () => {
    const data = { dataFolder: scratchFolder('data'), profileFolder: scratchFolder('profile') };
    // A file where the folder should be hinders whoever runs the test, the administrator of the computer too.
    const hindrance = join(data.dataFolder, 'mirrors');
    program = await launch(data);
    rmSync(hindrance, { recursive: true, force: true });
    writeFileSync(hindrance, '');
    const { page } = program;
    await newReport(page, '君山区机关事务服务中心', packTitle);
    await openSection(page, '人员');
    await cellAt(page, 'staffing.establishedPosts').focus();
    await type(page, '15');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').filter({ hasText: '镜像文件没有写成' }).waitFor();
    await type(page, '14');
    await saved(page);
    await program.kill();

    program = await launch(data);
    const again = program.page;
    again.setDefaultTimeout(15_000);
    await again.locator('a[href*="/report/"]').click();
    await openSection(again, '人员');
    expect(await cellAt(again, 'staffing.establishedPosts').inputValue()).toBe('15');
    expect(await cellAt(again, 'staffing.staffInPost').inputValue()).toBe('14');

    // As soon as the folder can be written again, the mirror is there.
    rmSync(hindrance);
    await cellAt(again, 'staffing.staffInPost').focus();
    await type(again, '13');
    await saved(again);
    await program.close();
    program = undefined;
    expect(open({ given: storedDraft(data.dataFolder) }).draft.entries).toMatchObject({ 'staffing.staffInPost': '13' });
  });
});
