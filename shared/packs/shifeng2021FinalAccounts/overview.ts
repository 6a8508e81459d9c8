import { field } from '../../calculation/builders/formulas.ts';
import type { Expression } from '../../calculation/expression.ts';
import { expenditureChart, projectExecutionChart, threePublicChart } from '../builders/overviewCharts.ts';
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
    threePublicChart([
      { label: '因公出国（境）', values: compared('overseasTrips') },
      { label: '公务用车', values: compared('officialVehicles') },
      { label: '公务接待', values: compared('officialReceptions') },
    ]),
    expenditureChart(
      '本年支出构成',
      '{year}年决算',
      'finalAccounts.basicExpenditure',
      'finalAccounts.projectExpenditure',
    ),
    projectExecutionChart('evaluationProjects'),
  ],
};
