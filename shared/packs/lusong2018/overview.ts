import { expenditureChart, threePublicFinalsChart } from '../builders/overviewCharts.ts';
import type { OverviewDefinition } from '../overview.ts';

/** One page for the head of the unit. */
export const overview: OverviewDefinition = {
  keyFigures: [
    'budget.initial',
    'income.total',
    'expenditure.total',
    'expenditure.basicShare',
    'threePublicExpenses.final',
    'selfEvaluation.score',
  ],
  charts: [
    threePublicFinalsChart,
    expenditureChart('基本支出和项目支出', '{year}年支出', 'expenditure.basic', 'expenditure.project'),
    {
      kind: 'rows',
      id: 'earmarkedExecution',
      title: '各专项资金执行率',
      unit: 'percent',
      table: 'earmarkedFunds',
      value: 'executionRate',
    },
  ],
};
