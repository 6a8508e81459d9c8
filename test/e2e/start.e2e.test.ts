import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { launchProgram } from './harness/launchProgram.ts';
import type { Program } from './harness/program.ts';
import { describeInShells } from './harness/shells.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.kill().catch(() => undefined);
  program = undefined;
});

describeInShells('the program', (launch) => {
  it('starts, hears its menu, and closes within the time it has, without a fault or a foreign request', async () => {
    program = await launch({ dataFolder: scratchFolder('data') });
    await program.page.getByRole('button', { name: '新建第一份材料' }).waitFor();
    await program.emit('menu', { command: 'settings' });
    await program.page.getByRole('heading', { name: '设置' }).first().waitFor();
    const start = performance.now();
    await program.close();
    expect(performance.now() - start).toBeLessThan(5_000);
    expect([program.foreignRequests(), program.faults()]).toEqual([[], []]);
    program = undefined;
  });

  it('takes a file that was double-clicked and says what is wrong with it', async () => {
    const file = join(scratchFolder('opened'), '别的.json');
    writeFileSync(file, '{"not":"a report"}');
    program = await launch({ dataFolder: scratchFolder('data'), openedFiles: [file] });
    await program.page.getByText('填报文件的结构不对').waitFor();
    await program.close();
    program = undefined;
  });
});

describe('the program in a plain browser', () => {
  it('starts without a fault, keeps nothing outside the browser, and asks nothing of any network', async () => {
    const dataFolder = scratchFolder('data');
    program = await launchProgram({ dataFolder, plainBrowser: true });
    await program.page.getByRole('button', { name: '新建第一份材料' }).waitFor();
    expect([program.foreignRequests(), program.faults(), readdirSync(dataFolder)]).toEqual([[], [], []]);
    await program.close();
    program = undefined;
  });
});
