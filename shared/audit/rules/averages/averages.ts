import { Decimal, plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { inUnitOf, sizeOf } from '../../prose/rounding.ts';
import type { Reading } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

const perMonth = /(?:平均)?每个?月|月均|平均每月/;
const perSeason = /每季度?|季均/;
const perDay = /每天|每日|日均/;
const perHead = /人均|每人/;

/** What the total may be divided by: the months, quarters or days of a year. */
function divisors(lead: string): readonly number[] {
  if (perMonth.test(lead)) return [12];
  if (perSeason.test(lead)) return [4];
  if (perDay.test(lead)) return [365, 366, 250, 251, 249, 248, 252];
  return [];
}

/** The figure that an average is of: the last one that is no quarter's or month's and no item of a list. */
function totalOf(before: readonly Quantity[], average: Quantity): Quantity | undefined {
  const all = before.filter(
    (each) =>
      each.role === 'amount' && !each.approximate && each.measure === average.measure && each.depth <= average.depth,
  );
  const whole = all.filter((each) => !/季度|月份?$|半年|^其中/.test(each.lead));
  const yearly = whole.filter((each) => /全年|本年|年度|20\d\d年|共|合计/.test(each.lead));
  return yearly.at(-1) ?? whole.at(-1);
}

/** Averages against the total and the number of months, quarters, days or heads that the sentence names. */
export function auditAverages(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  return sentence.quantities.flatMap((average, index): AuditFinding[] => {
    if (
      average.role !== 'average' ||
      average.value.lte(0) ||
      !/均/.test(average.lead) ||
      /增长|增加|减少|下降|提高/.test(average.lead)
    )
      return [];
    const total = totalOf(sentence.quantities.slice(0, index), average);
    if (total === undefined || sizeOf(total).lte(sizeOf(average))) return [];
    const between = passage.text.slice(total.end, average.start);
    if (between.includes(';') || between.length > 120) return [];
    const heads = perHead.test(average.lead)
      ? sentence.quantities
          .slice(0, index)
          .filter((each) => each.measure === '人' && each.role === 'amount' && !each.approximate)
          .map((each) => each.value)
      : divisors(average.lead).map((each) => new Decimal(each));
    if (heads.length === 0 || heads.length > 10) return [];
    const wholeYear = /全年|20\d\d年|年度|本年|共/.test(sentence.text.slice(0, total.start - sentence.start));
    if (!perHead.test(average.lead) && !wholeYear) return [];
    const step = new Decimal(10).pow(-average.decimals);
    const exact = sizeOf(total).div(average.scale);
    const right = heads.some((each) => !each.isZero() && exact.div(each).minus(average.value).abs().lte(step));
    const about =
      /约|左右|近|余|多/.test(average.lead.slice(-2)) ||
      /^(?:左右|余|多)/.test(passage.text.slice(average.end, average.end + 2));
    const nearly =
      about && heads.some((each) => !each.isZero() && exact.div(each).div(average.value).minus(1).abs().lte(0.1));
    const by = heads[0];
    if (right || nearly || by === undefined || by.isZero()) return [];
    const expected = plainText(roundTo(exact.div(by), average.decimals));
    return [
      reportText(prose, passage, sentence, {
        code: 'TXT-032',
        at: average,
        stated: plainText(average.value),
        expected,
        message: `${inUnitOf(sizeOf(total), total)}${total.unitText}÷${plainText(by)}＝${expected}${average.unitText}，文中写的平均数是${average.text}${average.unitText}。`,
        remedy: '核对总数、平均数和时间范围；数据不是全年的，写明截至几月。',
      }),
    ];
  });
}
