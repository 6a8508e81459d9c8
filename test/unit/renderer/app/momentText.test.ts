import { describe, expect, it } from 'vitest';
import { momentText } from '../../../../renderer/app/momentText.ts';

const at = (...parts: readonly [number, number, number, number, number]): number => new Date(...parts).getTime();
const now = at(2025, 0, 1, 0, 30);

describe('a moment in words', () => {
  it.each([
    [at(2025, 0, 1, 0, 5), '今天 0:05'],
    [at(2024, 11, 31, 23, 59), '昨天 23:59'],
    [at(2024, 11, 30, 9, 3), '2024年12月30日'],
  ])('counts calendar days, not hours', (moment, words) => {
    expect(momentText(moment, now)).toBe(words);
  });

  it('leaves out the year that it is', () => {
    expect(momentText(at(2025, 2, 5, 14, 3), at(2025, 3, 1, 8, 0))).toBe('3月5日 14:03');
  });
});
