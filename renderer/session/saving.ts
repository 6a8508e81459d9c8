import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import { AppError } from '../../shared/errors/appError.ts';

/** What the head of the window says about saving; honest: `saved` only when the database has confirmed. */
export type SavedState =
  | { readonly kind: 'saved'; readonly at: number | undefined }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: string; readonly remedy: string };

export type Saving = {
  readonly add: (edit: DraftEdit) => void;
  /** Stores what is waiting. Rejects with an AppError when it cannot be stored now; it is kept and tried again. */
  readonly flush: () => Promise<void>;
  readonly state: () => SavedState;
  /** What is not stored yet, oldest first. */
  readonly waiting: () => readonly DraftEdit[];
};

/** Waits this long after the last key, at most; with the write itself it stays under 300 ms. */
const quietMs = 120;
const longestWaitMs = 240;
const retryMs = 3_000;

type Dependencies = {
  readonly store: (edits: readonly DraftEdit[]) => Promise<void>;
  readonly changed: () => void;
  readonly now: () => number;
};

/** Trying again by itself would not help: a person has to decide. */
function isForGood({ code }: AppError): boolean {
  return code === 'REPORT_CHANGED_ELSEWHERE' || code === 'REPORT_NOT_FOUND' || code === 'REPORT_SIGNED_OFF';
}

/**
 * Collects edits for a moment and stores them in order, one batch at a time. A batch leaves only when it is stored: one
 * that failed is tried again, with what was typed since behind it.
 */
export function createSaving({ store, changed, now }: Dependencies): Saving {
  const waiting: DraftEdit[] = [];
  let state: SavedState = { kind: 'saved', at: undefined };
  let firstWaiting: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  function setState(next: SavedState): void {
    state = next;
    changed();
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    // A failure is in the state, where it is shown.
    timer = setTimeout(() => void flush().catch(() => undefined), ms);
  }

  async function storeWaiting(): Promise<void> {
    try {
      while (waiting.length > 0) {
        const batch = waiting.slice();
        firstWaiting = undefined;
        await store(batch);
        waiting.splice(0, batch.length);
      }
      clearTimeout(timer);
      setState({ kind: 'saved', at: now() });
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('SAVE_FAILED', { detail: String(error) });
      setState({ kind: 'failed', reason: known.reason, remedy: known.remedy });
      if (isForGood(known)) clearTimeout(timer);
      else schedule(retryMs);
      throw known;
    } finally {
      running = undefined;
    }
  }

  /** There is only ever one run; what is added while it runs goes with it. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    if (running === undefined && waiting.length > 0) running = storeWaiting();
    return running ?? Promise.resolve();
  }

  return {
    add: (edit) => {
      waiting.push(edit);
      firstWaiting ??= now();
      // A failure stays on show until something has been stored.
      if (state.kind === 'saved') state = { kind: 'saving' };
      schedule(Math.max(0, Math.min(quietMs, firstWaiting + longestWaitMs - now())));
    },
    flush,
    state: () => state,
    waiting: () => waiting.slice(),
  };
}
