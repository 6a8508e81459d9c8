import { ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { Decimal, plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { halfUnit, inUnitOf, meets, rangeOf, sizeOf } from '../../prose/rounding.ts';
import type { Reading } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

/** What one of which the figure is for, with the measures that count it. */
const ones: readonly (readonly [word: RegExp, measures: readonly string[]])[] = [
  [/人均|(?:平均)?每(?:人|名(?:[^,;]{0,6}人员|职工)?)/, ['人', '人次']],
  [/每批次?/, ['批次']],
  [/每辆(?:车|公务用车)?|单车|车均/, ['辆']],
  [/每台/, ['台']],
  [/每套/, ['套']],
  [/每次/, ['次', '批次', '场次', '车次']],
  [/每场次?/, ['场次']],
  [/每期/, ['期']],
  [/每户|户均/, ['户']],
  [/每家/, ['家']],
  [/每个(?!月|季|工作日|人)/, ['个']],
  [/每(?:平方米|平米)/, ['平方米']],
  [/每亩|亩均/, ['亩']],
];
const standard =
  /标准|限额|定额|上限|不超|不低|补贴|补助|津贴|核定|每[人月日天年][^,;]{0,4}每|每[^,;]{1,4}每|预算安排按|按|增长|增加|减少|下降|提高|比|较|可|扣|得/;
const mostAverages = 20;

function divisorOf(average: Quantity): readonly string[] | undefined {
  const close = average.lead.slice(-16);
  return ones.find(([word]) => new RegExp(`(?:${word.source})[^,;]{0,8}$`).test(close))?.[1];
}

const sameKind = (a: string, b: string): boolean => a === b || (/^人次?$/.test(a) && /^人次?$/.test(b));

/** Averages for one person, batch or vehicle against the only total and the only number of them in the sentence. */
export function auditUnitAverages(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const { quantities } = sentence;
  if (!/每|均|单车/.test(sentence.text) || quantities.length > 60) return [];
  const averages = quantities.filter((each) => divisorOf(each) !== undefined);
  if (averages.length === 0 || averages.length > mostAverages) return [];
  return averages.flatMap((average): AuditFinding[] => {
    const measures = divisorOf(average) ?? [];
    if (average.approximate && !/平均$/.test(average.lead)) return [];
    if (standard.test(average.lead) || average.value.lte(0) || average.measure === '%' || average.parallel) return [];
    const others = quantities.filter(
      (each) =>
        each !== average &&
        divisorOf(each) === undefined &&
        (each.role === 'amount' || each.role === 'average') &&
        !ofAnotherTime(each.lead, prose.year),
    );
    const counts = others.filter((each) => measures.includes(each.measure) && !each.approximate);
    const totals = others.filter(
      (each) =>
        sameKind(each.measure, average.measure) &&
        !counts.includes(each) &&
        !each.approximate &&
        !/单价|标准/.test(each.lead),
    );
    const [count] = counts;
    const [total] = totals;
    if (count === undefined || total === undefined || counts.length > 1 || totals.length > 1) return [];
    const between = passage.text.slice(
      Math.min(count.end, total.end, average.end),
      Math.max(count.start, total.start, average.start),
    );
    if (/[;]|预算|上年|去年|不含|其中/.test(between) || between.length > 80 || count.value.lte(0)) return [];
    const averageHalf =
      average.measure === '元' ? halfUnit(prose, average) : new Decimal(10).pow(-average.decimals).div(2);
    // Cut off instead of rounded is common here: one whole unit of the last place either way.
    const size = sizeOf(average);
    const low = size.minus(averageHalf.mul(2)).mul(count.value);
    const high = size.plus(averageHalf.mul(2)).mul(count.value);
    if (meets(rangeOf(prose, total), { low, high })) return [];
    const expected = plainText(
      roundTo(sizeOf(total).div(count.value).div(average.scale), Math.max(average.decimals, 2)),
    );
    return [
      reportText(prose, passage, sentence, {
        code: 'TXT-032',
        at: { start: average.start, end: average.end },
        stated: plainText(average.value),
        expected,
        message: `${inUnitOf(sizeOf(total), total)}${total.unitText}÷${plainText(count.value)}${count.unitText}＝${expected}${average.unitText}，文中写的平均数是${average.text}${average.unitText}。`,
        remedy: '核对总数、个数和平均数；口径不同的写明。',
      }),
    ];
  });
}
