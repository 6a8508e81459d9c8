import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';

/**
 * The issue asks for 95 of 100 by kind. What is reached stands here as a ratchet: raise it with the rules, never lower it.
 * `npm run judge` measures all 200 sets.
 */
const shareFound = 0.95;
const mostWrong = 0.1;

describe('the second generator, drawn up without knowing the rules', () => {
  const { sets, wrong, kinds } = measure([1], 3);

  it('right sets in twenty voices: at most one finding above a notice in ten', () => {
    expect(wrong.length <= sets * mostWrong ? [] : wrong).toEqual([]);
  });

  it('mistakes of every kind are found', () => {
    const counts = [...kinds.values()];
    const planted = counts.reduce((sum, each) => sum + each.planted, 0);
    const found = counts.reduce((sum, each) => sum + each.found, 0);
    expect(planted).toBeGreaterThan(60);
    expect(found / planted >= shareFound ? [] : counts.flatMap(({ missed }) => missed)).toEqual([]);
  });
});
