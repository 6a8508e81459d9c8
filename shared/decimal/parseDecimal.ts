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

/**
 * Reads a typed amount. Accepts full-width digits, spaces, thousands commas in groups of three, a sign, and one
 * trailing unit out of `suffixes` (`万元`, `%`, …). Never guesses: `12..3`, `1,23`, `一百`, `1e5` are invalid.
 * `text` is the amount as typed, cleaned but with its own decimals and commas.
 */
export function parseDecimal(typed: string, suffixes: readonly string[] = []): ParsedDecimal {
  if (typed.length > longestAmount * 4) return invalid;
  let text = toHalfWidth(typed);
  if (text === '') return blank;
  const suffix = suffixes.find((unit) => text.endsWith(unit));
  if (suffix !== undefined) text = text.slice(0, -suffix.length);
  if (text.length > longestAmount) return invalid;
  if (!plainNumber.test(text) && !groupedNumber.test(text)) return invalid;
  const digits = text.replace(/,/g, '').replace(/\.$/, '');
  return { kind: 'number', value: new Decimal(digits), text: text.replace(/^\+/, '').replace(/\.$/, '') };
}
