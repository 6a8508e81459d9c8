import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/cli/runCommand.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { scenario } from '../../helpers/scenarios.ts';

const project = join(import.meta.dirname, '../../..');

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'cli-'));
}

type Draft = Record<string, unknown> & {
  entries: Record<string, string>;
  tables: Record<string, Record<string, string>[]>;
};

/** A corrected draft of 君山区, changed by the test, as a file. */
function draftFile(change: (draft: Draft) => void = () => undefined): string {
  const draft = structuredClone(scenario('junshan2024', 'corrected').given) as Draft;
  change(draft);
  const file = join(folder(), '填报.json');
  writeFileSync(file, JSON.stringify(draft));
  return file;
}

async function refusal(...args: readonly string[]): Promise<AppError> {
  try {
    await runCommand(args, { folder: folder() });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the command was not refused');
}

async function answer(...args: readonly string[]): Promise<{ exitCode: number; json: Record<string, unknown> }> {
  const { exitCode, json } = await runCommand(args, { folder: folder() });
  return { exitCode, json: json as Record<string, unknown> };
}

describe('bad input is refused with cause and remedy', () => {
  it.each([
    [
      'an unknown pack',
      (draft: Draft) => Object.assign(draft, { pack: { id: 'nowhere1999', version: 1 } }),
      /没有编号为“nowhere1999”的模板.*junshan2024/,
    ],
    [
      'a newer format version',
      (draft: Draft) => Object.assign(draft, { formatVersion: 99 }),
      /更新的程序保存.*升级程序/,
    ],
    [
      'another version of the pack',
      (draft: Draft) => Object.assign(draft, { pack: { id: 'junshan2024', version: 7 } }),
      /第 7 版/,
    ],
    [
      'an unknown field id',
      (draft: Draft) => Object.assign(draft.entries, { 'staffing.nonsense': '3' }),
      /entries\.staffing\.nonsense.*describe/,
    ],
    [
      'a number with two points',
      (draft: Draft) => Object.assign(draft.entries, { 'staffing.staffInPost': '12..3' }),
      /“12\.\.3”.*改成数字/,
    ],
    [
      'a number in Chinese characters',
      (draft: Draft) => Object.assign(draft.entries, { 'staffing.staffInPost': '一百' }),
      /“一百”.*改成数字/,
    ],
    [
      'a number in a row that is none',
      (draft: Draft) => Object.assign(draft.tables.projects?.[0] ?? {}, { 'fiscal.adjusted': '约5' }),
      /projects\[1\]\.fiscal\.adjusted.*约5/,
    ],
    [
      'a table with too many rows',
      (draft: Draft) => Object.assign(draft.tables, { projects: Array.from({ length: 1001 }, () => ({})) }),
      /1001 行，超过上限 1000 行/,
    ],
    ['entries that are no object', (draft: Draft) => Object.assign(draft, { entries: 'x' }), /结构不对.*entries/],
    [
      'a text longer than any cell',
      (draft: Draft) => Object.assign(draft.entries, { frugalityMeasures: '长'.repeat(32_001) }),
      /32001 个字/,
    ],
    ['a wrong format name', (draft: Draft) => Object.assign(draft, { format: 'other' }), /结构不对.*format/],
    [
      'an override without a reason',
      (draft: Draft) => Object.assign(draft, { overrides: { 'staffing.controlRate': { value: '99%', reason: ' ' } } }),
      /overrides\.staffing\.controlRate/,
    ],
  ])('%s', async (_name, change, said) => {
    const file = draftFile(change);
    const target = join(folder(), 'out');
    for (const args of [
      ['check', file],
      ['export', file, '--out', target],
    ]) {
      const error = await refusal(...args);
      expect(`${error.reason}${error.remedy}`).toMatch(said);
    }
    expect(existsSync(target)).toBe(false);
  });

  it('a file that is no JSON, none at all, or no UTF-8', async () => {
    const file = join(folder(), '坏.json');
    writeFileSync(file, '{"format": ');
    expect((await refusal('check', file)).code).toBe('DRAFT_NOT_JSON');
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    expect((await refusal('check', file)).code).toBe('DRAFT_NOT_JSON');
    expect((await refusal('check', '不存在.json')).code).toBe('FILE_NOT_FOUND');
    expect((await refusal('check', folder())).code).toBe('FILE_UNREADABLE');
  });

  it('an unwritable folder; nothing half-written remains', async () => {
    const base = folder();
    writeFileSync(join(base, 'file'), 'in the way');
    const error = await refusal('export', draftFile(), '--out', join(base, 'file', 'deeper'));
    expect(error.code).toBe('FOLDER_UNWRITABLE');
    expect(readdirSync(base)).toEqual(['file']);
    expect((await refusal('export', draftFile(), '--out', '/proc/nowhere')).code).toBe('FOLDER_UNWRITABLE');
  });

  it('unknown commands, options and formats, and commands that are still to come', async () => {
    expect((await refusal('expotr')).code).toBe('COMMAND_UNKNOWN');
    expect((await refusal('constructor')).code).toBe('COMMAND_UNKNOWN');
    expect((await refusal()).code).toBe('COMMAND_UNKNOWN');
    expect((await refusal('summarize', 'x')).code).toBe('COMMAND_NOT_YET');
    expect((await refusal('packs', '--frobnicate')).code).toBe('OPTION_INVALID');
    expect((await refusal('describe')).code).toBe('OPTION_MISSING');
    expect((await refusal('export', draftFile(), '--out', 'x', '--formats', 'odt')).code).toBe('FORMAT_UNKNOWN');
    expect((await refusal('export', draftFile(), '--out', 'x', '--formats', 'pdf')).code).toBe('FORMAT_NOT_HERE');
    expect((await refusal('new', '--pack', 'junshan2024', '--year', '24', '--unit', '某', '--out', 'x')).code).toBe(
      'OPTION_INVALID',
    );
  });
});

describe('the commands', () => {
  it('packs lists 君山区 with its four documents', async () => {
    const { json } = await answer('packs');
    const list = json as unknown as readonly { readonly id: string }[];
    expect(list.find(({ id }) => id === 'junshan2024')).toMatchObject({
      year: 2024,
      documents: [{ kind: 'report' }, { attachment: '附件1' }, { attachment: '附件2' }, { attachment: '附件3' }],
    });
  });

  it('describe says formulas in words', async () => {
    const { json } = await answer('describe', '--pack', 'junshan2024');
    const fields = json.fields as readonly { id: string; formula?: string; source: string }[];
    const vehicles = fields.find((field) => field.id === 'officialVehicles.final');
    expect(vehicles?.formula).toMatch(/购置.* ＋ .*运行/);
    expect(fields.find((field) => field.id === 'unit.name')?.source).toBe('profile');
  });

  it('a new draft can be checked at once: nothing is wrong, all is missing; nothing is overwritten', async () => {
    const file = join(folder(), 'new.json');
    const args = ['new', '--pack', 'junshan2024', '--year', '2024', '--unit', '某中心', '--out', file];
    expect((await answer(...args)).exitCode).toBe(0);
    const before = readFileSync(file, 'utf8');
    expect(await answer('check', file)).toMatchObject({ exitCode: 1, json: { ok: false, counts: { block: 0 } } });
    expect((await refusal(...args)).code).toBe('FILE_EXISTS');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('export refuses a final set while a 必改 stands, and writes nothing', async () => {
    const file = join(folder(), 'published.json');
    writeFileSync(file, JSON.stringify(scenario('junshan2024', 'published').given));
    const target = folder();
    const refused = await answer('export', file, '--out', target);
    expect(refused.exitCode).toBe(1);
    expect(refused.json.files).toEqual([]);
    expect(readdirSync(target)).toEqual([]);
  });

  it('export writes the same bytes again, verified, and puts them in place together', async () => {
    const [first, second] = [folder(), folder()];
    const once = await answer('export', draftFile(), '--out', first, '--formats', 'docx,xlsx,html');
    const again = await answer('export', draftFile(), '--out', second, '--formats', 'docx,xlsx,html');
    const shape = (json: Record<string, unknown>): readonly unknown[] =>
      (json.files as readonly { sha256: string; verified: boolean; document: string }[]).map(
        ({ sha256, verified, document }) => ({ sha256, verified, document }),
      );
    expect(shape(once.json)).toEqual(shape(again.json));
    expect(shape(once.json)).toHaveLength(7);
    expect((once.json.files as readonly { verified: boolean }[]).every((file) => file.verified)).toBe(true);
    expect(readdirSync(first).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('the process', () => {
  function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync('npm', ['run', '--silent', 'cli', '--', ...args], { cwd: project, encoding: 'utf8' });
  }

  it('answers one JSON value alone on stdout', () => {
    const { status, stdout } = run('packs', '--json');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'junshan2024' }));
  });

  it('exits 2 with a Chinese message and no stack trace', () => {
    const { status, stdout, stderr } = run('check', '没有的文件.json', '--json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/找不到文件[\s\S]*请核对/);
    expect(stderr).not.toMatch(/at .*:\d+/);
  });
});
