import type { ReportSession } from '../session/reportSession.ts';
import type { ReportApi } from '../workers/index.ts';

const quietMs = 400;
const retryMs = 5_000;

export type LiveChecks = {
  /** Checks at once; resolves when the session has a report on everything typed so far, or the check failed. */
  readonly now: () => Promise<void>;
  readonly stop: () => void;
};

/**
 * Keeps the findings of a session up to date, off the main thread: the worker follows every edit and is asked when the
 * person pauses. A check that failed is tried again; the findings then stay marked as not up to date.
 */
export function startLiveChecks(session: ReportSession, api: Pick<ReportApi, 'open' | 'edit' | 'check'>): LiveChecks {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  function later(ms: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void now(), ms);
  }

  async function check(): Promise<void> {
    try {
      const { version, ...found } = await api.check();
      if (stopped) return;
      const upToDate = version === session.version();
      session.setCheck({ ...found, upToDate });
      if (!upToDate) later(quietMs);
    } catch {
      later(retryMs);
    }
  }

  async function now(): Promise<void> {
    clearTimeout(timer);
    while (running !== undefined) await running;
    if (stopped) return;
    running = check();
    try {
      await running;
    } finally {
      running = undefined;
    }
  }

  // What fails here fails again in the check that follows, which then tries anew.
  const quietly = (call: Promise<unknown>): void => void call.catch(() => undefined);
  quietly(api.open(session.live.pack, session.live.draft(), session.version()));
  const unfollow = session.follow((edits, version) => {
    quietly(api.edit(edits, version));
    later(quietMs);
  });
  later(0);
  return {
    now,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      unfollow();
    },
  };
}
