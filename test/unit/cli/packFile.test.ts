import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/cli/runCommand.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { junshan2024 } from '../../../shared/packs/junshan2024/index.ts';
import { scenario } from '../../helpers/scenarios.ts';

type Json = Record<string, unknown>;

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'packFile-'));
}

async function answer(...args: readonly string[]): Promise<{ exitCode: number; json: Json; lines: readonly string[] }> {
  const { exitCode, json, lines } = await runCommand(args, { folder: folder() });
  return { exitCode, json: json as Json, lines };
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

/** 君山区's pack as that of another county, as a file. */
function packFile(change: Json = {}): string {
  const file = join(folder(), '云溪区.json');
  const pack = { ...junshan2024, id: 'yunxi2024', version: 3, title: '云溪区2024年度绩效自评', ...change };
  writeFileSync(file, JSON.stringify(pack));
  return file;
}

async function draftOf(pack: string): Promise<string> {
  const file = join(folder(), '填报.json');
  await answer('new', '--pack', pack, '--year', '2024', '--unit', '某中心', '--out', file);
  return file;
}

/** The corrected facts of 君山区, filled into the draft of the other pack. */
function fill(file: string, change: Json = {}): Json {
  const given = scenario('junshan2024', 'corrected').given as Json;
  const draft = { ...(JSON.parse(readFileSync(file, 'utf8')) as Json) };
  const { entries, tables, narrative, unit, explanations } = given;
  const filled = { ...draft, entries, tables, narrative, unit, explanations, ...change };
  writeFileSync(file, JSON.stringify(filled));
  return filled;
}

/** Somebody says where the form comes from: without that it is never final. */
const standsFor = {
  explanations: {
    ...((scenario('junshan2024', 'corrected').given as Json).explanations as Json),
    'FRM-001': '云溪区财政局2025年通知的附件',
  },
};

describe('a pack from a file', () => {
  it('is said to come from a file, and is not final until somebody stands for it', async () => {
    const file = await draftOf(packFile());
    fill(file);
    const { exitCode, json } = await answer('check', file);
    expect(exitCode).toBe(1);
    expect(json.missing).toMatchObject([{ kind: 'formFromFile' }]);
    fill(file, standsFor);
    expect(await answer('check', file)).toMatchObject({ exitCode: 0, json: { ok: true, missing: [] } });
  });

  it('is described like any other, with id, version and title', async () => {
    const file = packFile();
    const { json, lines } = await answer('describe', '--pack', file);
    expect(json.pack).toEqual({ id: 'yunxi2024', version: 3, year: 2024, title: '云溪区2024年度绩效自评' });
    expect(json.fields).toHaveLength(junshan2024.fields.length);
    expect(lines[0]).toBe(`云溪区2024年度绩效自评（yunxi2024 第3版），来自文件 ${file}`);
  });

  it('is carried by its drafts: check and export need nothing else', async () => {
    const pack = packFile();
    const file = await draftOf(pack);
    const draft = fill(file, standsFor);
    expect(draft.pack).toEqual({ id: 'yunxi2024', version: 3 });
    expect(draft.packDefinition).toEqual(JSON.parse(readFileSync(pack, 'utf8')));
    writeFileSync(pack, 'gone');
    expect(await answer('check', file)).toMatchObject({ exitCode: 0, json: { ok: true } });
    const out = folder();
    const { exitCode, json } = await answer('export', file, '--out', out, '--formats', 'docx,xlsx,html');
    expect(exitCode).toBe(0);
    const files = json.files as readonly { readonly verified: boolean; readonly sha256: string }[];
    expect(files.every((each) => each.verified)).toBe(true);
    expect(readdirSync(out)).toHaveLength(files.length);
  });

  it('gives the same set as the shipped pack that it copies', async () => {
    const copied = await draftOf(packFile());
    const shipped = await draftOf('junshan2024');
    fill(copied, standsFor);
    fill(shipped);
    const hashes = async (file: string): Promise<unknown> => {
      const { json } = await answer('export', file, '--out', folder(), '--formats', 'docx,xlsx,html');
      return (json.files as readonly { readonly sha256: string }[]).map(({ sha256 }) => sha256);
    };
    expect(await hashes(copied)).toEqual(await hashes(shipped));
  });

  it('a draft of a shipped pack carries none, and one that does all the same is read with the shipped pack', async () => {
    const file = await draftOf('junshan2024');
    expect(fill(file)).not.toHaveProperty('packDefinition');
    fill(file, { packDefinition: { ...junshan2024, title: 'x', crossChecks: [] } });
    const report = (await answer('check', file)).json;
    const plain = await draftOf('junshan2024');
    fill(plain);
    expect(report).toEqual((await answer('check', plain)).json);
  });

  it('can be written from a shipped pack, changed, and used', async () => {
    const file = join(folder(), 'pack.json');
    const written = await answer('packs', '--pack', 'junshan2024', '--out', file);
    expect(written.json).toMatchObject({ file, id: 'junshan2024', version: 1, title: junshan2024.title });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(junshan2024)));
    expect((await refusal('packs', '--pack', 'junshan2024', '--out', file)).code).toBe('FILE_EXISTS');
    expect((await refusal('packs', '--pack', 'junshan2024')).code).toBe('OPTION_MISSING');
    expect((await refusal('packs', '--out', 'x.json')).code).toBe('OPTION_MISSING');
    expect((await refusal('describe', '--pack', file)).code).toBe('PACK_ID_TAKEN');
  });
});

describe('what cannot be used is refused, and nothing is written', () => {
  it.each([
    ['no such file', (): string => '没有的.json', 'FILE_NOT_FOUND', /找不到/],
    ['no pack', (): string => packFile({ fields: 7 }), 'PACK_INVALID', /字段：应为列表/],
    ['the id of a shipped pack', (): string => packFile({ id: 'junshan2024' }), 'PACK_ID_TAKEN', /junshan2024/],
    ['a broken law', (): string => packFile({ unplaced: {}, sections: [] }), 'PACK_INVALID', /不在任何填报段落里/],
    ['an unknown id', (): string => 'nowhere1999', 'UNKNOWN_PACK', /nowhere1999/],
  ] as const)('%s', async (_name, pack, code, said) => {
    const out = join(folder(), '填报.json');
    const named = pack();
    for (const args of [
      ['describe', '--pack', named],
      ['new', '--pack', named, '--year', '2024', '--unit', '某', '--out', out],
      ['packs', '--pack', named, '--out', out],
    ]) {
      const error = await refusal(...args);
      expect(error.code).toBe(code);
      expect(error.message).toMatch(said);
    }
    expect(existsSync(out)).toBe(false);
  });

  it('bytes that are no text, and a file that is too large', async () => {
    const file = join(folder(), '坏.json');
    writeFileSync(file, Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]));
    expect((await refusal('describe', '--pack', file)).code).toBe('PACK_INVALID');
    writeFileSync(file, ' '.repeat(21_000_000));
    expect((await refusal('describe', '--pack', file)).code).toBe('PACK_TOO_LARGE');
  });

  it.each([
    ['no pack inside', { packDefinition: undefined }, 'UNKNOWN_PACK', /yunxi2024/],
    ['null inside', { packDefinition: null }, 'UNKNOWN_PACK', /yunxi2024/],
    ['another pack inside', { pack: { id: 'yunxi2024', version: 4 } }, 'PACK_INVALID', /“yunxi2024”第 4 版.*第 3 版/],
    [
      'a broken pack inside',
      { packDefinition: { ...junshan2024, id: 'yunxi2024', version: 3, documents: [] } },
      'PACK_INVALID',
      /文件：至少要有 1 项/,
    ],
  ] as const)('a draft with %s', async (_name, change, code, said) => {
    const file = await draftOf(packFile());
    fill(file, change);
    for (const args of [
      ['check', file],
      ['export', file, '--out', join(folder(), 'out')],
    ]) {
      const error = await refusal(...args);
      expect(error.code).toBe(code);
      expect(error.message).toMatch(said);
    }
  });

  it('as a process: exit 2, cause and remedy, no stack trace', () => {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['run', '--silent', 'cli', '--', 'describe', '--pack', packFile({ year: 'x' }), '--json'],
      { cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/模板文件不合格式：年度：应为数字，现为“x”/);
    expect(stderr).not.toMatch(/at .*:\d+/);
  });
});
