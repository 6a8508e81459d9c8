import { excelDigits } from '../../imports/xlsx/plainNumber.ts';
import type { ResolvedCell } from '../../layout/resolvedDocument.ts';
import { type CellHomes, formulaText } from './formulaText.ts';
import { sheetText } from './sheetText.ts';

/** Excel's limit on a number format. */
const longestFormat = 255;

/**
 * What a cell of the sheet holds. `text` is what it shows. `number` is present when the cell is numeric;
 * `formula` (without `=`) when it calculates, its cached result being the number or else the text; `blankFormat` is the
 * number format for a result or an entry to come. `truth`: the cell is a boolean.
 */
export type CellContent = {
  readonly text: string;
  readonly number?: { readonly value: number; readonly format: string };
  readonly formula?: string;
  readonly blankFormat?: string;
  readonly truth?: boolean;
};

/** Translates a resolved cell into what Excel can hold; the writer writes it and the verification expects it. */
export function cellContent(cell: ResolvedCell, sheet: string, homes: CellHomes): CellContent {
  const text = sheetText(cell.text, sheet);
  const number = cell.number === undefined ? undefined : sheetNumber(cell.number);
  const formula = cell.formula === undefined ? undefined : formulaText(cell.formula, sheet, homes);
  const live = formula === undefined ? {} : { formula };
  if (cell.truth !== undefined) return { text, truth: cell.truth, ...live };
  if (number !== undefined) return { text: sheetText(cell.number?.shown ?? cell.text, sheet), number, ...live };
  // A text that is no number (a figure nobody can read) must stay visible as it was typed.
  if (cell.blankFormat === undefined || (formula === undefined && text !== '')) return { text, ...live };
  const blankFormat = withNegativeSection(cell.blankFormat);
  return blankFormat.length > longestFormat ? { text, ...live } : { text, ...live, blankFormat };
}

/** A number with more digits than Excel keeps, or a format longer than it takes, stays text: it must not change. */
function sheetNumber(number: NonNullable<ResolvedCell['number']>): CellContent['number'] {
  const value = Number(number.value);
  const digits = number.value.replace(/^-?[0.]*/, '').replace('.', '').length;
  if (number.value === '' || !Number.isFinite(value) || digits > excelDigits) return undefined;
  const format = withNegativeSection(number.format);
  return format.length > longestFormat ? undefined : { value, format };
}

/** Excel puts the minus sign before text in quotes: `-其中：5.00`. A second section puts it before the digits. */
function withNegativeSection(format: string): string {
  const prefix = /^(?:"[^"]*"|\\.)+/.exec(format)?.[0];
  if (prefix === undefined || format.replace(/"[^"]*"|\\./g, '').includes(';')) return format;
  return `${format};${prefix}-${format.slice(prefix.length)}`;
}
