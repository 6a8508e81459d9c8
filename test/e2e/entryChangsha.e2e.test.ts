import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { open, scenario } from '../helpers/scenarios.ts';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { cellAt, fillWithTab, type PageCell } from './clerk/keyboard.ts';
import { expectSameAsCommandLine, exportAll, newReport, openSection, saved, storedDraft } from './clerk/report.ts';
import type { Program } from './harness/program.ts';
import { describeInShells } from './harness/shells.ts';

/** The scored criteria of 长沙县: met with a click, breaches counted, and the scores that follow from them. */
const whole = open(scenario('changshaxian2022', 'corrected'));
const wanted = whole.draft;

let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

describeInShells('the scored criteria of 长沙县', (launch) => {
  it('are ticked and counted, score as they should, can be tried out, and come out as from the command line', async () => {
    const folder = join(scratchFolder('changsha'), '材料');
    mkdirSync(folder);
    program = await launch({ dataFolder: scratchFolder('data'), dialogs: { folder } });
    const { page } = program;
    await newReport(page, wanted.unit.name ?? '', '长沙县2022年度部门整体支出绩效自评');
    const whatIsLeft = ({ id, isBlank }: PageCell): string | undefined => (isBlank ? wanted.entries[id] : undefined);

    await openSection(page, '人员');
    expect(await fillWithTab(page, whatIsLeft)).toBeGreaterThan(10);

    // Met is one click; what was breached is a number.
    await openSection(page, '过程：预算管理（11分）');
    const answers = page.getByRole('button', { name: / 符合$/ });
    for (let at = 0; at < (await answers.count()); at += 1) {
      const key = await answers.nth(at).locator('xpath=..').locator('input').getAttribute('data-cell');
      if (wanted.entries[key?.split('/')[2] ?? ''] === '0') await answers.nth(at).click();
    }
    expect(await fillWithTab(page, whatIsLeft)).toBeGreaterThan(2);
    await saved(page);

    // What if there had been more breaches? The report itself stays as it is.
    await openSection(page, '过程：预算管理（11分）');
    await cellAt(page, 'compliance.approval', 'list').focus();
    const before = await page.locator('form').first().innerText();
    const side = page.getByRole('complementary');
    await side.getByText('得几分').click();
    await side.getByLabel('试填').fill('9');
    const trial = side.getByRole('row').filter({ hasText: '分' });
    await trial.first().waitFor();
    const numbers = (await side.getByRole('cell').allInnerTexts()).filter((text) => /\d/.test(text));
    expect(new Set(numbers).size).toBeGreaterThan(1);
    expect(await page.locator('form').first().innerText()).toBe(before);
    await saved(page);

    const { isFinal } = await exportAll(page);
    const { dataFolder } = program;
    await program.close();
    program = undefined;
    const draft = storedDraft(dataFolder);
    const stored = open({ given: draft });
    for (const [id, text] of Object.entries(stored.draft.entries)) {
      if (wanted.entries[id] !== undefined) expect(text, id).toBe(wanted.entries[id]);
    }
    const sections = ['indicators.targets', 'indicators.management', 'indicators.assets'];
    const scores = whole.pack.sections
      .filter(({ id }) => sections.includes(id))
      .flatMap(({ fields = [] }) => fields)
      .filter((id) => whole.evaluation.place(id)?.field.unit === 'score' && !id.startsWith('total.'));
    for (const id of scores) expect(stored.evaluation.text(id), id).toBe(whole.evaluation.text(id));
    expect(scores.length).toBeGreaterThan(5);
    await expectSameAsCommandLine(folder, draft, scratchFolder('cli'), {
      formats: ['docx', 'xlsx'],
      asDraft: !isFinal,
    });
  });
});
