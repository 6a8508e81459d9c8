import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import { AppError } from '../../shared/errors/appError.ts';

/** What the head of the window says about saving; honest: `saved` only when the database has confirmed. */
export type SavedState =
  | { readonly kind: 'saved'; readonly at: number | undefined }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: string; readonly remedy: string };

export type Saving = {
  readonly add: (edit: DraftEdit) => void;
  readonly flush: () => Promise<void>;
  readonly state: () => SavedState;
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

/** Collects edits for a moment and stores them in order, one batch at a time; a batch that failed is tried again. */
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
    timer = setTimeout(() => void flush().catch(() => undefined), ms);
  }

  async function storeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice();
      firstWaiting = undefined;
      await store(batch);
      waiting.splice(0, batch.length);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running !== undefined) await running.catch(() => undefined);
    if (waiting.length === 0) return;
    running = storeWaiting();
    try {
      await running;
      setState({ kind: 'saved', at: now() });
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('SAVE_FAILED', { detail: String(error) });
      setState({ kind: 'failed', reason: known.reason, remedy: known.remedy });
      schedule(retryMs);
      throw known;
    } finally {
      running = undefined;
    }
  }

  return {
    add: (edit) => {
      waiting.push(edit);
      firstWaiting ??= now();
      if (state.kind !== 'saving') state = { kind: 'saving' };
      schedule(Math.max(0, Math.min(quietMs, firstWaiting + longestWaitMs - now())));
    },
    flush,
    state: () => state,
  };
}
