import type { RowFilter } from '../../calculation/expression.ts';
import type { IndicatorBlock } from './standardIndicators.ts';

/**
 * A form that gives points for 预算执行率 and for indicators: the department's own, or one per project. Its checks are
 * numbered with `next` in the order in which they are asked for.
 */
export type ScoredForm = {
  readonly next: () => string;
  /** The form in the basis of its checks. */
  readonly form: string;
  /** Before the titles: nothing, or `项目`. */
  readonly titlePrefix: string;
  /** Words before a figure: `部门整体`, or the project's name. */
  readonly subject: string;
  /** Words before the name of an indicator: nothing, or the project's name. */
  readonly ofIndicator: string;
  /** The table of the indicators, with `secondaryIndicator`, `tertiaryIndicator`, `maximumScore`, `score`, …. */
  readonly indicators: string;
  readonly blocks: readonly IndicatorBlock[];
  /** The table with a form for each of its rows, and which rows have one. */
  readonly each?: { readonly forEach: string; readonly where?: RowFilter };
  readonly facts: {
    readonly executionMaximum: string;
    readonly executionRate: string;
    readonly executionScore: string;
    readonly maximum: string;
    readonly score: string;
  };
};
