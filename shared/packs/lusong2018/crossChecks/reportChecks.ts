import { allOf, anyOf, constant, field, filled, isBelow, not, textIn } from '../../../calculation/builders/formulas.ts';
import { mayNotExceed, mustReach } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { grades, reaches } from '../fields/scoreFields.ts';

const score = 'selfEvaluation.score';
const grade = 'selfEvaluation.grade';
const bands = '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差';
const threeParts = ['overseasTrips.final', 'officialVehicles.final', 'officialReceptions.final'] as const;
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
    basis: bands,
    message: '自评等级是“{selfEvaluation.grade}”，与得分{selfEvaluation.score}分不符。',
    remedy: '等级由程序按得分给出。被手工改写的，请取消改写。',
    fields: [grade, score],
    when: reaches('0'),
    rule: {
      kind: 'require',
      condition: anyOf(
        ...grades.map(({ name, from }, index) => {
          const above = grades[index - 1]?.from;
          const below = above === undefined ? [] : [isBelow(score, constant(above))];
          return allOf(textIn(grade, name), reaches(from), ...below);
        }),
      ),
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
  {
    code: 'LSR-033',
    title: '没有“三公”经费数',
    severity: 'notice',
    basis: '绩效自评报告应交代“三公”经费',
    message: '报告没有“三公”经费的数。',
    remedy: '请填写三项决算数（没有的填0）和“三公”经费预算数。',
    fields: threeParts,
    when: allOf(started, not(anyOf(...threeParts.map(filled)))),
    rule: { kind: 'require', condition: filled('threePublicExpenses.final') },
  },
  {
    code: 'LSR-034',
    title: '“三公”经费三项没有填全',
    severity: 'notice',
    basis: '“三公”经费＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费',
    message: '“三公”经费三项只填了一部分，报告里不会写“三公”经费。',
    remedy: '请把三项都填上，没有的填0。',
    fields: threeParts,
    when: anyOf(...threeParts.map(filled)),
    rule: { kind: 'require', condition: filled('threePublicExpenses.final') },
  },
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
