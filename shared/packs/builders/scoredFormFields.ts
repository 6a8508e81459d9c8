import { sum, sumRows } from '../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../calculation/factModel.ts';
import { executionScore } from './executionScore.ts';
import { type CalculatedField, type EnteredOptions, enteredNumber, enteredText } from './fields.ts';

/** 分值 of 预算执行率: ten, which a person may change. */
export function executionMaximumField(id: string, options: Pick<EnteredOptions, 'required'> = {}): FieldDefinition {
  return enteredNumber(id, '预算执行率 分值', 'score', {
    ...options,
    default: '10',
    help: '预算执行率固定占10分，其余90分为产出50分、效益30分、满意度10分。',
  });
}

/**
 * 得分 of 预算执行率 out of `facts`.executionScoreMaximum and .executionRate. `id`: of a row without its table;
 * `form`: whose rule it is.
 */
export function executionScoreField(
  calculatedScore: CalculatedField,
  id: string,
  facts: string,
  form: string,
): FieldDefinition {
  return calculatedScore(
    id,
    '预算执行率 得分',
    executionScore(`${facts}.executionScoreMaximum`, `${facts}.executionRate`),
    `${form}：得分＝分值×执行率，执行率先取两位小数，超过100%按100%计`,
  );
}

/** 年度总体目标 of a project, intended and reached; `need`: in which rows a complete report has them. */
export function projectGoalFields(
  need: Pick<EnteredOptions, 'required' | 'requiredWhere'>,
): readonly FieldDefinition[] {
  return [
    enteredText('goal.expected', '年度总体目标 预期目标', 4000, {
      ...need,
      help: '年初申报的项目绩效目标，照原文填写，不要事后改写。',
    }),
    enteredText('goal.actual', '年度总体目标 实际完成情况', 4000, {
      ...need,
      help: '对照预期目标逐条写完成情况，数字应与下面的指标一致。',
    }),
  ];
}

/** 总分值 and 总得分 of a project: 预算执行率 and its `indicators`. `hundred`: where and how
 * the form says that they make a hundred. */
export function projectTotalFields(
  calculatedScore: CalculatedField,
  projects: string,
  indicators: string,
  form: string,
  hundred: string,
): readonly FieldDefinition[] {
  return [
    calculatedScore(
      'totalMaximum',
      '项目自评 总分值',
      sum(`${projects}.executionScoreMaximum`, sumRows(indicators, 'maximumScore', { children: true })),
      `${form}${hundred}`,
    ),
    calculatedScore(
      'totalScore',
      '项目自评 总得分',
      sum(`${projects}.executionScore`, sumRows(indicators, 'score', { children: true })),
      `${form}：总得分＝预算执行率得分＋各指标得分`,
    ),
  ];
}
