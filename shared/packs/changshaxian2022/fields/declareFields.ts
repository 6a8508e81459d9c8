import type { Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition, Unit } from '../../../calculation/factModel.ts';

/** Short ways to declare the fields of this form; every one returns plain data. */
type EnteredOptions = {
  readonly help?: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  readonly default?: string;
};

function source(required: boolean, standard: string | undefined): FieldDefinition['source'] {
  return { kind: 'entered', required, ...(standard === undefined ? {} : { default: standard }) };
}

/** A number that the clerk types; it is printed exactly as typed. */
export function enteredNumber(id: string, label: string, unit: Unit, options: EnteredOptions = {}): FieldDefinition {
  const { required = false, default: standard, ...words } = options;
  return { id, label, unit, display: { style: 'asTyped' }, ...words, source: source(required, standard) };
}

/** A text that the clerk types. */
export function enteredText(
  id: string,
  label: string,
  maxLength: number,
  options: EnteredOptions & { readonly choices?: readonly string[] } = {},
): FieldDefinition {
  const { required = false, default: standard, ...words } = options;
  return { id, label, unit: 'text', ...words, maxLength, source: source(required, standard) };
}

type CalculatedOptions = { readonly help?: string; readonly aliases?: readonly string[] };

/** An amount in 万元 that follows from others: whole numbers without decimals, else two. */
export function calculatedAmount(
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options: CalculatedOptions = {},
): FieldDefinition {
  const display = { style: 'wholeOrFixed' } as const;
  return { id, label, unit: 'wanYuan', scale: 2, display, ...options, source: { kind: 'calculated', formula, basis } };
}

/** A rate in percent points with at most two decimals: `100%`, `97.65%`. */
export function calculatedRate(
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options: CalculatedOptions = {},
): FieldDefinition {
  const display = { style: 'trimmed' } as const;
  return { id, label, unit: 'percent', scale: 2, display, ...options, source: { kind: 'calculated', formula, basis } };
}

/** A score, with as many of two decimals as it needs: `99`, `98.77`. */
export function calculatedScore(
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options: CalculatedOptions = {},
): FieldDefinition {
  const display = { style: 'trimmed' } as const;
  return { id, label, unit: 'score', scale: 2, display, ...options, source: { kind: 'calculated', formula, basis } };
}
