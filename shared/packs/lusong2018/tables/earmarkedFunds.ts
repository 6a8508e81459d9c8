import { difference, percent } from '../../../calculation/builders/formulas.ts';
import type { TableDefinition } from '../../../calculation/factModel.ts';
import { calculated, enteredNumber, enteredText } from '../fields/declareFields.ts';

/** 年初预算专项资金, one row each. */
export const earmarkedFunds: TableDefinition = {
  id: 'earmarkedFunds',
  label: '年初预算专项资金',
  rowLabel: '专项',
  help: '年初预算安排的专项资金一个一行。没有专项的，把空行删去。',
  rowFields: [
    { id: 'name', label: '专项名称', unit: 'text', maxLength: 60, source: { kind: 'entered', required: true } },
    enteredNumber('initialBudget', '年初预算', 'wanYuan', { required: true }),
    enteredNumber('executed', '实际支出', 'wanYuan', { required: true, help: '全年实际支出，不含其他来源的钱。' }),
    calculated(
      'executionRate',
      '执行率',
      'percent',
      percent('earmarkedFunds.executed', 'earmarkedFunds.initialBudget'),
      '执行率＝实际支出÷年初预算×100%',
    ),
    calculated(
      'surplus',
      '结余',
      'wanYuan',
      difference('earmarkedFunds.initialBudget', 'earmarkedFunds.executed'),
      '结余＝年初预算－实际支出',
    ),
    calculated(
      'excess',
      '超出年初预算',
      'wanYuan',
      difference('earmarkedFunds.executed', 'earmarkedFunds.initialBudget'),
      '超出数＝实际支出－年初预算',
    ),
    enteredText(
      'note',
      '结余或超支的说明',
      200,
      '结余怎样处理、为什么没有用完，或超支的钱从哪里来，末尾不加句号。填了以后报告同时写出执行率和结余。',
    ),
  ],
  minRows: 1,
  maxRows: 50,
  nameField: 'name',
};
