import Dexie, { type Collection, type Table, type Transaction } from 'dexie';
import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { ReportSummary, Seal, SnapshotInfo, UnitProfile } from './reportStorage.ts';
import { storageError } from './storageError.ts';
import type { Timers } from './timers.ts';

/** `revision` counts the stored changes of the content, `savedAt` is when the last one was. */
export type SummaryRow = ReportSummary & { readonly revision: number; readonly savedAt: number };
/** The whole draft as it was at `revision`. Unknown, for an older program may have written it: the gate comes first. */
export type DraftRow = { readonly id: string; readonly revision: number; readonly draft: unknown };
/** What was changed to reach `revision`. */
export type JournalRow = {
  readonly reportId: string;
  readonly revision: number;
  readonly at: number;
  readonly edits: readonly DraftEdit[];
};
export type SnapshotRow = SnapshotInfo & { readonly revision: number };
export type SnapshotContentRow = { readonly id: string; readonly gzip: Uint8Array };
/** Removed for good: its mirror must not bring it back. */
export type RemovedRow = { readonly id: string; readonly removedAt: number };
/** A state that was signed off: `snapshotId` is its content, `backup` the file that holds it as well. */
export type SealRow = Seal & { readonly backup?: string };
export type SettingRow = { readonly key: string; readonly value: unknown };

/** One version of the database: tables that are new or changed since the last, and what lifts the rows. */
export type DatabaseVersion = {
  readonly version: number;
  readonly reason: string;
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
};

/** All versions in order. A version that was shipped is never changed: a new one follows it. */
export const databaseVersions: readonly DatabaseVersion[] = [
  {
    version: 1,
    reason: 'reports as a draft and the edits since, so that a keystroke writes little',
    stores: {
      summaries: 'id',
      drafts: 'id',
      journal: '[reportId+revision]',
      snapshots: 'id, reportId',
      snapshotContents: 'id',
      removed: 'id',
      units: 'id',
      settings: 'key',
    },
  },
  {
    version: 2,
    reason: 'signed-off states, found again by the code on the paper',
    stores: { seals: 'id, reportId, code' },
  },
];

/** The browser's own database, or a stand-in. */
export type DatabaseFactory = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

export type StorageDatabase = {
  readonly dexie: Dexie;
  readonly summaries: Table<SummaryRow, string>;
  readonly drafts: Table<DraftRow, string>;
  readonly journal: Table<JournalRow, [string, number]>;
  readonly snapshots: Table<SnapshotRow, string>;
  readonly snapshotContents: Table<SnapshotContentRow, string>;
  readonly removed: Table<RemovedRow, string>;
  readonly seals: Table<SealRow, string>;
  readonly units: Table<UnitProfile, string>;
  readonly settings: Table<SettingRow, string>;
};

/** Declares the database; nothing is opened yet. Every transaction is on the disk when it is confirmed (`strict`). */
export function declareDatabase(
  name: string,
  factory: DatabaseFactory | undefined,
  versions: readonly DatabaseVersion[] = databaseVersions,
): StorageDatabase {
  const dexie = new Dexie(name, { ...factory, chromeTransactionDurability: 'strict', cache: 'disabled' });
  for (const { version, stores, upgrade } of versions) {
    const declared = dexie.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
  // A newer program in another window needs the database: make way, and do not come back with the old version. One that
  // is deleted may come back. `false` keeps Dexie from doing it its own way.
  dexie.on('versionchange', ({ newVersion }) => {
    dexie.close({ disableAutoOpen: newVersion !== null && newVersion > 0 });
    return false;
  });
  return {
    dexie,
    summaries: dexie.table('summaries'),
    drafts: dexie.table('drafts'),
    journal: dexie.table('journal'),
    snapshots: dexie.table('snapshots'),
    snapshotContents: dexie.table('snapshotContents'),
    removed: dexie.table('removed'),
    seals: dexie.table('seals'),
    units: dexie.table('units'),
    settings: dexie.table('settings'),
  };
}

const blockedPatienceMs = 5_000;
/** Dexie counts its versions in tens. */
const nativeSteps = 10;

/** The version on the disk; nothing where there is none, or where the browser does not tell. */
async function storedVersion(factory: IDBFactory | undefined, name: string): Promise<number | undefined> {
  try {
    const found = (await factory?.databases())?.find((each) => each.name === name);
    return found?.version === undefined ? undefined : Math.floor(found.version / nativeSteps);
  } catch {
    return undefined;
  }
}

/**
 * Opens the database, upgraded if it is old. Throws STORAGE_TOO_NEW, STORAGE_BLOCKED (another window keeps the old
 * version open), STORAGE_UNAVAILABLE, STORAGE_FULL.
 */
export async function openDatabase(
  { dexie }: StorageDatabase,
  factory: DatabaseFactory | undefined,
  newest: number,
  timers: Timers,
): Promise<void> {
  if (dexie.isOpen()) return;
  // Dexie would open what is newer than declared, and change it.
  const stored = await storedVersion(factory?.indexedDB ?? globalThis.indexedDB, dexie.name);
  if (stored !== undefined && stored > newest) throw new AppError('STORAGE_TOO_NEW');
  let stopWaiting = (): void => undefined;
  const blocked = new Promise<never>((_, reject) => {
    dexie.on('blocked', () => {
      stopWaiting = timers.after(blockedPatienceMs, () => reject(new AppError('STORAGE_BLOCKED')));
    });
  });
  try {
    await Promise.race([dexie.open(), blocked]);
  } catch (error) {
    throw storageError(error);
  } finally {
    stopWaiting();
  }
}

/** All journal rows of a report, in order. */
export function journalOf({ journal }: StorageDatabase, reportId: string): Collection<JournalRow, [string, number]> {
  return journal.where('[reportId+revision]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]);
}
