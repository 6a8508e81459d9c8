import { describe, expect, it } from 'vitest';
import { median, pairedRatios, perThousand, spreadOf } from '../../../build/bench/statistics.ts';

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 9], 3],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow('median of nothing');
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('spreadOf', () => {
  it('has the median between the smallest and the largest', () => {
    expect(spreadOf([7, 2, 3])).toEqual({ median: 3, min: 2, max: 7 });
  });
});

describe('pairedRatios', () => {
  it('divides round by round', () => {
    expect(pairedRatios([6, 10], [3, 4])).toEqual([2, 2.5]);
  });

  it('refuses rounds without a partner', () => {
    expect(() => pairedRatios([1, 2], [1])).toThrow('2 and 1 measurements make no pairs');
  });
});

describe('perThousand', () => {
  it('is what falls on a thousand', () => {
    expect(perThousand(50, 20_000)).toBe(2.5);
  });
});
