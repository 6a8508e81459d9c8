import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { bridgeLimits } from '../../shared/bridge/contract.ts';
import { makeFolder, unwritable, writeDurably } from './atomicWrite.ts';
import { encodeStored, readStored, readStoredHeader, type StoredHeader } from './storedText.ts';

const mirrorEnding = '.jxmirror';
const backupEnding = '.jxbackup';
/** A chosen folder may be the copy itself, hold several copies, or be a U盘 with a folder of copies. */
const deepest = 4;

const explanation =
  '这是“绩效助手”的备份：mirrors 里是每份材料的最新内容，backups 里是以前各个时候的内容。\r\n' +
  '在新电脑上恢复：装好绩效助手，打开“备份”，点“从U盘或文件夹恢复”，选这个文件夹。\r\n' +
  '请不要改动里面的文件。\r\n';

/** A stored copy in a folder that a person chose. `file` is never told to the window. */
export type FoundCopy = StoredHeader & { readonly kind: 'mirror' | 'backup'; readonly file: string };

export type BackupCopies = {
  /** Copies all mirrors and backups into a new folder inside `folder`; each is read back. Throws FOLDER_UNWRITABLE. */
  readonly copyOut: (
    folder: string,
  ) => Promise<{ readonly folder: string; readonly files: number; readonly skipped: readonly string[] }>;
  /** What can be restored from below `folder`. Links are not followed. */
  readonly find: (
    folder: string,
  ) => Promise<{ readonly copies: readonly FoundCopy[]; readonly unreadable: readonly string[] }>;
};

type Files = { readonly files: string[]; folders: number };

/** Files with our endings below a folder, up to a bound; plain files and folders only. */
async function ownFilesBelow(folder: string, depth: number, found: Files): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    if (found.files.length >= bridgeLimits.copies || found.folders >= bridgeLimits.copies) break;
    const path = join(folder, entry.name);
    const isOurs = entry.name.endsWith(mirrorEnding) || entry.name.endsWith(backupEnding);
    if (entry.isFile() && isOurs) found.files.push(path);
    if (entry.isDirectory() && depth > 0) {
      found.folders += 1;
      await ownFilesBelow(path, depth - 1, found);
    }
  }
  return found.files;
}

function dateForName(now: number): string {
  const date = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`;
}

/** `now` in milliseconds since 1970. */
export function createBackupCopies(dataFolder: string, now: () => number): BackupCopies {
  async function freeName(folder: string): Promise<string> {
    const first = join(folder, `绩效助手备份-${dateForName(now())}`);
    for (let number = 2; (await lstat(first).catch(() => undefined)) !== undefined && number < 1_000; number += 1) {
      const next = `${first}-${number}`;
      if ((await lstat(next).catch(() => undefined)) === undefined) return next;
    }
    return first;
  }

  /** Copies what is whole; answers the names of what is not. */
  async function fill(staging: string): Promise<{ readonly files: number; readonly skipped: readonly string[] }> {
    const skipped: string[] = [];
    let files = 0;
    for (const part of ['mirrors', 'backups']) {
      for (const file of await ownFilesBelow(join(dataFolder, part), 1, { files: [], folders: 0 })) {
        const place = relative(dataFolder, file);
        const stored = await readStored(file).catch(() => undefined);
        if (stored === undefined) {
          skipped.push(place);
          continue;
        }
        await makeFolder(join(staging, place, '..'));
        await writeDurably(join(staging, place), encodeStored(stored.header, stored.text));
        await readStored(join(staging, place));
        files += 1;
      }
    }
    return { files, skipped };
  }

  return {
    copyOut: async (folder) => {
      const staging = join(folder, `.${randomUUID()}.part`);
      try {
        await makeFolder(staging);
        const { files, skipped } = await fill(staging);
        await writeDurably(join(staging, '说明.txt'), Buffer.from(`\ufeff${explanation}`, 'utf8'));
        const target = await freeName(folder);
        await rename(staging, target);
        return { folder: target, files, skipped };
      } catch (error) {
        await rm(staging, { recursive: true, force: true }).catch(() => undefined);
        throw unwritable(folder, error);
      }
    },
    find: async (folder) => {
      const copies: FoundCopy[] = [];
      const unreadable: string[] = [];
      for (const file of await ownFilesBelow(folder, deepest, { files: [], folders: 0 })) {
        const header = await readStoredHeader(file).catch(() => undefined);
        if (header === undefined) unreadable.push(relative(folder, file));
        else copies.push({ ...header, kind: file.endsWith(mirrorEnding) ? 'mirror' : 'backup', file });
      }
      return { copies: copies.sort((a, b) => b.savedAt - a.savedAt), unreadable };
    },
  };
}
