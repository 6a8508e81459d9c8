import type { Expression, RowFilter } from '../../calculation/expression.ts';
import type { Display, FieldDefinition, Unit, WordedAlternative } from '../../calculation/factModel.ts';

/** Short ways to declare fields; every one returns plain data. A pack that shows numbers otherwise builds on these. */
export type EnteredOptions = {
  readonly help?: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  /** Of a row field: required in these rows only. */
  readonly requiredWhere?: RowFilter;
  readonly default?: string;
};

function entered(
  required: boolean,
  standard: string | undefined,
  requiredWhere: RowFilter | undefined,
): FieldDefinition['source'] {
  return {
    kind: 'entered',
    required,
    ...(requiredWhere === undefined ? {} : { requiredWhere }),
    ...(standard === undefined ? {} : { default: standard }),
  };
}

/** A number that the clerk types; it is printed exactly as typed. */
export function enteredNumber(id: string, label: string, unit: Unit, options: EnteredOptions = {}): FieldDefinition {
  const { required = false, requiredWhere, default: standard, ...words } = options;
  return {
    id,
    label,
    unit,
    display: { style: 'asTyped' },
    ...words,
    source: entered(required, standard, requiredWhere),
  };
}

/** A text that the clerk types, of at most `maxLength` characters. */
export function enteredText(
  id: string,
  label: string,
  maxLength: number,
  options: EnteredOptions & { readonly choices?: readonly string[] } = {},
): FieldDefinition {
  const { required = false, requiredWhere, default: standard, ...words } = options;
  return { id, label, unit: 'text', ...words, maxLength, source: entered(required, standard, requiredWhere) };
}

type CalculatedOptions = {
  readonly help?: string;
  readonly aliases?: readonly string[];
  readonly display?: Display;
};

/** A number of at most two decimals that follows from others; `basis` says by what rule of the form. */
export function calculated(
  id: string,
  label: string,
  unit: Unit,
  formula: Expression,
  basis: string,
  options: CalculatedOptions = {},
): FieldDefinition {
  return { id, label, unit, scale: 2, ...options, source: { kind: 'calculated', formula, basis } };
}

/** How a pack declares calculated numbers of one unit. */
export type CalculatedField = (
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options?: Omit<CalculatedOptions, 'display'>,
) => FieldDefinition;

/** Calculated numbers of one unit that are all shown alike. */
export function calculatedAs(unit: Unit, style: Display['style']): CalculatedField {
  return (id, label, formula, basis, options = {}) =>
    calculated(id, label, unit, formula, basis, { display: { style }, ...options });
}

/** A word or a sentence that follows from others: the first alternative that fits; nothing where none does. */
export function wordedField(
  id: string,
  label: string,
  alternatives: readonly WordedAlternative[],
  basis: string,
): FieldDefinition {
  return { id, label, unit: 'text', source: { kind: 'worded', alternatives, basis } };
}
