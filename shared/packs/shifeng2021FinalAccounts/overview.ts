import { field } from '../../calculation/builders/formulas.ts';
import type { Expression } from '../../calculation/expression.ts';
import type { OverviewDefinition } from '../overview.ts';

function compared(thing: string): readonly Expression[] {
  return [
    field(`lastYear.${thing}`),
    field(`threePublicExpenses.${thing}.budget`),
    field(`threePublicExpenses.${thing}.final`),
  ];
}

/** One page for the head of the unit. */
export const overview: OverviewDefinition = {
  keyFigures: [
    'finalAccounts.totalIncome',
    'finalAccounts.totalExpenditure',
    'finalAccounts.closingBalance',
    'fiscal.totalExpenditure',
    'threePublicExpenses.total.final',
    'evaluation.totalScore',
  ],
  charts: [
    {
      kind: 'comparison',
      id: 'threePublicExpenses',
      title: '“三公”经费比较',
      unit: 'wanYuan',
      series: ['{year-1}年决算', '{year}年预算', '{year}年决算'],
      groups: [
        { label: '因公出国（境）', values: compared('overseasTrips') },
        { label: '公务用车', values: compared('officialVehicles') },
        { label: '公务接待', values: compared('officialReceptions') },
      ],
    },
    {
      kind: 'comparison',
      id: 'expenditure',
      title: '本年支出构成',
      unit: 'wanYuan',
      series: ['{year}年决算'],
      groups: [
        { label: '基本支出', values: [field('finalAccounts.basicExpenditure')] },
        { label: '项目支出', values: [field('finalAccounts.projectExpenditure')] },
      ],
    },
    {
      kind: 'rows',
      id: 'projectExecution',
      title: '各项目预算执行率',
      unit: 'percent',
      table: 'evaluationProjects',
      value: 'executionRate',
    },
  ],
};
