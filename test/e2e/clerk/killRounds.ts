import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Launch } from '../harness/shells.ts';
import { cellAt } from './keyboard.ts';
import { newReport, openSection, saved, storedDraft } from './report.ts';

const place = { section: '厉行节约保障措施', cell: 'frugalityMeasures' } as const;
/** The longest that typing goes on before the program is killed. */
const longestMs = 2_500;

export type KillOptions = {
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly packTitle: string;
  readonly rounds: number;
  /** After every so many kills the browser's whole store is removed as well; 0: never. */
  readonly wipeEvery: number;
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number;
  readonly onRound?: (done: number) => void;
};

/** `lag`: characters that were stored and that the mirror did not have yet when the store was removed, the most of them. */
export type KillReport = {
  readonly kills: number;
  readonly wipes: number;
  readonly stored: number;
  readonly lag: number;
};

/** Tells the test what the cell held whenever the page said that everything is stored. */
export async function noteAcknowledged(page: Page): Promise<() => ReadonlyMap<string, string>> {
  const acknowledged = new Map<string, string>();
  await page.exposeFunction('acknowledged', (key: string, text: string) => void acknowledged.set(key, text));
  await page.evaluate(() => {
    // No function of its own: its name would need a helper that the page does not have.
    new MutationObserver(() => {
      const at = document.activeElement;
      const isSaved = /^✓ 已保存/.test(document.querySelector('header')?.textContent?.match(/✓ 已保存.*/)?.[0] ?? '');
      if (!isSaved || !(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) return;
      const tell: unknown = Reflect.get(window, 'acknowledged');
      if (typeof tell === 'function') tell(at.dataset.cell ?? '', at.value);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => acknowledged;
}

export async function keepTyping(page: Page, isOver: () => boolean): Promise<void> {
  for (let count = 0; !isOver(); count += 1) {
    if (count % 7 === 3) await page.keyboard.insertText('增收节支');
    else await page.keyboard.type(String(count % 10), { delay: 15 });
  }
}

function mirrored(dataFolder: string): string {
  const { entries = {} } = storedDraft(dataFolder) as { entries?: Readonly<Record<string, string>> };
  return entries[place.cell] ?? '';
}

/** A program that was told of a restore says which report, and from when its content is. */
async function readRestoreMessage(page: Page): Promise<void> {
  const message = await page
    .getByText(/恢复到.*的内容/)
    .first()
    .innerText();
  if (!/\d{1,2}:\d{2}/.test(message)) throw new Error(`the message does not say from when the content is: ${message}`);
  const welcome = page.getByRole('button', { name: '继续' });
  if (await welcome.isVisible()) await welcome.click();
}

/**
 * Types into a report and kills the program at a random moment, again and again. Throws when something is gone that the
 * page had said to be stored, or, where the store itself was removed, when not the whole mirror came back or no message
 * says from when it is.
 */
export async function killRounds(launch: Launch, options: KillOptions): Promise<KillReport> {
  const { dataFolder, profileFolder, packTitle, rounds, wipeEvery, random } = options;
  const data = { dataFolder, profileFolder };
  let program = await launch(data);
  let [wipes, lag, stored] = [0, 0, ''];
  try {
    await newReport(program.page, '君山区机关事务服务中心', packTitle);
    await openSection(program.page, place.section);
    const address = new URL(program.page.url()).hash;
    await saved(program.page);
    for (let round = 1; round <= rounds; round += 1) {
      const { page } = program;
      await page.evaluate((hash) => window.location.assign(hash), address);
      const cell = cellAt(page, place.cell);
      await cell.waitFor();
      const found = await cell.inputValue();
      if (!found.startsWith(stored)) throw new Error(`round ${round}: stored was “${stored}”, found “${found}”`);
      const acknowledged = await noteAcknowledged(page);
      const key = (await cell.getAttribute('data-cell')) ?? '';
      await cell.focus();
      await page.keyboard.press('End');
      let over = false;
      const typing = keepTyping(page, () => over).catch(() => undefined);
      await sleep(Math.round(random() * longestMs));
      await program.kill();
      over = true;
      await typing;
      stored = acknowledged().get(key) ?? found;
      const isWiped = wipeEvery > 0 && round % wipeEvery === 0;
      if (isWiped) {
        rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        mkdirSync(profileFolder);
        const kept = mirrored(dataFolder);
        if (!stored.startsWith(kept) && !kept.startsWith(stored)) throw new Error(`round ${round}: mirror “${kept}”`);
        lag = Math.max(lag, stored.length - kept.length);
        wipes += 1;
        stored = kept;
      }
      program = await launch(data);
      if (isWiped) await readRestoreMessage(program.page);
      options.onRound?.(round);
    }
    await program.page.evaluate((hash) => window.location.assign(hash), address);
    const last = await cellAt(program.page, place.cell).inputValue();
    if (!last.startsWith(stored)) throw new Error(`at the end: stored was “${stored}”, found “${last}”`);
    await program.close();
    return { kills: rounds, wipes, stored: stored.length, lag };
  } catch (error) {
    await program.kill().catch(() => undefined);
    throw error;
  }
}
