import type { Decimal } from '../decimal/decimal.ts';
import type { FindingPlace } from '../findings/finding.ts';

/** What a figure counts. Amounts keep the unit they are printed in. */
export type FigureUnit =
  | 'wanYuan'
  | 'yuan'
  | 'percent'
  | 'person'
  | 'vehicle'
  | 'item'
  | 'score'
  | 'squareMetre'
  | 'times'
  | 'unknown';

/** Which account a figure belongs to. `unspecified`: the sentence or heading does not say. */
export type FigureBasis =
  | 'initialBudget'
  | 'budget'
  | 'adjustedBudget'
  | 'final'
  | 'income'
  | 'expenditure'
  | 'target'
  | 'actual'
  | 'unspecified';

/** Years before the document's own: 0 this year, 1 last year. */
export type FigureYear = number | undefined;

/**
 * What a figure is about. `subject`: the canonical name of the thing (`三公经费`, `公务接待费`, `基本支出`, `本年收入合计`,
 * a code such as `2010303`, the name of a project), without spaces, numbering and words that `basis` and `year` carry.
 * `within`: the narrower account it is stated for (`一般公共预算财政拨款`, `政府性基金预算财政拨款`, the name of a project).
 */
export type FigureMeaning = {
  readonly subject: string;
  readonly within?: string;
  readonly basis: FigureBasis;
  readonly year: FigureYear;
};

/** A number that a document states, in prose or in a table. `decimals`: places it is printed with. */
export type StatedFigure = {
  readonly value: Decimal;
  readonly text: string;
  readonly decimals: number;
  readonly unit: FigureUnit;
  readonly meaning: FigureMeaning;
  readonly place: FindingPlace;
  readonly quote?: string;
  /** Draft path of the fact that is printed here, when the document is a draft. */
  readonly fact?: string;
};
