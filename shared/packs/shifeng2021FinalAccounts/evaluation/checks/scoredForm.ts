import {
  allOf,
  anyOf,
  constant,
  countRows,
  field,
  filled,
  isBelow,
  isEqual,
  not,
  round,
  sum,
  sumOfFilled,
  sumRows,
  textIn,
} from '../../../../calculation/builders/formulas.ts';
import type { Condition, Expression, RowFilter } from '../../../../calculation/expression.ts';
import { executionScore as scoreOfExecution } from '../../../builders/executionScore.ts';
import { exact, lastPlace, mayNotExceed, mustEqual, mustReach } from '../../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../../crossCheckDefinition.ts';
import { gradeBands, lowestGrade } from '../declare.ts';
import { indicatorBlocks, secondaryOf } from '../indicators.ts';

/** The same relations for 附件1 (the department) and 附件2 (each project). */
export type ScoredForm = {
  readonly codes: 'SFO' | 'SFP';
  readonly form: string;
  /** Before the titles: nothing, or `项目`. */
  readonly titlePrefix: string;
  /** Words before a figure: `部门整体`, or the project's name. */
  readonly subject: string;
  /** Words before the name of an indicator. */
  readonly ofIndicator: string;
  readonly table: 'evaluationIndicators' | 'evaluationProjectIndicators';
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

/** Codes count on from 020, so that the relations of the money keep the numbers before. */
export function scoredFormChecks(scored: ScoredForm): readonly CrossCheckDefinition[] {
  const { form, titlePrefix, subject, table, facts } = scored;
  const maximum = `${facts}.totalMaximum`;
  const score = `${facts}.totalScore`;
  const grade = `${facts}.grade`;
  const executionMaximum = `${facts}.executionScoreMaximum`;
  const executionRate = `${facts}.executionRate`;
  const executionScore = `${facts}.executionScore`;
  const rows = scored.forEach === undefined ? {} : ({ children: true } as const);
  const each = scored.forEach === undefined ? {} : { forEach: scored.forEach };
  const ofIndicator = `${scored.ofIndicator}指标“{${table}.tertiaryIndicator}”`;
  let number = 20;
  const nextCode = (): string => `${scored.codes}-${String(number++).padStart(3, '0')}`;

  /** Indicators that are missing altogether weigh nothing: a block without rows is wrong, not unknown. */
  function weightOf(block: (typeof indicatorBlocks)[number]): Expression {
    const where: RowFilter = { field: 'secondaryIndicator', in: secondaryOf(block) };
    return sumOfFilled(constant('0'), sumRows(table, 'maximumScore', { where, ...rows }));
  }

  const executionChecks: readonly CrossCheckDefinition[] = [
    {
      ...each,
      code: nextCode(),
      title: `${titlePrefix}预算执行率得分`,
      severity: 'block',
      basis: `${form}：得分＝分值×执行率（执行率先取两位小数，超过100%按100%计）`,
      message: `${subject}预算执行率{${executionRate}}，得分填的是{left}分，按分值乘执行率应为{right}分，相差{difference}分。`,
      remedy: '这一格由程序计算。被手工改写的，请取消改写；仍要改的，请写清依据的计分办法。',
      fields: [executionScore, executionRate, executionMaximum],
      rule: mustEqual(field(executionScore), round(scoreOfExecution(executionMaximum, executionRate), 2), lastPlace),
    },
    {
      ...each,
      code: nextCode(),
      title: `${titlePrefix}预算执行率分值`,
      severity: 'block',
      basis: `${form}：预算执行率10分`,
      message: `${subject}预算执行率的分值填的是{left}分，应为{right}分。`,
      remedy: '请改为10分；县区另有规定的，以通知为准并与财政部门核对。',
      fields: [executionMaximum],
      rule: mustEqual(field(executionMaximum), constant('10'), exact),
    },
  ];

  const weightChecks = indicatorBlocks.map(
    (block): CrossCheckDefinition => ({
      ...each,
      code: nextCode(),
      title: `${titlePrefix}${block.name}分值合计`,
      severity: 'block',
      basis: `${form}：${block.name}（${block.weight}分）`,
      message: `${subject}${block.name}各行分值合计{left}分，应为{right}分，相差{difference}分。`,
      remedy: `请核对${secondaryOf(block).join('、')}各行的分值：有没有漏填的指标、重复的指标，或分值填错。`,
      fields: [maximum],
      when: filled(maximum),
      rule: mustEqual(weightOf(block), constant(block.weight), exact),
    }),
  );

  const totalChecks: readonly CrossCheckDefinition[] = [
    {
      ...each,
      code: nextCode(),
      title: `${titlePrefix}总分值`,
      severity: 'block',
      basis: `${form}备注2：总分设置为100分`,
      message: `${subject}总分值是{left}分，应为{right}分，相差{difference}分。`,
      remedy: '请核对各指标的分值。各部分分值合计的问题先改好，总分会自动变。',
      fields: [maximum, executionMaximum],
      // Where a part is wrong its own check says so; the total would only repeat it.
      when: allOf(
        isEqual(executionMaximum, constant('10')),
        ...indicatorBlocks.map((block) => isEqual(weightOf(block), constant(block.weight))),
      ),
      rule: mustEqual(field(maximum), constant('100'), exact),
    },
    {
      ...each,
      code: nextCode(),
      title: `${titlePrefix}总分值与各项相加`,
      severity: 'block',
      basis: `${form}：总分值＝预算执行率分值＋各指标分值`,
      message: `${subject}总分值填的是{left}分，预算执行率和各指标的分值相加是{right}分，相差{difference}分。`,
      remedy: '这一格由程序计算。被手工改写的，请取消改写，再核对各指标的分值。',
      fields: [maximum, executionMaximum],
      rule: mustEqual(field(maximum), sum(executionMaximum, sumRows(table, 'maximumScore', rows)), exact),
    },
    {
      ...each,
      code: nextCode(),
      title: `${titlePrefix}总得分`,
      severity: 'block',
      basis: `${form}：总得分＝预算执行率得分＋各指标得分`,
      message: `${subject}总得分填的是{left}分，各项得分相加是{right}分，相差{difference}分。`,
      remedy: '请核对各指标的得分；总得分被手工改写的，请取消改写。',
      fields: [score, executionScore],
      rule: mustEqual(field(score), sum(executionScore, sumRows(table, 'score', rows)), exact),
    },
    {
      ...each,
      code: nextCode(),
      title: `${titlePrefix}等级与总得分`,
      severity: 'block',
      basis: `${form}备注2：90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差`,
      message: `${subject}总得分{${score}}分，等级写的是“{${grade}}”，与备注的等级划分不符。`,
      remedy: '等级由总得分决定。被手工改写的，请取消改写；总得分填错的，请先改正得分。',
      fields: [grade, score],
      when: allOf(filled(score), filled(grade)),
      rule: { kind: 'require', condition: gradeAgrees(grade, score) },
    },
    {
      ...each,
      code: nextCode(),
      title: `${titlePrefix}没有填绩效指标`,
      severity: 'block',
      basis: `${form}：绩效指标应逐项填报`,
      message: `${subject}的绩效指标一行也没有填。`,
      remedy: '请照年初绩效目标表填写各项指标，每个二级指标至少一行。',
      fields: [maximum],
      when: scored.startedWhen,
      rule: mustReach(countRows(table, rows), constant('1')),
    },
  ];

  const rowChecks: readonly CrossCheckDefinition[] = [
    {
      code: nextCode(),
      title: `${titlePrefix}得分超过分值`,
      severity: 'block',
      basis: `${form}：各指标得分不超过分值`,
      message: `${ofIndicator}得分{left}分，超过分值{right}分，多出{difference}分。`,
      remedy: '得分最多等于分值。请核对两格有没有填反、填错。',
      forEach: table,
      fields: [`${table}.score`, `${table}.maximumScore`],
      rule: mayNotExceed(field(`${table}.score`), field(`${table}.maximumScore`), exact),
    },
    {
      code: nextCode(),
      title: `${titlePrefix}得分小于零`,
      severity: 'block',
      basis: `${form}：各指标得分在0分与分值之间`,
      message: `${ofIndicator}得分{left}分，小于0分。`,
      remedy: '扣分填在得分里（分值减去所扣的分），最少为0分。请改正。',
      forEach: table,
      fields: [`${table}.score`],
      rule: mustReach(field(`${table}.score`), constant('0')),
    },
    {
      code: nextCode(),
      title: `${titlePrefix}扣分没有写原因`,
      severity: 'block',
      basis: `${form}：“偏差原因分析及改进措施”，得分低于分值的应填写`,
      message: `${ofIndicator}得分{${table}.score}分，低于分值{${table}.maximumScore}分，“偏差原因分析及改进措施”没有填。`,
      remedy: '请在这一行写明没有完成（或扣分）的原因和下一步改进措施。',
      forEach: table,
      fields: [`${table}.varianceExplanation`, `${table}.score`],
      when: isBelow(`${table}.score`, `${table}.maximumScore`),
      rule: { kind: 'require', condition: filled(`${table}.varianceExplanation`) },
    },
    {
      code: nextCode(),
      title: `${titlePrefix}扣了分却写无偏差`,
      severity: 'notice',
      basis: `${form}：“偏差原因分析及改进措施”应与得分相符`,
      message: `${ofIndicator}得分{${table}.score}分，低于分值{${table}.maximumScore}分，偏差一栏却写“{${table}.varianceExplanation}”。`,
      remedy: '请写明扣分的原因和改进措施；没有偏差的，得分应为满分。',
      forEach: table,
      fields: [`${table}.varianceExplanation`, `${table}.score`],
      when: isBelow(`${table}.score`, `${table}.maximumScore`),
      rule: {
        kind: 'require',
        condition: not(textIn(`${table}.varianceExplanation`, '无偏差', '无偏差。', '无', '无。')),
      },
    },
  ];

  return [...executionChecks, ...weightChecks, ...totalChecks, ...rowChecks];
}
