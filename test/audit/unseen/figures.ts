import { allAccounts, type Facts, type Item, incomeBy, operating, publicTotal, spentBy } from './facts.ts';
import { type Money, sum } from './money.ts';

type Figures = {
  readonly income: Money;
  readonly spent: Money;
  readonly own: Money;
  readonly basic: Money;
  readonly staff: Money;
  readonly opening: Money;
  readonly closing: Money;
  readonly budget: Money;
  readonly total: Money;
  readonly cars: Money;
};

export function general(facts: Facts): readonly Item[] {
  return facts.items.filter(({ account }) => account === 'general');
}

/** What nearly every 情况说明 tells: `own`, `basic`, `staff` and `budget` of 一般公共预算, `total` and `cars` of 三公经费. */
export function figuresOf(facts: Facts): Figures {
  const { finalPublic } = facts;
  const basic = spentBy(facts, ['general'], 'basic');
  return {
    income: incomeBy(facts, allAccounts),
    spent: spentBy(facts, allAccounts),
    own: spentBy(facts, ['general']),
    basic,
    staff: basic - operating(facts),
    opening: sum(Object.values(facts.opening)),
    closing: sum(Object.values(facts.closing)),
    budget: sum(general(facts).map((item) => item.budget)),
    total: publicTotal(finalPublic),
    cars: finalPublic.purchase + finalPublic.operation,
  };
}
