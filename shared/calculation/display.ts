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

/** Decimals of a number in Excel: as many as the field is rounded to, and for what is typed all that were typed. */
function excelDecimals(field: FieldDefinition): { readonly least: number; readonly most: number } {
  const scale = field.scale ?? defaultScale;
  const { style } = displayOf(field);
  return style === 'fixed' || style === 'wholeOrFixed' ? { least: scale, most: scale } : { least: scale, most: 10 };
}

/** Scores and numbers of people or things are whole as a rule, and stand without decimals that say nothing. */
function isGeneral(field: FieldDefinition): boolean {
  if (displayOf(field).style === 'fixed' || displayOf(field).thousands === true) return false;
  return field.unit === 'score' || field.unit === 'person' || field.unit === 'count' || field.unit === 'vehicle';
}

/**
 * The number format of a fact in Excel. It follows from the field alone, never from the value of the day, so that a
 * column looks alike and goes on doing so when a reviewer changes a figure.
 */
export function excelFormat(field: FieldDefinition): string {
  if (isGeneral(field)) return 'General';
  const { least, most } = excelDecimals(field);
  const decimals = most === 0 ? '' : `.${'0'.repeat(least)}${'#'.repeat(most - least)}`;
  const { thousands, zeroAsBlank } = displayOf(field);
  const digits = `${thousands === true ? '#,##0' : '0'}${decimals}${field.unit === 'percent' ? '%' : ''}`;
  return zeroAsBlank === true ? `${digits};-${digits};;@` : digits;
}

/** Value and number format of a fact in Excel (a percent cell holds the fraction), and what the cell then shows. */
export function excelNumber(
  field: FieldDefinition,
  value: Decimal,
): { readonly value: string; readonly format: string; readonly shown: string } {
  const percent = field.unit === 'percent';
  return {
    value: (percent ? value.div(100) : value).toFixed(),
    format: excelFormat(field),
    shown: excelDigits(field, value, percent),
  };
}

function excelDigits(field: FieldDefinition, value: Decimal, percent: boolean): string {
  const { thousands, zeroAsBlank } = displayOf(field);
  if (zeroAsBlank === true && value.isZero()) return '';
  if (isGeneral(field)) return value.toFixed();
  const { least, most } = excelDecimals(field);
  const rounded = roundTo(value, most);
  const digits = rounded.toFixed(Math.max(least, rounded.decimalPlaces()));
  return `${thousands === true ? withThousands(digits) : digits}${percent ? '%' : ''}`;
}
