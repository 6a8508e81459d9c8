import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../../shared/layout/chineseNumber.ts';
import { createHeadingNumbers } from '../../../shared/layout/resolveBlocks.ts';

describe('the numbers of headings', () => {
  it('count in Chinese', () => {
    const numbers = Array.from({ length: 21 }, (_, index) => chineseNumber(index + 1)).join(' ');
    expect(numbers).toBe('一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一');
    expect([30, 45, 90, 99].map(chineseNumber)).toEqual(['三十', '四十五', '九十', '九十九']);
  });

  it('start anew under every heading of a level above', () => {
    const { next } = createHeadingNumbers();
    const levels = [1, 2, 3, 3, 2, 3, 1, 2, 1, 3] as const;
    expect(levels.map(next).join(' ')).toBe('一、 （一） 1. 2. （二） 1. 二、 （一） 三、 1.');
  });

  it('run on over twenty', () => {
    const { next } = createHeadingNumbers();
    for (let count = 0; count < 20; count++) next(1);
    expect(next(1)).toBe('二十一、');
  });
});
