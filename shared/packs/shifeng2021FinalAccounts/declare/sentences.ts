import { allOf, constant, isAbove, isEqual, not } from '../../../calculation/builders/formulas.ts';
import type { Condition } from '../../../calculation/expression.ts';
import type { PhraseList } from '../../documentSchema.ts';
import { isKnown } from './fields.ts';

/** Short ways to write the sentences of 情况说明. */
export const zero = constant('0');

export function isPositive(id: string): Condition {
  return isAbove(id, zero);
}

/** A part of a sentence of which the first fitting wording stands; none fits: nothing stands. */
export function choice(...wordings: readonly (readonly [when: Condition | undefined, text: string])[]): PhraseList {
  const earlier: Condition[] = [];
  const items = wordings.map(([when, text]) => {
    const conditions = [...earlier.map(not), ...(when === undefined ? [] : [when])];
    if (when !== undefined) earlier.push(when);
    const [only, ...others] = conditions;
    if (only === undefined) return { text };
    return { when: others.length === 0 ? only : allOf(...conditions), text };
  });
  return { items, separator: '' };
}

/** Words of what is there, with 、 or ； between them. */
export function listOf(
  items: readonly (readonly [when: Condition, text: string])[],
  separator: string,
  none?: string,
): PhraseList {
  return {
    items: items.map(([when, text]) => ({ when, text })),
    separator,
    ...(none === undefined ? {} : { none }),
  };
}

/**
 * 与上年相比: direction, amount and rate; no rate where last year had nothing, and only 持平 where nothing changed.
 * `because` stands before the reason.
 */
export function comparedWithLastYear(
  id: string,
  lead: string,
  because: string,
  reason: string,
  joint = '，',
): PhraseList {
  const [direction, amount, rate] = ['direction', 'amount', 'rate'].map((part) => `{change.${id}.${part}}`);
  const changed = `${lead}${direction}${amount}万元`;
  return choice(
    [isEqual(`change.${id}.amount`, zero), `${lead.replace(/相比，?$/, '').replace(/^比/, '与')}持平`],
    [
      allOf(isKnown(`change.${id}.amount`), isEqual(`lastYear.${id}`, zero)),
      `${changed}（上年为0万元）${joint}${because}{${reason}}`,
    ],
    [undefined, `${changed}，${direction}${rate}${joint}${because}{${reason}}`],
  );
}
