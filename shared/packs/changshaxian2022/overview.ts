import { constant, sum } from '../../calculation/builders/formulas.ts';
import { basicDataThreePublicChart, projectExecutionChart } from '../builders/overviewCharts.ts';
import type { OverviewDefinition } from '../overview.ts';
import { indicatorGroups } from './indicators/index.ts';

/** One page for the head of the unit. */
export const overview: OverviewDefinition = {
  keyFigures: [
    'departmentBudget.adjusted',
    'departmentBudget.completed',
    'departmentBudget.executionRate',
    'threePublicExpenses.final',
    'staffing.controlRate',
    'total.score',
  ],
  charts: [
    basicDataThreePublicChart,
    projectExecutionChart('projects'),
    {
      kind: 'scores',
      id: 'scores',
      title: '整体自评各部分得分',
      parts: indicatorGroups.map(({ id, name, weight }) => ({
        label: name,
        score: sum(`total.${id}`),
        maximum: constant(weight),
      })),
    },
  ],
};
