import type { Response } from '../../shared/bridge/contract.ts';
import { type ParsedDraft, parseDraftText } from '../../shared/drafts/parseDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { storageStrings } from '../strings/storage.ts';
import {
  adoptCatalogue,
  type Catalogue,
  catalogueId,
  catalogueStamp,
  catalogueState,
  readCatalogue,
} from './catalogue.ts';
import type { SummaryRow } from './database.ts';
import type { Called, MirrorKeeper } from './mirrorKeeper.ts';
import { readCopy } from './readCopy.ts';
import { readRaw, readReport, type StoredReport } from './readReport.ts';
import { isDamage, type RepairSources, repairReport, type StoredCopyWithRevision, storeWhole } from './repairReport.ts';
import { newRow, storedState } from './reportList.ts';
import type { RepairNote, StoredCopy } from './reportStorage.ts';
import { keepSnapshot } from './snapshots.ts';
import { attempt } from './storageError.ts';
import { lockName, type StorageParts } from './storageParts.ts';
import { damageOf, isSummaryRow } from './storedShapes.ts';

type MirrorEntry = { readonly reportId: string; readonly savedAt: number; readonly revision: number };

function note(
  parts: StorageParts,
  reportId: string,
  kind: RepairNote['kind'],
  words: Pick<RepairNote, 'title' | 'detail'>,
): void {
  parts.notes.put(`repair:${reportId}`, { kind, reportId, ...words });
}

/** Nothing when it cannot be read; that is noted, and the file stays as it is. */
async function readMirror(parts: StorageParts, reportId: string): Promise<ParsedDraft | undefined> {
  const called = await parts.mirror.call('mirror.read', { reportId });
  if ('error' in called) {
    note(parts, reportId, 'unreadable', storageStrings.unreadableMirror(reportId, called.error.reason));
    return undefined;
  }
  try {
    return parseDraftText(called.value.text, reportId, findPack);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    note(parts, reportId, 'unreadable', storageStrings.unreadableMirror(reportId, error.reason));
    return undefined;
  }
}

async function restore(parts: StorageParts, entry: MirrorEntry, listed: Catalogue | undefined): Promise<void> {
  const parsed = await readMirror(parts, entry.reportId);
  if (parsed === undefined) return;
  const { reportId: id, revision, savedAt } = entry;
  const known = listed?.reports.find((each) => each.id === id);
  const row = newRow(parsed.pack, parsed.draft, { createdAt: savedAt, ...known, id, revision, savedAt });
  await storeWhole(parts, row, parsed);
  note(parts, id, 'restored', storageStrings.restored(row.title, savedAt));
}

/**
 * The mirror is ahead: the database was lost in part, or could not be written. What it has is kept as a snapshot when
 * it can be read. When it was saved later than the mirror although it counts fewer changes, it stays and the mirror's
 * content becomes the snapshot: newer content is never overwritten.
 */
async function reconcile(parts: StorageParts, entry: MirrorEntry, row: SummaryRow): Promise<void> {
  const { database, mirror } = parts;
  const { reportId, revision, savedAt } = entry;
  const parsed = await readMirror(parts, reportId);
  if (parsed === undefined) return;
  const stored = await readReport(database, reportId).catch(() => undefined);
  const isSame = stored !== undefined && JSON.stringify(stored.draft) === JSON.stringify(parsed.draft);
  if (stored !== undefined && (isSame || savedAt <= row.savedAt || revision <= row.revision)) {
    const counted = { ...row, revision: Math.max(revision, row.revision) + 1 };
    if (!isSame) {
      const label = storageStrings.differingMirrorLabel;
      await keepSnapshot(parts, { reportId, revision, draft: parsed.draft, reason: 'conflict', label });
      note(parts, reportId, 'differingMirror', storageStrings.differingMirror(row.title, row.savedAt, savedAt));
    }
    await storeWhole(parts, counted, stored);
    mirror.soon(storedState(parts, counted));
    return;
  }
  if (stored !== undefined) {
    await keepSnapshot(parts, { reportId, revision: row.revision, draft: stored.draft, reason: 'beforeRepair' });
  }
  await storeWhole(parts, { ...newRow(parsed.pack, parsed.draft, { ...row, revision, savedAt }) }, parsed);
  note(parts, reportId, 'newerMirror', storageStrings.newerMirror(row.title, savedAt, row.savedAt));
}

/** Only who may write a report may mend it; one that is open in another window is in good hands. */
async function withLock(parts: StorageParts, reportId: string, work: () => Promise<void>): Promise<void> {
  const held = await parts.locks.take(lockName(parts, reportId), { byForce: false, lost: () => undefined });
  if (held === undefined) return;
  try {
    await work();
  } finally {
    await held.release();
  }
}

async function repairCatalogue(parts: StorageParts, entry: MirrorEntry | undefined): Promise<Catalogue | undefined> {
  const { database, mirror } = parts;
  const stamp = await catalogueStamp(database);
  if (entry === undefined || (stamp !== undefined && entry.revision <= stamp.revision)) {
    if (stamp !== undefined && entry?.revision !== stamp.revision) mirror.soon(catalogueState(database, stamp));
    return undefined;
  }
  const called = await mirror.call('mirror.read', { reportId: catalogueId });
  const catalogue = 'error' in called ? undefined : readCatalogue(called.value.text);
  if (catalogue === undefined) {
    note(parts, catalogueId, 'unreadable', storageStrings.unreadableList);
    return undefined;
  }
  await adoptCatalogue(database, catalogue, { revision: entry.revision, savedAt: entry.savedAt });
  return catalogue;
}

export type ListedMirrors = Called<Response<'mirror.list'>>;

/**
 * All mirrors as they are now; nothing where there are none. May be asked for before the database is open: what it holds
 * is then as new or newer, and never taken for lost.
 */
export async function listMirrors({
  active,
  call,
}: Pick<MirrorKeeper, 'active' | 'call'>): Promise<ListedMirrors | undefined> {
  return active ? call('mirror.list', {}) : undefined;
}

const mirrorName = /^([0-9a-zA-Z-]{8,64})\.jxmirror$/;

/** Backups of all reports; asked for once, and only when something is to be brought back from them. */
function backupsOnce({ mirror }: StorageParts): () => Promise<readonly StoredCopy[]> {
  let asked: Promise<readonly StoredCopy[]> | undefined;
  return () => {
    asked ??= mirror.active
      ? mirror
          .call('backup.listAll', {})
          .then((called) =>
            'error' in called ? [] : called.value.entries.map((entry) => ({ ...entry, source: 'backup' as const })),
          )
      : Promise.resolve([]);
    return asked;
  };
}

function mirrorCopy(entry: Response<'mirror.list'>['entries'][number]): StoredCopyWithRevision {
  return { ...entry, source: 'mirror', title: '', label: '' };
}

/**
 * A mirror that cannot be read: what the database has is written anew (the damaged file is set aside by that); what the
 * database has not comes from the newest backup.
 */
async function repairUnreadable(
  parts: StorageParts,
  name: string,
  row: SummaryRow | undefined,
  sources: RepairSources,
): Promise<void> {
  const id = mirrorName.exec(name)?.[1];
  if (id === catalogueId) return;
  if (id === undefined) {
    note(parts, name, 'unreadable', storageStrings.unreadableMirror(name, ''));
    return;
  }
  if (row !== undefined) {
    note(parts, id, 'unreadable', storageStrings.mirrorRewritten(row.title));
    return;
  }
  const [newest] = (await sources.backups()).filter(({ reportId }) => reportId === id);
  const parsed = newest && (await readCopy(parts, newest).catch(() => undefined));
  if (newest === undefined || parsed === undefined) {
    note(parts, id, 'lost', storageStrings.mirrorLost(sources.listed?.reports.find((each) => each.id === id)?.title));
    return;
  }
  const known = sources.listed?.reports.find((each) => each.id === id);
  const { savedAt, title } = newest;
  const line = newRow(parsed.pack, parsed.draft, { createdAt: savedAt, title, ...known, id, revision: 1, savedAt });
  await storeWhole(parts, line, parsed);
  parts.mirror.soon(storedState(parts, line));
  note(parts, id, 'restored', storageStrings.restoredFromBackup(line.title, savedAt));
}

/** Every report of the database is looked at: what is damaged is made whole from what there is. */
async function repairDamaged(
  parts: StorageParts,
  entries: readonly StoredCopyWithRevision[],
  sources: Omit<RepairSources, 'mirror'>,
): Promise<void> {
  const { database } = parts;
  const [rows, drafts] = await attempt(() =>
    Promise.all([database.summaries.toCollection().primaryKeys(), database.drafts.toCollection().primaryKeys()]),
  );
  for (const id of new Set([...rows, ...drafts])) {
    if (damageOf(await readRaw(database, id)) === undefined) continue;
    const mirror = entries.find(({ reportId }) => reportId === id);
    await withLock(parts, id, async () => {
      const found = await repairReport(parts, id, { ...sources, mirror });
      if (found !== undefined) parts.notes.put(`repair:${id}`, found);
    });
  }
}

async function repairOne(parts: StorageParts, id: string): Promise<RepairNote | undefined> {
  const listed = await listMirrors(parts.mirror);
  const entries = listed === undefined || 'error' in listed ? [] : listed.value.entries;
  const mirror = entries.find(({ reportId }) => reportId === id);
  const sources = { mirror: mirror && mirrorCopy(mirror), backups: backupsOnce(parts), listed: undefined };
  return repairReport(parts, id, sources);
}

/** A report as it is stored; one that is damaged is made whole first, which is noted. */
export async function readWhole(parts: StorageParts, id: string): Promise<StoredReport> {
  try {
    return await readReport(parts.database, id);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const found = await repairOne(parts, id);
    if (found !== undefined) parts.notes.put(`repair:${id}`, found);
    return readReport(parts.database, id);
  }
}

/**
 * Makes the database whole, then compares it with every mirror by revision and time; what is behind follows. Without
 * mirrors (in a browser, or where they cannot be listed) the database is still looked at.
 */
export async function repairFromMirrors(parts: StorageParts, called: ListedMirrors | undefined): Promise<void> {
  const { database, mirror } = parts;
  const backups = backupsOnce(parts);
  if (called === undefined || 'error' in called) {
    if (called !== undefined) {
      const { reason, remedy } = called.error;
      parts.notes.put('mirror', { kind: 'mirrorFailed', ...storageStrings.mirrorsUnknown(reason, remedy) });
    }
    await repairDamaged(parts, [], { backups, listed: undefined });
    return;
  }
  const { entries, unreadable } = called.value;
  const listed = await repairCatalogue(
    parts,
    entries.find(({ reportId }) => reportId === catalogueId),
  );
  await repairDamaged(parts, entries.map(mirrorCopy), { backups, listed });
  const [rows, removed] = await attempt(() =>
    Promise.all([database.summaries.toArray(), database.removed.toCollection().primaryKeys()]),
  );
  const stored = new Map(rows.filter(isSummaryRow).map((row) => [row.id, row]));
  const gone = new Set(removed);
  for (const name of unreadable) {
    const id = mirrorName.exec(name)?.[1];
    const sources = { mirror: undefined, backups, listed };
    if (id === undefined || !gone.has(id)) await repairUnreadable(parts, name, stored.get(id ?? ''), sources);
  }
  for (const entry of entries) {
    const { reportId } = entry;
    if (reportId === catalogueId) continue;
    const row = stored.get(reportId);
    if (row === undefined && gone.has(reportId)) await mirror.retire(reportId);
    else if (row === undefined) await withLock(parts, reportId, () => restore(parts, entry, listed));
    else await compareWithMirror(parts, entry, row);
  }
  const mirrored = new Set(entries.map(({ reportId }) => reportId));
  for (const row of stored.values()) {
    if (!mirrored.has(row.id)) await withLock(parts, row.id, async () => mirror.soon(storedState(parts, row)));
  }
}

/** Ahead in one of both: looked into. Behind in both, or of the same revision but older: refreshed. */
async function compareWithMirror(parts: StorageParts, entry: MirrorEntry, row: SummaryRow): Promise<void> {
  const { reportId, revision, savedAt } = entry;
  if (revision === row.revision && savedAt === row.savedAt) return;
  const isAhead = revision > row.revision || savedAt > row.savedAt;
  await withLock(parts, reportId, async () => {
    if (isAhead) await reconcile(parts, entry, row);
    else parts.mirror.soon(storedState(parts, row));
  });
}
