/**
 * `npm run rooms`: keeps the house in order. Reads every import of the five rooms and refuses what the zone
 * table does not allow, Node in the domain, circles of imports, and files that have grown too long.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { findCycles } from './rooms/findCycles.ts';
import { type FoundImport, maskSource, readImports } from './rooms/readImports.ts';
import { anyLength, countyPack, longestFile, packagesOfShared, type Zone, zones } from './rooms/zones.ts';

export type Violation = { readonly file: string; readonly line?: number; readonly message: string };

const sourceFile = /\.[cm]?[jt]sx?$/;
const rooms = ['electron', 'renderer', 'shared', 'build', 'test'] as const;
const countyZone: Zone = { name: 'county pack', folder: countyPack.parent, may: [] };
const nodeGlobal =
  /(?<![.\w$])(?:(?:process|Buffer|global)(?=\s*[.[(])|__dirname\b|__filename\b|(?:set|clear)Immediate(?=\s*\()|require(?=\s*\())|\bimport\.meta\.(?:dirname|filename|url)\b/g;

/** `shared/packs/junshan2024/` of a file inside a county's folder. */
function countyFolder(file: string): string | undefined {
  if (!file.startsWith(countyPack.parent)) return undefined;
  const end = file.indexOf('/', countyPack.parent.length);
  const folder = end < 0 ? undefined : file.slice(0, end + 1);
  return zones.some((zone) => zone.folder === folder) ? undefined : folder;
}

function zoneOf(file: string): Zone | undefined {
  if (countyFolder(file)) return countyZone;
  const homes = zones.filter((zone) => file.startsWith(zone.folder));
  return homes.reduce<Zone | undefined>((a, b) => (a && a.folder.length > b.folder.length ? a : b), undefined);
}

/** What a file imports from within the project. */
function targetsOf(file: string, imports: readonly FoundImport[]): readonly string[] {
  return imports.filter(({ to }) => to.startsWith('.')).map(({ to }) => posix.join(posix.dirname(file), to));
}

/** The packs that a pack is built on: one at most. */
function basesOf(file: string, imports: readonly FoundImport[]): readonly string[] {
  const targets = targetsOf(file, imports);
  if (countyFolder(file) === undefined || !targets.includes(countyPack.extending)) return [];
  return targets.filter((to) => to === `${countyFolder(to)}index.ts` && countyFolder(to) !== countyFolder(file));
}

function mayImport(from: string, to: string, typeOnly: boolean, bases: readonly string[]): string | undefined {
  const [home, target] = [zoneOf(from), zoneOf(to)];
  if (!target) return `imports ${to}, which belongs to no zone`;
  if (home === undefined) return undefined;
  const county = countyFolder(from);
  if (county) {
    const allowed = [county, ...countyPack.may, ...(typeOnly ? countyPack.mayTypes : [])];
    if (to === countyPack.extending || to === bases[0]) return undefined;
    if (bases.includes(to)) return `a pack builds on one pack: ${bases.join(', ')}`;
    if (allowed.some((place) => to.startsWith(place))) return undefined;
    return `a county pack is data: it may import only its own files, ${countyPack.may.join(', ')}; not ${to}`;
  }
  if (home.name === target.name || home.may.includes(target.name)) return undefined;
  if (home.mayTypes?.includes(target.name)) {
    return typeOnly ? undefined : `${home.name} may import types only from ${target.name} (import type): ${to}`;
  }
  return `${home.name} may not import ${target.name} (${to}); it may import: ${home.may.join(', ') || 'nothing'}`;
}

function checkImport(
  file: string,
  found: FoundImport,
  sources: ReadonlyMap<string, string>,
  bases: readonly string[],
): { readonly problem?: string; readonly target?: string } {
  const { to } = found;
  const inShared = file.startsWith('shared/');
  if (!to.startsWith('.')) {
    if (!inShared) return {};
    if (isBuiltin(to)) return { problem: `the domain knows no Node: ${to}` };
    const known = packagesOfShared.some((name) => to === name || to.startsWith(`${name}/`));
    return known ? {} : { problem: `the package ${to} is not on the list of the domain (packagesOfShared)` };
  }
  const target = posix.normalize(posix.join(posix.dirname(file), to));
  if (target.startsWith('..')) return { problem: `imports from outside the project: ${to}` };
  if (!/\.[a-z]+$/.test(target) || /\.[cm]?jsx?$/.test(target)) {
    return { problem: `write the import with its .ts ending: ${to}` };
  }
  if (!rooms.some((room) => target.startsWith(`${room}/`))) return {};
  const isSource = sourceFile.test(target);
  if (isSource && !sources.has(target)) return { problem: `imports a file that is not there: ${to}` };
  const problem = mayImport(file, target, found.typeOnly, bases);
  return { ...(problem === undefined ? {} : { problem }), ...(isSource ? { target } : {}) };
}

/** The whole check as a pure function: path (with `/`, from the top of the project) to source text. */
export function checkRooms(sources: ReadonlyMap<string, string>): readonly Violation[] {
  const violations: Violation[] = [];
  const graph = new Map<string, readonly string[]>();
  for (const [file, source] of sources) {
    if (!zoneOf(file) && !/^shared\/(?:[^/]+\.d\.ts|standInTypes\/)/.test(file)) {
      violations.push({ file, message: 'belongs to no zone: add its folder to build/rooms/zones.ts' });
    }
    const masked = maskSource(source);
    const next: string[] = [];
    const imports = readImports(masked);
    const bases = basesOf(file, imports);
    for (const found of imports) {
      const { problem, target } = checkImport(file, found, sources, bases);
      if (problem !== undefined) violations.push({ file, line: found.line, message: problem });
      // Types vanish before the program runs: two files may name each other's types.
      if (target !== undefined && !found.typeOnly) next.push(target);
    }
    graph.set(file, next);
    if (file.startsWith('shared/') && !file.endsWith('.d.ts')) {
      for (const match of masked.code.matchAll(nodeGlobal)) {
        const line = masked.code.slice(0, match.index).split('\n').length;
        violations.push({ file, line, message: `the domain knows no Node: ${match[0]}` });
      }
    }
    const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
    const free = countyFolder(file) !== undefined || anyLength.folders.some((folder) => file.startsWith(folder));
    if (lines > longestFile && !free) {
      violations.push({ file, message: `${lines} lines: over ${longestFile} a file holds more than one idea` });
    }
  }
  for (const ring of findCycles(graph)) {
    const [first] = ring;
    if (first !== undefined) {
      violations.push({ file: first, message: `import circle: ${[...ring, first].join(' → ')}` });
    }
  }
  return violations;
}

export function readRooms(root: string): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const room of rooms) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !sourceFile.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(root.length).replaceAll('\\', '/').replace(/^\//, '');
      if (!name.includes('node_modules/')) sources.set(name, readFileSync(path, 'utf8'));
    }
  }
  return sources;
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const sources = readRooms(join(import.meta.dirname, '..'));
  const violations = checkRooms(sources);
  for (const { file, line, message } of violations) {
    console.error(`${file}${line === undefined ? '' : `:${line}`}  ${message}`);
  }
  console.log(`rooms: ${sources.size} files, ${violations.length} violations`);
  exit(violations.length > 0 ? 1 : 0);
}
