import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/cli/runCommand.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { scenario } from '../../helpers/scenarios.ts';
import { scratchFolder } from '../../helpers/scratchFolder.ts';

const seeds = join(import.meta.dirname, '../../seeds');
const wrong = readFileSync(join(seeds, 'junshan2024.txt'));
const right = '2023年度支出100万元，其中：基本支出60万元，项目支出40万元。';

type Finding = Record<string, unknown> & { readonly places: readonly Record<string, unknown>[] };
type Report = {
  readonly ok: boolean;
  readonly counts: { readonly block: number };
  readonly findings: readonly Finding[];
};

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = scratchFolder('audit-cli');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function run(folder: string, ...args: readonly string[]): Promise<{ exitCode: number; json: unknown }> {
  const { exitCode, json } = await runCommand(args, { folder });
  // As a program reads it.
  return { exitCode, json: JSON.parse(JSON.stringify(json)) as unknown };
}

async function refusal(folder: string, ...args: readonly string[]): Promise<string> {
  try {
    await runCommand(args, { folder });
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'answered';
}

const findingKeys = [
  'code',
  'severity',
  'message',
  'remedy',
  'basis',
  'fields',
  'places',
  'quote',
  'stated',
  'expected',
];
const placeKeys = ['document', 'section', 'table', 'cell', 'line'];

function requireContract({ ok, counts, findings }: Report): void {
  expect(typeof ok).toBe('boolean');
  expect(Object.keys(counts)).toEqual(['block', 'explain', 'notice', 'notYet']);
  expect(ok).toBe(counts.block === 0);
  for (const finding of findings) {
    expect(findingKeys).toEqual(expect.arrayContaining(Object.keys(finding)));
    expect(Object.keys(finding)).toEqual(
      expect.arrayContaining(['code', 'severity', 'message', 'remedy', 'fields', 'places']),
    );
    for (const place of finding.places) expect(placeKeys).toEqual(expect.arrayContaining(Object.keys(place)));
  }
}

describe('audit', () => {
  it('of one file answers its report, with the keys of the contract and no others', async () => {
    const { exitCode, json } = await run(folderWith({ '决算.txt': wrong }), 'audit', '决算.txt');
    expect(exitCode).toBe(1);
    expect(Object.keys(json as Report)).toEqual(['ok', 'counts', 'findings', 'notRead']);
    requireContract(json as Report);
  });

  it('of a file that is right answers ok and 0', async () => {
    const answer = await run(folderWith({ '决算.txt': right }), 'audit', '决算.txt');
    expect(answer).toMatchObject({ exitCode: 0, json: { ok: true, counts: { block: 0 } } });
  });

  it('of several files answers a list, each named as it was given', async () => {
    const folder = folderWith({ 'a.txt': wrong, 'b.txt': right });
    const { exitCode, json } = await run(folder, 'audit', 'a.txt', join(folder, 'b.txt'));
    expect(exitCode).toBe(1);
    const list = json as readonly (Report & { file: string })[];
    expect(list.map(({ file, ok }) => [file, ok])).toEqual([
      ['a.txt', false],
      [join(folder, 'b.txt'), true],
    ]);
    for (const { file: _file, ...report } of list) requireContract(report);
  });

  it('of a folder answers a list, however many are in it, and leaves out what nobody wrote', async () => {
    const folder = folderWith({
      '上报/甲.txt': right,
      '上报/下级/乙.txt': right,
      '上报/~$甲.docx': 'x',
      '上报/图.png': 'x',
    });
    const list = (await run(folder, 'audit', '上报')).json as readonly { file: string }[];
    expect(list.map(({ file }) => file)).toEqual([join('上报', '下级', '乙.txt'), join('上报', '甲.txt')]);
    const one = (await run(folder, 'audit', join('上报', '下级'))).json;
    expect(one).toHaveLength(1);
  });

  it('says of an unreadable one among several why, and audits the others', async () => {
    const folder = folderWith({
      'a.txt': right,
      'b.docx': 'no zip',
      'c.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    });
    const { exitCode, json } = await run(folder, 'audit', 'a.txt', 'b.docx', 'c.doc');
    expect(exitCode).toBe(1);
    expect(json).toMatchObject([
      { file: 'a.txt', ok: true },
      { file: 'b.docx', ok: false, findings: [], error: { code: 'OOXML_UNREADABLE' } },
      {
        file: 'c.doc',
        ok: false,
        findings: [],
        error: { code: 'AUDIT_OLD_FORMAT', remedy: expect.stringContaining('.docx') as string },
      },
    ]);
  });

  it('refuses where nothing can be audited', async () => {
    const folder = folderWith({ 'b.docx': 'no zip', 'leer/x.png': 'x' });
    expect(await refusal(folder, 'audit', 'b.docx')).toBe('OOXML_UNREADABLE');
    expect(await refusal(folder, 'audit', 'b.docx', 'fehlt.txt')).toBe('OOXML_UNREADABLE');
    expect(await refusal(folder, 'audit', 'fehlt.txt')).toBe('FILE_NOT_FOUND');
    expect(await refusal(folder, 'audit', 'leer')).toBe('AUDIT_NOTHING_THERE');
    expect(await refusal(folder, 'audit')).toBe('OPTION_MISSING');
  });

  it('writes the list of findings as Word and Excel', async () => {
    const folder = folderWith({ 'a.txt': wrong, 'b.txt': right });
    await run(folder, 'audit', 'a.txt', 'b.txt', '--out', '结果');
    expect(readdirSync(join(folder, '结果')).map((name) => name.replace(/^.*\./, ''))).toEqual(['docx', 'xlsx']);
  });
});

describe('check', () => {
  it('answers with the keys of the contract, explanations settled, and writes its report', async () => {
    const folder = folderWith({
      'published.json': JSON.stringify(scenario('shifeng2021FinalAccounts', 'published').given),
      'corrected.json': JSON.stringify(scenario('shifeng2021FinalAccounts', 'corrected').given),
    });
    const published = await run(folder, 'check', 'published.json', '--out', '结果');
    expect(published.exitCode).toBe(1);
    requireContract(published.json as Report);
    expect(readdirSync(join(folder, '结果'))).toHaveLength(2);
    const corrected = await run(folder, 'check', 'corrected.json');
    expect(corrected).toMatchObject({ exitCode: 0, json: { ok: true, counts: { block: 0, explain: 0 } } });
  });
});

describe('codes', () => {
  it('lists every code with severity, title, basis and example', async () => {
    const list = (await run(folderWith({}), 'codes')).json as readonly Record<string, string>[];
    expect(list.length).toBeGreaterThan(100);
    for (const entry of list) expect(Object.keys(entry)).toEqual(['code', 'severity', 'title', 'basis', 'example']);
  });
});
