import { AppError } from '../../shared/errors/appError.ts';
import { extendPack } from '../../shared/packs/extendPack.ts';
import { packDifferences } from '../../shared/packs/packDifferences.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';

/** What a person states about a new pack; everything else comes from the base. */
export type NewPackOptions = {
  readonly base: string;
  readonly county: string;
  readonly year: string;
  readonly id?: string;
  readonly title?: string;
};

const registryFile = 'shared/packs/packRegistry.ts';
const lineWidth = 120;

export function packFolder(id: string): string {
  return `shared/packs/${id}`;
}

export function diffFile(id: string): string {
  return `${packFolder(id)}/resolved-diff.md`;
}

function refused(option: string, value: string, expected: string): AppError {
  return new AppError('OPTION_INVALID', { option, value, expected });
}

/** `junshan` + 2025; the base's id with another year for the same county. Chinese names need an id that is stated. */
function idOf({ county, year, id }: NewPackOptions, base: TemplatePack): string {
  if (id !== undefined) {
    if (/^[a-z][A-Za-z0-9]*$/.test(id)) return id;
    throw refused('--id', id, '编号用英文小写字母开头，只含字母和数字，例如 yunxi2025。');
  }
  if (county === base.county && base.id.endsWith(String(base.year))) {
    return `${base.id.slice(0, -String(base.year).length)}${year}`;
  }
  const ascii = county.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^[\x20-\x7e]+$/.test(county) && /^[a-z]/.test(ascii)) return `${ascii}${year}`;
  const usage = `--county ${county} --id yunxi${year}（汉字名称不能自动变成编号，请写拼音加年份）`;
  throw new AppError('OPTION_MISSING', { command: 'new-pack', option: ' --id', usage });
}

function yearOf(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 1990 && year <= 2100) return year;
  throw refused('--year', text, '请写 1990 到 2100 之间的四位年份，例如 2025。');
}

/** A string as Biome writes it: in the quotes that need fewer escapes. */
function literal(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replaceAll('\\', '\\\\');
  const count = (quote: string): number => plain.split(quote).length - 1;
  const quote = count("'") > count('"') ? '"' : "'";
  return `${quote}${plain.replaceAll(quote, `\\${quote}`)}${quote}`;
}

/** Chinese characters take two columns. */
function width(line: string): number {
  return [...line].reduce((columns, letter) => columns + (/[\u1100-\uffff]/.test(letter) ? 2 : 1), 0);
}

function property(indent: string, key: string, text: string): string {
  const line = `${indent}${key}: ${literal(text)},`;
  return width(line) <= lineWidth ? line : `${indent}${key}:\n${indent}  ${literal(text)},`;
}

/** The folder's one file: the base and, to be filled in, what differs from it. */
function packSource(pack: TemplatePack, base: TemplatePack): string {
  return `import { extendPack } from '../extendPack.ts';
import { ${base.id} } from '../${base.id}/index.ts';

/** ${pack.county} ${pack.year}, built on ${base.id}. What comes of it: resolved-diff.md. */
export const ${pack.id} = extendPack(${base.id}, {
${property('  ', 'id', pack.id)}
  version: 1,
${property('  ', 'title', pack.title)}
${property('  ', 'county', pack.county)}
  year: ${pack.year},
  // The notice with which the bureau sends the blank: every check that cites it must be found there.
  basis: {
${property('    ', 'document', pack.basis.document)}
  },
  add: {},
  change: {},
  remove: {},
  order: {},
});
`;
}

/** Names in the order in which Biome sorts imports: digits as numbers, else letter by letter. */
function compareNames(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => name.replace(/\d+/g, (digits) => digits.padStart(12, '0')));
  if (a === undefined || b === undefined || a === b) return 0;
  return a < b ? -1 : 1;
}

/** The registry with one more pack: its import and its place in the list, both sorted and laid out as Biome does. */
export function registered(registry: string, id: string): string {
  const list = /^(export const packs: readonly TemplatePack\[\] = )\[([^\]]*)\];$/m;
  const found = list.exec(registry);
  if (found === null) throw new Error(`${registryFile} has no list of packs`);
  const names = (found[2] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const sorted = [...names, id].sort(compareNames);
  const oneLine = `${found[1]}[${sorted.join(', ')}];`;
  const written =
    oneLine.length <= lineWidth ? oneLine : `${found[1]}[\n${sorted.map((name) => `  ${name},\n`).join('')}];`;
  const lines = registry.replace(list, written).split('\n');
  const path = (line: string): string | undefined => /^import .* from '(\.\/[^']+)';$/.exec(line)?.[1];
  const own = `./${id}/index.ts`;
  const before = lines.findIndex((line) => {
    const other = path(line);
    return other !== undefined && compareNames(other, own) > 0;
  });
  const last = lines.map((line) => line.startsWith('import ')).lastIndexOf(true);
  lines.splice(before < 0 ? last + 1 : before, 0, `import { ${id} } from '${own}';`);
  return lines.join('\n');
}

/** The id of the one pack that a pack's source builds on. */
export function baseIdOf(source: string): string | undefined {
  return /\bextendPack\(\s*(\w+)\s*,/.exec(source)?.[1];
}

/** `resolved-diff.md`: what differs from the base once everything is applied, for review. */
export function resolvedDiff(base: TemplatePack, pack: TemplatePack): string {
  const lines = packDifferences(base, pack);
  return `# ${pack.id} 与 ${base.id} 的差别

由 \`npm run new-pack -- --diff ${pack.id}\` 生成，改动模板后重新生成，不要手改。

${lines.map((line) => `- ${line}\n`).join('')}`;
}

/**
 * The files of a new pack that is built on another: its source, the registry with it, its differences. Nothing is
 * written here. Throws UNKNOWN_PACK for the base, OPTION_INVALID for an id that exists, a year or an id that cannot be.
 */
export function newPackFiles(
  options: NewPackOptions,
  known: readonly TemplatePack[],
  source: (file: string) => string,
  exists: (file: string) => boolean,
): ReadonlyMap<string, string> {
  const base = known.find((pack) => pack.id === options.base);
  if (base === undefined) {
    throw new AppError('UNKNOWN_PACK', { id: options.base, known: known.map((pack) => pack.id).join('、') });
  }
  const year = yearOf(options.year);
  const id = idOf(options, base);
  if (known.some((pack) => pack.id === id) || exists(packFolder(id))) {
    throw refused('--id', id, '这个编号已经有模板了。同一县区同一年度的新版请改原模板的 version；否则请换一个编号。');
  }
  const title =
    options.title ?? base.title.replaceAll(base.county, options.county).replaceAll(String(base.year), String(year));
  const pack = extendPack(base, {
    ...{ id, version: 1, title, county: options.county, year },
    basis: { document: `${options.county}${year}年度绩效自评通知（待填：名称和文号）` },
  });
  return new Map([
    [`${packFolder(id)}/index.ts`, packSource(pack, base)],
    [diffFile(id), resolvedDiff(base, pack)],
    [registryFile, registered(source(registryFile), id)],
  ]);
}
