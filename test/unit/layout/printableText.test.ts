import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableText } from '../../../shared/layout/printableText.ts';

/** XML 1.0, production 2 (Char): all that a document may hold. */
function isXmlChar(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

const char = fc.oneof(
  fc.constantFrom('字', 'a', ' ', '\n', '\r', '\t', '\u0085', '\u2028', '\u2029', '\u200d', '\u202e', '\ufeff'),
  fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('\ufffe', '\uffff', '\ufffd', '\u007f', '\u0080', '😀', '👨‍👩‍👧', '𠮷', '\u{1ffff}'),
);
const text = fc.array(char, { maxLength: 12 }).map((chars) => chars.join(''));

describe('printable text', () => {
  it('holds nothing that XML forbids, and no carriage return', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect([...printableText(typed)].filter((each) => !isXmlChar(each) || each === '\r')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps everything else, in order', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const kept = [...typed.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')].filter(isXmlChar).join('');
        expect(printableText(typed)).toBe(kept);
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing more to change', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(printableText(printableText(typed))).toBe(printableText(typed));
      }),
    );
  });

  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['一\u2028二\u2029三\u0085四', '一\n二\n三\n四'],
    ['控\u0000\u0007\u001f制', '控制'],
    ['\ud83d半\ude00', '半'],
    ['\ud83d\ud83d\ude00\ude00', '😀'],
    ['👨‍👩‍👧‍👦 𠮷 e\u0301 \u202eabc', '👨‍👩‍👧‍👦 𠮷 e\u0301 \u202eabc'],
    ['\t缩进', '\t缩进'],
  ])('%j becomes %j', (typed, printed) => {
    expect(printableText(typed)).toBe(printed);
  });
});
