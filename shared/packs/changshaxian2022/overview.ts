import { constant, field, sum } from '../../calculation/builders/formulas.ts';
import type { Expression } from '../../calculation/expression.ts';
import { amountColumns } from '../builders/amountColumns.ts';
import type { OverviewDefinition } from '../overview.ts';
import { indicatorGroups } from './indicators/index.ts';

function ofColumns(thing: string): readonly Expression[] {
  return amountColumns.map((column) => field(`${thing}.${column}`));
}

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
      parts: indicatorGroups.map(({ id, name, weight }) => ({
        label: name,
        score: sum(`total.${id}`),
        maximum: constant(weight),
      })),
    },
  ],
};
