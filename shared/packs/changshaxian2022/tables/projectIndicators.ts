import type { TableDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';

/** 一级指标 with their weight, and the 二级指标 under each, with the line breaks of the form. */
export const indicatorBlocks = [
  {
    name: '产出指标',
    printed: '产出指标\n（50分）',
    weight: '50',
    secondary: [
      { name: '数量指标', printed: '数量\n指标' },
      { name: '质量指标', printed: '质量\n指标' },
      { name: '时效指标', printed: '时效\n指标' },
      { name: '成本指标', printed: '成本\n指标' },
    ],
  },
  {
    name: '效益指标',
    printed: '效益指标\n（30分）',
    weight: '30',
    secondary: [
      { name: '经济效益指标', printed: '经济效\n益指标' },
      { name: '社会效益指标', printed: '社会效\n益指标' },
      { name: '生态效益指标', printed: '生态效\n益指标' },
      { name: '可持续影响指标', printed: '可持续\n影响\n指标' },
    ],
  },
  {
    name: '满意度指标',
    printed: '满意度\n指标\n（10分）',
    weight: '10',
    secondary: [{ name: '服务对象满意度指标', printed: '服务对\n象满意\n度指标' }],
  },
] as const;

/** The 二级指标 of one 一级指标, for filters. */
export function secondaryOf(block: (typeof indicatorBlocks)[number]): readonly string[] {
  return block.secondary.map(({ name }) => name);
}

/** 项目绩效指标, printed in the form of the project each belongs to. */
export const projectIndicators: TableDefinition = {
  id: 'projectIndicators',
  label: '项目绩效指标',
  rowLabel: '指标',
  help: '每个二级指标至少一行，行数不限。打印时自动归到各二级指标下。',
  minRows: 0,
  maxRows: 20000,
  rowFields: [
    {
      id: 'project',
      label: '所属项目',
      unit: 'text',
      help: '这个指标属于哪个项目，填项目名称。',
      source: { kind: 'reference', table: 'projects', field: 'name' },
    },
    enteredText('secondaryIndicator', '二级指标', 20, {
      required: true,
      choices: indicatorBlocks.flatMap(secondaryOf),
      help: '决定这一行列在哪个二级指标下。数量、质量、时效、成本属产出指标；经济、社会、生态效益和可持续影响属效益指标。',
    }),
    enteredText('tertiaryIndicator', '三级指标', 200, {
      required: true,
      help: '年初绩效目标表中的具体指标，照原文填写。',
    }),
    enteredText('targetValue', '年度指标值', 200, {
      required: true,
      help: '年初定的目标值，带符号和单位，例如：≥150批次、＝100%。',
    }),
    enteredText('actualValue', '实际完成值', 200, {
      required: true,
      help: '实际完成了多少就填多少，带单位。不要照抄指标值（如“≥95%”）。',
    }),
    enteredNumber('maximumScore', '分值', 'score', {
      required: true,
      help: '这个指标的权重分。产出各行合计50分，效益30分，满意度10分。',
    }),
    enteredNumber('score', '得分', 'score', {
      required: true,
      help: '自评得分，不能超过分值；没有全部完成的要扣分并写明原因。',
    }),
    enteredText('varianceExplanation', '偏差原因分析及改进措施', 1000, {
      help: '得分低于分值的必须写原因和改进措施；没有偏差的写“无偏差”。',
    }),
  ],
};
