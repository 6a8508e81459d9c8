import { describe, expect, test } from 'vitest';
import { sheetNames } from '../../../../shared/outputs/xlsx/sheetNames.ts';

describe('sheet names', () => {
  test('stay as they are when Excel takes them', () => {
    expect(sheetNames(['附件1-1', '附件2（汇总）'])).toEqual(['附件1-1', '附件2（汇总）']);
  });

  test('lose the characters that Excel forbids', () => {
    expect(sheetNames(['a/b\\c*d?e:f[g]', "'引号'", '控\u0001制\ud800'])).toEqual(['a-b-c-d-e-f-g-', '’引号’', '控制']);
  });

  test('have at most 31 characters, none of them halved', () => {
    expect(sheetNames(['名'.repeat(40)])).toEqual(['名'.repeat(31)]);
    expect(sheetNames([`${'名'.repeat(30)}𠮷`])).toEqual(['名'.repeat(30)]);
  });

  test('are told apart, also when they differ in capitals or only beyond the limit', () => {
    expect(sheetNames(['附件', '附件', 'A', 'a'])).toEqual(['附件', '附件(2)', 'A', 'a(2)']);
    expect(sheetNames(['名'.repeat(32), '名'.repeat(33)])).toEqual(['名'.repeat(31), `${'名'.repeat(28)}(2)`]);
  });

  test('are never empty and never the reserved History', () => {
    expect(sheetNames(['', ' ', 'History'])).toEqual(['表1', '表2', 'History_']);
  });
});
