import type { Response } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { storageStrings } from '../strings/storage.ts';
import { type Catalogue, catalogueId, readCatalogue } from './catalogue.ts';
import type { Called } from './mirrorKeeper.ts';
import { readCopy } from './readCopy.ts';
import { readReport } from './readReport.ts';
import { storeWhole } from './repairReport.ts';
import { newRow, storedState, trashReport } from './reportList.ts';
import type { ChosenCopies, CopyList, Restored, StoredCopy } from './reportStorage.ts';
import { keepSnapshot } from './snapshots.ts';
import { attempt } from './storageError.ts';
import { lockName, type StorageParts } from './storageParts.ts';

function answerOf<Value>(called: Called<Value>): Value {
  if ('error' in called) throw new AppError('PASSED_ON', called.error);
  return called.value;
}

function newestFirst(copies: readonly StoredCopy[]): readonly StoredCopy[] {
  return [...copies].sort((one, other) => other.savedAt - one.savedAt);
}

/** Mirrors and backups of this PC, newest first. */
export async function listCopies({ database, mirror }: StorageParts): Promise<CopyList> {
  if (!mirror.active) return { copies: [], unreadable: [] };
  await mirror.settle();
  const mirrors = answerOf(await mirror.call('mirror.list', {}));
  const backups = answerOf(await mirror.call('backup.listAll', {}));
  const rows = await attempt(() => database.summaries.toArray());
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const named = ({ reportId }: { readonly reportId: string }, title = ''): string =>
    titles.get(reportId) ?? (title === '' ? storageStrings.untitled : title);
  const kept = mirrors.entries.filter(({ reportId }) => reportId !== catalogueId);
  return {
    copies: newestFirst([
      ...kept.map((entry) => ({
        source: 'mirror' as const,
        reportId: entry.reportId,
        savedAt: entry.savedAt,
        bytes: entry.bytes,
        title: named(entry),
        label: storageStrings.mirrorLabel,
      })),
      ...backups.entries.map(({ reportId, name, savedAt, bytes, label, title }) => ({
        source: 'backup' as const,
        reportId,
        name,
        savedAt,
        bytes,
        label,
        title: named({ reportId }, title),
      })),
    ]),
    unreadable: [...mirrors.unreadable, ...backups.unreadable],
  };
}

type Chosen = Extract<Response<'backup.chooseFolder'>, { kind: 'chosen' }>;

async function chosenCatalogue(parts: StorageParts, { token, copies }: Chosen): Promise<Catalogue | undefined> {
  const found = copies.find(({ reportId }) => reportId === catalogueId);
  if (found === undefined) return undefined;
  const called = await parts.mirror.call('backup.readChosen', { token, key: found.key });
  return 'error' in called ? undefined : readCatalogue(called.value.text);
}

/** Has the person choose a folder; nothing when the dialog was closed. */
export async function chooseCopies(parts: StorageParts, title: string): Promise<ChosenCopies | undefined> {
  const { database } = parts;
  const chosen = answerOf(await parts.mirror.call('backup.chooseFolder', { title }));
  if (chosen.kind === 'cancelled') return undefined;
  const { folder, token, unreadable } = chosen;
  const catalogue = await chosenCatalogue(parts, chosen);
  const titles = new Map(catalogue?.reports.map((report) => [report.id, report.title]));
  const copies = chosen.copies
    .filter(({ reportId }) => reportId !== catalogueId)
    .map((copy): StoredCopy => {
      const { key, kind, reportId, savedAt, bytes, label } = copy;
      const known = titles.get(reportId) ?? copy.title;
      return {
        source: 'chosen',
        reportId,
        savedAt,
        bytes,
        title: known === '' ? storageStrings.untitled : known,
        label: kind === 'mirror' ? storageStrings.mirrorLabel : label,
        chosen: { token, key },
      };
    });
  return {
    folder,
    unreadable,
    copies: newestFirst(copies),
    takeUnits: async () => {
      if (catalogue === undefined) return 0;
      const added = await attempt(() =>
        database.dexie.transaction('rw', database.units, database.seals, async () => {
          const there = new Set(await database.units.toCollection().primaryKeys());
          const units = catalogue.units.filter(({ id }) => !there.has(id));
          await database.units.bulkPut(units);
          const known = new Set(await database.seals.toCollection().primaryKeys());
          await database.seals.bulkPut(catalogue.seals.filter(({ id }) => !known.has(id)));
          return units.length;
        }),
      );
      parts.catalogueChanged();
      return added;
    },
  };
}

type Done = { readonly title: string; readonly undo: () => Promise<void> } | 'unchanged';

/** Puts a copy in the place of what is there, or in a place of its own where nothing is. */
async function restoreOne(parts: StorageParts, copy: StoredCopy): Promise<Done> {
  const { database, mirror, now } = parts;
  const { reportId: id, title } = copy;
  const parsed = await readCopy(parts, copy);
  const before = await readReport(database, id).catch(() => undefined);
  if (before === undefined) {
    const at = now();
    const counted = (await attempt(() => database.summaries.get(id)))?.revision;
    const revision = (typeof counted === 'number' ? counted : 0) + 1;
    const named = title === storageStrings.untitled ? '' : title;
    const row = newRow(parsed.pack, parsed.draft, { id, title: named, revision, savedAt: at, createdAt: at });
    await storeWhole(parts, row, parsed);
    await attempt(() => database.removed.delete(id));
    mirror.soon(storedState(parts, row));
    return { title: row.title, undo: () => trashReport(parts, id) };
  }
  if (JSON.stringify(before.draft) === JSON.stringify(parsed.draft)) return 'unchanged';
  const { row } = before;
  await keepSnapshot(parts, { reportId: id, revision: row.revision, draft: before.draft, reason: 'beforeRestore' });
  const { trashedAt: _, ...kept } = row;
  const changed = newRow(parsed.pack, parsed.draft, {
    ...kept,
    state: 'draft',
    revision: row.revision + 1,
    savedAt: now(),
  });
  await storeWhole(parts, changed, parsed);
  mirror.soon(storedState(parts, changed));
  return {
    title: row.title,
    undo: async () => {
      const present = await readReport(database, id);
      // What was typed since the restore is not thrown away either.
      const { revision } = present.row;
      await keepSnapshot(parts, { reportId: id, revision, draft: present.draft, reason: 'beforeRestore' });
      const back = { ...row, revision: revision + 1, savedAt: now(), changedAt: now() };
      await storeWhole(parts, back, before);
      mirror.soon(storedState(parts, back));
    },
  };
}

/** One after the other; what cannot be restored is named, and the others are. */
export async function restoreCopies(parts: StorageParts, copies: readonly StoredCopy[]): Promise<Restored> {
  const restored: { reportId: string; title: string }[] = [];
  const failed: { title: string; reason: string }[] = [];
  const undo: (() => Promise<void>)[] = [];
  let unchanged = 0;
  for (const copy of copies) {
    const { reportId, title } = copy;
    const held = await parts.locks.take(lockName(parts, reportId), { byForce: false, lost: () => undefined });
    try {
      if (held === undefined) throw new AppError('REPORT_IN_USE', { title });
      const done = await restoreOne(parts, copy);
      if (done === 'unchanged') unchanged++;
      else {
        restored.push({ reportId, title: done.title });
        undo.push(done.undo);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push({ title, reason: error.reason });
    } finally {
      await held?.release();
    }
  }
  parts.catalogueChanged();
  parts.reportsChanged();
  return {
    restored,
    unchanged,
    failed,
    undo: async () => {
      for (const step of undo.reverse()) await step();
      parts.catalogueChanged();
      parts.reportsChanged();
    },
  };
}

/** Everything is written first, so that the copy is as new as the database. */
export async function copyOut({ mirror }: StorageParts, title: string): Promise<Response<'backup.copyOut'>> {
  await mirror.settle();
  return answerOf(await mirror.call('backup.copyOut', { title }));
}
