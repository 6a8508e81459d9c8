import {
  absolute,
  constant,
  difference,
  field,
  isAbove,
  not,
  percent,
  round,
} from '../../../calculation/builders/formulas.ts';
import type { Expression } from '../../../calculation/expression.ts';
import { exact, mustEqual } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';

type Rate = {
  readonly title: string;
  readonly id: string;
  readonly of: string;
  readonly over: string;
  readonly words: string;
  readonly form: string;
  readonly formula?: Expression;
};

/**
 * A rate against its two figures. Rates are often printed in whole per cent (92.16 % as 92 %): up to half a point is a
 * matter of rounding and only pointed out, beyond it the rate is wrong.
 */
export function rateChecks(next: () => string, rate: Rate): readonly CrossCheckDefinition[] {
  const { title, id, of, over, words, form } = rate;
  const expected = rate.formula ?? percent(of, over);
  const isFar = isAbove(absolute(difference(id, expected)), constant('0.5'));
  const both = { title, basis: `${form}：${words}`, fields: [id, of, over] } as const;
  const rule = mustEqual(field(id), round(expected, 2), exact);
  return [
    {
      ...both,
      code: next(),
      severity: 'block',
      message: `${title}填的是{left}%，按${words}应为{right}%，相差{difference}个百分点。`,
      remedy: '这个数由程序计算。被手工改写的，请取消改写；分子或分母填错的，请改正。',
      when: isFar,
      rule,
    },
    {
      ...both,
      code: next(),
      title: `${title}取整`,
      severity: 'notice',
      message: `${title}写成{left}%，按${words}是{right}%，保留到了整数。`,
      remedy: '建议取消改写，保留两位小数，与其他比率一致。',
      when: not(isFar),
      rule,
    },
  ];
}
