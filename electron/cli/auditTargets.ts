import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';

const mostFiles = 5_000;
const deepest = 8;
const auditable = /\.(?:docx|xlsx|txt)$/i;
/** Word's lock files and hidden files are nobody's papers. */
const hidden = /^(?:~\$|\.)/;

async function filesIn(folder: string, depth: number): Promise<readonly string[]> {
  if (depth > deepest) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (hidden.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesIn(path, depth + 1)));
    else if (entry.isFile() && auditable.test(entry.name)) found.push(path);
    if (found.length > mostFiles) throw new AppError('AUDIT_TOO_MANY_FILES', { folder, limit: mostFiles });
  }
  return found;
}

/** `name`: as it was named on the command line, or below a folder that was. */
export type AuditTarget = { readonly name: string; readonly path: string };

/**
 * The files that the arguments name; a folder stands for all .docx, .xlsx and .txt in it and below. `several`: more
 * than one was named, or a folder, however many files it holds.
 */
export async function auditTargets(
  named: readonly string[],
  pathOf: (name: string) => string,
): Promise<{ readonly targets: readonly AuditTarget[]; readonly several: boolean }> {
  const targets: AuditTarget[] = [];
  let several = named.length > 1;
  for (const name of named) {
    const path = pathOf(name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() !== true) {
      targets.push({ name, path });
      continue;
    }
    several = true;
    const files = await filesIn(path, 1);
    if (files.length === 0) throw new AppError('AUDIT_NOTHING_THERE', { folder: path });
    for (const file of files) targets.push({ name: join(name, relative(path, file)), path: file });
  }
  return { targets, several };
}
