import { constant, isBelow } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { calculatedAs, wordedField } from '../../builders/fields.ts';
import { reaches } from '../../builders/grades.ts';

/** An amount in 万元 that follows from others: whole numbers without decimals, else two. */
export const calculatedAmount = calculatedAs('wanYuan', 'wholeOrFixed');
/** A rate in percent points, rounded to two decimals: `100%`, `97.65%`. */
export const calculatedRate = calculatedAs('percent', 'wholeOrFixed');
/** A score, with as many of two decimals as it needs: `92`, `98.77`. */
export const calculatedScore = calculatedAs('score', 'trimmed');

/** 等级 by the bands of the 备注 below the forms. */
export const gradeBands = [
  { from: '90', grade: '优' },
  { from: '80', grade: '良' },
  { from: '60', grade: '中' },
] as const;
const lowestBound = '60';
export const lowestGrade = '差';

/** 等级, in words that follow from the total score; nothing while there is no score. */
export function gradeField(id: string, label: string, score: string): FieldDefinition {
  return wordedField(
    id,
    label,
    [
      ...gradeBands.map(({ from, grade }) => ({ when: reaches(score, from), text: grade })),
      { when: isBelow(score, constant(lowestBound)), text: lowestGrade },
    ],
    '自评表备注2：90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差',
  );
}

/** Money by source: the lines of 资金情况 and 年度项目资金 below 合计. */
export const fundSources = [
  { key: 'fiscal', name: '当年财政拨款' },
  { key: 'other', name: '其他资金' },
] as const;

/** The three amount columns of both forms. */
export const fundColumns = [
  { key: 'initial', name: '年初预算数' },
  { key: 'adjusted', name: '全年预算数' },
  { key: 'executed', name: '全年执行数' },
] as const;
