import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUnitKeeping, type KeepingState } from '../../../../renderer/screens/units/unitKeeping.ts';
import type { UnitProfile } from '../../../../renderer/storage/reportStorage.ts';

type Wanted = { readonly id?: string; readonly values: Readonly<Record<string, string>> };

function keepingWith(id?: string) {
  const stored: Wanted[] = [];
  const states: KeepingState[] = [];
  const keeping = createUnitKeeping(id, {
    changed: (state) => states.push(state),
    store: async (unit): Promise<UnitProfile> => {
      stored.push(unit);
      return { id: unit.id ?? 'given', values: unit.values, changedAt: 0 };
    },
  });
  return { keeping, stored, states };
}

describe('keeping a unit profile', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stores once for a burst of keys, and a new unit becomes one unit', async () => {
    const { keeping, stored } = keepingWith();
    for (const name of ['财', '财政', '财政局']) keeping.set({ name });
    await vi.advanceTimersByTimeAsync(300);
    keeping.set({ name: '财政局', phone: '1' });
    await keeping.flush();
    expect(stored).toEqual([{ values: { name: '财政局' } }, { id: 'given', values: { name: '财政局', phone: '1' } }]);
    expect(keeping.waiting()).toBe(false);
  });

  it('waits for a name and says so', async () => {
    const { keeping, stored, states } = keepingWith('known');
    keeping.set({ name: ' ', phone: '1' });
    await keeping.flush();
    expect(stored).toEqual([]);
    expect(states.at(-1)).toBe('nameMissing');
  });

  it('keeps two flushes in order when the first is still running', async () => {
    const { keeping, stored } = keepingWith();
    keeping.set({ name: '甲' });
    const first = keeping.flush();
    keeping.set({ name: '乙' });
    await Promise.all([first, keeping.flush()]);
    expect(stored.at(-1)).toMatchObject({ values: { name: '乙' } });
    expect(stored.filter((unit) => unit.id === undefined)).toHaveLength(1);
  });
});
