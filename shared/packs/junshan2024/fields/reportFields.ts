import { percent } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { calculatedRate } from './declareFields.ts';

const form = '《部门整体支出绩效自评报告》格式';

function budgetPart(thing: string, label: string, part: string, executed: string): readonly FieldDefinition[] {
  const nothing = `没有这项资金的不填，报告第${part}部分会写“无此项支出”。`;
  return [
    enteredNumber(`${thing}.budget`, `${label} 全年预算数`, 'wanYuan', {
      help: `调整后的全年${label}。${nothing}`,
    }),
    ...(executed === `${thing}.executed`
      ? [enteredNumber(executed, `${label}支出 全年执行数`, 'wanYuan', { help: `全年实际支出。${nothing}` })]
      : []),
    calculatedRate(
      `${thing}.executionRate`,
      `${label} 执行率`,
      percent(executed, `${thing}.budget`),
      `${form}第${part}部分：执行率＝全年执行数÷全年预算数×100%`,
    ),
  ];
}

/** What parts 三 to 五 of the report say; the executed government funds are those of 附件2. */
export const reportFields: readonly FieldDefinition[] = [
  ...budgetPart('governmentFunds', '政府性基金预算', '三', 'incomeNature.governmentManagedFunds'),
  ...budgetPart('stateCapital', '国有资本经营预算', '四', 'stateCapital.executed'),
  ...budgetPart('socialInsurance', '社会保险基金预算', '五', 'socialInsurance.executed'),
];
