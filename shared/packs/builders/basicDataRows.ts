import type { GridRow } from '../documentSchema.ts';
import { columnNames } from './amountColumns.ts';
import { centredLabel, group, head, label, row, value } from './cells.ts';

/** Rows of 部门整体支出绩效评价基础数据表: a label, and six narrow columns, two for each amount. */
export const basicDataColumnsMm = [54.4, 17.5, 17.5, 14.1, 17.5, 17.5, 17.5] as const;

/** An ordinary line: a label and three amounts. */
export function amountLine(text: string, thing: string, indent = 0): GridRow {
  return row(
    label(text, { indent }),
    value(`${thing}.lastYearFinal`, 2),
    value(`${thing}.budget`, 2),
    value(`${thing}.final`, 2),
  );
}

/** 财政供养人员情况 under the caption of the form. */
export function staffingRows(caption: string): GridRow {
  return group(
    centredLabel(caption),
    row(head('编制数', 2), head('{year}年实际在职人数', 2), head('控制率', 2)),
    row(value('staffing.establishedPosts', 2), value('staffing.staffInPost', 2), value('staffing.controlRate', 2)),
  );
}

/** 经费控制情况: the captions of the columns, then 三公经费 and its parts. */
export function threePublicRows(caption: string): readonly GridRow[] {
  return [
    row(
      centredLabel(caption),
      head(columnNames.lastYearFinal, 2),
      head(columnNames.budget, 2),
      head(columnNames.final, 2),
    ),
    amountLine('三公经费', 'threePublicExpenses'),
    amountLine('1、公务用车购置和维护经费', 'officialVehicles', 1),
    amountLine('其中：公车购置', 'vehiclePurchase', 2),
    amountLine('公车运行维护', 'vehicleOperation', 5),
    amountLine('2、出国经费', 'overseasTrips', 1),
    amountLine('3、公务接待', 'officialReceptions', 1),
  ];
}

/** 公用经费 and what of it the form asks apart. */
export const operatingRows: readonly GridRow[] = [
  amountLine('公用经费', 'operatingExpenses'),
  amountLine('其中：办公经费', 'officeExpenses', 1),
  amountLine('水费、电费、差旅费', 'utilitiesAndTravel', 4),
  amountLine('会议费、培训费', 'meetingsAndTraining', 4),
];

/** 楼堂馆所控制情况. Four characters fit in 17.5 mm; 规模控制率 stands in lines of three. */
export const buildingRows: GridRow = group(
  centredLabel('楼堂馆所控制情况\n（{year}年完工项目）'),
  row(
    head('批复规模\n（㎡）'),
    head('实际规模\n（㎡）'),
    head('规模控\n制率'),
    head('预算投资\n（万元）'),
    head('实际投资\n（万元）'),
    head('投资概算\n控制率'),
  ),
  row(
    value('buildings.approvedArea'),
    value('buildings.actualArea'),
    value('buildings.areaControlRate'),
    value('buildings.budgetInvestment'),
    value('buildings.actualInvestment'),
    value('buildings.investmentControlRate'),
  ),
);
