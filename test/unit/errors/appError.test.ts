import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError, assertNever } from '../../../shared/errors/appError.ts';
import { type ErrorCode, errorCatalog } from '../../../shared/errors/errorCatalog.ts';

/** Only carries over what another part of the program said in Chinese; it has no words of its own. */
const passedOn: readonly string[] = ['PASSED_ON'] satisfies readonly ErrorCode[];
const entries = Object.entries(errorCatalog).filter(([code]) => !passedOn.includes(code));

describe('the catalogue of failures', () => {
  it.each(entries)('%s says what is wrong and what to do, in Chinese sentences', (_code, { cause, remedy }) => {
    expect(cause).toMatch(/[一-鿿]/);
    expect(cause).toMatch(/。$/);
    // A remedy may end with a usage or with what was expected.
    expect(remedy).toMatch(/(?:。|\})$/);
  });

  it('holds nothing that is never said', () => {
    const project = join(import.meta.dirname, '../../..');
    const sources = ['shared', 'electron', 'renderer'].flatMap((room) =>
      (readdirSync(join(project, room), { recursive: true }) as string[])
        .filter((file) => /\.tsx?$/.test(file) && !file.includes('errorCatalog'))
        .map((file) => readFileSync(join(project, room, file), 'utf8')),
    );
    const said = sources.join('\n');
    expect(Object.keys(errorCatalog).filter((code) => !said.includes(`'${code}'`))).toEqual([]);
  });
});

describe('an expected failure', () => {
  it('fills in what it is about', () => {
    const error = new AppError('TOO_MANY_ROWS', { table: '项目', rows: 6, limit: 5 });
    expect(error.reason).toBe('“项目”有 6 行，超过上限 5 行。');
    expect(error.message).toBe(`${error.reason}${error.remedy}`);
    expect(error).toMatchObject({ name: 'AppError', code: 'TOO_MANY_ROWS' });
  });

  it('takes what it is about as it is, braces and dollars included', () => {
    const reason = (file: string): string => new AppError('FILE_NOT_FOUND', { file }).reason;
    expect(reason('{detail}$&.json')).toBe('找不到文件“{detail}$&.json”。');
    expect(reason('{file}')).toBe('找不到文件“{file}”。');
  });

  it('leaves a place open that nobody filled, rather than saying undefined', () => {
    for (const code of Object.keys(errorCatalog) as ErrorCode[]) {
      expect(new AppError(code).message).not.toMatch(/undefined|null|NaN/);
    }
  });
});

it('a branch that the types rule out is a fault, not an expected failure', () => {
  const reach = (): never => assertNever('x' as never);
  expect(reach).toThrow('unexpected value: "x"');
  expect(reach).not.toThrow(AppError);
});
