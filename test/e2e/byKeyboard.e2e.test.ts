import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { cellAt, focusedCell } from './clerk/keyboard.ts';
import { newReport, openSection, saved } from './clerk/report.ts';
import { launchProgram } from './harness/launchProgram.ts';
import type { Program } from './harness/program.ts';
import { describeInShells } from './harness/shells.ts';

const packTitle = '岳阳市君山区2024年度部门整体支出绩效自评';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

/** What axe finds wrong on the screen, and whether it is wider than the window. */
async function faultsOf(page: Page, screen: string): Promise<readonly string[]> {
  await page.evaluate(`${axe}; undefined`);
  const found = await page.evaluate(async () => {
    const tool: unknown = Reflect.get(window, 'axe');
    if (typeof tool !== 'object' || tool === null) return ['axe is not there'];
    const run: unknown = Reflect.get(tool, 'run');
    if (typeof run !== 'function') return ['axe is not there'];
    const { violations }: { violations: { id: string; nodes: { target: string[] }[] }[] } = await run.call(
      tool,
      document,
    );
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['wider than the window'] : [];
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ...wide,
    ];
  });
  return found.map((fault) => `${screen}: ${fault}`);
}

/** Presses Tab until the focus is on what has that name. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || !at.matches('a, button, input, select, textarea, [tabindex="0"]')) return '';
      const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? [...(at.labels ?? [])] : [];
      return (
        [at.getAttribute('aria-label'), ...labels.map((each) => each.textContent), at.textContent].find(Boolean) ?? ''
      );
    });
    if (name.test(label)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the Tab key never comes to ${name}`);
}

describeInShells('the whole program without a mouse', (launch) => {
  it('leads from the list to a new report, a figure, the findings and the export, readable for everybody', async () => {
    program = await launch({ dataFolder: scratchFolder('data') });
    const { page } = program;
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    const look = async (screen: string): Promise<void> => {
      faults.push(...(await faultsOf(page, screen)));
    };
    const { keyboard } = page;

    await page.getByRole('button', { name: '新建第一份材料' }).waitFor();
    await look('welcome');
    await tabTo(page, /^新建第一份材料$/);
    await keyboard.press('Enter');
    await page.getByLabel('单位全称').waitFor();
    await look('new report');
    await tabTo(page, /^单位全称/);
    await keyboard.insertText('君山区机关事务服务中心');
    await tabTo(page, /^模板/);
    const pack = page.getByLabel('模板');
    for (let steps = 0; steps < 20; steps += 1) {
      const chosen = await pack.evaluate((select) =>
        select instanceof HTMLSelectElement ? select.selectedOptions[0]?.label : '',
      );
      if (chosen === packTitle) break;
      await keyboard.press('ArrowDown');
    }
    await tabTo(page, /^新建并开始填报$/);
    await keyboard.press('Enter');
    await page.getByRole('navigation', { name: '填报清单' }).waitFor();
    await look('unit');

    // To any field by its name.
    await keyboard.press('Control+f');
    await page.getByRole('combobox').waitFor();
    await keyboard.insertText('编制数');
    await page.getByRole('option').first().waitFor();
    await look('search');
    await keyboard.press('Enter');
    await expect.poll(() => focusedCell(page)).toMatchObject({ id: 'staffing.establishedPosts' });
    await keyboard.type('15');
    await keyboard.press('Tab');
    await expect.poll(() => focusedCell(page)).toMatchObject({ id: 'staffing.staffInPost' });
    await keyboard.type('14');
    await saved(page);
    await look('section');

    // The next section, and the checklist with its arrows.
    await keyboard.press('Control+PageDown');
    await page.getByRole('form', { name: '三公经费' }).waitFor();
    // Backwards through the cells above, which the checklist follows.
    await tabTo(page, /^.?人员，/, 'Shift+Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.getByRole('form', { name: '项目支出' }).waitFor();
    await look('section with rows');

    for (const size of ['standard', 'extraLarge']) {
      if (size === 'extraLarge') {
        await keyboard.press('Control+=');
        await keyboard.press('Control+=');
        await page.locator('html[data-text-size="extraLarge"]').waitFor();
        await look(`section, ${size}`);
      }
      await keyboard.press('F9');
      await page.getByRole('heading', { name: '审核' }).first().waitFor();
      await look(`findings, ${size}`);
      await keyboard.press('F8');
      await page.getByText(/第 1 页，共 \d+ 页/).waitFor();
      await look(`preview, ${size}`);
      await keyboard.press('Control+e');
      await page.getByRole('dialog').getByRole('button', { name: '选择文件夹并导出' }).waitFor();
      await look(`export, ${size}`);
      await keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      for (const screen of ['总览', '历史']) {
        await tabTo(page, new RegExp(`^${screen}$`));
        await keyboard.press('Enter');
        await page
          .getByRole('heading', { level: 1, name: screen === '历史' ? '历史版本' : /./ })
          .first()
          .waitFor();
        await look(`${screen}, ${size}`);
      }
      await keyboard.press('Alt+Home');
      await page.getByRole('heading', { name: '材料' }).waitFor();
      await look(`home, ${size}`);
      for (const screen of ['单位', '审核已有文件', '回收站', '设置', '帮助']) {
        await tabTo(page, new RegExp(`^${screen}$`));
        await keyboard.press('Enter');
        await page.locator('nav [aria-current="page"]').filter({ hasText: screen }).waitFor();
        await page.getByRole('heading', { level: 1, name: screen }).waitFor();
        await look(`${screen}, ${size}`);
      }
      await keyboard.press('Alt+Home');
      await page.getByRole('heading', { name: '材料' }).waitFor();
      await tabTo(page, /君山区/);
      await keyboard.press('Enter');
      await page.getByRole('navigation', { name: '填报清单' }).waitFor();
    }
    expect(faults).toEqual([]);
    await program.close();
    program = undefined;
  });
});

/** An input method, as the browser sees one: a text that is still being composed, then the one that was chosen. */
function inputMethod(tools: CDPSession) {
  return {
    compose: (text: string) =>
      tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text: string) => tools.send('Input.insertText', { text }),
    /** The Enter key that ends a composition, as browsers report it. */
    enter: async () => {
      const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
      await tools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await tools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
  };
}

describe('an input method', () => {
  it('loses and doubles nothing in cells and in the text of the report, and its Enter key moves nothing', async () => {
    program = await launchProgram({ dataFolder: scratchFolder('data') });
    const { page } = program;
    await newReport(page, '君山区机关事务服务中心', packTitle);
    const method = inputMethod(await page.context().newCDPSession(page));

    async function composeWords(): Promise<void> {
      for (const step of ['z', 'zeng', 'zengshou']) await method.compose(step);
      await method.enter();
      await method.commit('增收');
      await method.compose('jz');
      await method.commit('节支');
    }

    await openSection(page, '厉行节约保障措施');
    const long = cellAt(page, 'frugalityMeasures');
    await long.focus();
    await composeWords();
    expect(await long.inputValue()).toBe('增收节支');
    expect(await long.evaluate((cell) => cell === document.activeElement)).toBe(true);
    // What is given up is gone, and what stood there stays.
    await method.compose('quxiao');
    await method.compose('');
    await saved(page);
    expect(await long.inputValue()).toBe('增收节支');

    // Over a chosen cell, in a row that only comes into being with it.
    await openSection(page, '项目支出');
    await cellAt(page, 'projects.name', 'official').focus();
    await composeWords();
    const name = cellAt(page, 'projects.name', 'official');
    await expect.poll(() => name.inputValue()).toBe('增收节支');
    expect(await focusedCell(page)).toMatchObject({ id: 'projects.name' });

    // Digits of a Chinese keyboard in a cell for numbers.
    await openSection(page, '人员');
    const posts = cellAt(page, 'staffing.establishedPosts');
    await posts.focus();
    await method.compose('１');
    await method.commit('１５');
    await page.keyboard.press('Tab');
    await saved(page);
    expect(await posts.inputValue()).toBe('15');

    await page.getByRole('navigation', { name: '填报清单' }).getByTitle('七至十、问题、措施、结果应用和其他').click();
    const area = page.getByRole('main').locator('textarea').first();
    await area.focus();
    await page.keyboard.press('End');
    const before = await area.inputValue();
    await composeWords();
    await saved(page);
    expect(await area.inputValue()).toBe(`${before}增收节支`);
    await program.close();
    program = undefined;
  });
});
