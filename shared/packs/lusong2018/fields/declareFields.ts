import type { Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition, Unit } from '../../../calculation/factModel.ts';

/** Short ways to declare the fields of this report; every one returns plain data. */
type EnteredOptions = { readonly help?: string; readonly aliases?: readonly string[]; readonly required?: boolean };

/** A number that the clerk types; it keeps its decimals and gets commas, as the report prints amounts. */
export function enteredNumber(id: string, label: string, unit: Unit, options: EnteredOptions = {}): FieldDefinition {
  const { required = false, ...texts } = options;
  return {
    id,
    label,
    unit,
    display: { style: 'asTyped', thousands: true },
    ...texts,
    source: { kind: 'entered', required },
  };
}

/** A text that goes into a sentence of the report. */
export function enteredText(id: string, label: string, maxLength: number, help: string): FieldDefinition {
  return { id, label, unit: 'text', maxLength, help, source: { kind: 'entered', required: false } };
}

/** What follows from other facts: whole or with two decimals, with commas. */
export function calculated(
  id: string,
  label: string,
  unit: 'wanYuan' | 'percent' | 'person' | 'count',
  formula: Expression,
  basis: string,
): FieldDefinition {
  return {
    id,
    label,
    unit,
    scale: unit === 'person' || unit === 'count' ? 0 : 2,
    display: { style: 'wholeOrFixed', thousands: true },
    source: { kind: 'calculated', formula, basis },
  };
}
