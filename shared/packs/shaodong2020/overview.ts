import { expenditureChart, threePublicFinalsChart } from '../builders/overviewCharts.ts';
import type { OverviewDefinition } from '../overview.ts';

/** One page for the head of the unit. */
export const overview: OverviewDefinition = {
  keyFigures: [
    'budget.adjusted',
    'income.total',
    'expenditure.total',
    'budget.executionRate',
    'threePublicExpenses.final',
    'selfEvaluation.score',
  ],
  charts: [
    threePublicFinalsChart,
    expenditureChart('基本支出和项目支出', '{year}年支出', 'expenditure.basic', 'expenditure.project'),
    {
      kind: 'rows',
      id: 'scores',
      title: '自评各部分得分',
      unit: 'score',
      table: 'scoreParts',
      value: 'score',
    },
  ],
};
