import { expect, it } from 'vitest';
import { economicName } from '../../../../shared/packs/builders/economicName.ts';

it('a code of the economic classification has its official name; one that is not in it is refused', () => {
  expect(economicName('302')).toBe('商品和服务支出');
  expect(economicName('30231')).toBe('公务用车运行维护费');
  expect(() => economicName('30703x')).toThrow('30703x');
  expect(() => economicName('50101')).toThrow('50101');
});
