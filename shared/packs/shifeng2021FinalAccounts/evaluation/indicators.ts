import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredText } from '../../builders/fields.ts';
import { indicatorFields, secondaryIndicatorHelp } from '../../builders/indicatorFields.ts';
import { departmentIndicatorTable, projectIndicatorTable } from '../../builders/indicatorTables.ts';
import { secondaryOf, standardIndicators } from '../../builders/standardIndicators.ts';

/** 一级 and 二级指标 with the line breaks of the forms. */
export const indicatorBlocks = standardIndicators({
  产出指标: '产出指标\n（50分）',
  效益指标: '效益指标\n（30分）',
  经济效益指标: '经济效益\n指标',
  社会效益指标: '社会效益\n指标',
  生态效益指标: '生态效益\n指标',
  可持续影响指标: '可持续影\n响指标',
  满意度指标: '满意度指标\n（10分）',
  服务对象满意度指标: '服务对象\n满意度指标',
});

/** 二级指标 whose line is left out where there is no such indicator. */
export const printedWhenUsed: readonly string[] = ['经济效益指标', '生态效益指标'];

const rowFields: readonly FieldDefinition[] = [
  enteredText('secondaryIndicator', '二级指标', 20, {
    required: true,
    help: secondaryIndicatorHelp,
    choices: indicatorBlocks.flatMap(secondaryOf),
  }),
  ...indicatorFields({
    targetValue: '年初定的目标值，带单位，例如：250场次、≥90%、2021年12月。',
    actualValue:
      '实际完成了多少就填多少，带单位，例如：260场次、95%。成本指标填全年执行数，不填年初预算数；同一件事在各表填同一个数。',
    score: '自评得分，不能超过分值；实际完成值没有达到指标值的要扣分，并写明原因。',
    varianceExplanation: '得分低于分值的必须写原因和改进措施；没有偏差的可以不填。',
  }),
];

const help = '每个二级指标至少一行，行数不限。打印时自动归到各二级指标下；没有经济效益、生态效益指标的不打印这两行。';

/** 部门整体绩效指标, printed in 附件1. */
export const evaluationIndicators = departmentIndicatorTable({ id: 'evaluationIndicators', help, rowFields });

/** 项目绩效指标, printed in the 附件2 of the project each belongs to. */
export const evaluationProjectIndicators = projectIndicatorTable({
  id: 'evaluationProjectIndicators',
  help,
  rowFields,
  projects: 'evaluationProjects',
  projectWord: '专项',
  projectHelp: '这个指标属于哪个专项，填专项名称。',
});
