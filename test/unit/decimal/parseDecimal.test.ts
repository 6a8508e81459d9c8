import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../shared/decimal/parseDecimal.ts';

function read(typed: string, suffixes: readonly string[] = []): string {
  const parsed = parseDecimal(typed, suffixes);
  return parsed.kind === 'number' ? `${parsed.value.toFixed()}|${parsed.text}` : parsed.kind;
}

describe('a typed amount', () => {
  it.each([
    ['12.30', '12.3|12.30'],
    ['１２．３０', '12.3|12.30'],
    ['1,991.04', '1991.04|1,991.04'],
    ['1，991.04', '1991.04|1,991.04'],
    ['　0　', '0|0'],
    ['-3.5', '-3.5|-3.5'],
    ['−3.5', '-3.5|-3.5'],
    ['+3', '3|3'],
    ['.5', '0.5|.5'],
    ['5.', '5|5'],
    ['1 234.50', '1234.5|1234.50'],
    [' 55.53 ', '55.53|55.53'],
    ['(12.30)', '-12.3|-12.30'],
    ['（1,234.50）', '-1234.5|-1,234.50'],
    ['△12.3', '-12.3|-12.3'],
    ['－7', '-7|-7'],
  ])('%s is read', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it.each([
    '12..3',
    '12 34',
    '120\n85',
    '55.53  0',
    '(-3)',
    '()',
    '6.3l',
    '118，16',
    '一百',
    '1,23',
    '1e5',
    '12,3456',
    '--1',
    '0x10',
    'NaN',
    'Infinity',
    '1.2.3',
    '12万',
    '9'.repeat(60),
  ])('%s is no number', (typed) => {
    expect(read(typed)).toBe('invalid');
  });

  it('is blank when nothing but space was typed, and blank is not zero', () => {
    expect(read(' \u3000\t')).toBe('blank');
  });

  it('may carry its own unit, no other', () => {
    expect(read('12.3万元', ['万元'])).toBe('12.3|12.3');
    expect(read('97.65%', ['%'])).toBe('97.65|97.65');
    expect(read('12.3元', ['万元'])).toBe('invalid');
  });

  it('survives print and read for every decimal', () => {
    const amount = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(amount, ([digits, scale]) => {
        const magnitude = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
        const whole = magnitude.slice(0, magnitude.length - scale);
        const text = `${digits < 0n ? '-' : ''}${whole}${scale > 0 ? `.${magnitude.slice(-scale)}` : ''}`;
        const parsed = parseDecimal(text);
        expect(parsed.kind === 'number' && parsed.text).toBe(text);
        expect(parsed.kind === 'number' && parsed.value.toFixed(scale)).toBe(
          digits === 0n ? text.replace('-', '') : text,
        );
      }),
    );
  });
});
