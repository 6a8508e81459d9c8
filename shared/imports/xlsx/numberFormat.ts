import { Decimal, roundTo } from '../../decimal/decimal.ts';
import { dateText, isDateSection } from './dateText.ts';
import { type FormatToken, formatSections } from './formatTokens.ts';

/** Shows a number (plain decimal text) as its cell does. */
export type NumberFormatter = (value: string) => string;

type Mask = {
  readonly before: string;
  readonly after: string;
  readonly wholeDigits: number;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  readonly grouped: boolean;
  /** Places by which the decimal point moves right before printing: two for each `%`. */
  readonly shift: number;
};

/**
 * Prepares a number format. Exact for what this program writes (`General`, `0.00`, `#,##0.00`, `0.00%`, text in quotes
 * before and after, a section for negative numbers, `@`); dates, other sections and scientific formats as well as
 * can be told. As in Excel the minus sign of a one-section format stands before the text in quotes.
 */
export function numberFormatter(format: string, date1904 = false): NumberFormatter {
  const sections = formatSections(format);
  const [positive = [], negative, zero] = sections;
  const shows = (section: readonly FormatToken[]) => sectionFormatter(section, date1904);
  const showPositive = shows(positive);
  const showNegative = negative === undefined ? undefined : shows(negative);
  const showZero = zero === undefined ? showPositive : shows(zero);
  return (value) => {
    if (value === '0') return showZero(value);
    if (!value.startsWith('-')) return showPositive(value);
    return showNegative === undefined ? minus(showPositive(value.slice(1)), positive) : showNegative(value.slice(1));
  };
}

function minus(text: string, section: readonly FormatToken[]): string {
  return isDateSection(section) ? text : `-${text}`;
}

function sectionFormatter(section: readonly FormatToken[], date1904: boolean): NumberFormatter {
  if (isDateSection(section)) return (value) => dateText(Number(value), section, date1904);
  const letters = section.map((token) => (token.literal ? '' : token.text)).join('');
  const firstDigit = section.findIndex((token) => !token.literal && /[0#?@]|General/i.test(token.text));
  const textOf = (tokens: readonly FormatToken[]) =>
    tokens.map((token) => (token.literal ? token.text : token.text.replace(/[^ %()+-]/g, ''))).join('');
  if (firstDigit < 0) return () => textOf(section);
  if (/@|General|E[+-]/i.test(letters)) {
    const [before, after] = [textOf(section.slice(0, firstDigit)), textOf(section.slice(firstDigit + 1))];
    return (value) => `${before}${value}${after}`;
  }
  const mask = maskOf(section, firstDigit, letters);
  return (value) => masked(value, mask);
}

function maskOf(section: readonly FormatToken[], firstDigit: number, letters: string): Mask {
  const start = section[firstDigit]?.text ?? '';
  const lead = start.slice(0, start.search(/[0#?]/));
  const tail = [...section.slice(firstDigit)];
  const tailText = tail
    .map((token) => (token.literal ? token.text : token.text.slice(token === tail[0] ? lead.length : 0)))
    .map((text, index) => (tail[index]?.literal ? text : text.replace(/[0#?.,]/g, '')))
    .join('');
  const beforeText = section.slice(0, firstDigit).map((token) => token.text);
  const [whole = '', decimals = ''] = letters.replace(/[^0#?.,]/g, '').split('.');
  return {
    before: `${beforeText.join('')}${lead}`,
    after: tailText,
    wholeDigits: whole.replace(/[^0]/g, '').length,
    leastDecimals: decimals.replace(/[^0]/g, '').length,
    mostDecimals: decimals.replace(/[^0#?]/g, '').length,
    grouped: /[0#?],+[0#?]/.test(whole),
    shift: letters.replace(/[^%]/g, '').length * 2,
  };
}

/** `value` is not negative. */
function masked(value: string, mask: Mask): string {
  const [whole = '0', decimals = ''] = roundedParts(mask.shift === 0 ? value : moved(value, mask.shift), mask);
  const digits = whole === '0' && mask.wholeDigits === 0 ? '' : whole.padStart(mask.wholeDigits, '0');
  const grouped = mask.grouped ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits;
  const point = decimals === '' ? '' : '.';
  return `${mask.before}${grouped}${point}${decimals}${mask.after}`;
}

function roundedParts(value: string, mask: Mask): readonly string[] {
  const decimalsOf = (text: string) => text.length - 1 - text.indexOf('.');
  const short = !value.includes('.') || decimalsOf(value) <= mask.mostDecimals;
  const rounded = short ? value : roundTo(new Decimal(value), mask.mostDecimals).toFixed();
  const [whole = '0', decimals = ''] = rounded.split('.');
  return [whole, decimals.padEnd(mask.leastDecimals, '0')];
}

/** Moves the decimal point right. */
function moved(value: string, places: number): string {
  const [whole = '', decimals = ''] = value.split('.');
  const padded = decimals.padEnd(places, '0');
  const left = `${whole}${padded.slice(0, places)}`.replace(/^0+(?=\d)/, '');
  const right = padded.slice(places);
  return right === '' ? left : `${left}.${right}`;
}
