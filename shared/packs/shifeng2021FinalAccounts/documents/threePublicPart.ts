import { isEqual } from '../../../calculation/builders/formulas.ts';
import { heading, sentences } from '../../builders/blocks.ts';
import type { Block } from '../../documentSchema.ts';
import { choice, comparedWithLastYear, isPositive } from '../declare/sentences.ts';
import { threePublicKinds } from '../fields/threePublicFields.ts';

const amountOf = (thing: string, column: 'budget' | 'final'): string => `said.threePublicExpenses.${thing}.${column}`;

function completion(thing: string): ReturnType<typeof choice> {
  return choice([isPositive(amountOf(thing, 'budget')), `，完成预算的{rate.${thing}}`]);
}

function kind([thing, name]: (typeof threePublicKinds)[number]): Block {
  const [budget, final] = [amountOf(thing, 'budget'), amountOf(thing, 'final')];
  return sentences(`explanation.threePublic.${thing}`, `${name}预算完成情况`, {
    text: `${name}支出预算为{${budget}}万元，支出决算为{${final}}万元{%1}，{%2}，{%3}。`,
    lists: [
      completion(thing),
      choice(
        [isEqual(final, budget), '决算数等于预算数'],
        [undefined, `决算数{comparison.${thing}}预算数的主要原因是{reasons.${thing}.budget}`],
      ),
      comparedWithLastYear(thing, '与上年相比', `{change.${thing}.direction}的主要原因是`, `reasons.${thing}.lastYear`),
    ],
  });
}

const [overseasTrips, officialReceptions, officialVehicles] = threePublicKinds;

/** 七: budget and completion, change on last year, composition, numbers of people and vehicles. */
export const threePublicPart: readonly Block[] = [
  heading(1, '一般公共预算财政拨款三公经费支出决算情况说明'),
  heading(2, '“三公”经费财政拨款支出决算总体情况说明'),
  sentences('explanation.threePublic.total', '“三公”经费预算完成情况', {
    text: `“三公”经费财政拨款支出预算为{${amountOf('total', 'budget')}}万元，支出决算为{${amountOf('total', 'final')}}万元{%1}，其中：`,
    lists: [completion('total')],
  }),
  kind(overseasTrips),
  kind(officialReceptions),
  kind(officialVehicles),
  heading(2, '“三公”经费财政拨款支出决算具体情况说明'),
  sentences('explanation.threePublic.structure', '“三公”经费的构成', {
    text: `{year}年度“三公”经费财政拨款支出决算中，${[officialReceptions, overseasTrips, officialVehicles]
      .map(([thing, name], index) => `${name}支出决算{${amountOf(thing, 'final')}}万元{%${index + 1}}`)
      .join('，')}。其中：`,
    lists: [officialReceptions, overseasTrips, officialVehicles].map(([thing]) =>
      choice([isPositive(amountOf('total', 'final')), `，占{share.${thing}}`]),
    ),
  }),
  sentences('explanation.threePublic.overseas', '因公出国（境）团组和人次', {
    text: `1、因公出国（境）费支出决算为{${amountOf('overseasTrips', 'final')}}万元，全年安排因公出国（境）团组{overseas.groups}个，累计{overseas.people}人次。`,
  }),
  sentences('explanation.threePublic.receptions', '接待团组和人次', {
    text: `2、公务接待费支出决算为{${amountOf('officialReceptions', 'final')}}万元，全年共接待来访团组{receptions.groups}个、来宾{receptions.people}人次。`,
  }),
  sentences('explanation.threePublic.vehicles', '公务用车购置和保有量', {
    text: `3、公务用车购置费及运行维护费支出决算为{${amountOf('officialVehicles', 'final')}}万元，其中：公务用车购置费{${amountOf('vehiclePurchase', 'final')}}万元，更新公务用车{vehicles.renewed}辆。公务用车运行维护费{${amountOf('vehicleOperation', 'final')}}万元，截止{year}年12月31日，我单位开支财政拨款的公务用车保有量为{vehicles.funded}辆。`,
  }),
];
