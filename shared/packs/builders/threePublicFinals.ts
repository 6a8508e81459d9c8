import { difference, sum } from '../../calculation/builders/formulas.ts';
import type { Expression } from '../../calculation/expression.ts';
import type { FieldDefinition } from '../../calculation/factModel.ts';

/** 三公经费 in a report that mentions it only where all three final amounts are given. */
export const threePublicParts = ['overseasTrips.final', 'officialVehicles.final', 'officialReceptions.final'] as const;

/** How a pack declares its amounts. */
type Ways = {
  readonly enteredNumber: (
    id: string,
    label: string,
    unit: 'wanYuan',
    options: { readonly help: string },
  ) => FieldDefinition;
  readonly calculated: (
    id: string,
    label: string,
    unit: 'wanYuan',
    formula: Expression,
    basis: string,
  ) => FieldDefinition;
};

const none = '没有的填0，三项都填了报告才写“三公”经费一句。';

/** The budget, the three parts, their total and what it exceeds the budget by. */
export function threePublicFinalFields({ enteredNumber, calculated }: Ways): readonly FieldDefinition[] {
  return [
    enteredNumber('threePublicExpenses.budget', '“三公”经费 {year}年预算数', 'wanYuan', { help: '三项预算的合计。' }),
    enteredNumber('overseasTrips.final', '因公出国（境）费 {year}年决算数', 'wanYuan', { help: none }),
    enteredNumber('officialVehicles.final', '公务用车购置及运行维护费 {year}年决算数', 'wanYuan', { help: none }),
    enteredNumber('officialReceptions.final', '公务接待费 {year}年决算数', 'wanYuan', { help: none }),
    calculated(
      'threePublicExpenses.final',
      '“三公”经费 {year}年决算数',
      'wanYuan',
      sum(...threePublicParts),
      '“三公”经费＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费',
    ),
    calculated(
      'threePublicExpenses.excess',
      '“三公”经费超出预算数',
      'wanYuan',
      difference('threePublicExpenses.final', 'threePublicExpenses.budget'),
      '超出数＝决算数－预算数',
    ),
  ];
}
