import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { checkRooms } from '../../../build/checkRooms.ts';
import { readRequest } from '../../../build/newPack.ts';
import {
  baseIdOf,
  type NewPackOptions,
  newPackFiles,
  registered,
  resolvedDiff,
} from '../../../build/packs/newPackFiles.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { junshan2024 } from '../../../shared/packs/junshan2024/index.ts';
import { packs } from '../../../shared/packs/packRegistry.ts';

const root = join(import.meta.dirname, '../../..');
const registry = readFileSync(join(root, 'shared/packs/packRegistry.ts'), 'utf8');
const yunxi: NewPackOptions = { base: 'junshan2024', county: '岳阳市云溪区', year: '2025', id: 'yunxi2025' };

function files(options: NewPackOptions): ReadonlyMap<string, string> {
  return newPackFiles(
    options,
    [junshan2024],
    () => registry,
    () => false,
  );
}

function refusal(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('not refused');
}

/** What Biome says against a file, as a whole: layout, order of imports, rules. */
function biome(name: string, text: string): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'check',
      '--write',
      '--error-on-warnings',
      `--stdin-file-path=${name}`,
    ],
    { cwd: root, input: text, encoding: 'utf8' },
  );
  return status === 0 && stdout === text ? '' : `${stdout}${stderr}`;
}

describe('a new pack on a base', () => {
  it('is a folder with the base and no differences yet, and a line in the registry', () => {
    const written = files(yunxi);
    expect([...written.keys()]).toEqual([
      'shared/packs/yunxi2025/index.ts',
      'shared/packs/yunxi2025/resolved-diff.md',
      'shared/packs/packRegistry.ts',
    ]);
    const source = written.get('shared/packs/yunxi2025/index.ts') ?? '';
    expect(source).toContain('export const yunxi2025 = extendPack(junshan2024, {');
    expect(source).toContain("title: '岳阳市云溪区2025年度部门整体支出绩效自评'");
    expect(baseIdOf(source)).toBe('junshan2024');
    expect(written.get('shared/packs/yunxi2025/resolved-diff.md')).toMatch(
      /^# yunxi2025 与 junshan2024 的差别[\s\S]*- 更改 县区：“岳阳市君山区”→“岳阳市云溪区”/,
    );
  });

  it('is written as Biome and the rooms want it, whatever its name', () => {
    for (const [id, county] of [
      ['aa2025', '安乡县'],
      ['yunxi2025', '岳阳市云溪区'],
      ['zz2025', `湘西土家族苗族自治州${'很长的县名'.repeat(12)}`],
    ] as const) {
      const written = files({ ...yunxi, id, county });
      for (const [name, text] of written) if (name.endsWith('.ts')) expect(biome(name, text)).toBe('');
      const source = written.get(`shared/packs/${id}/index.ts`) ?? '';
      const others = ['shared/packs/extendPack.ts', 'shared/packs/junshan2024/index.ts'];
      const rooms = new Map([[`shared/packs/${id}/index.ts`, source], ...others.map((other) => [other, ''] as const)]);
      expect(checkRooms(rooms)).toEqual([]);
    }
  });

  it('stands sorted in the registry, which breaks into lines when it grows', () => {
    let grown = registry;
    const ids = [
      'yunxi2025',
      'aa2025',
      'pingjiang2024',
      'miluo2024',
      'huarong10',
      'huarong9',
      'xiangyin2024',
      'linxiang2024',
    ];
    for (const id of ids) {
      grown = registered(grown, id);
      expect(biome('shared/packs/packRegistry.ts', grown)).toBe('');
    }
    const list =
      /\[([^\]]*)\];/
        .exec(grown)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '') ?? [];
    expect(list).toHaveLength(ids.length + packs.length);
    expect(list[0]).toBe('aa2025');
    expect(list.indexOf('huarong9')).toBeLessThan(list.indexOf('huarong10'));
  });

  it('makes its id from an ASCII name, or from the base for the same county', () => {
    const idOf = (options: Partial<NewPackOptions>): string => {
      const { id: _, ...rest } = yunxi;
      return [...files({ ...rest, ...options }).keys()][0]?.split('/')[2] ?? '';
    };
    expect(idOf({ county: '岳阳市君山区' })).toBe('junshan2025');
    expect(idOf({ county: 'Yunxi Qu' })).toBe('yunxiqu2025');
    expect(refusal(() => idOf({})).message).toMatch(/缺少 --id.*岳阳市云溪区/);
  });

  it('keeps a name with quotes and backslashes inside its quotes', () => {
    for (const title of ["x', run: () => 1, y: '\\", `"x" + 'y' + "z"`, '\\', '`${1}`']) {
      const text = files({ ...yunxi, title }).get('shared/packs/yunxi2025/index.ts') ?? '';
      expect(biome('shared/packs/yunxi2025/index.ts', text)).toBe('');
      const written = /^ {2}title: (.*),$/m.exec(text)?.[1] ?? '';
      expect(runInNewContext(written)).toBe(title);
    }
  });
});

describe('what cannot be', () => {
  it.each([
    ['an unknown base', { ...yunxi, base: 'nowhere1999' }, 'UNKNOWN_PACK', /nowhere1999.*junshan2024/],
    ['an id that exists', { ...yunxi, id: 'junshan2024' }, 'OPTION_INVALID', /junshan2024.*已经有模板/],
    [
      'the same county and year',
      { base: 'junshan2024', county: '岳阳市君山区', year: '2024' },
      'OPTION_INVALID',
      /已经有模板/,
    ],
    ['a year of two digits', { ...yunxi, year: '25' }, 'OPTION_INVALID', /--year.*25.*四位/],
    ['a year in words', { ...yunxi, year: '今年' }, 'OPTION_INVALID', /四位/],
    ['a year far away', { ...yunxi, year: '3025' }, 'OPTION_INVALID', /四位/],
    ['an id in Chinese', { ...yunxi, id: '云溪2025' }, 'OPTION_INVALID', /小写字母/],
    ['an id that leaves the folder', { ...yunxi, id: '../evil' }, 'OPTION_INVALID', /小写字母/],
  ] as const)('%s is refused', (_name, options, code, said) => {
    const error = refusal(() => files(options));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(said);
  });

  it('a folder that is there already, though not registered', () => {
    const work = (): unknown =>
      newPackFiles(
        yunxi,
        [junshan2024],
        () => registry,
        () => true,
      );
    expect(refusal(work).message).toMatch(/yunxi2025.*已经有模板/);
  });

  it('a command line with something missing or unknown', () => {
    expect(refusal(() => readRequest([])).message).toMatch(/缺少 --base/);
    expect(refusal(() => readRequest(['--base', 'junshan2024', '--year', '2025'])).message).toMatch(/缺少 --county/);
    expect(refusal(() => readRequest(['--bass', 'x'])).message).toMatch(/--bass/);
    expect(readRequest(['--diff', 'yunxi2025'])).toEqual({ kind: 'diff', id: 'yunxi2025' });
  });
});

describe('the command', () => {
  /** What the command needs of a checkout. */
  function checkout(): string {
    const copy = mkdtempSync(join(tmpdir(), 'newPack-'));
    for (const part of ['shared', 'build', 'package.json', 'tsconfig.json']) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    return copy;
  }

  function run(folder: string, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, ['--import', 'tsx', 'build/newPack.ts', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  }

  it('writes a pack that loads, and its differences anew once it says something', () => {
    const folder = checkout();
    const made = run(
      folder,
      '--base',
      'junshan2024',
      '--county',
      '岳阳市云溪区',
      '--year',
      '2025',
      '--id',
      'yunxi2025',
    );
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    const index = join(folder, 'shared/packs/yunxi2025/index.ts');
    const diff = join(folder, 'shared/packs/yunxi2025/resolved-diff.md');
    const first = readFileSync(diff, 'utf8');
    expect(run(folder, '--diff', 'yunxi2025').status).toBe(0);
    expect(readFileSync(diff, 'utf8')).toBe(first);
    writeFileSync(
      index,
      readFileSync(index, 'utf8').replace(
        'change: {}',
        "change: { documents: { attachment2: { attachment: '附件1' } } }",
      ),
    );
    expect(run(folder, '--diff', 'yunxi2025').stdout).toMatch(/resolved-diff\.md/);
    expect(readFileSync(diff, 'utf8')).toMatch(/附件号：“附件2”→“附件1”/);

    const again = run(folder, '--base', 'yunxi2025', '--county', '岳阳市云溪区', '--year', '2026');
    expect(again.stderr).toBe('');
    expect(existsSync(join(folder, 'shared/packs/yunxi2026/index.ts'))).toBe(true);
    expect(readFileSync(join(folder, 'shared/packs/packRegistry.ts'), 'utf8')).toMatch(
      /yunxi2025, yunxi2026|yunxi2025,\n {2}yunxi2026/,
    );

    const refused = run(
      folder,
      '--base',
      'junshan2024',
      '--county',
      '岳阳市云溪区',
      '--year',
      '2025',
      '--id',
      'yunxi2025',
    );
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/已经有模板/);
    expect(run(folder, '--diff', 'junshan2024').stderr).toMatch(/没有差别可列/);
    expect(run(folder, '--diff', '../packs').stderr).toMatch(/没有编号为/);
  });
});

const derived = readdirSync(join(root, 'shared/packs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'shared/packs', entry.name, 'resolved-diff.md')))
  .map((entry) => entry.name);

describe('the differences of every derived pack', () => {
  it('are written down as they are; else: npm run new-pack -- --diff ID', () => {
    for (const id of derived) {
      const folder = join(root, 'shared/packs', id);
      const base = baseIdOf(readFileSync(join(folder, 'index.ts'), 'utf8'));
      const [pack, basePack] = [id, base].map((each) => packs.find((known) => known.id === each));
      if (pack === undefined || basePack === undefined) throw new Error(`${id} or its base is not registered`);
      expect(readFileSync(join(folder, 'resolved-diff.md'), 'utf8')).toBe(resolvedDiff(basePack, pack));
    }
  });
});
