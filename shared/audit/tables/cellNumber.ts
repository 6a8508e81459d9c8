import { Decimal } from '../../decimal/decimal.ts';
import { toHalfWidth } from '../../decimal/parseDecimal.ts';

/** What a cell says as a number: nothing (also `——`, `/`, 无), a number as printed, or words. */
export type CellNumber =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly decimals: number;
      /** `%`, `万元`, `人`, …; empty when the cell holds digits alone. */
      readonly unit: string;
    }
  | { readonly kind: 'words' };

const blank: CellNumber = { kind: 'blank' };
const words: CellNumber = { kind: 'words' };
const longestNumber = 40;

const unit =
  '%|万元|元|人|人次|次|辆|台|个|家|分|批|批次|批件|场|场次|间|㎡|平方米|平米|m2|项|件|户|套|起|篇|期|条|天|份|名|只|吨|公里|亩|小时|趟';
const plain = new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:,\\d{3})+)(\\.\\d+)?(${unit}|)$`);
const strokes = /^(?:[-—–―─－/\\…·.*×]{1,6}|无|不适用|空)$/;

/** A cell's text without any white space, in half width. Digits alone pass untouched. */
export function cleanCell(text: string): string {
  return /^[\x21-\x7e]*$/.test(text) ? text : toHalfWidth(text);
}

/** Reads a cleaned cell ({@link cleanCell}). Never guesses: `12..3`, `1,23`, `约5万` are words. */
export function readCellNumber(clean: string): CellNumber {
  if (clean === '' || strokes.test(clean)) return blank;
  if (clean.length > longestNumber) return words;
  const match = plain.exec(clean);
  if (match === null) return words;
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  return {
    kind: 'number',
    value: new Decimal(`${sign === '-' ? '-' : ''}${whole.replace(/,/g, '')}${fraction}`),
    decimals: Math.max(fraction.length - 1, 0),
    unit,
  };
}
