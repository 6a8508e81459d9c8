import { constant, countRows, field, isAbove, sumRows, when } from '../../../calculation/builders/formulas.ts';
import type { Condition } from '../../../calculation/expression.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { gradeField } from '../../builders/grades.ts';
import { calculated } from './declareFields.ts';

export const score = 'selfEvaluation.score';

/** Grades and the least score of each, highest first. */
export const grades = [
  { name: '优秀', from: '90' },
  { name: '良好', from: '80' },
  { name: '中', from: '60' },
  { name: '差', from: '0' },
] as const;

/** The grades in words, as the basis of their checks and fields. */
export const gradeWords = '90分（含）以上为优秀，80分（含）至90分为良好，60分（含）至80分为中，60分以下为差';

/** Whether the parts of the score are given; then the score is their total. */
export const hasParts: Condition = isAbove(countRows('scoreParts'), constant('0'));

export const scoreFields: readonly FieldDefinition[] = [
  enteredNumber('selfEvaluation.statedScore', '自评总分（没有各部分得分时填）', 'score', {
    help: '下面填了各部分得分的，总分由程序相加，这里不用填。',
  }),
  calculated(
    score,
    '整体绩效自评分',
    'score',
    when(hasParts, sumRows('scoreParts', 'score'), field('selfEvaluation.statedScore')),
    '对照整体支出绩效评价指标体系：自评分＝各部分得分之和',
  ),
  gradeField('selfEvaluation.grade', '评价等次', score, grades, gradeWords),
];
