import type { Expression } from '../../../calculation/expression.ts';
import type { Display, FieldDefinition } from '../../../calculation/factModel.ts';
import * as fields from '../../builders/fields.ts';

/** What follows from other facts: amounts and rates whole or with two decimals, counts whole, scores as they come. */
export function calculated(
  id: string,
  label: string,
  unit: 'wanYuan' | 'percent' | 'person' | 'score',
  formula: Expression,
  basis: string,
): FieldDefinition {
  const style: Display['style'] = unit === 'score' ? 'trimmed' : 'wholeOrFixed';
  const field = fields.calculated(id, label, unit, formula, basis, { display: { style } });
  return unit === 'person' ? { ...field, scale: 0 } : field;
}
