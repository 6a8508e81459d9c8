import { describe, expect, it } from 'vitest';
import { percent, short, withRange } from '../../../build/bench/numbers.ts';
import { textTable } from '../../../build/bench/textTable.ts';

describe('textTable', () => {
  it('aligns the first column to the left and the others to the right', () => {
    expect(
      textTable(
        ['format', 'ms'],
        [
          ['docx', '1.5'],
          ['xlsx', '1234.5'],
        ],
      ),
    ).toEqual(['format      ms', '------  ------', 'docx       1.5', 'xlsx    1234.5']);
  });

  it('can align every column to the right', () => {
    expect(textTable(['projects'], [['10']], 0)).toEqual(['projects', '--------', '      10']);
  });

  it('shows the head of an empty table', () => {
    expect(textTable(['a', 'bb'], [])).toEqual(['a  bb', '-  --']);
  });

  it('refuses a row of another length', () => {
    expect(() => textTable(['a', 'b'], [['only one']])).toThrow('1 cells under 2 heads: only one');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0.00'],
    [0.0123, '0.012'],
    [0.9996, '1.00'],
    [1.234, '1.23'],
    [9.996, '10.0'],
    [45.67, '45.7'],
    [99.96, '100'],
    [1234.5, '1235'],
    [-2.5, '-2.50'],
    [Number.NaN, '-'],
    [Number.POSITIVE_INFINITY, '-'],
  ])('%d is written %s', (value, expected) => {
    expect(short(value)).toBe(expected);
  });

  it('puts the range behind the median', () => {
    expect(withRange({ median: 1.5, min: 1, max: 20 })).toBe('1.50 (1.00–20.0)');
  });

  it('writes a share in percent', () => {
    expect(percent(0.0456)).toBe('4.6 %');
  });
});
