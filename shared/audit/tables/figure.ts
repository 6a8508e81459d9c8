import { Decimal } from '../../decimal/decimal.ts';
import type { FindingPlace } from '../../findings/finding.ts';

/**
 * A number of a table with all that is needed to compare it and to point at it. `scale`: what one printed unit is in
 * 万元 (1 for 万元 and for counts, 0.0001 for 元); `step`: the last place that its table prints, in printed units.
 */
export type Figure = {
  readonly key: string;
  /** Row and column of its cell in the table's grid. */
  readonly cell: { readonly row: number; readonly column: number };
  readonly value: Decimal;
  readonly text: string;
  readonly scale: Decimal;
  readonly step: Decimal;
  readonly row: string;
  readonly column: string;
  readonly quote: string;
  readonly place: FindingPlace;
  /** Where its table stands in the document: rounding is reported once for each. */
  readonly table: number;
};

const one = new Decimal(1);
const tenThousandth = new Decimal('0.0001');

/** What one unit of a table is in 万元. */
export function scaleOf(unit: 'wanYuan' | 'yuan'): Decimal {
  return unit === 'wanYuan' ? one : tenThousandth;
}

/** The figure's value in 万元, or as it is for counts. */
export function scaled(figure: Figure): Decimal {
  return figure.scale.equals(one) ? figure.value : figure.value.times(figure.scale);
}
