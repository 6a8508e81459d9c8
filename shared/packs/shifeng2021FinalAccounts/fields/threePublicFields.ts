import { percent, sumOfFilled } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import {
  calculatedAmount,
  calculatedRate,
  change,
  comparedWithBudget,
  enteredAmount,
  enteredCount,
  enteredFigure,
  enteredText,
  said,
  share,
} from '../declare/fields.ts';

const form = '财政部《部门决算公开表》公开07表';
const all = (thing: string): string => `threePublicExpenses.${thing}`;

/** 三公 by kind, as sentences speak of them. */
export const threePublicKinds = [
  ['overseasTrips', '因公出国（境）费'],
  ['officialReceptions', '公务接待费'],
  ['officialVehicles', '公务用车购置费及运行维护费'],
] as const;

const columns = [
  ['budget', '预算数'],
  ['final', '决算数'],
] as const;

const amounts: readonly FieldDefinition[] = columns.flatMap(([column, name]) => [
  calculatedAmount(
    all(`total.${column}`),
    `“三公”经费 合计 ${name}`,
    sumOfFilled(all(`overseasTrips.${column}`), all(`officialVehicles.${column}`), all(`officialReceptions.${column}`)),
    `${form}：合计＝因公出国（境）费＋公务用车购置及运行费小计＋公务接待费`,
    { aliases: ['“三公”经费', '三公经费'] },
  ),
  enteredAmount(all(`overseasTrips.${column}`), `因公出国（境）费 ${name}`, { help: '没有的不填。' }),
  calculatedAmount(
    all(`officialVehicles.${column}`),
    `公务用车购置及运行费 小计 ${name}`,
    sumOfFilled(all(`vehiclePurchase.${column}`), all(`vehicleOperation.${column}`)),
    `${form}：小计＝公务用车购置费＋公务用车运行费`,
  ),
  enteredAmount(all(`vehiclePurchase.${column}`), `公务用车购置费 ${name}`, { help: '没有的不填。' }),
  enteredAmount(all(`vehicleOperation.${column}`), `公务用车运行费 ${name}`, {
    help: '基本支出和项目支出里的都算；06表只列基本支出，可以比这里少。',
  }),
  enteredAmount(all(`officialReceptions.${column}`), `公务接待费 ${name}`, { help: '没有的不填。' }),
]);

const things = [['total', '“三公”经费合计'] as const, ...threePublicKinds];

const guard = (column: string): string => all(`total.${column}`);

const explained: readonly FieldDefinition[] = things.flatMap(([thing, name]) => [
  ...columns.map(([column, part]) => said(all(`${thing}.${column}`), `${name} ${part}`, guard(column))),
  calculatedRate(
    `rate.${thing}`,
    `${name} 完成预算的比例`,
    percent(`said.${all(`${thing}.final`)}`, `said.${all(`${thing}.budget`)}`),
    '完成预算的比例＝决算数÷预算数×100%；预算为0的不计算',
  ),
]);

const byKind: readonly FieldDefinition[] = threePublicKinds.flatMap(([thing, name]) => [
  comparedWithBudget(
    `comparison.${thing}`,
    `${name} 决算数与预算数比较`,
    `said.${all(`${thing}.final`)}`,
    `said.${all(`${thing}.budget`)}`,
  ),
  enteredFigure(`lastYear.${thing}`, `${name} 上年决算数`, { help: '取自上年决算公开07表；没有的填0。' }),
  ...change(thing, name, `said.${all(`${thing}.final`)}`, `lastYear.${thing}`),
  share(`share.${thing}`, `${name}占“三公”经费的比例`, all(`${thing}.final`), all('total.final')),
  enteredText(`reasons.${thing}.budget`, `${name} 决算数与预算数不同的原因`, 300, {
    help: '接在“主要原因是”后面，不写句号。决算数等于预算数的不填。',
  }),
  enteredText(`reasons.${thing}.lastYear`, `${name} 比上年增减的原因`, 300, {
    help: '接在“主要原因是”后面，不写句号。与上年持平的不填。',
  }),
]);

const counts: readonly FieldDefinition[] = [
  said(all('vehiclePurchase.final'), '公务用车购置费 决算数', guard('final')),
  said(all('vehicleOperation.final'), '公务用车运行维护费 决算数', guard('final')),
  enteredCount('overseas.groups', '因公出国（境）团组', 'count', { help: '没有的填0。' }),
  enteredCount('overseas.people', '因公出国（境）累计人次', 'count', { help: '没有的填0。' }),
  enteredCount('receptions.groups', '接待来访团组', 'count', { help: '没有的填0。' }),
  enteredCount('receptions.people', '接待来宾人次', 'count', { help: '没有的填0。' }),
  enteredCount('vehicles.renewed', '更新公务用车', 'vehicle', { help: '没有的填0。' }),
  enteredCount('vehicles.funded', '开支财政拨款的公务用车保有量', 'vehicle', {
    help: '截至年末的辆数，不应多于国有资产占用情况里的车辆总数。',
  }),
];

/** 公开07表 and what part 七 says of it. */
export const threePublicFields: readonly FieldDefinition[] = [...amounts, ...explained, ...byKind, ...counts];
