import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { open, scenario } from '../helpers/scenarios.ts';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { cellAt, columnsFrom, fillWithTab, paste, type } from './clerk/keyboard.ts';
import { expectSameAsCommandLine, exportAll, newReport, openSection, saved, storedDraft } from './clerk/report.ts';
import type { Program } from './harness/program.ts';
import { describeInShells } from './harness/shells.ts';

/** The 项 rows of 石峰区's 决算: three by the search for codes, the others pasted; 01 to 05 follow from them. */
const wanted = open(scenario('shifeng2021FinalAccounts', 'corrected')).draft;
const rows = wanted.tables.functionRows ?? [];
const table = 'functionRows';

let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

/** Chooses a code in the cell with the focus by what is sought, and waits until it stands there. */
async function pickCode(page: Page, sought: string, code: string): Promise<void> {
  await type(page, sought);
  const found = page.getByRole('option').filter({ hasText: code });
  await found.waitFor();
  const at = await page
    .getByRole('option')
    .evaluateAll((all, wantedCode) => all.findIndex((each) => each.textContent?.startsWith(wantedCode)), code);
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await found.waitFor({ state: 'hidden' });
}

describeInShells('the 决算 of 石峰区', (launch) => {
  it('takes its 项 rows from the search and the clipboard, sums them up, and comes out as from the command line', async () => {
    const folder = join(scratchFolder('shifeng'), '材料');
    mkdirSync(folder);
    program = await launch({ dataFolder: scratchFolder('data'), dialogs: { folder } });
    const { page } = program;
    await newReport(page, wanted.unit.name ?? '', '株洲市石峰区2021年度部门决算公开');
    await openSection(page, '收入支出（01表至05表、08表、09表）');

    // By the whole code, by its beginning, by a part of the name.
    const sought = [rows[0]?.code ?? '', '20103', '一般行政管理'];
    const byName = [rows[0], rows[2], rows[1]];
    for (const [index, row] of byName.entries()) {
      const cell =
        index === 0
          ? cellAt(page, `${table}.code`, `entry.${table}/${table}/`)
          : cellAt(page, `${table}.code`, `entry.${table}/${table}${index + 1}/`);
      if (index > 0) await page.keyboard.press('Control+Enter');
      await cell.focus();
      await pickCode(page, sought[index] ?? '', row?.code ?? '');
      const key = `entry.${table}/${table}${index + 1}/`;
      for (const [field, text] of Object.entries(row ?? {})) {
        if (field === 'code') continue;
        await cellAt(page, `${table}.${field}`, key).focus();
        await type(page, text);
      }
    }
    await page.keyboard.press('Control+Enter');
    const code = cellAt(page, `${table}.code`, `entry.${table}/${table}4/`);
    await code.focus();
    const columns = (await columnsFrom(code)).map((id) => id.slice(table.length + 1));
    await paste(
      page,
      rows.slice(3).map((row) => columns.map((column) => row[column] ?? '')),
    );

    for (const section of ['结转和结余（01表、04表）', '基本支出明细（06表）', '“三公”经费（07表）']) {
      await openSection(page, section);
      await fillWithTab(page, ({ id }) => wanted.entries[id]);
    }
    await saved(page);

    // The official tables below the rows: lines of 类 and 款, and the totals of the year.
    await openSection(page, '收入支出（01表至05表、08表、09表）');
    const income = page.getByRole('table', { name: /收入决算表/ });
    await income.getByText('1,474.07').first().waitFor();

    const { isFinal } = await exportAll(page);
    const { dataFolder } = program;
    await program.close();
    program = undefined;
    const draft = storedDraft(dataFolder);
    const stored = open({ given: draft });
    const inOrder = [rows[0], rows[2], rows[1], ...rows.slice(3)];
    expect(stored.draft.tables[table]).toEqual(inOrder);
    const whole = open(scenario('shifeng2021FinalAccounts', 'corrected')).evaluation;
    for (const id of ['finalAccounts.totalIncome', 'finalAccounts.totalExpenditure'])
      expect(stored.evaluation.text(id), id).toBe(whole.text(id));
    await expectSameAsCommandLine(folder, draft, scratchFolder('cli'), {
      formats: ['docx', 'xlsx'],
      asDraft: !isFinal,
    });
  });
});
