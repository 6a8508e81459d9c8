import type { Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition, Unit } from '../../../calculation/factModel.ts';

/** Short ways to declare the fields of this form; every one returns plain data. */
type EnteredOptions = {
  readonly help?: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  readonly default?: string;
};

/** A number that the clerk types; it is printed exactly as typed. */
export function enteredNumber(id: string, label: string, unit: Unit, options: EnteredOptions = {}): FieldDefinition {
  const { help, aliases, required = false, default: standard } = options;
  return {
    id,
    label,
    unit,
    display: { style: 'asTyped' },
    ...(help === undefined ? {} : { help }),
    ...(aliases === undefined ? {} : { aliases }),
    source: { kind: 'entered', required, ...(standard === undefined ? {} : { default: standard }) },
  };
}

/** A text that the clerk types. */
export function enteredText(
  id: string,
  label: string,
  maxLength: number,
  options: EnteredOptions & { readonly choices?: readonly string[] } = {},
): FieldDefinition {
  const { help, required = false, default: standard, choices } = options;
  return {
    id,
    label,
    unit: 'text',
    ...(help === undefined ? {} : { help }),
    ...(choices === undefined ? {} : { choices }),
    maxLength,
    source: { kind: 'entered', required, ...(standard === undefined ? {} : { default: standard }) },
  };
}

type CalculatedOptions = { readonly help?: string; readonly aliases?: readonly string[] };

function calculated(
  id: string,
  label: string,
  unit: Unit,
  formula: Expression,
  basis: string,
  options: CalculatedOptions,
): Pick<FieldDefinition, 'id' | 'label' | 'unit' | 'scale' | 'help' | 'aliases' | 'source'> {
  return { id, label, unit, scale: 2, ...options, source: { kind: 'calculated', formula, basis } };
}

/** An amount in 万元 that follows from others: whole numbers without decimals, else two. */
export function calculatedAmount(
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options: CalculatedOptions = {},
): FieldDefinition {
  return { ...calculated(id, label, 'wanYuan', formula, basis, options), display: { style: 'wholeOrFixed' } };
}

/** A rate in percent points, rounded to two decimals: `100%`, `97.65%`. */
export function calculatedRate(
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options: CalculatedOptions = {},
): FieldDefinition {
  return { ...calculated(id, label, 'percent', formula, basis, options), display: { style: 'wholeOrFixed' } };
}

/** A score, with as many of two decimals as it needs: `99`, `98.77`. */
export function calculatedScore(
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options: CalculatedOptions = {},
): FieldDefinition {
  return { ...calculated(id, label, 'score', formula, basis, options), display: { style: 'trimmed' } };
}
