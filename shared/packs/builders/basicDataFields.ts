import { percent, sumOfFilled } from '../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../calculation/factModel.ts';
import type { AmountLines } from './amountColumns.ts';
import { type CalculatedField, enteredNumber, enteredText } from './fields.ts';

/** What 部门整体支出绩效评价基础数据表 asks in the same words in every county that has it. */
export const threePublicLines = [
  'threePublicExpenses',
  'officialVehicles',
  'vehiclePurchase',
  'vehicleOperation',
  'overseasTrips',
  'officialReceptions',
] as const;

/** 三公经费 and its parts, in the order of `threePublicLines`; `form` in the basis. */
export function threePublicFields(
  { enteredLine, calculatedLine }: AmountLines,
  form: string,
): readonly FieldDefinition[] {
  return [
    ...calculatedLine(
      'threePublicExpenses',
      '三公经费',
      `${form}：三公经费＝1、公务用车购置和维护经费＋2、出国经费＋3、公务接待`,
      (column) => sumOfFilled(`officialVehicles.${column}`, `overseasTrips.${column}`, `officialReceptions.${column}`),
      ['“三公”经费'],
    ),
    ...calculatedLine(
      'officialVehicles',
      '公务用车购置和维护经费',
      `${form}：公务用车购置和维护经费＝公车购置＋公车运行维护`,
      (column) => sumOfFilled(`vehiclePurchase.${column}`, `vehicleOperation.${column}`),
      ['公务用车购置及运行维护费'],
    ),
    ...enteredLine('vehiclePurchase', '公车购置', {
      help: '公务用车购置费（含车辆购置税、牌照费）。没有发生的填 0。',
      aliases: ['公务用车购置费'],
    }),
    ...enteredLine('vehicleOperation', '公车运行维护', {
      help: '公务用车的燃料、维修、过路过桥、保险等费用，项目资金列支的也要计入。没有发生的填 0。',
      aliases: ['公务用车运行维护费'],
    }),
    ...enteredLine('overseasTrips', '出国经费', {
      help: '因公出国（境）费用。没有发生的填 0。',
      aliases: ['因公出国（境）费'],
    }),
    ...enteredLine('officialReceptions', '公务接待', {
      help: '按规定开支的公务接待费，项目资金列支的也要计入。没有发生的填 0。',
      aliases: ['公务接待费'],
    }),
  ];
}

export const operatingLines = [
  'operatingExpenses',
  'officeExpenses',
  'utilitiesAndTravel',
  'meetingsAndTraining',
] as const;

/** 公用经费 and what of it the form asks apart, in the order of `operatingLines`. */
export function operatingFields({ enteredLine }: Pick<AmountLines, 'enteredLine'>): readonly FieldDefinition[] {
  return [
    ...enteredLine('operatingExpenses', '公用经费', {
      help: '基本支出中的一般商品和服务支出，项目支出里的商品和服务支出不计入。',
      aliases: ['日常公用经费'],
    }),
    ...enteredLine('officeExpenses', '办公经费', {
      required: false,
      help: '公用经费中的办公经费。三个“其中”项只是公用经费的一部分，合计可以小于公用经费，不能大于。没有发生的填 0。',
    }),
    ...enteredLine('utilitiesAndTravel', '水费、电费、差旅费', {
      required: false,
      help: '公用经费中的水费、电费和差旅费合计；在项目支出中列支的不计入。没有发生的填 0。',
    }),
    ...enteredLine('meetingsAndTraining', '会议费、培训费', {
      required: false,
      help: '公用经费中的会议费和培训费合计；在项目支出中列支的不计入。没有发生的填 0。',
    }),
  ];
}

const buildingHelp = '只填本年完工的楼堂馆所项目；没有的整行不填。';

/** 楼堂馆所: size and investment, approved and actual, and the two rates. */
export function buildingFields(calculatedRate: CalculatedField, form: string): readonly FieldDefinition[] {
  return [
    enteredNumber('buildings.approvedArea', '楼堂馆所批复规模', 'squareMetre', {
      help: `${buildingHelp}以立项批复的面积为准。`,
    }),
    enteredNumber('buildings.actualArea', '楼堂馆所实际规模', 'squareMetre', {
      help: `${buildingHelp}以竣工验收的面积为准。`,
    }),
    calculatedRate(
      'buildings.areaControlRate',
      '楼堂馆所规模控制率',
      percent('buildings.actualArea', 'buildings.approvedArea'),
      `${form}：规模控制率＝实际规模÷批复规模×100%`,
    ),
    enteredNumber('buildings.budgetInvestment', '楼堂馆所预算投资', 'wanYuan', {
      help: `${buildingHelp}以批复的投资概算为准。`,
    }),
    enteredNumber('buildings.actualInvestment', '楼堂馆所实际投资', 'wanYuan', {
      help: `${buildingHelp}以竣工财务决算为准。`,
    }),
    calculatedRate(
      'buildings.investmentControlRate',
      '楼堂馆所投资概算控制率',
      percent('buildings.actualInvestment', 'buildings.budgetInvestment'),
      `${form}：投资概算控制率＝实际投资÷预算投资×100%`,
    ),
  ];
}

/** The ids of `buildingFields`. */
export const buildingIds = [
  'buildings.approvedArea',
  'buildings.actualArea',
  'buildings.areaControlRate',
  'buildings.budgetInvestment',
  'buildings.actualInvestment',
  'buildings.investmentControlRate',
] as const;

export const frugalityField: FieldDefinition = enteredText('frugalityMeasures', '厉行节约保障措施', 2000, {
  required: true,
  help: '写本单位实际采取的措施：三公经费管控、办公用房和车辆管理、公共机构节能、会议培训精简等，一段即可。',
});
