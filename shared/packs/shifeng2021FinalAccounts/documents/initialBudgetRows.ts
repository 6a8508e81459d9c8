import { allOf, anyOf, filled, isEqual, not } from '../../../calculation/builders/formulas.ts';
import type { Block } from '../../documentSchema.ts';
import { isKnown } from '../declare/fields.ts';
import { choice, isPositive, zero } from '../declare/sentences.ts';

const initial = 'functionRows.said.initialBudget';
const final = 'functionRows.said.generalBudget.expenditure';
/** Of the figures themselves: an item whose budget is still blank must not drop out of the text. */
const isShown = anyOf(isPositive('functionRows.generalBudget.expenditure'), isPositive('functionRows.initialBudget'));

/** 五（三）: completion of every 项. A rate on a budget of nothing is no rate. */
export const initialBudgetRows: Block = {
  kind: 'rowSentences',
  id: 'explanation.items',
  label: '各项支出完成年初预算的情况',
  table: 'functionRows',
  alternatives: [
    {
      when: isShown,
      text: `{#}、{functionRows.categoryName}（类）{functionRows.groupName}（款）{%1}（项）。\n年初预算为{${initial}}万元，支出决算为{${final}}万元，{%2}`,
      lists: [
        choice([filled('functionRows.itemName'), '{functionRows.itemName}'], [undefined, '{functionRows.name}']),
        choice(
          [not(isKnown(initial)), '完成年初预算的{functionRows.completionRate}。'],
          [isEqual(initial, zero), '年初未安排预算，年中追加的主要原因是：{functionRows.reason}。'],
          [
            allOf(isPositive(initial), isEqual(initial, final)),
            '完成年初预算的{functionRows.completionRate}，决算数等于年初预算数。',
          ],
          [
            undefined,
            '完成年初预算的{functionRows.completionRate}，决算数{functionRows.comparison}年初预算数的主要原因是：{functionRows.reason}。',
          ],
        ),
      ],
    },
  ],
};
