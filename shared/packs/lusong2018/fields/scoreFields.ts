import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { gradeField } from '../../builders/grades.ts';

export const score = 'selfEvaluation.score';

/** Grades and the least score of each, highest first. */
export const grades = [
  { name: '优', from: '90' },
  { name: '良', from: '80' },
  { name: '中', from: '60' },
  { name: '差', from: '0' },
] as const;

/** The grades in words, as the basis of their checks and fields. */
export const gradeWords = '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差';

/** The published form asks for no score; it is printed only when filled in. */
export const scoreFields: readonly FieldDefinition[] = [
  {
    id: score,
    label: '部门整体支出绩效自评得分',
    unit: 'score',
    display: { style: 'asTyped' },
    help: '按指标评分表得出的总分，0至100分。填了以后报告写出得分和等级。',
    source: { kind: 'entered', required: false },
  },
  gradeField('selfEvaluation.grade', '自评等级', score, grades, gradeWords),
];
