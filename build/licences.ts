/**
 * `node --import tsx build/licences.ts`: writes the list of packages that the program ships with, for the settings page.
 * From package-lock.json and the installed package files, so the same installation gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');

export type Licence = { readonly name: string; readonly version: string; readonly licence: string };

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});
const packageFile = z.object({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

/** Some packages say their licence only in their own file, and some in the old ways. */
function licenceInPackage(folder: string): string {
  const { license, licenses } = packageFile.parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map((each) => each.type).join(' OR ') ?? '未注明';
}

/** Every package of the running program (not of its making), by name, then version. */
export function shippedLicences(): readonly Licence[] {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const found = new Map<string, Licence>();
  for (const [folder, entry] of Object.entries(packages)) {
    const shipped = entry.dev !== true && entry.optional !== true && entry.devOptional !== true;
    const isShell = folder === 'node_modules/electron';
    if (folder === '' || entry.version === undefined || !(shipped || isShell)) continue;
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = entry.license ?? licenceInPackage(folder);
    found.set(`${name}@${entry.version}`, { name, version: entry.version, licence });
  }
  const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...found.values()].sort((one, other) => order(one.name, other.name) || order(one.version, other.version));
}

export const licencesFile = join(root, 'renderer', 'app', 'licences.json');

export function licencesText(): string {
  return `${JSON.stringify(shippedLicences(), undefined, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(licencesFile, licencesText());
