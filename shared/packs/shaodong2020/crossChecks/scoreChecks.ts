import { allOf, constant, field, filled, not, sumRows } from '../../../calculation/builders/formulas.ts';
import { gradeAgrees, reaches } from '../../builders/grades.ts';
import { exact, mayNotExceed, mustEqual, mustReach } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { grades, gradeWords, hasParts, score } from '../fields/scoreFields.ts';

const form = '附件2-3《部门整体支出绩效自评报告》二：对照整体支出绩效评价指标体系自评';
const grade = 'selfEvaluation.grade';
const hundred = constant('100');

export const scoreChecks: readonly CrossCheckDefinition[] = [
  {
    code: 'SDR-021',
    title: '自评分与各部分得分',
    severity: 'block',
    basis: `${form}，自评分＝各部分得分之和`,
    message: '整体绩效自评分是{left}分，各部分得分相加是{right}分，相差{difference}分。',
    remedy: '请核对各部分得分；自评分被手工改写的，请取消改写。',
    fields: [score],
    when: hasParts,
    rule: mustEqual(field(score), sumRows('scoreParts', 'score'), exact),
  },
  {
    code: 'SDR-022',
    title: '两处填的自评总分不一致',
    severity: 'block',
    basis: `${form}，总分只有一个`,
    message: '单独填的自评总分是{left}分，各部分得分相加是{right}分，相差{difference}分。',
    remedy: '填了各部分得分的，请把单独填的自评总分删去；或改正各部分得分。',
    fields: ['selfEvaluation.statedScore'],
    when: allOf(hasParts, filled('selfEvaluation.statedScore')),
    rule: mustEqual(field('selfEvaluation.statedScore'), sumRows('scoreParts', 'score'), exact),
  },
  {
    code: 'SDR-023',
    title: '自评分超过100分',
    severity: 'block',
    basis: `${form}，满分100分`,
    message: '整体绩效自评分{left}分，超过{right}分。',
    remedy: '请改正自评分。',
    fields: [score],
    rule: mayNotExceed(field(score), hundred),
  },
  {
    code: 'SDR-024',
    title: '自评分小于零',
    severity: 'block',
    basis: `${form}，自评分在0分与100分之间`,
    message: '整体绩效自评分{left}分，小于0分。',
    remedy: '请改正自评分。',
    fields: [score],
    rule: mustReach(field(score), constant('0')),
  },
  {
    code: 'SDR-025',
    title: '评价等次与自评分',
    severity: 'block',
    basis: gradeWords,
    message: '评价等次是“{selfEvaluation.grade}”，与自评分{selfEvaluation.score}分不符。',
    remedy: '等次由程序按自评分给出。被手工改写的，请取消改写。',
    fields: [grade, score],
    when: reaches(score, '0'),
    rule: {
      kind: 'require',
      condition: gradeAgrees(grade, score, grades),
    },
  },
  {
    code: 'SDR-026',
    title: '各部分分值合计',
    severity: 'block',
    basis: `${form}，各部分分值合计100分`,
    message: '各部分分值合计是{left}分，应为{right}分，相差{difference}分。',
    remedy: '请照指标体系核对各部分的分值，看有没有漏填的部分。',
    fields: ['selfEvaluation.score'],
    when: hasParts,
    rule: mustEqual(sumRows('scoreParts', 'maximumScore'), hundred, exact),
  },
  {
    code: 'SDR-027',
    title: '部分得分超过分值',
    severity: 'block',
    basis: `${form}，各部分得分不超过分值`,
    message: '“{row}”得分{left}分，超过分值{right}分，多出{difference}分。',
    remedy: '请核对分值和得分两格有没有填反、填错。',
    forEach: 'scoreParts',
    fields: ['scoreParts.score', 'scoreParts.maximumScore'],
    rule: mayNotExceed(field('scoreParts.score'), field('scoreParts.maximumScore')),
  },
  {
    code: 'SDR-028',
    title: '没有各部分得分',
    severity: 'notice',
    basis: `${form}，自评分应能说明由哪些部分构成`,
    message: '报告只有自评总分{selfEvaluation.score}分，没有各部分的分值和得分，看不出分数怎么来的。',
    remedy: '请照指标体系填写各部分的分值和得分，或另附指标评分表。',
    fields: [score],
    when: allOf(filled(score), not(hasParts)),
    rule: { kind: 'require', condition: hasParts },
  },
];
