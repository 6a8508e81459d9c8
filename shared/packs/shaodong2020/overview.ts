import { field } from '../../calculation/builders/formulas.ts';
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
    {
      kind: 'comparison',
      id: 'threePublicExpenses',
      title: '“三公”经费决算',
      unit: 'wanYuan',
      series: ['{year}年决算'],
      groups: [
        { label: '因公出国（境）', values: [field('overseasTrips.final')] },
        { label: '公务用车', values: [field('officialVehicles.final')] },
        { label: '公务接待', values: [field('officialReceptions.final')] },
      ],
    },
    {
      kind: 'comparison',
      id: 'expenditure',
      title: '基本支出和项目支出',
      unit: 'wanYuan',
      series: ['{year}年支出'],
      groups: [
        { label: '基本支出', values: [field('expenditure.basic')] },
        { label: '项目支出', values: [field('expenditure.project')] },
      ],
    },
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
