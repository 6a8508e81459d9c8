import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSaving, type Saving } from '../../../../renderer/session/saving.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { AppError } from '../../../../shared/errors/appError.ts';

const typed = (text: string): DraftEdit => ({ kind: 'setEntry', id: 'a', text });
const textOf = (edit: DraftEdit): string => (edit.kind === 'setEntry' ? (edit.text ?? '') : '');

type Desk = {
  readonly saving: Saving;
  /** When each edit reached the database, in milliseconds. */
  readonly stored: Map<string, number>;
  readonly batches: string[][];
  readonly states: string[];
  fails: AppError | undefined;
  takesMs: number;
};

function desk(): Desk {
  const stored = new Map<string, number>();
  const batches: string[][] = [];
  const states: string[] = [];
  const made: Desk = {
    stored,
    batches,
    states,
    fails: undefined,
    takesMs: 20,
    saving: createSaving({
      now: Date.now,
      changed: () => states.push(made.saving.state().kind),
      store: async (edits) => {
        await new Promise((done) => setTimeout(done, made.takesMs));
        if (made.fails !== undefined) throw made.fails;
        batches.push(edits.map(textOf));
        for (const edit of edits) stored.set(textOf(edit), Date.now());
      },
    }),
  };
  return made;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('saving while someone types', () => {
  test.each([10, 60, 110, 130, 200, 500])('every key %d ms apart is durable within 300 ms', async (pause) => {
    const { saving, stored } = desk();
    const typedAt: number[] = [];
    for (let key = 0; key < 40; key++) {
      typedAt.push(Date.now());
      saving.add(typed(String(key)));
      await vi.advanceTimersByTimeAsync(pause);
    }
    await vi.advanceTimersByTimeAsync(300);
    const waits = typedAt.map((at, key) => (stored.get(String(key)) ?? Number.POSITIVE_INFINITY) - at);
    expect(Math.max(...waits)).toBeLessThanOrEqual(300);
  });

  test('keys of one moment go together, in order', async () => {
    const { saving, batches } = desk();
    for (const text of ['1', '12', '123']) saving.add(typed(text));
    await vi.advanceTimersByTimeAsync(300);
    expect(batches).toEqual([['1', '12', '123']]);
  });

  test('says saved only when the database has confirmed', async () => {
    const { saving, states } = desk();
    expect(saving.state()).toEqual({ kind: 'saved', at: undefined });
    saving.add(typed('1'));
    expect(saving.state()).toEqual({ kind: 'saving' });
    await vi.advanceTimersByTimeAsync(130);
    expect(saving.state()).toEqual({ kind: 'saving' });
    await vi.advanceTimersByTimeAsync(100);
    expect(saving.state()).toEqual({ kind: 'saved', at: 140 });
    expect(states).toEqual(['saved']);
  });

  test('is still saving while something newer waits', async () => {
    const { saving, batches } = desk();
    saving.add(typed('1'));
    const flushed = saving.flush();
    saving.add(typed('2'));
    await vi.advanceTimersByTimeAsync(21);
    expect(saving.state().kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(21);
    await flushed;
    expect(batches).toEqual([['1'], ['2']]);
    expect(saving.state().kind).toBe('saved');
  });

  test('stores at once when asked, and once only however often it is asked', async () => {
    const { saving, batches } = desk();
    saving.add(typed('1'));
    saving.add(typed('2'));
    const asked = [saving.flush(), saving.flush(), saving.flush()];
    await vi.advanceTimersByTimeAsync(20);
    await Promise.all(asked);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(batches).toEqual([['1', '2']]);
  });

  test('flushing with nothing to store is over at once', async () => {
    await desk().saving.flush();
  });
});

describe('saving that fails', () => {
  const full = new AppError('STORAGE_FULL');

  test('says so, keeps everything in order, and stores it when it can', async () => {
    const at = desk();
    at.fails = full;
    at.saving.add(typed('1'));
    await vi.advanceTimersByTimeAsync(200);
    expect(at.saving.state()).toEqual({ kind: 'failed', reason: full.reason, remedy: full.remedy });
    at.saving.add(typed('2'));
    expect(at.saving.state().kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(at.saving.waiting()).toEqual([typed('1'), typed('2')]);
    at.fails = undefined;
    await vi.advanceTimersByTimeAsync(3_100);
    expect(at.batches).toEqual([['1', '2']]);
    expect(at.saving.state().kind).toBe('saved');
    expect(at.saving.waiting()).toEqual([]);
  });

  test('rejects for those who ask, all of them', async () => {
    const at = desk();
    at.fails = full;
    at.saving.add(typed('1'));
    const asked = [saved(at.saving), saved(at.saving)];
    await vi.advanceTimersByTimeAsync(20);
    expect(await Promise.all(asked)).toEqual(['STORAGE_FULL', 'STORAGE_FULL']);
  });

  test('a fault without a name is still a failure with a remedy', async () => {
    const saving = createSaving({
      now: Date.now,
      changed: () => undefined,
      store: () => Promise.reject(new TypeError('x is undefined')),
    });
    saving.add(typed('1'));
    await vi.advanceTimersByTimeAsync(200);
    expect(saving.state()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('x is undefined') });
  });

  test('does not try again by itself when another window has the report', async () => {
    const store = vi.fn(() => Promise.reject(new AppError('REPORT_CHANGED_ELSEWHERE')));
    const saving = createSaving({ now: Date.now, changed: () => undefined, store });
    saving.add(typed('1'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store).toHaveBeenCalledTimes(1);
    expect(saving.waiting()).toEqual([typed('1')]);
  });

  function saved(saving: Saving): Promise<string> {
    return saving.flush().then(
      () => 'saved',
      (error: unknown) => (error instanceof AppError ? error.code : 'other'),
    );
  }
});
