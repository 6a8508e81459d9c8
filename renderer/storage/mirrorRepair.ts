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
import { journalOf, type SummaryRow } from './database.ts';
import type { Called, MirrorKeeper } from './mirrorKeeper.ts';
import { readReport } from './readReport.ts';
import { newRow, storedState } from './reportList.ts';
import type { RepairNote } from './reportStorage.ts';
import { keepSnapshot } from './snapshots.ts';
import { attempt } from './storageError.ts';
import { lockName, type StorageParts } from './storageParts.ts';

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

/** Writes a report as its mirror has it. */
async function storeWhole(parts: StorageParts, row: SummaryRow, { draft }: ParsedDraft): Promise<void> {
  const { database } = parts;
  const { dexie, summaries, drafts, journal } = database;
  await attempt(() =>
    dexie.transaction('rw', summaries, drafts, journal, async () => {
      await journalOf(database, row.id).delete();
      await drafts.put({ id: row.id, revision: row.revision, draft });
      await summaries.put(row);
    }),
  );
}

async function restore(parts: StorageParts, entry: MirrorEntry, listed: Catalogue | undefined): Promise<void> {
  const parsed = await readMirror(parts, entry.reportId);
  if (parsed === undefined) return;
  const { reportId: id, revision, savedAt } = entry;
  const known = listed?.reports.find((each) => each.id === id);
  const row = newRow(parsed.pack, parsed.draft, { createdAt: savedAt, ...known, id, revision, savedAt });
  await storeWhole(parts, row, parsed);
  note(parts, id, 'restored', storageStrings.restored(row.title));
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
      note(parts, reportId, 'differingMirror', storageStrings.differingMirror(row.title));
    }
    await storeWhole(parts, counted, stored);
    mirror.soon(storedState(parts, counted));
    return;
  }
  if (stored !== undefined) {
    await keepSnapshot(parts, { reportId, revision: row.revision, draft: stored.draft, reason: 'beforeRepair' });
  }
  await storeWhole(parts, { ...newRow(parsed.pack, parsed.draft, { ...row, revision, savedAt }) }, parsed);
  note(parts, reportId, 'newerMirror', storageStrings.newerMirror(row.title));
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

/** Compares every mirror with the database and mends what was lost; mirrors that are behind follow afterwards. */
export async function repairFromMirrors(parts: StorageParts, called: ListedMirrors | undefined): Promise<void> {
  const { database, mirror } = parts;
  if (called === undefined) return;
  if ('error' in called) {
    const { reason, remedy } = called.error;
    parts.notes.put('mirror', { kind: 'mirrorFailed', ...storageStrings.mirrorsUnknown(reason, remedy) });
    return;
  }
  const { entries, unreadable } = called.value;
  for (const name of unreadable) note(parts, name, 'unreadable', storageStrings.unreadableMirror(name, ''));
  const listed = await repairCatalogue(
    parts,
    entries.find(({ reportId }) => reportId === catalogueId),
  );
  const [rows, removed] = await attempt(() =>
    Promise.all([database.summaries.toArray(), database.removed.toCollection().primaryKeys()]),
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const gone = new Set(removed);
  for (const entry of entries) {
    const { reportId } = entry;
    if (reportId === catalogueId) continue;
    const row = stored.get(reportId);
    if (row === undefined && gone.has(reportId)) await mirror.retire(reportId);
    else if (row === undefined) await withLock(parts, reportId, () => restore(parts, entry, listed));
    else if (entry.revision > row.revision || (entry.revision === row.revision && entry.savedAt > row.savedAt)) {
      await withLock(parts, reportId, () => reconcile(parts, entry, row));
    } else if (entry.revision < row.revision) {
      await withLock(parts, reportId, async () => mirror.soon(storedState(parts, row)));
    }
  }
  const mirrored = new Set(entries.map(({ reportId }) => reportId));
  for (const row of rows) {
    if (!mirrored.has(row.id)) await withLock(parts, row.id, async () => mirror.soon(storedState(parts, row)));
  }
}
