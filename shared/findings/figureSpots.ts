import { Decimal } from '../decimal/decimal.ts';
import { parseDecimal } from '../decimal/parseDecimal.ts';

/** A stretch of a text, in UTF-16 units. */
export type TextSpot = { readonly start: number; readonly end: number };

const written = /[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?/g;

/** Where a text writes a given amount (plain decimal text), however it groups or widens its digits. */
export function figureSpots(text: string, amount: string): readonly TextSpot[] {
  const wanted = parseDecimal(amount);
  if (wanted.kind !== 'number') return [];
  const value = wanted.value.abs();
  return [...text.matchAll(written)].flatMap((match) => {
    const digits = match[0].replace(/[,，]+$/, '');
    const plain = parseDecimal(digits.replace(/[，]/g, ',').replace(/[．]/g, '.').replace(/,/g, ''));
    const isIt = plain.kind === 'number' && new Decimal(plain.value).equals(value);
    return isIt ? [{ start: match.index, end: match.index + digits.length }] : [];
  });
}
