import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInput, readTextInput } from '../../../electron/files/readInput.ts';
import { AppError } from '../../../shared/errors/appError.ts';

const base = mkdtempSync(join(tmpdir(), 'read-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(base, name);
  writeFileSync(path, content);
  return path;
}

async function refusal(reading: Promise<unknown>): Promise<AppError> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a file from outside', () => {
  it('is read as it is, up to the limit', async () => {
    const content = new Uint8Array(200_000).map((_, index) => index % 251);
    expect(new Uint8Array(await readInput(file('bytes', content), 200_000))).toEqual(content);
    expect(await readInput(file('empty', ''), 10)).toHaveLength(0);
  });

  it('that is larger is refused, with its size and the limit', async () => {
    expect(await refusal(readInput(file('large', 'x'.repeat(11)), 10))).toMatchObject({
      code: 'DRAFT_TOO_LARGE',
      reason: expect.stringMatching(/11 字节，上限 10 字节/),
    });
  });

  it('that hides its size is refused once it is over the limit', async () => {
    expect((await refusal(readInput('/proc/self/environ', 1))).code).toBe('DRAFT_TOO_LARGE');
  });

  it.each([
    ['a name nobody has', () => join(base, '没有'), 'FILE_NOT_FOUND', /找不到/],
    ['a path through a file', () => join(file('挡路', ''), '里面'), 'FILE_NOT_FOUND', /找不到/],
    ['a folder', () => base, 'FILE_UNREADABLE', /这是一个文件夹/],
    ['a device without end', () => '/dev/zero', 'FILE_UNREADABLE', /不是普通文件/],
    ['a name that no file can have', () => join(base, 'x'.repeat(300)), 'FILE_UNREADABLE', /./],
  ])('%s is refused by name', async (_name, path, code, said) => {
    const error = await refusal(readInput(path(), 1000));
    expect(error.code).toBe(code);
    expect(error.reason).toMatch(said);
  });
});

describe('a text from outside', () => {
  it('is UTF-8, with or without a byte order mark', async () => {
    expect(await readTextInput(file('plain', '{"名":1}'), 100)).toBe('{"名":1}');
    expect(await readTextInput(file('marked', '\ufeff{"名":1}'), 100)).toBe('{"名":1}');
  });

  it.each([
    ['GBK', [0xbb, 0xfa, 0xb9, 0xd8]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['half a character', [0xe6, 0x9c]],
  ])('in %s is refused, not guessed', async (name, content) => {
    expect((await refusal(readTextInput(file(name, Uint8Array.from(content)), 100))).code).toBe('DRAFT_NOT_JSON');
  });
});
