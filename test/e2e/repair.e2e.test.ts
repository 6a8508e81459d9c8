import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { cellAt, type } from './clerk/keyboard.ts';
import { newReport, openSection, saved } from './clerk/report.ts';
import { launchProgram } from './harness/launchProgram.ts';
import type { Program } from './harness/program.ts';

const packTitle = '岳阳市君山区2024年度部门整体支出绩效自评';
const cell = 'staffing.establishedPosts';
let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

type Damage = {
  readonly store: 'drafts' | 'summaries' | 'journal';
  readonly how: 'clear' | 'spoil';
};

/** Damages the browser's own store behind the program's back, as a bad disk or a broken profile would. */
async function damage(page: Page, wanted: Damage): Promise<number> {
  return page.evaluate(async ({ store, how }) => {
    const [known] = (await indexedDB.databases()).filter(({ name }) => name !== undefined);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(known?.name ?? '');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const rows = await new Promise<object[]>((resolve, reject) => {
      const asked = database.transaction(store).objectStore(store).getAll();
      asked.onsuccess = () => resolve(asked.result as object[]);
      asked.onerror = () => reject(asked.error);
    });
    await new Promise<void>((resolve, reject) => {
      const change = database.transaction(store, 'readwrite');
      const target = change.objectStore(store);
      if (how === 'clear') target.clear();
      else for (const row of rows) target.put({ ...row, draft: '残', edits: '残', title: 7 });
      change.oncomplete = () => resolve();
      change.onabort = () => reject(change.error);
    });
    database.close();
    return rows.length;
  }, wanted);
}

/** A report with 15 in one cell, its mirror on the disk, the program ended. */
async function prepared(spoil: (page: Page) => Promise<void>): Promise<{ dataFolder: string; profileFolder: string }> {
  const data = { dataFolder: scratchFolder('data'), profileFolder: scratchFolder('profile') };
  program = await launchProgram(data);
  const { page } = program;
  await newReport(page, '君山区司法局', packTitle);
  await openSection(page, '人员');
  await cellAt(page, cell).focus();
  await type(page, '15');
  await page.keyboard.press('Tab');
  await saved(page);
  await expect
    .poll(() => mirrorsOf(data.dataFolder).some((text) => text.includes('"15"')), { timeout: 20_000 })
    .toBe(true);
  await spoil(page);
  await program.kill();
  return data;
}

function mirrorsOf(dataFolder: string): readonly string[] {
  const folder = join(dataFolder, 'mirrors');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

async function reopened(data: { dataFolder: string; profileFolder: string }): Promise<Page> {
  program = await launchProgram(data);
  program.page.setDefaultTimeout(20_000);
  return program.page;
}

async function expectFifteen(page: Page): Promise<void> {
  await page.getByRole('row').filter({ hasText: '君山区司法局' }).first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '填报清单' }).waitFor();
  await openSection(page, '人员');
  expect(await cellAt(page, cell).inputValue()).toBe('15');
}

describe('a damaged store', () => {
  it.each([
    ['rows of drafts that are no drafts', { store: 'drafts', how: 'spoil' }],
    ['no drafts', { store: 'drafts', how: 'clear' }],
    ['lines of the list that are no lines', { store: 'summaries', how: 'spoil' }],
    ['no lines of the list', { store: 'summaries', how: 'clear' }],
  ] as const)('with %s: it is said from when the content is, and the content is back', async (_name, wanted) => {
    const data = await prepared(async (page) => expect(await damage(page, wanted)).toBeGreaterThan(0));
    const page = await reopened(data);
    await page
      .getByText(/\d{1,2}:\d{2}/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '继续' }).click();
    await expectFifteen(page);
    await program?.close();
    program = undefined;
  });

  it('and a mirror of an absurd revision beside it: the file is set aside, what was typed stays', async () => {
    const data = await prepared(async () => undefined);
    const folder = join(data.dataFolder, 'mirrors');
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"revision":\d+/, '"revision":9007199254740991'));
    }
    const page = await reopened(data);
    await page
      .getByRole('button', { name: '继续' })
      .or(page.getByRole('row').filter({ hasText: '君山区司法局' }))
      .first()
      .waitFor();
    const goOn = page.getByRole('button', { name: '继续' });
    if (await goOn.isVisible()) await goOn.click();
    await expectFifteen(page);
  });

  it('gone together with its mirrors and backups: the loss is said, no raw error is shown', async () => {
    const data = await prepared(async (page) => void (await damage(page, { store: 'drafts', how: 'clear' })));
    for (const part of ['mirrors', 'backups']) rmSync(join(data.dataFolder, part), { recursive: true, force: true });
    const page = await reopened(data);
    await page
      .getByText(/读不出来|没有保住|不见了/)
      .first()
      .waitFor();
    expect(await page.getByText(/Error|undefined|stack/).count()).toBe(0);
  });
});
