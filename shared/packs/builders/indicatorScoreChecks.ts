import { constant, field, filled, isBelow, not, textIn } from '../../calculation/builders/formulas.ts';
import type { Condition } from '../../calculation/expression.ts';
import type { CrossCheckDefinition } from '../crossCheckDefinition.ts';
import { exact, mayNotExceed, mustReach } from './relations.ts';
import type { ScoredForm } from './scoredForm.ts';

/** Relations inside one row of 绩效指标. A county's form takes those that it has, in the order of its codes. */
type IndicatorForm = Pick<ScoredForm, 'next' | 'form' | 'titlePrefix' | 'ofIndicator' | 'indicators'>;

function named({ ofIndicator, indicators }: IndicatorForm): string {
  return `${ofIndicator}指标“{${indicators}.tertiaryIndicator}”`;
}

/** 得分 between nothing and 分值. */
export function scoreWithinChecks(scored: IndicatorForm): readonly CrossCheckDefinition[] {
  const { next, form, titlePrefix, indicators } = scored;
  const [score, maximum] = [`${indicators}.score`, `${indicators}.maximumScore`];
  return [
    {
      code: next(),
      title: `${titlePrefix}得分超过分值`,
      severity: 'block',
      basis: `${form}：各指标得分不超过分值`,
      message: `${named(scored)}得分{left}分，超过分值{right}分，多出{difference}分。`,
      remedy: '得分最多等于分值。请核对两格有没有填反、填错。',
      forEach: indicators,
      fields: [score, maximum],
      rule: mayNotExceed(field(score), field(maximum), exact),
    },
    {
      code: next(),
      title: `${titlePrefix}得分小于零`,
      severity: 'block',
      basis: `${form}：各指标得分在0分与分值之间`,
      message: `${named(scored)}得分{left}分，小于0分。`,
      remedy: '扣分填在得分里（分值减去所扣的分），最少为0分。请改正。',
      forEach: indicators,
      fields: [score],
      rule: mustReach(field(score), constant('0')),
    },
  ];
}

/** 偏差原因 says that there is no deviation. */
export function saysNoDeviation({ indicators }: Pick<ScoredForm, 'indicators'>): Condition {
  return textIn(`${indicators}.varianceExplanation`, '无偏差', '无偏差。', '无', '无。');
}

/** Where 得分 is below 分值: 偏差原因 is written, and is a reason. */
export function deductionChecks(scored: IndicatorForm): readonly CrossCheckDefinition[] {
  const { next, form, titlePrefix, indicators } = scored;
  const [score, maximum] = [`${indicators}.score`, `${indicators}.maximumScore`];
  const explanation = `${indicators}.varianceExplanation`;
  const deducted = `${named(scored)}得分{${score}}分，低于分值{${maximum}}分，`;
  return [
    {
      code: next(),
      title: `${titlePrefix}扣分没有写原因`,
      severity: 'block',
      basis: `${form}：“偏差原因分析及改进措施”，得分低于分值的应填写`,
      message: `${deducted}“偏差原因分析及改进措施”没有填。`,
      remedy: '请在这一行写明没有完成（或扣分）的原因和下一步改进措施。',
      forEach: indicators,
      fields: [explanation, score],
      when: isBelow(score, maximum),
      rule: { kind: 'require', condition: filled(explanation) },
    },
    {
      code: next(),
      title: `${titlePrefix}扣了分却写无偏差`,
      severity: 'notice',
      basis: `${form}：“偏差原因分析及改进措施”应与得分相符`,
      message: `${deducted}偏差一栏却写“{${explanation}}”。`,
      remedy: '请写明扣分的原因和改进措施；没有偏差的，得分应为满分。',
      forEach: indicators,
      fields: [explanation, score],
      when: isBelow(score, maximum),
      rule: { kind: 'require', condition: not(saysNoDeviation(scored)) },
    },
  ];
}
