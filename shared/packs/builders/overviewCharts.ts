import { field } from '../../calculation/builders/formulas.ts';
import type { OverviewDefinition } from '../overview.ts';
import { columnIds } from './amountColumns.ts';

/** Charts of the page for the head of the unit that more than one county has. */
type Chart = OverviewDefinition['charts'][number];
type Group = Extract<Chart, { kind: 'comparison' }>['groups'][number];

/** 三公经费: last year's final accounts, this year's budget and final accounts beside each other. */
export function threePublicChart(groups: readonly Group[]): Chart {
  return {
    kind: 'comparison',
    id: 'threePublicExpenses',
    title: '“三公”经费比较',
    unit: 'wanYuan',
    series: ['{year-1}年决算', '{year}年预算', '{year}年决算'],
    groups,
  };
}

function ofColumns(label: string, thing: string): Group {
  return { label, values: columnIds(thing).map((id) => field(id)) };
}

/** 三公经费 of 基础数据表. */
export const basicDataThreePublicChart: Chart = threePublicChart([
  ofColumns('公车购置', 'vehiclePurchase'),
  ofColumns('公车运行维护', 'vehicleOperation'),
  ofColumns('出国经费', 'overseasTrips'),
  ofColumns('公务接待', 'officialReceptions'),
]);

/** 三公经费 where the report has final accounts only. */
export const threePublicFinalsChart: Chart = {
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
};

/** 基本支出 beside 项目支出; `basic` and `project` are the facts. */
export function expenditureChart(title: string, series: string, basic: string, project: string): Chart {
  return {
    kind: 'comparison',
    id: 'expenditure',
    title,
    unit: 'wanYuan',
    series: [series],
    groups: [
      { label: '基本支出', values: [field(basic)] },
      { label: '项目支出', values: [field(project)] },
    ],
  };
}

/** 预算执行率 of each row of the table of projects. */
export function projectExecutionChart(table: string): Chart {
  return {
    kind: 'rows',
    id: 'projectExecution',
    title: '各项目预算执行率',
    unit: 'percent',
    table,
    value: 'executionRate',
  };
}
