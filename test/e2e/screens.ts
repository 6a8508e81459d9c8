/**
 * `npm run screens -- [--out DIR]`: draws every screen of the program at 1366×768, in the standard and the largest text
 * size, as PNG, for a person to look at. `RENDERER_FOLDER` names other pages than those of the checkout.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { buildStale } from '../../build/desktop/parts.ts';
import { cellAt, paste } from './clerk/keyboard.ts';
import { launchProgram } from './harness/launchProgram.ts';

const sizes = ['standard', 'extraLarge'] as const;
type Take = (name: string) => Promise<void>;

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => window.location.assign(wanted), hash);
}

async function clearToasts(page: Page): Promise<void> {
  const buttons = page.getByRole('region', { name: '消息' }).getByRole('button', { name: '知道了' });
  while ((await buttons.count()) > 0) await buttons.first().click();
}

async function setSize(page: Page, size: (typeof sizes)[number]): Promise<void> {
  const presses = size === 'standard' ? 'Control+-' : 'Control+=';
  for (let press = 0; press < 2; press += 1) await page.keyboard.press(presses);
  await page.locator(`html[data-text-size="${size}"]`).waitFor();
  await clearToasts(page);
}

/** The report that is open, at every screen that it has. */
async function reportScreens(page: Page, report: string, take: Take): Promise<void> {
  await go(page, `${report}/section/attachment1.threePublicExpenses`);
  const cell = cellAt(page, 'vehiclePurchase.lastYearFinal');
  await cell.waitFor();
  await cell.focus();
  await take('section');
  await paste(page, [['55.53', '0', '1']]);
  await page.getByText(/^已粘贴/).waitFor();
  await take('section-pasted');
  await page.keyboard.press('Control+z');
  await clearToasts(page);
  await cellAt(page, 'threePublicExpenses.final').focus();
  await take('section-calculated');
  for (const section of ['attachment1.projects', 'attachment2.indicators', 'attachment3.projects', 'unit']) {
    await go(page, `${report}/section/${section}`);
    await page.locator('main h2').waitFor();
    await take(`section-${section}`);
  }
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox').fill('公务用车');
  await page.getByRole('option').first().waitFor();
  await take('search');
  await page.keyboard.press('Escape');
  await go(page, `${report}/text/report`);
  await page.locator('[id^="place:"]').first().waitFor();
  await take('text');
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: '审核' }).first().waitFor();
  await page.getByText('正在').waitFor({ state: 'hidden' });
  await take('findings');
  await go(page, `${report}/overview`);
  await page.getByRole('heading', { level: 1 }).nth(1).or(page.locator('main h1, main h2').first()).first().waitFor();
  await take('overview');
  await page.keyboard.press('F8');
  await page.getByText(/第 1 页，共 \d+ 页/).waitFor();
  await take('preview');
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByRole('button', { name: '选择文件夹并导出' }).waitFor();
  await take('export');
  await page.getByRole('dialog').getByRole('button', { name: '选择文件夹并导出' }).click();
  await page.getByText('导出完成').waitFor();
  await take('export-done');
  await page.keyboard.press('Escape');
  await go(page, `${report}/history`);
  await page.getByRole('button', { name: '现在保留一份' }).click();
  await page.getByRole('list', { name: '历史版本列表' }).getByRole('button').last().click();
  await take('history');
  await clearToasts(page);
}

async function otherScreens(page: Page, take: Take): Promise<void> {
  await go(page, '#/');
  await page.getByRole('heading', { name: '材料' }).waitFor();
  await take('home');
  await page
    .getByRole('button', { name: /的操作$/ })
    .first()
    .click();
  await take('home-menu');
  await page.keyboard.press('Escape');
  await go(page, '#/new');
  await page.getByLabel('模板').selectOption({ index: 2 });
  await take('new');
  for (const screen of ['units', 'trash', 'audit', 'settings', 'help', 'nowhere']) {
    await go(page, `#/${screen}`);
    await page.locator('main h1').first().waitFor();
    await take(screen);
  }
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/screens' } } });
mkdirSync(values.out, { recursive: true });
if ((process.env.RENDERER_FOLDER ?? '') === '') await buildStale(['renderer']);
const base = mkdtempSync(join(tmpdir(), 'screens-'));
try {
  const dialogs = { folder: join(base, '材料'), existing: 'newFolder' } as const;
  mkdirSync(dialogs.folder);
  const program = await launchProgram({ dataFolder: join(base, 'data'), dialogs });
  const { page } = program;
  const taking =
    (size: string): Take =>
    async (name) => {
      await page.screenshot({ path: join(values.out, `${name}-${size}.png`), animations: 'disabled' });
    };
  await page.getByRole('button', { name: '新建第一份材料' }).waitFor();
  await taking('standard')('welcome');
  await page.getByRole('button', { name: '先看一份示例' }).click();
  await page.getByRole('navigation', { name: '填报清单' }).waitFor();
  await taking('standard')('sample-opened');
  await clearToasts(page);
  const report = new URL(page.url()).hash.replace(/\/section.*$/, '');
  for (const size of sizes) {
    await setSize(page, size);
    await reportScreens(page, report, taking(size));
    await otherScreens(page, taking(size));
    await go(page, report);
    await page.getByRole('navigation', { name: '填报清单' }).waitFor();
  }
  const second = await program.secondWindow();
  await go(second, report);
  await second.getByText('这份材料正在另一个窗口里填写').waitFor();
  await second.screenshot({ path: join(values.out, 'elsewhere-extraLarge.png') });
  await program.close();

  // The same data without the browser's own store.
  const again = await launchProgram({ dataFolder: join(base, 'data') });
  await again.page.getByRole('button', { name: '继续' }).waitFor();
  await again.page.screenshot({ path: join(values.out, 'repaired-standard.png') });
  await again.close();
  console.log(`pictures in ${values.out}`);
} finally {
  rmSync(base, { recursive: true, force: true });
}
