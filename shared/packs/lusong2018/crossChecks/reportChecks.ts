import { constant, field, filled, not, textIn } from '../../../calculation/builders/formulas.ts';
import { gradeAgrees, reaches } from '../../builders/grades.ts';
import { mayNotExceed, mustReach } from '../../builders/relations.ts';
import { threePublicIncompleteCheck, threePublicMissingCheck } from '../../builders/threePublicFinalChecks.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { grades, gradeWords, score } from '../fields/scoreFields.ts';

const grade = 'selfEvaluation.grade';
const started = filled('expenditure.total');

/** The score and its grade, and what the report leaves unsaid. */
export const reportChecks: readonly CrossCheckDefinition[] = [
  {
    code: 'LSR-029',
    title: '自评得分超过100分',
    severity: 'block',
    basis: '自评满分100分',
    message: '自评得分{left}分，超过{right}分。',
    remedy: '请改正自评得分。',
    fields: [score],
    when: filled(score),
    rule: mayNotExceed(field(score), constant('100')),
  },
  {
    code: 'LSR-030',
    title: '自评得分小于零',
    severity: 'block',
    basis: '自评得分在0分与100分之间',
    message: '自评得分{left}分，小于0分。',
    remedy: '请改正自评得分。',
    fields: [score],
    when: filled(score),
    rule: mustReach(field(score), constant('0')),
  },
  {
    code: 'LSR-031',
    title: '自评等级与得分',
    severity: 'block',
    basis: gradeWords,
    message: '自评等级是“{selfEvaluation.grade}”，与得分{selfEvaluation.score}分不符。',
    remedy: '等级由程序按得分给出。被手工改写的，请取消改写。',
    fields: [grade, score],
    when: reaches(score, '0'),
    rule: {
      kind: 'require',
      condition: gradeAgrees(grade, score, grades),
    },
  },
  {
    code: 'LSR-032',
    title: '没有自评得分',
    severity: 'notice',
    basis: '绩效自评应有得分和等级',
    message: '报告没有自评得分和等级。',
    remedy: '有指标评分表的，请填自评得分，报告会写出得分和等级。',
    fields: [score],
    when: started,
    rule: { kind: 'require', condition: filled(score) },
  },
  threePublicMissingCheck('LSR-033', '绩效自评报告应交代“三公”经费'),
  threePublicIncompleteCheck('LSR-034'),
  {
    code: 'LSR-035',
    title: '封面没有单位名称',
    severity: 'notice',
    basis: '附件1封面：单位名称（盖章）',
    message: '封面只印“单位名称（盖章）”，没有打印单位名称。',
    remedy: '盖章以前请手写单位名称，或把“封面打印单位名称”改为“是”。',
    fields: ['cover.unitNamePrinted'],
    when: started,
    rule: { kind: 'require', condition: not(textIn('cover.unitNamePrinted', '否')) },
  },
];
