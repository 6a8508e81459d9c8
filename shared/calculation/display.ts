import { type Decimal, roundTo } from '../decimal/decimal.ts';
import { assertNever } from '../errors/appError.ts';
import type { Display, FieldDefinition } from './factModel.ts';

const defaultScale = 2;
const enteredDisplay: Display = { style: 'asTyped' };
const calculatedDisplay: Display = { style: 'wholeOrFixed' };

/** How a field prints when the pack does not say: as typed, and calculated values whole or with all decimals. */
export function displayOf(field: FieldDefinition): Display {
  return field.display ?? (field.source.kind === 'calculated' ? calculatedDisplay : enteredDisplay);
}

function withThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function digitsOf(value: Decimal, display: Display, scale: number, typed: string | undefined): string {
  switch (display.style) {
    case 'asTyped':
      return typed ?? value.toFixed();
    case 'fixed':
      return value.toFixed(scale);
    case 'trimmed':
      return roundTo(value, scale).toFixed();
    case 'wholeOrFixed': {
      const rounded = roundTo(value, scale);
      return rounded.isInteger() ? rounded.toFixed(0) : rounded.toFixed(scale);
    }
    default:
      return assertNever(display.style);
  }
}

/**
 * The printed form of a number, percent sign included, other units not. `typed` is the cleaned text it was typed as.
 * This is the only place where a number becomes text.
 */
export function printNumber(field: FieldDefinition, value: Decimal, typed?: string): string {
  const display = displayOf(field);
  if (display.zeroAsBlank === true && value.isZero()) return '';
  const digits = digitsOf(value, display, field.scale ?? defaultScale, typed);
  const grouped = display.thousands === true ? withThousands(digits.replace(/,/g, '')) : digits;
  return field.unit === 'percent' ? `${grouped}%` : grouped;
}

/**
 * Value and number format with which Excel shows `printed`. Percent points become the fraction that Excel means by a
 * percent cell. Whole calculated numbers are `General`, so that a reviewer who changes an input sees the decimals.
 */
export function excelNumber(
  field: FieldDefinition,
  value: Decimal,
  printed: string,
): { readonly value: string; readonly format: string } {
  const percent = field.unit === 'percent';
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (percent) return { value: value.div(100).toFixed(), format: `0${fraction}%` };
  if (printed === '') return { value: value.toFixed(), format: '0;-0;;@' };
  if (printed.includes(',')) return { value: value.toFixed(), format: `#,##0${fraction}` };
  const small = value.abs().lessThan('1e10');
  return { value: value.toFixed(), format: fraction === '' && small ? 'General' : `0${fraction}` };
}

/** The number format of a cell that is blank so far. */
export function blankExcelFormat(field: FieldDefinition): string {
  const decimals = '0'.repeat(field.scale ?? defaultScale);
  if (field.unit === 'percent') return decimals === '' ? '0%' : `0.${decimals}%`;
  return 'General';
}
