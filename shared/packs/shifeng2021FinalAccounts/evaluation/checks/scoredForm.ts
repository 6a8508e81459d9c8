import {
  allOf,
  anyOf,
  constant,
  field,
  filled,
  isBelow,
  not,
  sum,
  sumRows,
  textIn,
} from '../../../../calculation/builders/formulas.ts';
import type { Condition } from '../../../../calculation/expression.ts';
import { deductionChecks, scoreWithinChecks } from '../../../builders/indicatorScoreChecks.ts';
import { numbered } from '../../../builders/numbered.ts';
import { exact, mustEqual } from '../../../builders/relations.ts';
import type { ScoredForm } from '../../../builders/scoredForm.ts';
import {
  blockWeightChecks,
  executionMaximumCheck,
  executionScoreCheck,
  indicatorsGivenCheck,
  totalMaximumCheck,
  totalScoreCheck,
} from '../../../builders/scoredFormChecks.ts';
import type { CrossCheckDefinition } from '../../../crossCheckDefinition.ts';
import { gradeBands, lowestGrade } from '../declare.ts';
import { indicatorBlocks } from '../indicators.ts';

/** 附件1 (the department) or 附件2 (each project). */
type EvaluationForm = Pick<ScoredForm, 'form' | 'titlePrefix' | 'subject' | 'ofIndicator'> & {
  readonly codes: 'SFO' | 'SFP';
  readonly indicators: 'evaluationIndicators' | 'evaluationProjectIndicators';
  /** The facts of the form, up to their last part: `evaluation`, `evaluationProjects`. */
  readonly facts: string;
  readonly forEach?: string;
  /** The relations of the form as a whole are asked once this is filled. */
  readonly startedWhen: Condition;
};

/** 等级 is the word of the first band that the score reaches. */
function gradeAgrees(grade: string, score: string): Condition {
  const bands = gradeBands.map((band, index): Condition => {
    const above = gradeBands[index - 1];
    return allOf(
      textIn(grade, band.grade),
      not(isBelow(score, constant(band.from))),
      ...(above === undefined ? [] : [isBelow(score, constant(above.from))]),
    );
  });
  return anyOf(...bands, allOf(textIn(grade, lowestGrade), isBelow(score, constant('60'))));
}

/** 总分值 is what the parts weigh, also where a person has overridden it. */
function maximumSumCheck({
  next,
  form,
  titlePrefix,
  subject,
  each,
  facts,
  indicators,
}: ScoredForm): CrossCheckDefinition {
  const rows = each === undefined ? {} : ({ children: true } as const);
  return {
    ...each,
    code: next(),
    title: `${titlePrefix}总分值与各项相加`,
    severity: 'block',
    basis: `${form}：总分值＝预算执行率分值＋各指标分值`,
    message: `${subject}总分值填的是{left}分，预算执行率和各指标的分值相加是{right}分，相差{difference}分。`,
    remedy: '这一格由程序计算。被手工改写的，请取消改写，再核对各指标的分值。',
    fields: [facts.maximum, facts.executionMaximum],
    rule: mustEqual(
      field(facts.maximum),
      sum(facts.executionMaximum, sumRows(indicators, 'maximumScore', rows)),
      exact,
    ),
  };
}

function gradeCheck(
  { next, form, titlePrefix, subject, each, facts }: ScoredForm,
  grade: string,
): CrossCheckDefinition {
  return {
    ...each,
    code: next(),
    title: `${titlePrefix}等级与总得分`,
    severity: 'block',
    basis: `${form}备注2：90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差`,
    message: `${subject}总得分{${facts.score}}分，等级写的是“{${grade}}”，与备注的等级划分不符。`,
    remedy: '等级由总得分决定。被手工改写的，请取消改写；总得分填错的，请先改正得分。',
    fields: [grade, facts.score],
    when: allOf(filled(facts.score), filled(grade)),
    rule: { kind: 'require', condition: gradeAgrees(grade, facts.score) },
  };
}

/** Codes count on from 020, so that the relations of the money keep the numbers before. */
export function scoredFormChecks(given: EvaluationForm): readonly CrossCheckDefinition[] {
  const { codes, facts, forEach, startedWhen, ...words } = given;
  const scored: ScoredForm = {
    ...words,
    next: numbered(codes, 20),
    blocks: indicatorBlocks,
    ...(forEach === undefined ? {} : { each: { forEach } }),
    facts: {
      executionMaximum: `${facts}.executionScoreMaximum`,
      executionRate: `${facts}.executionRate`,
      executionScore: `${facts}.executionScore`,
      maximum: `${facts}.totalMaximum`,
      score: `${facts}.totalScore`,
    },
  };
  return [
    executionScoreCheck(scored),
    executionMaximumCheck(scored),
    ...blockWeightChecks(scored, filled(scored.facts.maximum)),
    totalMaximumCheck(scored, `${scored.form}备注2：总分设置为100分`),
    maximumSumCheck(scored),
    totalScoreCheck(scored),
    gradeCheck(scored, `${facts}.grade`),
    indicatorsGivenCheck(scored, startedWhen),
    ...scoreWithinChecks(scored),
    ...deductionChecks(scored),
  ];
}
