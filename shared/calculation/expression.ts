/**
 * The closed vocabulary of formulas and conditions. Pure data: it survives JSON, is evaluated in decimals, becomes a
 * live Excel formula and is said in Chinese words, each by the operator of the same name in `operators/`.
 *
 * Ids: a field of the report is `staffing.controlRate`; a field of a row is `projects.executedAmount` and means "of the
 * row at hand" (the row itself or the row it belongs to).
 */
export type Expression =
  | ConstantExpression
  | FieldExpression
  | SumExpression
  | DifferenceExpression
  | ProductExpression
  | RatioExpression
  | PercentExpression
  | ChangeRateExpression
  | AtMostExpression
  | AtLeastExpression
  | RoundExpression
  | SumRowsExpression
  | CountRowsExpression
  | WhenExpression
  | BandsExpression
  | DeductionExpression
  | AbsoluteExpression;

/** A fixed number of the form, as decimal text. */
export type ConstantExpression = { readonly op: 'constant'; readonly value: string };
/** A fact in the field's own unit (percent fields in percent points). Blank is incomplete unless `whenBlank: 'zero'`. */
export type FieldExpression = { readonly op: 'field'; readonly id: string; readonly whenBlank?: 'zero' };
/** With `blanks: 'zero'` blank operands count as nothing, but when all are blank the sum is blank as well. */
export type SumExpression = { readonly op: 'sum'; readonly of: readonly Expression[]; readonly blanks?: 'zero' };
export type DifferenceExpression = {
  readonly op: 'difference';
  readonly of: Expression;
  readonly less: Expression;
};
export type ProductExpression = { readonly op: 'product'; readonly of: readonly Expression[] };
/** A plain quotient; over zero it is undefined. */
export type RatioExpression = { readonly op: 'ratio'; readonly of: Expression; readonly over: Expression };
/** A quotient in percent points. */
export type PercentExpression = { readonly op: 'percent'; readonly of: Expression; readonly over: Expression };
/** (of − from) ÷ from in percent points. */
export type ChangeRateExpression = { readonly op: 'changeRate'; readonly of: Expression; readonly from: Expression };
/** The smaller of the two. */
export type AtMostExpression = { readonly op: 'atMost'; readonly of: Expression; readonly limit: Expression };
/** The larger of the two. */
export type AtLeastExpression = { readonly op: 'atLeast'; readonly of: Expression; readonly limit: Expression };
/** Half away from zero; needed inside a formula only where the order of rounding is declared by the form. */
export type RoundExpression = { readonly op: 'round'; readonly of: Expression; readonly scale: number };
/**
 * The total of one row field over a table. `children` restricts to the rows that belong to the row at hand.
 * Blank rows count as nothing; when every row is blank the total is blank.
 */
export type SumRowsExpression = {
  readonly op: 'sumRows';
  readonly table: string;
  readonly field: string;
  readonly where?: RowFilter;
  readonly children?: true;
};
export type CountRowsExpression = {
  readonly op: 'countRows';
  readonly table: string;
  readonly where?: RowFilter;
  readonly children?: true;
};
export type WhenExpression = {
  readonly op: 'when';
  readonly condition: Condition;
  readonly yes: Expression;
  readonly no: Expression;
};

/** A value by bands: that of the first band whose comparison with the bound holds, else `otherwise`. Decimal texts. */
export type BandsExpression = {
  readonly op: 'bands';
  readonly of: Expression;
  readonly bands: readonly { readonly comparison: Comparison; readonly bound: string; readonly value: string }[];
  readonly otherwise: string;
};
/**
 * `full` less `perStep` for every `step` by which the figure is above, below or away from `from`, never under zero
 * (每超过1%扣0.2分，扣完为止). `whole`: only whole steps count; `proportional`: parts of a step count in proportion.
 */
export type DeductionExpression = {
  readonly op: 'deduction';
  readonly of: Expression;
  readonly full: string;
  readonly from: string;
  readonly direction: 'above' | 'below' | 'away';
  readonly step: string;
  readonly perStep: string;
  readonly counting: 'whole' | 'proportional';
};
/** The figure without its sign. */
export type AbsoluteExpression = { readonly op: 'absolute'; readonly of: Expression };

export type OperatorName = Expression['op'];

/** Rows whose text field (unqualified id) is one of the texts or starts with one; `negate` for all the others. */
export type RowFilter = {
  readonly field: string;
  readonly in?: readonly string[];
  readonly startsWith?: readonly string[];
  readonly negate?: true;
};

export type Comparison = 'equal' | 'notEqual' | 'less' | 'atMost' | 'greater' | 'atLeast';

/** A yes-or-no question on the facts. A comparison with an incomplete or undefined side is answered no. */
export type Condition =
  | { readonly kind: 'filled'; readonly id: string }
  | { readonly kind: 'textIn'; readonly id: string; readonly in: readonly string[] }
  | {
      readonly kind: 'compare';
      readonly left: Expression;
      readonly comparison: Comparison;
      readonly right: Expression;
    }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };
