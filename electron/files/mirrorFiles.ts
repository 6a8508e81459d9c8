import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';
import { makeFolder, unwritable, writeFileAtomic } from './atomicWrite.ts';
import { createInTurn } from './inTurn.ts';
import { encodeStored, readStored, readStoredHeader, type StoredHeader } from './storedText.ts';

/** Days that a mirror is kept after its report was deleted for good. */
export const retiredDays = 90;
const dayLength = 86_400_000;
const ending = '.jxmirror';

export type MirrorEntry = {
  readonly reportId: string;
  readonly savedAt: number;
  readonly revision: number;
  readonly bytes: number;
};

export type MirrorFiles = {
  readonly write: (reportId: string, revision: number, savedAt: number, text: string) => Promise<void>;
  readonly list: () => Promise<{ readonly entries: readonly MirrorEntry[]; readonly unreadable: readonly string[] }>;
  readonly read: (reportId: string) => Promise<{ readonly entry: MirrorEntry; readonly text: string }>;
  readonly retire: (reportId: string) => Promise<void>;
  /** Deletes what was retired more than 90 days ago. */
  readonly clean: () => Promise<void>;
};

function entryOf({ reportId, savedAt, revision, bytes }: StoredHeader): MirrorEntry {
  return { reportId, savedAt, revision, bytes };
}

/**
 * One file per report in `mirrors/`, replaced atomically; `retired/` holds those of deleted reports. `reportId` must
 * have passed the contract: it becomes a file name. Nothing that cannot be read is ever deleted or replaced: it is set
 * aside. `now` in milliseconds since 1970.
 */
export function createMirrorFiles(dataFolder: string, now: () => number): MirrorFiles {
  const folder = join(dataFolder, 'mirrors');
  const retired = join(dataFolder, 'retired');
  const inTurn = createInTurn();
  const fileOf = (reportId: string): string => join(folder, `${reportId}${ending}`);

  async function setAside(reportId: string): Promise<void> {
    try {
      await makeFolder(retired);
      const target = join(retired, `${reportId}-${now()}${ending}`);
      await rename(fileOf(reportId), target);
      const seconds = now() / 1_000;
      await utimes(target, seconds, seconds).catch(() => undefined);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      throw unwritable(retired, error);
    }
  }

  /** An older state (by revision, then by time) never replaces a newer one, nor anything what cannot be read. */
  async function mustStay(reportId: string, revision: number, savedAt: number): Promise<boolean> {
    try {
      const header = await readStoredHeader(fileOf(reportId));
      if (header === undefined) return false;
      const isNewer = header.revision > revision || (header.revision === revision && header.savedAt > savedAt);
      return isNewer || header.reportId !== reportId;
    } catch (error) {
      if (error instanceof AppError) return true;
      throw error;
    }
  }

  return {
    write: (reportId, revision, savedAt, text) =>
      inTurn(reportId, async () => {
        if (await mustStay(reportId, revision, savedAt)) await setAside(reportId);
        const about = { reportId, revision, savedAt, label: '', title: '', keep: false };
        await writeFileAtomic(fileOf(reportId), encodeStored(about, text));
      }),
    list: async () => {
      const names = await readdir(folder).catch(() => []);
      const entries: MirrorEntry[] = [];
      const unreadable: string[] = [];
      for (const name of names.filter((candidate) => candidate.endsWith(ending)).sort()) {
        const header = await readStoredHeader(join(folder, name)).catch(() => undefined);
        if (header !== undefined && name === `${header.reportId}${ending}`) entries.push(entryOf(header));
        else unreadable.push(name);
      }
      return { entries, unreadable };
    },
    read: (reportId) =>
      inTurn(reportId, async () => {
        const stored = await readStored(fileOf(reportId));
        if (stored === undefined) throw new AppError('NO_STORED_COPY', { what: '备用副本' });
        if (stored.header.reportId !== reportId) {
          throw new AppError('STORED_COPY_DAMAGED', { file: `${reportId}${ending}`, detail: '是另一份材料的' });
        }
        return { entry: entryOf(stored.header), text: stored.text };
      }),
    retire: (reportId) => inTurn(reportId, () => setAside(reportId)),
    clean: async () => {
      for (const name of await readdir(retired).catch(() => [])) {
        if (!name.endsWith(ending)) continue;
        const found = await stat(join(retired, name)).catch(() => undefined);
        if (found !== undefined && now() - found.mtimeMs > retiredDays * dayLength) {
          await rm(join(retired, name), { force: true }).catch(() => undefined);
        }
      }
    },
  };
}
