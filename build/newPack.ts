/**
 * `npm run new-pack -- --base ID --county 名称 --year Y [--id ID] [--title …]`: a pack for another county or year, built on
 * one that exists. `npm run new-pack -- --diff ID`: what differs from the base, once more, into resolved-diff.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process, { argv, stderr, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '../shared/errors/appError.ts';
import { packs } from '../shared/packs/packRegistry.ts';
import type { TemplatePack } from '../shared/packs/templatePack.ts';
import {
  baseIdOf,
  diffFile,
  type NewPackOptions,
  newPackFiles,
  packFolder,
  resolvedDiff,
} from './packs/newPackFiles.ts';

const usage =
  'npm run new-pack -- --base 模板编号 --county 县区名称 --year 年度 [--id 编号] [--title 标题]，或 npm run new-pack -- --diff 编号';

type Request =
  | { readonly kind: 'new'; readonly options: NewPackOptions }
  | { readonly kind: 'diff'; readonly id: string };

function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') {
    throw new AppError('OPTION_MISSING', { command: 'new-pack', option: ` ${option}`, usage });
  }
  return value.trim();
}

/** What the command line asks for. Throws OPTION_MISSING and OPTION_INVALID. */
export function readRequest(args: readonly string[]): Request {
  const option = { type: 'string' } as const;
  const options = { base: option, county: option, year: option, id: option, title: option, diff: option };
  let values: { readonly [Name in keyof typeof options]?: string };
  try {
    ({ values } = parseArgs({ args: [...args], options, strict: true }));
  } catch (error) {
    const unknown = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new AppError('OPTION_INVALID', { option: unknown, value: '', expected: `用法：${usage}` });
  }
  const { diff, id, title } = values;
  if (diff !== undefined) return { kind: 'diff', id: needed(diff, '--diff') };
  return {
    kind: 'new',
    options: {
      base: needed(values.base, '--base'),
      county: needed(values.county, '--county'),
      year: needed(values.year, '--year'),
      ...(id === undefined ? {} : { id: id.trim() }),
      ...(title === undefined ? {} : { title: title.trim() }),
    },
  };
}

function isPack(value: unknown, id: string): value is TemplatePack {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}

/** The pack as its folder declares it now. */
async function load(root: string, id: string): Promise<TemplatePack> {
  const file = join(root, packFolder(id), 'index.ts');
  if (!/^[a-zA-Z0-9]+$/.test(id) || !existsSync(file)) {
    throw new AppError('UNKNOWN_PACK', { id, known: packs.map((pack) => pack.id).join('、') });
  }
  const members: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  const pack = Object.values(members).find((value): value is TemplatePack => isPack(value, id));
  if (pack === undefined) throw new AppError('PACK_INVALID', { detail: `${packFolder(id)}/index.ts 没有导出“${id}”` });
  return pack;
}

async function diffAgain(root: string, id: string): Promise<ReadonlyMap<string, string>> {
  const pack = await load(root, id);
  const base = baseIdOf(readFileSync(join(root, packFolder(id), 'index.ts'), 'utf8'));
  if (base === undefined) {
    throw new AppError('OPTION_INVALID', {
      option: '--diff',
      value: id,
      expected: '这个模板不是在别的模板上改的（没有 extendPack），没有差别可列。',
    });
  }
  return new Map([[diffFile(id), resolvedDiff(await load(root, base), pack)]]);
}

/** Carries out the request in a checkout at `root`; answers the files written. */
export async function newPack(args: readonly string[], root: string): Promise<readonly string[]> {
  const request = readRequest(args);
  const source = (file: string): string => readFileSync(join(root, file), 'utf8');
  const files =
    request.kind === 'diff'
      ? await diffAgain(root, request.id)
      : newPackFiles(request.options, packs, source, (file) => existsSync(join(root, file)));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...files.keys()];
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  try {
    for (const file of await newPack(argv.slice(2), join(import.meta.dirname, '..'))) stdout.write(`已写出 ${file}\n`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    stderr.write(`${error.reason}\n${error.remedy}\n`);
    process.exitCode = 2;
  }
}
