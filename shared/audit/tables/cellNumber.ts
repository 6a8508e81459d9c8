import { Decimal } from '../../decimal/decimal.ts';
import { toHalfWidth } from '../../decimal/parseDecimal.ts';

/**
 * What a cell says as a number: nothing (also `——`, `/`, 无), a number as printed, words, or what was meant as a number
 * and cannot be read (`########`, `#REF!`, `6.3l`, `118..61`).
 */
export type CellNumber =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly decimals: number;
      /** `%`, `万元`, `人`, …; empty when the cell holds digits alone. */
      readonly unit: string;
    }
  | { readonly kind: 'words' }
  | { readonly kind: 'unreadable' };

const blank: CellNumber = { kind: 'blank' };
const words: CellNumber = { kind: 'words' };
const unreadable: CellNumber = { kind: 'unreadable' };
const longestNumber = 40;

const unit =
  '%|万元|元|人|人次|次|辆|台|个|家|分|批|批次|批件|场|场次|间|㎡|平方米|平米|m2|项|件|户|套|起|篇|期|条|天|份|名|只|吨|公里|亩|小时|趟';
const plain = new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:,\\d{3})+)(\\.\\d+)?(${unit}|)$`);
/** A negative as accountants print it. `(1)` is an item's number. */
const inBrackets = /^\((\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+)\)$/;
/** Values of failed formulas, columns too narrow for their number. */
const failed = /^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC)[!?]?$|^#{2,}$/i;
/** Two points in a row, letters that look like digits, a letter behind an amount with decimals. */
const garbled =
  /^[-+]?\d[\d,]*\.{2,}\d+$|^[-+]?\d[\d,]*(?:,,|\.,|,\.)[\d.]+$|^[-+]?(?=[\dlIOo,]*\d)[\dlIOo,]*\.(?=[\dlIOo]*[lIOo])[\dlIOo]+$|^[-+]?(?=[\d,]*[lIOo])(?=[lIOo,]*\d)[\dlIOo,]+\.\d+$|^[-+]?\d[\d,]*\.\d+[a-zA-Z]$/;
const strokes = /^(?:[-—–―─－/\\…·.*×]{1,6}|无|不适用|空)$/;

/** A cell's text without any white space, in half width. Digits alone pass untouched. */
export function cleanCell(text: string): string {
  return /^[\x21-\x7e]*$/.test(text) ? text : toHalfWidth(text);
}

/** Reads a cleaned cell ({@link cleanCell}). Never guesses: `1,23`, `约5万` are words. */
export function readCellNumber(clean: string): CellNumber {
  if (clean === '' || strokes.test(clean)) return blank;
  if (clean.length > longestNumber) return failed.test(clean) ? unreadable : words;
  const bracketed = inBrackets.exec(clean)?.[1];
  const match = plain.exec(bracketed === undefined ? clean : `-${bracketed}`);
  if (match === null) return failed.test(clean) || garbled.test(clean) ? unreadable : words;
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  return {
    kind: 'number',
    value: new Decimal(`${sign === '-' ? '-' : ''}${whole.replace(/,/g, '')}${fraction}`),
    decimals: Math.max(fraction.length - 1, 0),
    unit,
  };
}
