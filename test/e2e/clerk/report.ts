import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exportDraft } from '../../../electron/cli/exportDraft.ts';
import type { OutputFormat } from '../../../shared/outputs/renderSet.ts';
import { open } from '../../helpers/scenarios.ts';

/** From the list of reports to a new one: a unit, a format, the year that the format is for. */
export async function newReport(page: Page, unitName: string, packTitle: string): Promise<void> {
  page.setDefaultTimeout(15_000);
  const start = page.getByRole('button', { name: '新建第一份材料' });
  const again = page.getByRole('button', { name: '新建材料' });
  await start.or(again).first().click();
  await page.getByLabel('模板').selectOption({ label: packTitle });
  await page.getByLabel('单位全称').fill(unitName);
  await page.getByRole('button', { name: '新建并开始填报' }).click();
  await page.getByRole('navigation', { name: '填报清单' }).waitFor();
}

/** Goes to a section by its line in the checklist. */
export async function openSection(page: Page, label: string): Promise<void> {
  await page.getByRole('navigation', { name: '填报清单' }).getByTitle(label, { exact: true }).click();
  await page.getByRole('form', { name: label, exact: true }).waitFor();
}

/** Waits until the program says that everything is stored. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^✓ 已保存/).waitFor();
}

/** The only report of the data folder, as its mirror keeps it. */
export function storedDraft(dataFolder: string): unknown {
  const folder = join(dataFolder, 'mirrors');
  const drafts = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const draft: unknown = JSON.parse(text.slice(text.indexOf('\n') + 1));
    return typeof draft === 'object' && draft !== null && 'tables' in draft ? [draft] : [];
  });
  expect(drafts).toHaveLength(1);
  return drafts[0];
}

/** Exports the report that is open and waits until it is done. Answers whether it became the final set. */
export async function exportAll(page: Page): Promise<{ readonly isFinal: boolean }> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '选择文件夹并导出' }).waitFor();
  const isFinal = await dialog.getByRole('radio', { name: '正式稿' }).isChecked();
  await dialog.getByRole('button', { name: '选择文件夹并导出' }).click();
  await page.getByText('导出完成').waitFor({ timeout: 120_000 });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return { isFinal };
}

/** Every file below a folder, by its name. */
export function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]));
}

/** The folder holds what the command line writes for that draft, to the last byte. */
export async function expectSameAsCommandLine(
  folder: string,
  draft: unknown,
  scratch: string,
  { formats, asDraft }: { readonly formats: readonly OutputFormat[]; readonly asDraft: boolean },
): Promise<void> {
  const outcome = await exportDraft(open({ given: draft }), scratch, formats, asDraft);
  expect(outcome.kind).toBe('written');
  const [written, wanted] = [filesIn(folder), filesIn(scratch)];
  expect([...written.keys()].sort()).toEqual([...wanted.keys()].sort());
  expect(wanted.size).toBeGreaterThan(1);
  for (const [file, bytes] of wanted)
    expect(Buffer.compare(written.get(file) ?? new Uint8Array(), bytes), file).toBe(0);
}
