import type { Comparison, Condition, Expression } from '../../../calculation/expression.ts';
import { compare, exact } from '../../builders/relations.ts';
import type { CrossCheckDefinition, Tolerance } from '../../crossCheckDefinition.ts';

type Relation = {
  readonly code: string;
  readonly title: string;
  readonly basis: string;
  readonly fields: readonly string[];
  readonly left: Expression;
  readonly right: Expression;
  readonly tolerance?: Tolerance;
  readonly severity?: CrossCheckDefinition['severity'];
  readonly when?: Condition;
  /** What the two figures are, in the message; and what to do. */
  readonly names: readonly [left: string, right: string];
  readonly remedy: string;
  readonly unit?: string;
};

function relation(comparison: Comparison, words: string, given: Relation): CrossCheckDefinition {
  const { code, title, basis, fields, left, right, names, remedy, severity = 'block', tolerance = exact, when } = given;
  const { unit = '万元' } = given;
  return {
    code,
    title,
    severity,
    basis,
    message: `${names[0]}是{left}${unit}，${names[1]}是{right}${unit}，${words}{difference}${unit}。`,
    remedy,
    ...(when === undefined ? {} : { when }),
    fields,
    rule: compare(left, comparison, right, tolerance),
  };
}

/** Both figures are the same. */
export function mustEqual(given: Relation): CrossCheckDefinition {
  return relation('equal', '相差', given);
}

/** The first is not larger than the second. */
export function mayNotExceed(given: Relation): CrossCheckDefinition {
  return relation('atMost', '多出', given);
}
