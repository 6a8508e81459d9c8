import { constant, field, sumRows } from '../../calculation/builders/formulas.ts';
import type { Expression } from '../../calculation/expression.ts';
import { amountColumns } from '../builders/amountColumns.ts';
import { secondaryOf } from '../builders/standardIndicators.ts';
import type { OverviewDefinition } from '../overview.ts';
import { indicatorBlocks } from './tables/indicators.ts';

function ofColumns(thing: string): readonly Expression[] {
  return amountColumns.map((column) => field(`${thing}.${column}`));
}

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
    {
      kind: 'comparison',
      id: 'threePublicExpenses',
      title: '“三公”经费比较',
      unit: 'wanYuan',
      series: ['{year-1}年决算', '{year}年预算', '{year}年决算'],
      groups: [
        { label: '公车购置', values: ofColumns('vehiclePurchase') },
        { label: '公车运行维护', values: ofColumns('vehicleOperation') },
        { label: '出国经费', values: ofColumns('overseasTrips') },
        { label: '公务接待', values: ofColumns('officialReceptions') },
      ],
    },
    {
      kind: 'rows',
      id: 'projectExecution',
      title: '各项目预算执行率',
      unit: 'percent',
      table: 'projects',
      value: 'executionRate',
    },
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
