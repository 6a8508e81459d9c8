/**
 * A text made uniform so that one pattern reads all spellings: no white space, no quotation marks, full-width letters,
 * digits and punctuation as half-width ones. `source[i]`: where character i stands in the text as written.
 */
export type PlainText = { readonly text: string; readonly source: Int32Array };

const dropped = /[\s\u00a0\u3000\u200b-\u200d\ufeff“”"‘’'「」『』]/;
const white = /[\s\u00a0\u3000\u200b-\u200d\ufeff]/;
const otherForms: Readonly<Record<string, string>> = { '−': '-', '–': '-', '﹪': '%', '﹣': '-', '㎡': '㎡', '∶': ':' };

function uniform(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code < 0x80 ? char : (otherForms[char] ?? char);
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** The digits and dots that end `text`, at most twenty characters. */
function trailingNumber(text: readonly string[]): string {
  let start = text.length;
  while (start > 0 && text.length - start < 20 && (isDigit(text[start - 1]) || text[start - 1] === '.')) start -= 1;
  return text.slice(start).join('');
}

/**
 * Whether white space between two digits only splits one number, as texts taken out of a PDF do (`1 474.07`,
 * `124.1 3%`), or stands between two numbers.
 */
function splitsOneNumber(left: string, right: string): boolean {
  if (left === '' || right === '' || left.length >= 9) return false;
  if (left.endsWith('.') || right.startsWith('.')) return !(left.slice(0, -1).includes('.') && right.includes('.'));
  if (left.includes('.')) return /\.\d$/.test(left) && /^\d(?![\d.])/.test(right);
  return !/^(?:19|20)\d\d$/.test(left) && !/^0\d/.test(left);
}

/** Makes a text uniform (see PlainText). Linear in its length. */
export function plainText(written: string): PlainText {
  const out: string[] = [];
  const source = new Int32Array(written.length + 1);
  for (let index = 0; index < written.length; index += 1) {
    const raw = written.charAt(index);
    if (!dropped.test(raw)) {
      source[out.length] = index;
      out.push(uniform(raw));
      continue;
    }
    let next = index;
    while (next < written.length && dropped.test(written.charAt(next))) next += 1;
    const before = out.at(-1);
    const after = next < written.length ? uniform(written.charAt(next)) : undefined;
    const between = (isDigit(before) || before === '.') && (isDigit(after) || after === '.');
    if (between && white.test(raw)) {
      const right =
        [...written.slice(next, next + 20)]
          .map(uniform)
          .join('')
          .match(/^[\d.]+/)?.[0] ?? '';
      if (!splitsOneNumber(trailingNumber(out), right)) {
        source[out.length] = index;
        out.push(' ');
      }
    }
    index = next - 1;
  }
  source[out.length] = written.length;
  return { text: out.join(''), source: source.slice(0, out.length + 1) };
}
