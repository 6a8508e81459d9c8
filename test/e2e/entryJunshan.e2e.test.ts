import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { open, scenario } from '../helpers/scenarios.ts';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { cellAt, columnsFrom, fillWithTab, type PageCell, paste, type } from './clerk/keyboard.ts';
import { expectSameAsCommandLine, exportAll, newReport, openSection, saved, storedDraft } from './clerk/report.ts';
import type { Program } from './harness/program.ts';
import { describeInShells } from './harness/shells.ts';

/** 附件1 to 附件3 of 君山区, from nothing to the files, as a clerk would fill them in. */
const wanted = open(scenario('junshan2024', 'corrected')).draft;
const unitName = wanted.unit.name ?? '';

let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

function entry(id: string): string {
  const text = wanted.entries[id];
  if (text === undefined) throw new Error(`the scenario says nothing of ${id}`);
  return text;
}

type Row = ReportDraft['tables'][string][number];

/** All indicators of a form as one block, with the captions of their groups, pasted wherever the focus is. */
async function pasteIndicators(page: Page, table: string, rows: readonly Row[]): Promise<void> {
  const first = page.locator(`form [data-cell*="/${table}.tertiaryIndicator"]`).first();
  const columns = (await columnsFrom(first)).map((id) => id.slice(table.length + 1));
  await page.locator('form :is(input, textarea)[data-cell]').first().focus();
  let group = '';
  await paste(
    page,
    rows.map((row) => {
      const caption = row.secondaryIndicator === group ? '' : (row.secondaryIndicator ?? '');
      group = row.secondaryIndicator ?? '';
      return [caption, ...columns.map((column) => row[column] ?? '')];
    }),
  );
  await page.getByRole('region', { name: '粘贴的内容' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: '粘贴的内容' }).waitFor({ state: 'hidden' });
}

describeInShells('a year of 君山区', (launch) => {
  it('is filled in with keyboard and clipboard, checked, looked at, and comes out as from the command line', async () => {
    const folder = join(scratchFolder('junshan'), '材料');
    mkdirSync(folder);
    program = await launch({ dataFolder: scratchFolder('data'), dialogs: { folder } });
    const { page } = program;
    await newReport(page, unitName, '岳阳市君山区2024年度部门整体支出绩效自评');
    const whatIsLeft = ({ id, isBlank }: PageCell): string | undefined => (isBlank ? wanted.entries[id] : undefined);

    // Copied from a worksheet, as people's worksheets are: separators, full-width digits, a unit, a blank row.
    await openSection(page, '三公经费');
    await cellAt(page, 'vehiclePurchase.lastYearFinal').focus();
    await paste(page, [
      ['５５．５３', '0', ' 0'],
      ['102.12万元', '111.82', ' 111.82 '],
      ['0', '0', '０'],
      ['14.24', '6.34 ', '￥6.34'],
      ['', '', ''],
    ]);
    await page.keyboard.press('Enter');

    // Down the columns with Enter.
    await openSection(page, '公用经费');
    for (const column of ['lastYearFinal', 'budget', 'final']) {
      const rows = ['operatingExpenses', 'officeExpenses', 'utilitiesAndTravel', 'meetingsAndTraining'];
      await cellAt(page, `${rows[0]}.${column}`).focus();
      for (const row of rows) {
        await type(page, entry(`${row}.${column}`));
        await page.keyboard.press('Enter');
      }
    }

    await openSection(page, '项目支出');
    const [first, second] = wanted.tables.projects ?? [];
    await cellAt(page, 'projects.name', 'official').focus();
    await type(page, first?.name ?? '');
    await page.keyboard.press('Tab');
    await type(page, first?.lastYearFinal ?? '');
    await page.keyboard.press('Control+Enter');
    await type(page, second?.name ?? '');
    await page.keyboard.press('Tab');
    await type(page, second?.lastYearFinal ?? '');
    // The rest of 附件1 and all single figures of 附件2, each in one run over the sheet.
    for (const section of ['人员', '年度预算申请']) {
      await openSection(page, section);
      expect(await fillWithTab(page, whatIsLeft), section).toBeGreaterThan(2);
    }

    await openSection(page, '绩效指标');
    await pasteIndicators(page, 'indicators', wanted.tables.indicators ?? []);

    await openSection(page, '项目自评表');
    for (const [index, project] of (wanted.tables.projects ?? []).entries()) {
      await page.getByRole('combobox', { name: '选择项目' }).selectOption({ index });
      await fillWithTab(page, ({ row, id }) => {
        const field = id.slice('projects.'.length);
        return /^projects\d/.test(row) && field !== 'name' ? project[field] : undefined;
      });
      const own = (wanted.tables.projectIndicators ?? []).filter((row) => row.project === project.name);
      await pasteIndicators(page, 'projectIndicators', own);
    }
    await saved(page);

    await page.keyboard.press('F9');
    await page.getByRole('heading', { name: '审核' }).first().waitFor();
    await page.keyboard.press('F8');
    await page.getByText(/第 1 页，共 \d+ 页/).waitFor();
    // The forms are whole, the report's text is still to be written: not yet a final set.
    const { isFinal } = await exportAll(page);
    expect(isFinal).toBe(false);
    const { dataFolder } = program;
    await program.close();
    program = undefined;

    const draft = storedDraft(dataFolder);
    const typed = open({ given: draft }).draft;
    // What kind of project it is, its place in the table says; that it has a form is what stands there to begin with.
    const projects = (wanted.tables.projects ?? []).map(({ category: _, formProvided: __, ...others }) => others);
    expect(typed.tables).toEqual({ ...wanted.tables, projects });
    for (const [id, text] of Object.entries(typed.entries)) expect(text, id).toBe(wanted.entries[id]);
    await expectSameAsCommandLine(folder, draft, scratchFolder('cli'), { formats: ['docx', 'xlsx'], asDraft: true });
  });
});
