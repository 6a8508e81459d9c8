import { Decimal } from './decimal.ts';

/** What a typed amount is: nothing, a number with its cleaned text, or something that is no number. */
export type ParsedDecimal =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly text: string }
  | { readonly kind: 'invalid' };

const blank: ParsedDecimal = { kind: 'blank' };
const invalid: ParsedDecimal = { kind: 'invalid' };

/** Longest amount that is read as one; anything longer is a slip of the keyboard or an attack. */
const longestAmount = 40;
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Full-width digits and signs to half-width; every kind of white space, the BOM and zero-width marks away. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000\u200b-\u200d\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, '-')
    .replace(/[，]/g, ',');
}

/** Groups of three may be set apart by commas, or by blanks of any kind within one line. */
const spacedNumber = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f\u3000]\d{3})+(?:\.\d+)?$/;
const bracketed = /^\((?<inside>[^()+-]+)\)$/;

/** `(12.30)`, `△12.30`: the ways in which accounts write what is less than nothing. */
function withMinus(text: string): string {
  const inside = bracketed.exec(text)?.groups?.inside;
  if (inside !== undefined) return `-${inside.trim()}`;
  return text.replace(/^[△▲]\s?(?=[\d.])/, '-');
}

/** Full-width signs to half-width and the white space around away; white space inside stays for the reader to judge. */
function trimmed(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, '-')
    .trim();
}

/**
 * Reads a typed amount. Accepts full-width digits, white space around, groups of three by commas or
 * blanks, a sign, brackets and △ as minus, and one trailing unit out of `suffixes` (`万元`, `%`, …). Never guesses:
 * `12..3`, `1,23`, `12 34`, two numbers on two lines, `一百`, `1e5` are invalid.
 * `text` is the amount as typed, cleaned but with its own decimals and commas.
 */
export function parseDecimal(typed: string, suffixes: readonly string[] = []): ParsedDecimal {
  if (typed.length > longestAmount * 4) return invalid;
  let text = trimmed(typed);
  if (text === '') return blank;
  const suffix = suffixes.find((unit) => text.endsWith(unit));
  if (suffix !== undefined) text = text.slice(0, -suffix.length).trim();
  if (text.length > longestAmount) return invalid;
  text = withMinus(text).replace(/^([+-])[ \u00a0\u3000](?=\d)/, '$1');
  if (spacedNumber.test(text)) text = text.replace(/[ \u00a0\u2009\u202f\u3000]/g, '');
  if (!plainNumber.test(text) && !groupedNumber.test(text)) return invalid;
  const digits = text.replace(/,/g, '').replace(/\.$/, '');
  return { kind: 'number', value: new Decimal(digits), text: text.replace(/^\+/, '').replace(/\.$/, '') };
}
