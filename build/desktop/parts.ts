import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { InlineConfig } from 'vite';
import { bundle } from './bundle.ts';

export const root = join(import.meta.dirname, '..', '..');
export const rendererFolder = join(root, 'dist', 'renderer');
export const shellFolder = join(root, 'dist', 'electron');

/** A part of the built program: what it is made of, and how, into a folder that is not yet there. */
type Part = {
  readonly name: string;
  readonly folder: string;
  readonly inputs: readonly string[];
  readonly bundles: readonly ((outDir: string) => InlineConfig)[];
};

function shellBundle(entry: string, fileName: string): (outDir: string) => InlineConfig {
  return (outDir) => ({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // The sandbox of a preload takes one CommonJS file, and so nothing is left to be imported from elsewhere.
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        external: (id) => id === 'electron' || isBuiltin(id),
        output: { format: 'cjs', entryFileNames: fileName, codeSplitting: false },
      },
    },
  });
}

export const parts: readonly Part[] = [
  {
    name: 'renderer',
    folder: rendererFolder,
    inputs: ['renderer', 'shared', 'build/renderer', 'build/desktop/bundle.ts', 'package-lock.json'],
    bundles: [
      (outDir) => ({
        configFile: join(root, 'build', 'renderer', 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir, emptyOutDir: false, rolldownOptions: { checks: { pluginTimings: false } } },
      }),
    ],
  },
  {
    name: 'electron',
    folder: shellFolder,
    inputs: ['electron', 'shared/bridge', 'shared/errors', 'build/desktop', 'package-lock.json'],
    bundles: [shellBundle('electron/main.ts', 'main.cjs'), shellBundle('electron/preload.ts', 'preload.cjs')],
  },
];

function filesOf(input: string): readonly string[] {
  const path = join(root, input);
  if (statSync(path).isFile()) return [input];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

/** Changes whenever a file of the inputs is added, removed or written. */
function stampOf(part: Part): string {
  const hash = createHash('sha256');
  for (const file of part.inputs.flatMap(filesOf).sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stampFile = (part: Part): string => join(root, 'dist', `${part.name}.stamp`);

export function isFresh(part: Part): boolean {
  const stamp = stampFile(part);
  return existsSync(part.folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(part);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** What builds left behind that were broken off. */
function removeBroken(part: Part): void {
  for (const name of existsSync(dirname(part.folder)) ? readdirSync(dirname(part.folder)) : []) {
    const id = new RegExp(`^${basename(part.folder)}\\.(\\d+)$`).exec(name)?.[1];
    if (id !== undefined && !isRunning(Number(id))) rmSync(join(dirname(part.folder), name), { recursive: true });
  }
}

/** Builds into a folder, in place of what it held. */
export async function buildInto(part: Part, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const configure of part.bundles) await bundle(configure(folder));
}

/** Builds beside the old folder and then takes its place, so that no reader meets half a program. */
export async function buildPart(part: Part): Promise<void> {
  const stamp = stampOf(part);
  const fresh = `${part.folder}.${process.pid}`;
  removeBroken(part);
  try {
    await buildInto(part, fresh);
    rmSync(part.folder, { recursive: true, force: true });
    renameSync(fresh, part.folder);
    writeFileSync(stampFile(part), stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Builds what is missing or older than its sources; answers the names of the parts that were built. */
export async function buildStale(names: readonly string[]): Promise<readonly string[]> {
  const stale = parts.filter((part) => names.includes(part.name) && !isFresh(part));
  for (const part of stale) await buildPart(part);
  return stale.map((part) => part.name);
}
