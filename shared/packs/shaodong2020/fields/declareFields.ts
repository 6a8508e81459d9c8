import type { Expression } from '../../../calculation/expression.ts';
import type { Display, FieldDefinition, Unit } from '../../../calculation/factModel.ts';

/** Short ways to declare the fields of this report; every one returns plain data. */
type EnteredOptions = { readonly help?: string; readonly aliases?: readonly string[]; readonly required?: boolean };

/** A number that the clerk types; it is printed exactly as typed. */
export function enteredNumber(id: string, label: string, unit: Unit, options: EnteredOptions = {}): FieldDefinition {
  const { required = false, ...texts } = options;
  return { id, label, unit, display: { style: 'asTyped' }, ...texts, source: { kind: 'entered', required } };
}

/** What follows from other facts: amounts and rates whole or with two decimals, counts whole, scores as they come. */
export function calculated(
  id: string,
  label: string,
  unit: 'wanYuan' | 'percent' | 'person' | 'score',
  formula: Expression,
  basis: string,
): FieldDefinition {
  const style: Display['style'] = unit === 'score' ? 'trimmed' : 'wholeOrFixed';
  return {
    id,
    label,
    unit,
    scale: unit === 'person' ? 0 : 2,
    display: { style },
    source: { kind: 'calculated', formula, basis },
  };
}
