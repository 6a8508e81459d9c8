import type { Display, Unit } from '../../../calculation/factModel.ts';
import { type CalculatedField, calculated } from '../../builders/fields.ts';

/** As `calculatedAs`, but `display` comes last, as in the copies of this pack that drafts carry. */
function shown(unit: Unit, style: Display['style']): CalculatedField {
  return (id, label, formula, basis, options) => ({
    ...calculated(id, label, unit, formula, basis, options),
    display: { style },
  });
}

/** An amount in 万元 that follows from others: whole numbers without decimals, else two. */
export const calculatedAmount = shown('wanYuan', 'wholeOrFixed');
/** A rate in percent points, rounded to two decimals: `100%`, `97.65%`. */
export const calculatedRate = shown('percent', 'wholeOrFixed');
/** A score, with as many of two decimals as it needs: `99`, `98.77`. */
export const calculatedScore = shown('score', 'trimmed');
