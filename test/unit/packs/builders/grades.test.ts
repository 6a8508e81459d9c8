import { describe, expect, it } from 'vitest';
import { type ConditionContext, holds } from '../../../../shared/calculation/conditions.ts';
import type { Expression } from '../../../../shared/calculation/expression.ts';
import { Decimal } from '../../../../shared/decimal/decimal.ts';
import { gradeAgrees, gradeField, reaches } from '../../../../shared/packs/builders/grades.ts';

const grades = [
  { name: '优', from: '90' },
  { name: '良', from: '80' },
  { name: '差', from: '0' },
] as const;

/** A form with a score (none where it is undefined) and a grade. */
function formOf(score: string | undefined, grade = ''): ConditionContext {
  const value = (expression: Expression): string | undefined =>
    expression.op === 'constant' ? expression.value : score;
  return {
    evaluate: (expression) => {
      const number = value(expression);
      return number === undefined ? { state: 'incomplete' } : { state: 'complete', value: new Decimal(number) };
    },
    text: () => grade,
  };
}

describe('grades', () => {
  it.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '差'],
    ['0', '差'],
  ])('%s分 is %s and nothing else', (score, right) => {
    const agreeing = grades.filter(({ name }) => holds(gradeAgrees('grade', 'score', grades), formOf(score, name)));
    expect(agreeing.map(({ name }) => name)).toEqual([right]);
    const { source } = gradeField('grade', '等级', 'score', grades, '测试');
    if (source.kind !== 'worded') throw new Error(source.kind);
    expect(source.alternatives.find(({ when }) => when && holds(when, formOf(score)))?.text).toBe(right);
  });

  it('no grade without a score, not even the lowest', () => {
    expect(holds(reaches('score', '0'), formOf(undefined))).toBe(false);
    expect(holds(gradeAgrees('grade', 'score', grades), formOf(undefined, '差'))).toBe(false);
  });
});
