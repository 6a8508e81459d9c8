import { randomUUID } from 'node:crypto';
import { rmdirSync, rmSync } from 'node:fs';
import { lstat, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../shared/errors/appError.ts';

const causes: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限，或文件正被别的程序打开',
  EBUSY: '文件正被别的程序打开',
  EROFS: '是只读的',
  ENOSPC: '空间已满',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '路径中有一段不是文件夹',
  EISDIR: '有一个文件夹占着文件的名字',
  ENOTEMPTY: '有一个文件夹占着文件的名字',
  ENAMETOOLONG: '名称太长',
};

/** The named refusal for a failure of the file system; anything else is a fault of the program and passes on. */
export function unwritable(folder: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' ? error : new AppError('FOLDER_UNWRITABLE', { folder, detail: causes[code] ?? code });
}

/**
 * Makes a folder with its missing ancestors and answers those it made, innermost first. Not `recursive: true`: on file
 * systems that answer ENOENT to every mkdir (/proc) Node 20 would try for ever.
 */
export async function makeFolder(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return [];
  const parent = dirname(folder);
  const above = parent === folder ? [] : await makeFolder(parent);
  try {
    await mkdir(folder);
  } catch (error) {
    // Another write may have made it in the meantime.
    if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return above;
    await removeFolders(above);
    throw error;
  }
  return [folder, ...above];
}

/** Takes away folders that are empty again, in the order given. */
export async function removeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}

/** What a write has put down and not finished, outermost last: for a program that is told to end in the middle. */
const unfinished = new Set<readonly string[]>();
/** Sets that are being renamed into place: a moment that is not broken off. */
let placing = 0;

/**
 * Takes away at once what unfinished writes have put down; answers whether that could be done. It cannot while a set is
 * being put into place: ask again when it is.
 */
export function discardUnfinished(): boolean {
  if (placing > 0) return false;
  for (const [temporary, ...folders] of unfinished) {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    for (const folder of folders) {
      try {
        rmdirSync(folder);
      } catch {
        // It is not empty: somebody else has put something there.
        break;
      }
    }
  }
  return true;
}

/** A new file whose bytes have reached the disk; refuses to touch one that exists. */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows refuses to rename while a virus scanner looks at the file, which it does for a moment after each write. */
const patience = process.platform === 'win32' ? [20, 50, 100, 200, 400] : [];

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of patience) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && /^(?:EPERM|EACCES|EBUSY)$/.test(String(error.code))))
        throw error;
      await sleep(pause);
    }
  }
  await rename(from, to);
}

/** Makes a rename itself last through a power cut. Not every system lets a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A file whose name appears only when its content is complete: written beside, flushed to disk, renamed. */
export async function writeFileAtomic(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${randomUUID()}.part`);
  let made: readonly string[] = [];
  let begun: readonly string[] = [];
  try {
    made = await makeFolder(dirname(file));
    begun = [temporary, ...made];
    unfinished.add(begun);
    await writeDurably(temporary, bytes);
    await renamePatiently(temporary, file);
    await flushFolder(dirname(file));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    await removeFolders(made);
    throw unwritable(dirname(file), error);
  } finally {
    unfinished.delete(begun);
  }
}

/** A file to be put into a folder. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** Where, inside a staging folder, the files wait that the set replaces. */
export const replacedFolder = '.replaced';

/**
 * Renames staged files into place. A file that stood there before waits in `staging`; anything else (a link, a device)
 * is refused: NOT_A_PLAIN_FILE. When one cannot be placed, those that were are taken away again and what stood there
 * comes back.
 */
export async function placeAll(staging: string, folder: string, names: readonly string[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    await mkdir(join(staging, replacedFolder));
    for (const name of names) {
      const target = join(folder, name);
      const before = join(staging, replacedFolder, name);
      const existing = await lstat(target).catch(() => undefined);
      if (existing !== undefined && !existing.isFile() && !existing.isDirectory()) {
        throw new AppError('NOT_A_PLAIN_FILE', { file: target });
      }
      if (existing?.isFile() === true) {
        await renamePatiently(target, before);
        undo.push(() => rename(before, target));
      }
      await renamePatiently(join(staging, name), target);
      undo.push(() => rm(target, { force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

/**
 * Writes a set of files so that either all appear or none: they are first written to a hidden folder inside `folder`
 * as they come, then renamed into place. Files of the same name are replaced. Throws FOLDER_UNWRITABLE.
 */
export async function writeSetAtomic<File extends NamedBytes>(
  folder: string,
  files: AsyncIterable<File>,
  onWritten: (file: File, path: string) => void,
): Promise<void> {
  const staging = join(folder, `.${randomUUID()}.part`);
  const staged: File[] = [];
  let made: readonly string[] = [];
  let begun: readonly string[] = [];
  let complete = false;
  try {
    made = await makeFolder(staging).catch((error: unknown) => {
      throw unwritable(folder, error);
    });
    begun = made;
    unfinished.add(begun);
    for await (const file of files) {
      await writeDurably(join(staging, file.name), file.bytes).catch((error: unknown) => {
        throw unwritable(folder, error);
      });
      staged.push(file);
    }
    const names = staged.map((file) => file.name);
    placing += 1;
    try {
      await placeAll(staging, folder, names);
    } catch (error) {
      throw unwritable(folder, error);
    } finally {
      placing -= 1;
    }
    complete = true;
    for (const file of staged) onWritten(file, join(folder, file.name));
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (!complete) await removeFolders(made);
    unfinished.delete(begun);
  }
}
