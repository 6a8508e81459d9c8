import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { cellAt } from './clerk/keyboard.ts';
import { newReport, openSection, saved, storedDraft } from './clerk/report.ts';
import { launchProgram } from './harness/launchProgram.ts';
import type { Program } from './harness/program.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

describe('本单位没有', () => {
  it('given a blank figure, it is declared beside the field, printed as 0 and kept', async () => {
    const dataFolder = join(scratchFolder('data'), 'data');
    program = await launchProgram({ dataFolder });
    const { page } = program;
    await newReport(page, '某中心', '岳阳市君山区2024年度部门整体支出绩效自评');
    await openSection(page, '三公经费');
    await cellAt(page, 'overseasTrips.budget').focus();
    await page.getByRole('button', { name: '本单位没有' }).click();
    await expect.poll(() => cellAt(page, 'overseasTrips.budget').inputValue()).toBe('0');
    await page.getByRole('button', { name: /已声明本单位没有/ }).waitFor();
    await saved(page);
    await program.close();
    program = undefined;
    expect(storedDraft(dataFolder)).toMatchObject({ absent: ['overseasTrips.budget'] });
  });
});
