import type { Locator, Page } from 'playwright-core';

/**
 * A cell of a form as the page names it. `row`: the table row that it belongs to (or the table, for a row that is still to
 * be added); empty for facts of the report itself.
 */
export type PageCell = {
  readonly key: string;
  readonly row: string;
  readonly id: string;
  readonly isChoice: boolean;
  readonly isBlank: boolean;
};

function parseKey(key: string, about: Pick<PageCell, 'isChoice' | 'isBlank'>): PageCell {
  const [, row = '', id = ''] = key.split('/');
  return { key, row, id: id.replace(/#\d+$/, ''), ...about };
}

/** The cell with the focus; `left` when the focus is no longer in the form. */
export async function focusedCell(page: Page): Promise<PageCell | 'other' | 'left'> {
  const found = await page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at.closest('form') === null) return 'left';
    const key = at.dataset.cell;
    const isField =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
    const isBlank = isField && at.value === '';
    return key === undefined ? 'other' : { key, isChoice: at instanceof HTMLSelectElement, isBlank };
  });
  if (found === 'left' || found === 'other') return found;
  return parseKey(found.key, found);
}

/** The first cell of a fact; `part`: the beginning of the part of the form where it stands. */
export function cellAt(page: Page, id: string, part = ''): Locator {
  const inPart = part === '' ? '' : `[data-cell^="${part}"]`;
  return page.locator(`form ${inPart}[data-cell*="/${id}"]`).first();
}

/** Types as fingers do: digits key by key, Chinese as an input method hands it over. */
export async function type(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Alt+Enter');
    if (/^[\d.,-]*$/.test(line)) await page.keyboard.type(line);
    else await page.keyboard.insertText(line);
  }
}

/** Answers what to type into a cell; `undefined` goes on. */
export type Answer = (cell: PageCell) => string | undefined;

/** Goes through the form on screen with the Tab key and types what the answer says. Answers how many cells were typed. */
export async function fillWithTab(page: Page, answer: Answer): Promise<number> {
  let typed = 0;
  await page.locator('form [data-cell]').first().waitFor();
  await page.locator('form :is(input, textarea, select)[data-cell]:not([readonly])').first().focus();
  for (let steps = 0; steps < 400; steps += 1) {
    const cell = await focusedCell(page);
    if (cell === 'left') return typed;
    const text = cell === 'other' ? undefined : answer(cell);
    if (cell !== 'other' && text !== undefined) {
      if (cell.isChoice) await page.locator(`[data-cell="${cell.key}"]`).selectOption(text);
      else await type(page, text);
      typed += 1;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key never leaves the form');
}

/** Puts a block on the clipboard as Excel and WPS do, and presses Ctrl+V in the cell with the focus. */
export async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const quoted = (text: string): string => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const block = rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
  await page.evaluate((text) => {
    window.addEventListener(
      'copy',
      (event) => {
        event.clipboardData?.setData('text/plain', text);
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, once: true },
    );
    if (!document.execCommand('copy')) throw new Error('nothing was copied');
  }, block);
  await page.keyboard.press('Control+v');
}

/** Ids of the facts from a cell to the right end of its line, as columns of a block; blank where a cell holds none. */
export function columnsFrom(cell: Locator): Promise<readonly string[]> {
  return cell.evaluate((element) => {
    const own = element.closest('td');
    const cells = [...(own?.parentElement?.children ?? [])];
    return cells
      .slice(own === null ? 0 : cells.indexOf(own))
      .map(
        (each) =>
          each.querySelector<HTMLElement>('[data-cell]')?.dataset.cell?.split('/')[2]?.replace(/#\d+$/, '') ?? '',
      );
  });
}
