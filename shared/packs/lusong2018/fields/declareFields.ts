import type { Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition, Unit } from '../../../calculation/factModel.ts';
import * as fields from '../../builders/fields.ts';

/** A number that the clerk types; it keeps its decimals and gets commas, as the report prints amounts. */
export function enteredNumber(
  id: string,
  label: string,
  unit: Unit,
  options: fields.EnteredOptions = {},
): FieldDefinition {
  return { ...fields.enteredNumber(id, label, unit, options), display: { style: 'asTyped', thousands: true } };
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
  const field = fields.calculated(id, label, unit, formula, basis, {
    display: { style: 'wholeOrFixed', thousands: true },
  });
  return unit === 'person' || unit === 'count' ? { ...field, scale: 0 } : field;
}
