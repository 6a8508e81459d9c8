import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/cli/runCommand.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { scenario } from '../../helpers/scenarios.ts';

const project = join(import.meta.dirname, '../../..');
const base = mkdtempSync(join(tmpdir(), 'cli-places-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const here = (): string => mkdtempSync(join(base, 'run-'));

function draftFile(): string {
  const file = join(here(), '填报.json');
  writeFileSync(file, JSON.stringify(scenario('junshan2024', 'corrected').given));
  return file;
}

async function refusalCode(...args: readonly string[]): Promise<string> {
  try {
    await runCommand(args, { folder: base });
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'done';
}

const newDraft = (out: string): Promise<string> =>
  refusalCode('new', '--pack', 'junshan2024', '--year', '2024', '--unit', '某中心', '--out', out);

describe.skipIf(process.platform === 'win32')('places that are no plain files', () => {
  it('a pipe that nobody writes to is refused at once, not waited for', async () => {
    const pipe = join(here(), '填报.json');
    execFileSync('mkfifo', [pipe]);
    expect(await refusalCode('check', pipe)).toBe('FILE_UNREADABLE');
    expect(await refusalCode('audit', pipe)).toBe('FILE_UNREADABLE');
    expect(await newDraft(pipe)).toBe('NOT_A_PLAIN_FILE');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('a device, a link to somebody’s work and a link to nowhere are not replaced', async () => {
    const folder = here();
    const work = join(folder, '别人的.json');
    writeFileSync(work, '');
    const toWork = join(folder, '链接.json');
    symlinkSync(work, toWork);
    const dangling = join(folder, '断链.json');
    symlinkSync(join(folder, '没有.json'), dangling);
    expect(await newDraft('/dev/null')).toBe('NOT_A_PLAIN_FILE');
    expect(await newDraft(toWork)).toBe('NOT_A_PLAIN_FILE');
    expect(await newDraft(dangling)).toBe('NOT_A_PLAIN_FILE');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(readFileSync(work, 'utf8')).toBe('');
    expect(existsSync(join(folder, '没有.json'))).toBe(false);
  });

  it('an empty regular file may be written to', async () => {
    const file = join(here(), '新.json');
    writeFileSync(file, '');
    expect(await newDraft(file)).toBe('done');
  });

  it('a set is not put over a link: all stays as it was', async () => {
    const folder = here();
    const draft = draftFile();
    expect(await refusalCode('export', draft, '--out', folder, '--formats', 'html')).toBe('done');
    const [name] = readdirSync(folder);
    const target = join(folder, name ?? '');
    const elsewhere = join(here(), '别人的.html');
    writeFileSync(elsewhere, '原来的内容');
    rmSync(target);
    symlinkSync(elsewhere, target);
    expect(await refusalCode('export', draft, '--out', folder, '--formats', 'docx,html')).toBe('NOT_A_PLAIN_FILE');
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(elsewhere, 'utf8')).toBe('原来的内容');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('told to end by %s in the middle of an export, it leaves nothing behind', async (signal, code) => {
    const parent = here();
    const out = join(parent, '年度', '材料');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'electron/cli/main.ts', 'export', draftFile(), '--out', out, '--formats', 'docx,xlsx,html'],
      { cwd: project, stdio: 'ignore' },
    );
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    // It is in the middle as soon as the first file waits beside the others.
    const begun = (): boolean =>
      existsSync(out) && readdirSync(out).some((name) => readdirSync(join(out, name)).length > 0);
    while (!begun() && child.exitCode === null) await sleep(2);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(parent)).toEqual([]);
  });
});
