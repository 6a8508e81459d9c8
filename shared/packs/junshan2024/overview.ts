import { constant, field, sumRows } from '../../calculation/builders/formulas.ts';
import { basicDataThreePublicChart, projectExecutionChart } from '../builders/overviewCharts.ts';
import { secondaryOf } from '../builders/standardIndicators.ts';
import type { OverviewDefinition } from '../overview.ts';
import { indicatorBlocks } from './tables/indicators.ts';

/** One page for the head of the unit. */
export const overview: OverviewDefinition = {
  keyFigures: [
    'departmentFunds.adjustedBudget',
    'departmentFunds.executed',
    'departmentFunds.executionRate',
    'threePublicExpenses.final',
    'staffing.controlRate',
    'departmentTotal.score',
  ],
  charts: [
    basicDataThreePublicChart,
    projectExecutionChart('projects'),
    {
      kind: 'scores',
      id: 'scores',
      title: '整体自评各部分得分',
      parts: [
        {
          label: '预算执行率',
          score: field('departmentFunds.executionScore'),
          maximum: field('departmentFunds.executionScoreMaximum'),
        },
        ...indicatorBlocks.map((block) => ({
          label: block.name,
          score: sumRows('indicators', 'score', { where: { field: 'secondaryIndicator', in: secondaryOf(block) } }),
          maximum: constant(block.weight),
        })),
      ],
    },
  ],
};
