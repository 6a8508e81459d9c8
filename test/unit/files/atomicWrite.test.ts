import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NamedBytes, writeFileAtomic, writeSetAtomic } from '../../../electron/files/atomicWrite.ts';
import { AppError } from '../../../shared/errors/appError.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'atomic-'));
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function content(...path: readonly string[]): string {
  return readFileSync(join(base, ...path), 'utf8');
}

/** Everything below the folder, hidden files too. */
function everything(): readonly string[] {
  return (readdirSync(base, { recursive: true }) as string[]).sort();
}

/** Files as a slow writer hands them out; `fail` breaks off before the last one. */
async function* files(texts: Readonly<Record<string, string>>, fail?: Error): AsyncGenerator<NamedBytes> {
  const all = Object.entries(texts);
  for (const [index, [name, text]] of all.entries()) {
    await Promise.resolve();
    if (fail !== undefined && index === all.length - 1) throw fail;
    yield { name, bytes: bytes(text) };
  }
}

async function write(folder: string, given: AsyncIterable<NamedBytes>): Promise<readonly string[]> {
  const written: string[] = [];
  await writeSetAtomic(folder, given, (file, path) => written.push(`${file.name} ${path}`));
  return written;
}

async function refusal(writing: Promise<unknown>): Promise<unknown> {
  return writing.then(
    () => {
      throw new Error('nothing was refused');
    },
    (error: unknown) => error,
  );
}

const diskFull = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

describe('a set of files', () => {
  it('may hold names that look like copies of others, also where those are replaced', async () => {
    const folder = join(base, '材料');
    mkdirSync(folder);
    writeFileSync(join(folder, '甲'), 'old');
    await write(folder, files({ '甲.before': '1', 甲: '2' }));
    expect([content('材料', '甲.before'), content('材料', '甲')]).toEqual(['1', '2']);
  });

  it('appears together, in folders that are made, and says where', async () => {
    const folder = join(base, '年度', '材料');
    expect(await write(folder, files({ 甲: '1', 乙: '2' }))).toEqual([
      `甲 ${join(folder, '甲')}`,
      `乙 ${join(folder, '乙')}`,
    ]);
    expect(everything()).toEqual(['年度', '年度/材料', '年度/材料/甲', '年度/材料/乙'].sort());
    expect([content('年度', '材料', '甲'), content('年度', '材料', '乙')]).toEqual(['1', '2']);
  });

  it('replaces files of the same name and leaves all others', async () => {
    writeFileSync(join(base, '甲'), '旧');
    writeFileSync(join(base, '旁边'), '别人的');
    await write(base, files({ 甲: '新', 乙: '2' }));
    expect(everything()).toEqual(['甲', '乙', '旁边'].sort());
    expect([content('甲'), content('旁边')]).toEqual(['新', '别人的']);
  });

  it('appears not at all when the writer fails in the middle, and the folders go again', async () => {
    const fault = new Error('the writer broke');
    expect(await refusal(write(join(base, 'a', 'b'), files({ 甲: '1', 乙: '2', 丙: '3' }, fault)))).toBe(fault);
    expect(everything()).toEqual([]);
  });

  it('appears not at all when the disk is full; what was there before stays', async () => {
    writeFileSync(join(base, '甲'), '旧');
    await refusal(write(base, files({ 甲: '新', 乙: '2' }, diskFull)));
    expect(everything()).toEqual(['甲']);
    expect(content('甲')).toBe('旧');
  });

  it('appears not at all when one name is taken by a folder; what was there before comes back', async () => {
    writeFileSync(join(base, '甲'), '旧');
    mkdirSync(join(base, '丙', '里面'), { recursive: true });
    const error = await refusal(write(base, files({ 甲: '新', 乙: '2', 丙: '3' })));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'FOLDER_UNWRITABLE', reason: expect.stringContaining('文件夹占着') });
    expect(everything()).toEqual(['丙', '丙/里面', '甲'].sort());
    expect(content('甲')).toBe('旧');
  });

  it.each([
    ['a path through a file', () => join(base, '挡路', '材料'), /不是文件夹/],
    ['a file in place of the folder', () => join(base, '挡路'), /不是文件夹/],
    ['a file system that holds no files', () => '/proc/nowhere/deeper', /./],
    ['a name that is too long', () => join(base, 'x'.repeat(300)), /名称太长/],
  ])('is refused by name: %s', async (_name, folder, said) => {
    writeFileSync(join(base, '挡路'), '');
    const error = await refusal(write(folder(), files({ 甲: '1' })));
    expect(error).toMatchObject({ code: 'FOLDER_UNWRITABLE', reason: expect.stringMatching(said) });
    expect(everything()).toEqual(['挡路']);
  });

  it('of no files makes the folder and is content', async () => {
    expect(await write(join(base, '空'), files({}))).toEqual([]);
    expect(everything()).toEqual(['空']);
  });

  it('is not taken back when whoever is told about it fails', async () => {
    const telling = writeSetAtomic(join(base, 'a'), files({ 甲: '1', 乙: '2' }), () => {
      throw new Error('who was told');
    });
    expect(await refusal(telling)).toMatchObject({ message: 'who was told' });
    expect(everything()).toEqual(['a', 'a/甲', 'a/乙'].sort());
  });
});

describe('one file', () => {
  it('replaces the old one', async () => {
    writeFileSync(join(base, '甲'), '旧');
    await writeFileAtomic(join(base, '甲'), bytes('新'));
    expect(everything()).toEqual(['甲']);
    expect(content('甲')).toBe('新');
  });

  it('brings its folders along, and takes them back when it cannot be written', async () => {
    await writeFileAtomic(join(base, 'a', 'b', '甲'), bytes('1'));
    expect(content('a', 'b', '甲')).toBe('1');
    const name = '长'.repeat(200);
    expect(await refusal(writeFileAtomic(join(base, 'c', 'd', name), bytes('1')))).toMatchObject({
      code: 'FOLDER_UNWRITABLE',
    });
    expect(everything()).toEqual(['a', 'a/b', 'a/b/甲']);
  });

  it('is refused where a folder has the name, and where nothing can be written', async () => {
    mkdirSync(join(base, '甲', '里面'), { recursive: true });
    for (const file of [join(base, '甲'), '/proc/nowhere/甲', '/proc/甲']) {
      expect(await refusal(writeFileAtomic(file, bytes('1')))).toMatchObject({ code: 'FOLDER_UNWRITABLE' });
    }
    expect(everything()).toEqual(['甲', '甲/里面']);
  });
});
