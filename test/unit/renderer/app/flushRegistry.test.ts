import { describe, expect, it } from 'vitest';
import { anythingWaiting, flushAll, registerFlush } from '../../../../renderer/app/flushRegistry.ts';

describe('what is not stored yet', () => {
  it('is all stored before the window closes, even when one of them fails, and the failure is told', async () => {
    const stored: string[] = [];
    const stops = [
      registerFlush({ waiting: () => true, flush: () => Promise.reject(new Error('disk full')) }),
      registerFlush({
        waiting: () => false,
        flush: async () => {
          stored.push('second');
        },
      }),
    ];
    await expect(flushAll()).rejects.toThrow('disk full');
    expect(stored).toEqual(['second']);
    expect(anythingWaiting()).toBe(true);
    for (const stop of stops) stop();
    expect(anythingWaiting()).toBe(false);
    await expect(flushAll()).resolves.toBeUndefined();
  });
});
