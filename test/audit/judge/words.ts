import { type AmountStyle, amountText, type Hundredths, percentText } from './amounts.ts';
import type { Random } from './random.ts';
import { line, type MistakeKind, mark, markWord, type Pieces } from './text.ts';

/** How a publisher writes sentences: the unit of amounts, places of a rate, and which wording it takes of each topic. */
export type ProseStyle = AmountStyle & {
  readonly places: number;
  readonly percent: '%' | '％';
  readonly rises: readonly [verb: string, growth: string, higher: string];
  readonly falls: readonly [verb: string, decline: string, lower: string];
};

export type Change = {
  readonly verb: Pieces;
  readonly growth: Pieces;
  readonly amount: Pieces;
  readonly rate: Pieces;
  readonly reason: Pieces;
};

export type Words = {
  readonly unit: string;
  readonly money: (amount: Hundredths, kind?: MistakeKind) => Pieces;
  /** An amount that only this sentence has. */
  readonly plainMoney: (amount: Hundredths) => Pieces;
  readonly rate: (part: Hundredths, whole: Hundredths, kind: MistakeKind) => Pieces;
  readonly change: (now: Hundredths, before: Hundredths, rateKind?: MistakeKind) => Change;
  readonly higherThan: (one: Hundredths, other: Hundredths) => Pieces;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly reason: (rises: boolean) => Pieces;
};

const risingReasons = [
  '项目工程进入实施高峰，支付进度加快',
  '人员增加、工资标准调整',
  '上级追加专项资金',
  '新增工作任务，相应经费增加',
];
const fallingReasons = [
  '落实过紧日子要求，压减一般性支出',
  '部分项目尚未达到付款节点',
  '人员退休、调出，经费相应减少',
  '上年一次性项目已经完工',
];

export function wordsOf(style: ProseStyle, random: Random): Words {
  const money = (amount: Hundredths, kind: MistakeKind = 'amount in the text'): Pieces => {
    const shown = { ...mark(amountText(amount, style), kind) };
    const inYuan = amountText(amount, { ...style, unit: '元' });
    const piece = kind === 'factor of ten thousand' ? { ...shown, wrong: () => inYuan } : shown;
    return line`${piece}${style.unit}`;
  };
  const reason = (rises: boolean): Pieces => [
    markWord(random.pick(rises ? risingReasons : fallingReasons), 'empty reason', ['']),
  ];
  const direction = (rises: boolean, at: 0 | 1 | 2): Pieces => {
    const right = rises ? style.rises[at] : style.falls[at];
    const opposite = rises ? style.falls[at] : style.rises[at];
    return [
      random.chance(80)
        ? markWord(right, 'direction', [opposite])
        : markWord(right, 'two-way word', [`${right}（${opposite}）`, `${right}/${opposite}`]),
    ];
  };
  return {
    unit: style.unit,
    money,
    plainMoney: (amount) => [`${amountText(amount, style)}${style.unit}`],
    rate: (part, whole, kind) => line`${mark(percentText(part, whole, style.places), kind)}${style.percent}`,
    change: (now, before, rateKind = 'rate of change') => {
      const rises = now >= before;
      const difference = Math.abs(now - before);
      return {
        verb: direction(rises, 0),
        growth: direction(rises, 1),
        amount: money(difference, 'amount of change'),
        rate: line`${mark(percentText(difference, before, style.places), rateKind)}${style.percent}`,
        reason: reason(rises),
      };
    },
    higherThan: (one, other) => direction(one >= other, 2),
    pick: (list) => random.pick(list),
    reason,
  };
}
