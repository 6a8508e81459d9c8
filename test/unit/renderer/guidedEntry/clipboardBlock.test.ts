import { describe, expect, test } from 'vitest';
import { blockOf, readClipboardBlock, readHtmlBlock } from '../../../../renderer/guidedEntry/model/clipboardBlock.ts';

describe('plain text from a spreadsheet', () => {
  test('tabs, line breaks of every kind, no blank end', () => {
    expect(readClipboardBlock('a\tb\r\nc\t\rd\n\n \t\n')).toEqual([['a', 'b'], ['c', ''], ['d']]);
  });

  test('quoted cells hold tabs, line breaks and quotes', () => {
    expect(readClipboardBlock('"一\r\n二"\t"说""好"""\n"三\t四"')).toEqual([['一\n二', '说"好"'], ['三\t四']]);
  });

  test('a quote that is only a quote stays', () => {
    expect(readClipboardBlock('"甲"项目\t5"\n2')).toEqual([['"甲"项目', '5"'], ['2']]);
  });
});

describe('a copied table', () => {
  test('cells, entities, merged cells', () => {
    const html =
      '<html><table><tr><td rowspan=2>甲&amp;乙</td><td colspan="2">1&nbsp;000</td></tr><tr><td>2</td><td>a<br>b</td></tr></table>';
    expect(readHtmlBlock(html)).toEqual([
      ['甲&乙', '1\u00a0000', ''],
      ['', '2', 'a\nb'],
    ]);
  });

  test('no table is no block', () => {
    expect(readHtmlBlock('<p>文字</p>')).toBeUndefined();
  });
});

describe('what counts as a block', () => {
  test('several lines of prose stay one text where line breaks may be typed', () => {
    expect(blockOf('第一段\n第二段', '', true)).toBeUndefined();
    expect(blockOf('1\n2', '', false)).toEqual([['1'], ['2']]);
  });

  test('a column of texts from a spreadsheet is one', () => {
    expect(blockOf('甲\n乙', '<table><tr><td>甲</td></tr></table>', true)).toEqual([['甲'], ['乙']]);
  });

  test('a single value is not', () => {
    expect(blockOf('12\r\n', '<table><tr><td>12</td></tr></table>', false)).toBeUndefined();
  });
});
