import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  toDraftText,
  toTypingText,
  withThousands,
  yuanAsWanYuan,
} from '../../../../renderer/guidedEntry/model/amounts.ts';
import type { FieldDefinition } from '../../../../shared/calculation/factModel.ts';

const amount: FieldDefinition = {
  id: 'amount',
  label: '金额',
  unit: 'wanYuan',
  source: { kind: 'entered', required: false },
};
const people: FieldDefinition = { ...amount, unit: 'person' };

describe('amounts typed in 元', () => {
  test('are exact 万元', () => {
    expect(yuanAsWanYuan('0.01')).toBe('0.000001');
    expect(yuanAsWanYuan('１２，３４５.６７元')).toBe('1.234567');
    expect(toDraftText(amount, '12345.67', 'yuan')).toBe('1.234567');
  });

  test('an amount that says 万元 stays', () => {
    expect(toDraftText(amount, '5万元', 'yuan')).toBe('5万元');
  });

  test('other units, and what is no number, stay', () => {
    expect(toDraftText(people, '15', 'yuan')).toBe('15');
    expect(toDraftText(amount, '一万', 'yuan')).toBe('一万');
  });

  test('come back as they were typed', () => {
    const fen = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(fen, (value) => {
        const sign = value < 0n ? '-' : '';
        const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
        const yuan = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const back = toTypingText(amount, toDraftText(amount, yuan, 'yuan'), 'yuan');
        expect(Number(back)).toBe(Number(yuan));
      }),
    );
  });
});

test('thousands are set apart, decimals and signs as printed', () => {
  expect(withThousands(amount, '1234567.50')).toBe('1,234,567.50');
  expect(withThousands(amount, '-1000')).toBe('-1,000');
  expect(withThousands({ ...amount, unit: 'percent' }, '1234.5%')).toBe('1,234.5%');
  expect(withThousands(amount, '999.9999')).toBe('999.9999');
  expect(withThousands({ ...amount, unit: 'text' }, '2024')).toBe('2024');
  expect(withThousands(amount, '12a45')).toBe('12a45');
});
