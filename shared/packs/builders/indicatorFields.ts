import type { FieldDefinition } from '../../calculation/factModel.ts';
import { enteredNumber, enteredText } from './fields.ts';

/** Explains the field `secondaryIndicator`, which stands before the others. */
export const secondaryIndicatorHelp =
  '决定这一行列在哪个二级指标下。数量、质量、时效、成本属产出指标；经济、社会、生态效益和可持续影响属效益指标。';

/** What a county's form explains in its own way. */
type Help = {
  readonly targetValue: string;
  readonly actualValue: string;
  readonly score: string;
  readonly varianceExplanation: string;
};

/** The columns of a 绩效指标 row after its 二级指标: 三级指标 to 偏差原因. */
export function indicatorFields(help: Help): readonly FieldDefinition[] {
  return [
    enteredText('tertiaryIndicator', '三级指标', 200, {
      required: true,
      help: '年初绩效目标表中的具体指标，照原文填写。',
    }),
    enteredText('targetValue', '年度指标值', 200, { required: true, help: help.targetValue }),
    enteredText('actualValue', '实际完成值', 200, { required: true, help: help.actualValue }),
    enteredNumber('maximumScore', '分值', 'score', {
      required: true,
      help: '这个指标的权重分。产出各行合计50分，效益30分，满意度10分。',
    }),
    enteredNumber('score', '得分', 'score', { required: true, help: help.score }),
    enteredText('varianceExplanation', '偏差原因分析及改进措施', 1000, { help: help.varianceExplanation }),
  ];
}
