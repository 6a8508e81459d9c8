import { Decimal, plainText } from '../../decimal/decimal.ts';

/** Excel keeps fifteen significant digits; what a file carries beyond them is binary noise. */
export const excelDigits = 15;

const shortPlain = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/**
 * A number of a sheet as plain decimal text without trailing zeros: `0.97650000000000003` is `0.9765`, `1E3` is `1000`.
 * `undefined` when the text is no finite number.
 */
export function plainNumber(text: string): string | undefined {
  if (text.length <= excelDigits && text !== '-0' && shortPlain.test(text)) return text;
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? plainText(new Decimal(number.toPrecision(excelDigits))) : undefined;
}
