import { readWhole } from './mirrorRepair.ts';
import { createReportHandle, type ReportHandle } from './openedReport.ts';
import { readReport } from './readReport.ts';
import type { OpenedReport } from './reportStorage.ts';
import { lockName, type StorageParts } from './storageParts.ts';
import type { HeldLock } from './windowLocks.ts';

/** Which reports this window holds, and how they change hands. */
export type OpenReports = {
  readonly open: (id: string) => Promise<OpenedReport>;
  readonly closeAll: () => Promise<void>;
};

/** How long another window may take to store what it has before the report is taken from it. */
const politeMs = 2_000;

export function createOpenReports(parts: StorageParts): OpenReports {
  const { channel, database, locks, timers } = parts;
  const handles = new Map<string, ReportHandle>();
  const turns = new Map<string, Promise<unknown>>();

  /** Opening, closing and handing over one report never overlap. */
  function inTurn<Value>(id: string, work: () => Promise<Value>): Promise<Value> {
    const done = (turns.get(id) ?? Promise.resolve()).then(work);
    const settled = done.catch(() => undefined);
    turns.set(id, settled);
    return done;
  }

  function take(id: string, byForce: boolean): Promise<HeldLock | undefined> {
    return locks.take(lockName(parts, id), {
      byForce,
      lost: () => {
        const handle = handles.get(id);
        handles.delete(id);
        handle?.lost();
      },
    });
  }

  /** Asks the window that has it, and waits until it gives it up or does not answer. */
  async function takeFromOther(id: string): Promise<HeldLock | undefined> {
    const free = await take(id, false);
    if (free !== undefined) return free;
    await new Promise<void>((done) => {
      const stopListening = channel.listen((message) => {
        if (message.kind === 'yielded' && message.reportId === id) finish();
      });
      const stopWaiting = timers.after(politeMs, finish);
      function finish(): void {
        stopListening();
        stopWaiting();
        done();
      }
      channel.post({ kind: 'wanted', reportId: id });
    });
    return (await take(id, false)) ?? take(id, true);
  }

  /** A report that this window has open already passes to whoever opens it now (a screen that was left too fast). */
  async function open(id: string, takeOver: boolean): Promise<OpenedReport> {
    const own = handles.get(id);
    handles.delete(id);
    const lock = (await own?.handOver()) ?? (await (takeOver ? takeFromOther(id) : take(id, false)));
    try {
      // Only who may write may mend it.
      const read = await (lock === undefined ? readReport(database, id) : readWhole(parts, id));
      const handle: ReportHandle = createReportHandle(parts, read, lock, {
        takeOver: () => inTurn(id, () => open(id, true)),
        closed: () => {
          if (handles.get(id) === handle) handles.delete(id);
        },
      });
      if (lock !== undefined) handles.set(id, handle);
      // While it is handed over it is no longer among the handles, and whoever is told so may close it at once.
      const close = (): Promise<void> => (handles.get(id) === handle ? inTurn(id, handle.close) : handle.close());
      return { ...handle.opened, close };
    } catch (error) {
      await lock?.release();
      throw error;
    }
  }

  channel.listen((message) => {
    if (message.kind !== 'wanted') return;
    const id = message.reportId;
    void inTurn(id, async () => {
      const handle = handles.get(id);
      handles.delete(id);
      await (await handle?.handOver())?.release();
      if (handle !== undefined) channel.post({ kind: 'yielded', reportId: id });
    });
  });

  return {
    open: (id) => inTurn(id, () => open(id, false)),
    closeAll: async () => {
      await Promise.all([...handles.values()].map((handle) => handle.close()));
    },
  };
}
