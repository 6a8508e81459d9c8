import type { Desktop } from '../../shared/bridge/contract.ts';
import { storageStrings } from '../strings/storage.ts';
import { catalogueStamp, catalogueState, stampCatalogue } from './catalogue.ts';
import { chooseCopies, copyOut, listCopies, restoreCopies } from './copies.ts';
import {
  type DatabaseFactory,
  type DatabaseVersion,
  databaseVersions,
  declareDatabase,
  openDatabase,
} from './database.ts';
import { createListeners } from './listeners.ts';
import { createMirrorKeeper } from './mirrorKeeper.ts';
import { listMirrors, readWhole, repairFromMirrors } from './mirrorRepair.ts';
import { createNoteBoard } from './noteBoard.ts';
import { createOpenReports } from './openReports.ts';
import { readCopy } from './readCopy.ts';
import { summaryOf } from './readReport.ts';
import { createReport, removeForGood, renameReport, reopenReport, trashReport, untrashReport } from './reportList.ts';
import type { ReportStorage, Settings } from './reportStorage.ts';
import { findSeal, listSeals, readSealed, signOff } from './seals.ts';
import { readSettings, saveSettings } from './settings.ts';
import { listSnapshots, readSnapshot } from './snapshots.ts';
import { attempt } from './storageError.ts';
import type { StorageParts } from './storageParts.ts';
import { isSummaryRow } from './storedShapes.ts';
import { type Timers, windowTimers } from './timers.ts';
import { listUnits, removeUnit, saveUnit } from './units.ts';
import { browserChannel, type WindowChannel } from './windowChannel.ts';
import { browserLocks, sharedLocks, type WindowLocks } from './windowLocks.ts';

/** What storage needs of its surroundings; all but `desktop` have the window's own. */
export type StorageOptions = {
  readonly desktop: Desktop;
  readonly databaseName?: string;
  readonly factory?: DatabaseFactory;
  readonly versions?: readonly DatabaseVersion[];
  readonly now?: () => number;
  readonly timers?: Timers;
  readonly locks?: WindowLocks;
  readonly channel?: WindowChannel;
  /** Asks that the browser never clears the database by itself; answers whether it agreed. */
  readonly persist?: () => Promise<boolean>;
};

const announceMs = 1_000;

async function askToPersist(): Promise<boolean> {
  const manager = navigator.storage;
  return (await manager.persisted()) || (await manager.persist());
}

/**
 * The reports of this computer: IndexedDB as the working store, a mirror file per report beside it. Call `start` first.
 */
export function createReportStorage(options: StorageOptions): ReportStorage {
  const { desktop, databaseName = 'jixiao-reports', now = Date.now, timers = windowTimers } = options;
  const versions = options.versions ?? databaseVersions;
  const channel = options.channel ?? browserChannel(databaseName);
  const locks = options.locks ?? ('locks' in navigator ? browserLocks(navigator.locks) : sharedLocks());
  const persist = options.persist ?? askToPersist;
  const database = declareDatabase(databaseName, options.factory, versions);
  const notes = createNoteBoard();
  const mirror = createMirrorKeeper(desktop, notes, timers, now);
  const reportListeners = createListeners<void>();
  const settingsListeners = createListeners<Settings>();
  let announcing = false;
  let cataloguing: Promise<unknown> = Promise.resolve();

  function reportsChanged(): void {
    channel.post({ kind: 'reportsChanged' });
    reportListeners.tell();
  }

  /** Counts the change of the catalogue and has it mirrored; its failure is no failure of what was changed. */
  async function noteCatalogue(): Promise<void> {
    const stamp = await catalogueStamp(database);
    const next = { revision: (stamp?.revision ?? 0) + 1, savedAt: now() };
    await stampCatalogue(database, next);
    mirror.soon(catalogueState(database, next));
  }

  const parts: StorageParts = {
    database,
    mirror,
    notes,
    timers,
    channel,
    locks,
    now,
    reportsChanged,
    reportChangedSoon: () => {
      if (announcing) return;
      announcing = true;
      timers.after(announceMs, () => {
        announcing = false;
        reportsChanged();
      });
    },
    catalogueChanged: () => {
      cataloguing = cataloguing.then(noteCatalogue).catch(() => undefined);
    },
  };
  const openReports = createOpenReports(parts);

  const stopListening = channel.listen((message) => {
    if (message.kind === 'reportsChanged') reportListeners.tell();
    if (message.kind === 'settingsChanged') settingsListeners.tell(message.settings);
  });

  return {
    start: async () => {
      const listing = listMirrors(mirror);
      await openDatabase(database, options.factory, Math.max(...versions.map(({ version }) => version)), timers);
      const persisted = await persist().catch(() => false);
      if (!persisted && desktop.kind === 'browser') {
        notes.put('persist', { kind: 'notPersistent', ...storageStrings.notPersistent });
      }
      await repairFromMirrors(parts, await listing);
      return notes.all();
    },
    notes: notes.all,
    onNotesChanged: notes.onChanged,
    listReports: async () => (await attempt(() => database.summaries.toArray())).filter(isSummaryRow).map(summaryOf),
    onReportsChanged: reportListeners.add,
    createReport: (draft, title) => createReport(parts, draft, title),
    openReport: openReports.open,
    readDraft: async (id) => (await readWhole(parts, id)).draft,
    duplicateReport: async (id, title) => createReport(parts, (await readWhole(parts, id)).draft, title),
    renameReport: (id, title) => renameReport(parts, id, title),
    signOff: (id, sealOf) => signOff(parts, id, sealOf),
    reopenReport: (id) => reopenReport(parts, id),
    listSeals: (reportId) => listSeals(parts, reportId),
    findSeal: (code) => findSeal(parts, code),
    readSealed: (id) => readSealed(parts, id),
    trashReport: (id) => trashReport(parts, id),
    untrashReport: (id) => untrashReport(parts, id),
    removeForGood: (id) => removeForGood(parts, id),
    listSnapshots: (reportId) => listSnapshots(parts, reportId),
    readSnapshot: (id) => readSnapshot(parts, id),
    listCopies: () => listCopies(parts),
    readCopy: async (copy) => (await readCopy(parts, copy)).draft,
    chooseCopies: (title) => chooseCopies(parts, title),
    restoreCopies: (copies) => restoreCopies(parts, copies),
    copyOut: async (title) => {
      await cataloguing;
      return copyOut(parts, title);
    },
    listUnits: () => listUnits(database),
    saveUnit: async (unit) => {
      const saved = await saveUnit(database, unit, now());
      parts.catalogueChanged();
      return saved;
    },
    removeUnit: async (id) => {
      await removeUnit(database, id);
      parts.catalogueChanged();
    },
    readSettings: () => readSettings(database),
    saveSettings: async (change) => {
      const settings = await saveSettings(database, change);
      parts.catalogueChanged();
      channel.post({ kind: 'settingsChanged', settings });
      settingsListeners.tell(settings);
      return settings;
    },
    onSettingsChanged: settingsListeners.add,
    close: async () => {
      await openReports.closeAll();
      await cataloguing;
      await mirror.settle();
      stopListening();
      channel.close();
      database.dexie.close();
    },
  };
}
