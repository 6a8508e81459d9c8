import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, plainText, roundTo, zero } from '../../../shared/decimal/decimal.ts';

describe('decimal arithmetic', () => {
  it('rounds half away from zero, as Excel does: 9.765 gives 9.77, -9.765 gives -9.77', () => {
    expect(roundTo(new Decimal('9.765'), 2).toFixed()).toBe('9.77');
    expect(roundTo(new Decimal('-9.765'), 2).toFixed()).toBe('-9.77');
    expect(roundTo(new Decimal('9.7649'), 2).toFixed()).toBe('9.76');
  });

  it('adds cents exactly, where floats do not', () => {
    expect(new Decimal('0.1').plus('0.2').toFixed()).toBe('0.3');
  });

  it('prints no exponent and no minus zero', () => {
    expect(plainText(new Decimal('1e30'))).toBe(`1${'0'.repeat(30)}`);
    expect(plainText(new Decimal('-0'))).toBe('0');
  });

  it('gives the same total in whatever order amounts are added and taken away', () => {
    const cents = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const values = amounts.map((amount) => new Decimal(amount).div(100));
        const forward = values.reduce((total, value) => total.plus(value), zero);
        const back = values.reduce((total, value) => total.minus(value), forward);
        expect(back.toFixed()).toBe('0');
      }),
    );
  });
});
