import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import { Decimal } from '../decimal/decimal.ts';
import type { Tolerance } from '../packs/crossCheckDefinition.ts';

const halfOfLastPlace = new Decimal('0.005');

/**
 * How far apart two figures may be and still be a 尾差: half a unit of the second decimal for each rounded addend and
 * for the total; one unit of the last printed place for rates (checks.md, Numbers).
 */
export function envelope(tolerance: Tolerance, evaluation: Evaluation, scope: Scope): Decimal {
  switch (tolerance.kind) {
    case 'exact':
      return new Decimal(0);
    case 'lastPlace':
      return new Decimal(10).pow(-tolerance.scale);
    case 'rounding': {
      const rows = tolerance.rowsOf === undefined ? 0 : evaluation.rows(tolerance.rowsOf, undefined, scope).length;
      return halfOfLastPlace.times(tolerance.addends + rows + 1);
    }
  }
}
