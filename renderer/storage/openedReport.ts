import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { storageStrings } from '../strings/storage.ts';
import { journalOf, type SummaryRow } from './database.ts';
import { draftText } from './draftText.ts';
import type { MirrorState } from './mirrorKeeper.ts';
import { progressOf } from './progressOf.ts';
import { type StoredReport, summaryOf, unitNameOf } from './readReport.ts';
import { makeEdits } from './replayJournal.ts';
import type { OpenedReport, RepairNote, SnapshotInfo, SnapshotReason } from './reportStorage.ts';
import { keepSnapshot } from './snapshots.ts';
import { localDay } from './snapshotThinning.ts';
import { attempt, storageError } from './storageError.ts';
import type { StorageParts } from './storageParts.ts';
import type { HeldLock } from './windowLocks.ts';

/** When the journal is written into the draft, and when a snapshot of ongoing work is kept. */
export const workRhythm = { compactAfterMs: 5_000, compactAtBatches: 400, snapshotEveryMs: 15 * 60_000 } as const;

/** An opened report, and what storage does with it when windows change hands. */
export type ReportHandle = {
  readonly opened: OpenedReport;
  /** Lets listeners store what they have, then writes no more. Answers the lock, which stays taken. */
  readonly handOver: () => Promise<HeldLock | undefined>;
  /** The lock is gone already. */
  readonly lost: () => void;
  readonly close: () => Promise<void>;
};

type Take = { readonly takeOver: () => Promise<OpenedReport>; readonly closed: () => void };

export function createReportHandle(
  parts: StorageParts,
  read: StoredReport,
  lock: HeldLock | undefined,
  { takeOver, closed }: Take,
): ReportHandle {
  const { database, mirror, notes, now, timers } = parts;
  const { dexie, summaries, drafts, journal, removed } = database;
  const { pack } = read;
  const { id } = read.row;
  const listeners = new Set<() => void | Promise<void>>();
  let held = lock;
  let draft = read.draft;
  let row = read.row;
  let batches = read.journalled;
  let workedSince = now();
  let unmirrored = false;
  let conflict: string | undefined;
  let stopCompacting = (): void => undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const background = new Set<Promise<unknown>>();

  /** One thing at a time: what follows sees what came before. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  function stateForMirror(of: ReportDraft, revision: number, savedAt: number): MirrorState {
    return { reportId: id, revision, savedAt, text: () => draftText(of) };
  }

  function snapshot(of: ReportDraft, revision: number, reason: SnapshotReason, label?: string): Promise<SnapshotInfo> {
    return keepSnapshot(parts, { reportId: id, revision, draft: of, reason, label });
  }

  function noteSnapshotFailure(error: unknown): void {
    const { reason } = storageError(error);
    notes.put('snapshot', { kind: 'snapshotFailed', reportId: id, ...storageStrings.snapshotFailed(reason) });
  }

  /** Off the path of the keystroke; a failure is a note. */
  function snapshotLater(of: ReportDraft, revision: number, reason: SnapshotReason): void {
    const taken = new Promise<void>((done) => {
      timers.after(0, () => {
        snapshot(of, revision, reason)
          .then(() => notes.clear('snapshot'), noteSnapshotFailure)
          .finally(done);
      });
    });
    background.add(taken);
    void taken.finally(() => background.delete(taken));
  }

  /** What another window's changes keep from being stored is kept beside them, once, in its newest form. */
  async function keepConflicting(next: ReportDraft): Promise<void> {
    conflict ??= crypto.randomUUID();
    const request = { id: conflict, reportId: id, revision: row.revision, draft: next } as const;
    const kept = keepSnapshot(parts, { ...request, reason: 'conflict', label: storageStrings.conflictLabel });
    await kept.catch((error: unknown) => noteSnapshotFailure(error));
  }

  async function store(edits: readonly DraftEdit[], next: ReportDraft): Promise<SummaryRow> {
    const at = now();
    return attempt(() =>
      dexie.transaction('rw', summaries, drafts, journal, removed, async () => {
        const stored = await summaries.get(id);
        const base: SummaryRow = stored ?? row;
        const changed = { ...base, revision: row.revision + 1, savedAt: at, changedAt: at };
        if (stored === undefined) {
          if ((await removed.get(id)) !== undefined) throw new AppError('REPORT_NOT_FOUND');
          // The database was emptied under the open window: the report goes in again as a whole.
          await drafts.put({ id, revision: changed.revision, draft: next });
        } else {
          if (stored.revision !== row.revision) throw new AppError('REPORT_CHANGED_ELSEWHERE');
          if (stored.state === 'final') throw new AppError('REPORT_SIGNED_OFF');
          await journal.add({ reportId: id, revision: changed.revision, at, edits });
        }
        await summaries.put(changed);
        return changed;
      }),
    );
  }

  async function append(edits: readonly DraftEdit[]): Promise<void> {
    if (edits.length === 0) return;
    const before = { draft, row };
    const next = makeEdits(pack, draft, { edits, revision: row.revision + 1 }).draft;
    if (held === undefined) {
      await keepConflicting(next);
      throw new AppError('REPORT_CHANGED_ELSEWHERE');
    }
    try {
      row = await store(edits, next);
    } catch (error) {
      const known = storageError(error);
      if (known.code === 'REPORT_CHANGED_ELSEWHERE' || known.code === 'REPORT_SIGNED_OFF') await keepConflicting(next);
      else if (known.code !== 'REPORT_NOT_FOUND') void mirror.now(stateForMirror(next, row.revision + 1, now()));
      throw known;
    }
    draft = next;
    batches++;
    unmirrored = true;
    mirror.soon(stateForMirror(draft, row.revision, row.savedAt));
    parts.reportChangedSoon();
    scheduleCompaction();
    keepHistory(before.draft, before.row);
  }

  function keepHistory(draftBefore: ReportDraft, rowBefore: SummaryRow): void {
    if (localDay(rowBefore.savedAt) !== localDay(row.savedAt)) {
      snapshotLater(draftBefore, rowBefore.revision, 'firstEditOfDay');
      workedSince = row.savedAt;
    } else if (row.savedAt - workedSince >= workRhythm.snapshotEveryMs) {
      snapshotLater(draft, row.revision, 'timed');
      workedSince = row.savedAt;
    }
  }

  function scheduleCompaction(): void {
    stopCompacting();
    if (batches >= workRhythm.compactAtBatches) void inTurn(compact).catch(() => undefined);
    else stopCompacting = timers.after(workRhythm.compactAfterMs, () => void inTurn(compact).catch(() => undefined));
  }

  /** Writes the whole draft and empties the journal in one transaction; before it or after it, nothing is missing. */
  async function compact(): Promise<void> {
    stopCompacting();
    if (batches === 0 || held === undefined) return;
    const progress = progressOf(pack, draft);
    const unitName = unitNameOf(draft);
    const written = await attempt(() =>
      dexie.transaction('rw', summaries, drafts, journal, async () => {
        const stored = await summaries.get(id);
        if (stored === undefined || stored.revision !== row.revision) return undefined;
        const changed = { ...stored, progress, unitName };
        await drafts.put({ id, revision: stored.revision, draft });
        await journalOf(database, id).delete();
        await summaries.put(changed);
        return changed;
      }),
    );
    if (written === undefined) return;
    row = written;
    batches = 0;
    parts.reportsChanged();
  }

  /** Saving does not wait for the mirror. */
  async function settle(): Promise<void> {
    try {
      await inTurn(compact);
    } finally {
      if (unmirrored) {
        unmirrored = false;
        await mirror.now(stateForMirror(draft, row.revision, row.savedAt));
      }
    }
  }

  /** The journal is durable already: what fails here is only tidying, and is done when the report is opened next. */
  async function finish(): Promise<void> {
    await settle().catch(() => undefined);
    await Promise.all(background);
  }

  async function giveUp(): Promise<HeldLock | undefined> {
    await Promise.allSettled([...listeners].map(async (listener) => listener()));
    await finish();
    const lockToPass = held;
    held = undefined;
    return lockToPass;
  }

  function openingNotes(): readonly RepairNote[] {
    const { title } = read.row;
    const aside = storageStrings.setAside(title, read.setAside);
    const displaced = storageStrings.displaced(title, read.displaced.length);
    return [
      ...(read.setAside > 0 ? [{ kind: 'setAside' as const, reportId: id, ...aside }] : []),
      ...(read.displaced.length > 0 ? [{ kind: 'setAside' as const, reportId: id, ...displaced }] : []),
    ];
  }

  async function close(): Promise<void> {
    await finish();
    const last = held;
    held = undefined;
    await last?.release();
    closed();
  }

  const opened: OpenedReport = {
    id,
    pack,
    draft,
    summary: summaryOf(row),
    access: lock === undefined ? 'elsewhere' : 'mine',
    notes: openingNotes(),
    append: (edits) => inTurn(() => append(edits)),
    noteSummary: (change) =>
      inTurn(async () => {
        if (held === undefined) return;
        await attempt(() => summaries.update(id, change));
        parts.reportsChanged();
        if (change.title !== undefined || change.state !== undefined) parts.catalogueChanged();
      }),
    settle,
    takeOver,
    onTakenOver: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeSnapshot: async (reason, label) => {
      const state = await inTurn(async () => ({ draft, revision: row.revision }));
      return snapshot(state.draft, state.revision, reason, label);
    },
    close,
  };

  return {
    opened,
    handOver: giveUp,
    lost: () => {
      held = undefined;
      for (const listener of [...listeners]) void Promise.resolve(listener()).catch(() => undefined);
    },
    close,
  };
}
