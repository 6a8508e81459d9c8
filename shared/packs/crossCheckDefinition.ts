import type { Comparison, Condition, Expression, RowFilter } from '../calculation/expression.ts';
import type { Severity } from '../findings/finding.ts';

/**
 * How far two figures may be apart. `exact`; `rounding`: half a unit of the last place for each of `addends` rounded
 * figures and their total (0.005 × (n + 1) for amounts to two decimals), inside which a difference is a 尾差 notice;
 * `rowsOf` counts the rows of a table as addends; `lastPlace`: ±1 in the last printed place is a notice.
 */
export type Tolerance =
  | { readonly kind: 'exact' }
  | { readonly kind: 'rounding'; readonly addends: number; readonly rowsOf?: string }
  | { readonly kind: 'lastPlace'; readonly scale: number };

/**
 * A relation that must hold on the printed figures. `forEach` tests it for every row of a table (where `where` holds).
 * `when`: the relation only applies under this condition. Message tokens: those of templates, and `{left}`, `{right}`,
 * `{difference}`, `{row}` (name of the row).
 */
export type CrossCheckDefinition = {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly message: string;
  readonly remedy: string;
  readonly forEach?: string;
  readonly where?: RowFilter;
  readonly when?: Condition;
  /** Ids of the facts a person has to look at; the first is where a jump leads. */
  readonly fields: readonly string[];
  readonly rule:
    | {
        readonly kind: 'compare';
        readonly left: Expression;
        readonly comparison: Comparison;
        readonly right: Expression;
        readonly tolerance: Tolerance;
      }
    | { readonly kind: 'require'; readonly condition: Condition };
};
