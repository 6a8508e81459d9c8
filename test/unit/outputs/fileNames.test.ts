import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../shared/outputs/fileNames.ts';

describe('a file name', () => {
  it.each([
    ['2024-某中心-附件1', '2024-某中心-附件1.docx'],
    ['a/b\\c:d?e*f"g<h>i|j', 'a-b-c：d？e＊f”g＜h＞i｜j.docx'],
    [' 两 \n 行　名 ', '两 行 名.docx'],
    ['尾点. .', '尾点.docx'],
    ['\u202e反\u200b写\u0007', '反写.docx'],
    ['CON', '_CON.docx'],
    ['', '未命名.docx'],
    ['...', '未命名.docx'],
    ['../../etc/passwd', 'etc-passwd.docx'],
    ['--as-draft', 'as-draft.docx'],
    ['.隐藏', '隐藏.docx'],
  ])('%j becomes %s', (stem, name) => {
    expect(safeFileName(stem, 'docx')).toBe(name);
  });

  it('that is long is cut in the middle: its year and its document stay', () => {
    const name = (document: string): string => safeFileName(`2024-${'长'.repeat(120)}-${document}`, 'docx');
    expect(name('附件1-基础数据表')).toMatch(/^2024-长+…长+-附件1-基础数据表\.docx$/);
    expect(name('附件1-基础数据表')).not.toBe(name('附件2-自评表'));
  });

  it('fits into what Linux and Windows take, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (stem) => {
        const name = safeFileName(stem, 'docx');
        expect(name).not.toMatch(/^[.-]/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(230);
        expect(name).not.toMatch(/[\\/:*?"<>|\n]/);
        expect(name).not.toMatch(/^[.\s]*\.docx$/);
      }),
    );
  });
});
