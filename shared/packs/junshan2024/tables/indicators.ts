import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredText } from '../../builders/fields.ts';
import { indicatorFields, secondaryIndicatorHelp } from '../../builders/indicatorFields.ts';
import { departmentIndicatorTable, projectIndicatorTable } from '../../builders/indicatorTables.ts';
import { secondaryOf, standardIndicators } from '../../builders/standardIndicators.ts';
import { projectsWithForm } from './projects.ts';

/** 一级 and 二级指标 with the line breaks of the form. */
export const indicatorBlocks = standardIndicators({
  产出指标: '产出指标\n(50分)',
  效益指标: '效益指标\n（30分）',
  经济效益指标: '经济效\n益指标',
  社会效益指标: '社会效\n益指标',
  生态效益指标: '生态效\n益指标',
  可持续影响指标: '可持续影\n响指标',
  满意度指标: '满意度\n指标\n（10分）',
  服务对象满意度指标: '服务对象\n满意度\n指标',
});

const rowFields: readonly FieldDefinition[] = [
  enteredText('secondaryIndicator', '二级指标', 20, {
    required: true,
    help: secondaryIndicatorHelp,
    choices: indicatorBlocks.flatMap(secondaryOf),
  }),
  ...indicatorFields({
    targetValue: '年初定的目标值，带符号和单位，例如：≥150批次、＝100%、≤990.38万元、2024年12月31日前。',
    actualValue: '实际完成了多少就填多少，带单位，例如：158批次、96%。不要照抄指标值（如“≥95%”）。',
    score: '自评得分，不能超过分值；没有全部完成的要扣分并写明原因。',
    varianceExplanation: '得分低于分值的必须写原因和改进措施；没有偏差的写“无偏差”。',
  }),
];

const help = '每个二级指标至少一行，行数不限。打印时自动归到各二级指标下。';

/** 部门整体绩效指标, printed in 附件2. */
export const indicators = departmentIndicatorTable({ id: 'indicators', help, rowFields });

/** 项目绩效指标, printed in the 附件3 of the project each belongs to. */
export const projectIndicators = projectIndicatorTable({
  projectsWithForm,
  id: 'projectIndicators',
  help,
  rowFields,
  projects: 'projects',
  projectWord: '项目',
  projectHelp: '这个指标属于哪个项目，填项目支出名称。',
});
