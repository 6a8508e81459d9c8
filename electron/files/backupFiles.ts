import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reportId as reportIdShape } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { writeFileAtomic } from './atomicWrite.ts';
import { backupsToRemove, rotation } from './backupRotation.ts';
import { createInTurn } from './inTurn.ts';
import { encodeStored, readStored, readStoredHeader, type StoredAbout } from './storedText.ts';

const ending = '.jxbackup';
/** `20261121-080253-123.jxbackup`, `…-1.jxbackup` for a second one in the same millisecond. */
const nameShape = /^\d{8}-\d{6}-\d{3}(?:-\d{1,3})?\.jxbackup$/;

export type BackupEntry = {
  readonly name: string;
  readonly savedAt: number;
  readonly bytes: number;
  readonly label: string;
  readonly title: string;
  readonly keep: boolean;
};

type NewBackup = Pick<StoredAbout, 'reportId' | 'label' | 'title' | 'keep'> & { readonly text: string };

export type BackupFiles = {
  readonly write: (backup: NewBackup) => Promise<{ readonly name: string }>;
  /** Newest first. */
  readonly list: (reportId: string) => Promise<readonly BackupEntry[]>;
  readonly listAll: () => Promise<{
    readonly entries: readonly (BackupEntry & { readonly reportId: string })[];
    readonly unreadable: readonly string[];
  }>;
  readonly read: (reportId: string, name: string) => Promise<{ readonly name: string; readonly text: string }>;
};

function stamp(time: number): string {
  const [date = '', clock = ''] = new Date(time).toISOString().split('T');
  return `${date.replaceAll('-', '')}-${clock.slice(0, 8).replaceAll(':', '')}-${clock.slice(9, 12)}`;
}

/**
 * Dated backups in `backups/<report>/`, rotated by `rotation`. Ids and names must have passed the contract; names are
 * held against the shape that this file gives them as well. `now` in milliseconds since 1970.
 */
export function createBackupFiles(dataFolder: string, now: () => number): BackupFiles {
  const inTurn = createInTurn();
  const folderOf = (reportId: string): string => join(dataFolder, 'backups', reportId);

  /** Entries newest first, and the names of files that cannot be believed. */
  async function look(
    reportId: string,
  ): Promise<{ readonly entries: readonly BackupEntry[]; readonly unreadable: readonly string[] }> {
    const entries: BackupEntry[] = [];
    const unreadable: string[] = [];
    for (const name of await readdir(folderOf(reportId)).catch(() => [])) {
      if (!nameShape.test(name)) continue;
      const header = await readStoredHeader(join(folderOf(reportId), name)).catch(() => undefined);
      if (header?.reportId !== reportId) {
        unreadable.push(name);
        continue;
      }
      const { savedAt, bytes, label, title, keep } = header;
      entries.push({ name, savedAt, bytes, label, title, keep });
    }
    return {
      entries: entries.sort((a, b) => b.savedAt - a.savedAt || b.name.localeCompare(a.name)),
      unreadable,
    };
  }

  const list = async (reportId: string): Promise<readonly BackupEntry[]> => (await look(reportId)).entries;

  async function freeName(reportId: string, time: number): Promise<string> {
    const taken = new Set(await readdir(folderOf(reportId)).catch(() => []));
    const first = `${stamp(time)}${ending}`;
    for (let count = 1; taken.has(first) && count < 1_000; count += 1) {
      const next = `${stamp(time)}-${count}${ending}`;
      if (!taken.has(next)) return next;
    }
    return first;
  }

  return {
    write: ({ text, ...about }) =>
      inTurn(about.reportId, async () => {
        const { reportId } = about;
        const savedAt = now();
        const name = await freeName(reportId, savedAt);
        await writeFileAtomic(join(folderOf(reportId), name), encodeStored({ ...about, revision: 0, savedAt }, text));
        for (const old of backupsToRemove(await list(reportId), savedAt, rotation)) {
          await rm(join(folderOf(reportId), old), { force: true }).catch(() => undefined);
        }
        return { name };
      }),
    list: (reportId) => inTurn(reportId, () => list(reportId)),
    listAll: async () => {
      const entries: (BackupEntry & { readonly reportId: string })[] = [];
      const unreadable: string[] = [];
      const folder = join(dataFolder, 'backups');
      for (const found of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        const id = reportIdShape.safeParse(found.name);
        if (!id.success || !found.isDirectory()) continue;
        const looked = await look(id.data);
        for (const entry of looked.entries) entries.push({ ...entry, reportId: id.data });
        unreadable.push(...looked.unreadable);
      }
      return { entries, unreadable };
    },
    read: (reportId, name) =>
      inTurn(reportId, async () => {
        const stored = nameShape.test(name) ? await readStored(join(folderOf(reportId), name)) : undefined;
        if (stored === undefined || stored.header.reportId !== reportId) {
          throw new AppError('NO_STORED_COPY', { what: '这份备份' });
        }
        return { name, text: stored.text };
      }),
  };
}
