import { expect, test } from 'vitest';
import { computeTyped, isTypedFormula } from '../../../../renderer/guidedEntry/model/typedFormula.ts';

test.each([
  ['=12+3*2', '18'],
  ['＝（１２＋３）×２', '30'],
  ['=1,234.5-0.5', '1234'],
  ['=-(2+3)/4', '-1.25'],
  ['=118.16*97.65%', '115.38324'],
  ['=0.1+0.2', '0.3'],
  ['=10/3', '3.333333'],
])('%s is %s, exactly', (typed, result) => {
  expect(computeTyped(typed)).toBe(result);
});

test.each(['=', '=12+', '=1/0', '=2(3)', '=1..2', '=A1+B1', '=(1', '12+3'])('%s computes nothing', (typed) => {
  expect(computeTyped(typed)).toBeUndefined();
});

test('a plain number is no sum', () => {
  expect(isTypedFormula('12.30')).toBe(false);
});
