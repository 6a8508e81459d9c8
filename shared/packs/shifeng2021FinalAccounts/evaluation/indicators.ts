import type { FieldDefinition, TableDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';

/**
 * 一级指标 with their weight, and the 二级指标 under each, as the forms print them. `whenUsed`: the line is left out
 * where there is no such indicator.
 */
export const indicatorBlocks = [
  {
    id: 'output',
    name: '产出指标',
    printed: '产出指标\n（50分）',
    weight: '50',
    secondary: [
      { name: '数量指标', printed: '数量指标', whenUsed: false },
      { name: '质量指标', printed: '质量指标', whenUsed: false },
      { name: '时效指标', printed: '时效指标', whenUsed: false },
      { name: '成本指标', printed: '成本指标', whenUsed: false },
    ],
  },
  {
    id: 'benefit',
    name: '效益指标',
    printed: '效益指标\n（30分）',
    weight: '30',
    secondary: [
      { name: '经济效益指标', printed: '经济效益\n指标', whenUsed: true },
      { name: '社会效益指标', printed: '社会效益\n指标', whenUsed: false },
      { name: '生态效益指标', printed: '生态效益\n指标', whenUsed: true },
      { name: '可持续影响指标', printed: '可持续影\n响指标', whenUsed: false },
    ],
  },
  {
    id: 'satisfaction',
    name: '满意度指标',
    printed: '满意度指标\n（10分）',
    weight: '10',
    secondary: [{ name: '服务对象满意度指标', printed: '服务对象\n满意度指标', whenUsed: false }],
  },
] as const;

/** The 二级指标 of one 一级指标, for filters. */
export function secondaryOf(block: (typeof indicatorBlocks)[number]): readonly string[] {
  return block.secondary.map(({ name }) => name);
}

const indicatorFields: readonly FieldDefinition[] = [
  enteredText('secondaryIndicator', '二级指标', 20, {
    required: true,
    help: '决定这一行列在哪个二级指标下。数量、质量、时效、成本属产出指标；经济、社会、生态效益和可持续影响属效益指标。',
    choices: indicatorBlocks.flatMap(secondaryOf),
  }),
  enteredText('tertiaryIndicator', '三级指标', 200, {
    required: true,
    help: '年初绩效目标表中的具体指标，照原文填写。',
  }),
  enteredText('targetValue', '年度指标值', 200, {
    required: true,
    help: '年初定的目标值，带单位，例如：250场次、≥90%、2021年12月。',
  }),
  enteredText('actualValue', '实际完成值', 200, {
    required: true,
    help: '实际完成了多少就填多少，带单位，例如：260场次、95%。成本指标填全年执行数，不填年初预算数；同一件事在各表填同一个数。',
  }),
  enteredNumber('maximumScore', '分值', 'score', {
    required: true,
    help: '这个指标的权重分。产出各行合计50分，效益30分，满意度10分。',
  }),
  enteredNumber('score', '得分', 'score', {
    required: true,
    help: '自评得分，不能超过分值；实际完成值没有达到指标值的要扣分，并写明原因。',
  }),
  enteredText('varianceExplanation', '偏差原因分析及改进措施', 1000, {
    help: '得分低于分值的必须写原因和改进措施；没有偏差的可以不填。',
  }),
];

const help = '每个二级指标至少一行，行数不限。打印时自动归到各二级指标下；没有经济效益、生态效益指标的不打印这两行。';

/** 部门整体绩效指标, printed in 附件1. Without `nameField`: two indicators may well have the same name. */
export const evaluationIndicators: TableDefinition = {
  id: 'evaluationIndicators',
  label: '部门整体绩效指标',
  rowLabel: '指标',
  help,
  minRows: 0,
  maxRows: 200,
  rowFields: indicatorFields,
};

/** 项目绩效指标, printed in the 附件2 of the project each belongs to. */
export const evaluationProjectIndicators: TableDefinition = {
  id: 'evaluationProjectIndicators',
  label: '项目绩效指标',
  rowLabel: '指标',
  help,
  minRows: 0,
  maxRows: 20000,
  rowFields: [
    {
      id: 'project',
      label: '所属专项',
      unit: 'text',
      help: '这个指标属于哪个专项，填专项名称。',
      source: { kind: 'reference', table: 'evaluationProjects', field: 'name' },
    },
    ...indicatorFields,
  ],
};
