import type { BridgeError } from '../../shared/bridge/bridgeResult.ts';
import type { Channel, Desktop, Request, Response } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { storageStrings } from '../strings/storage.ts';
import type { NoteBoard } from './noteBoard.ts';
import type { Timers } from './timers.ts';

/** A confirmed state that the mirror should have. `text` is asked for only when it is written. */
export type MirrorState = {
  readonly reportId: string;
  readonly revision: number;
  readonly savedAt: number;
  readonly text: () => string | Promise<string>;
};

/** Keeps one ordinary file per report beside the database. Its failures are notes and never hold up saving. */
export type MirrorKeeper = {
  /** Where there is no shell there are no mirrors, and nothing is said about it. */
  readonly active: boolean;
  /** Writes after a moment of quiet; the first time at once. */
  readonly soon: (state: MirrorState) => void;
  readonly now: (state: MirrorState) => Promise<void>;
  /** Writes everything that waits. */
  readonly settle: () => Promise<void>;
  /** Moves the mirror of a removed report aside; answers whether it is done. */
  readonly retire: (reportId: string) => Promise<boolean>;
  readonly call: <Name extends Channel>(channel: Name, request: Request<Name>) => Promise<Called<Response<Name>>>;
};

export type Called<Value> = { readonly value: Value } | { readonly error: Pick<BridgeError, 'reason' | 'remedy'> };

const quietMs = 2_000;
const longestWaitMs = 10_000;
/** Of a report that this window has not written yet: a program that ends soon and often must not leave it behind. */
const firstWaitMs = 300;
const retryMs = 30_000;
const mirrorNote = 'mirror';

type Waiting = { readonly state: MirrorState; readonly since: number; readonly cancel: () => void };

export function createMirrorKeeper(
  desktop: Desktop,
  notes: NoteBoard,
  timers: Timers,
  now: () => number,
): MirrorKeeper {
  const active = desktop.kind === 'shell';
  const waiting = new Map<string, Waiting>();
  const failing = new Set<string>();
  const written = new Set<string>();
  let writing: Promise<void> = Promise.resolve();

  /** Calls the shell; one that does not answer at all is a failure like any other. */
  async function call<Name extends Channel>(channel: Name, request: Request<Name>): Promise<Called<Response<Name>>> {
    try {
      const result = await desktop.call(channel, request);
      return result.ok ? { value: result.value } : { error: result.error };
    } catch (error) {
      const fault = error instanceof AppError ? error : undefined;
      return { error: { reason: fault?.reason ?? storageStrings.noDesktop, remedy: fault?.remedy ?? '' } };
    }
  }

  function failed(state: MirrorState, reason: string, remedy: string): void {
    failing.add(state.reportId);
    notes.put(mirrorNote, { kind: 'mirrorFailed', ...storageStrings.mirrorFailed(reason, remedy) });
    if (!waiting.has(state.reportId)) wait(state, retryMs, now());
  }

  async function write(state: MirrorState): Promise<void> {
    let text: string;
    try {
      text = await state.text();
    } catch (error) {
      failed(state, error instanceof AppError ? error.reason : storageStrings.unknownFault, '');
      return;
    }
    const { reportId, revision, savedAt } = state;
    const called = await call('mirror.write', { reportId, revision, savedAt, text });
    if ('error' in called) {
      failed(state, called.error.reason, called.error.remedy);
      return;
    }
    failing.delete(reportId);
    written.add(reportId);
    if (failing.size === 0) notes.clear(mirrorNote);
  }

  /** One after the other, so that an older state never arrives after a newer one. */
  function enqueue(state: MirrorState): Promise<void> {
    const done = writing.then(() => write(state));
    writing = done;
    return done;
  }

  function takeWaiting(reportId: string): MirrorState | undefined {
    const found = waiting.get(reportId);
    found?.cancel();
    waiting.delete(reportId);
    return found?.state;
  }

  function wait(state: MirrorState, ms: number, since: number): void {
    const cancel = timers.after(ms, () => {
      const due = takeWaiting(state.reportId);
      if (due !== undefined) void enqueue(due);
    });
    waiting.set(state.reportId, { state, since, cancel });
  }

  return {
    active,
    call,
    soon: (state) => {
      if (!active) return;
      const since = waiting.get(state.reportId)?.since ?? now();
      takeWaiting(state.reportId);
      const longestMs = written.has(state.reportId) ? longestWaitMs : firstWaitMs;
      wait(state, Math.max(0, Math.min(quietMs, since + longestMs - now())), since);
    },
    now: async (state) => {
      if (!active) return;
      takeWaiting(state.reportId);
      await enqueue(state);
    },
    settle: async () => {
      for (const reportId of [...waiting.keys()]) {
        const state = takeWaiting(reportId);
        if (state !== undefined) void enqueue(state);
      }
      await writing;
    },
    retire: async (reportId) => {
      if (!active) return true;
      takeWaiting(reportId);
      await writing;
      return !('error' in (await call('mirror.retire', { reportId })));
    },
  };
}
