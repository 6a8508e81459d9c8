import { ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { type Decimal, plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { quantitiesBefore } from '../../prose/readProse.ts';
import { inUnitOf, judgeRate, percentRange, plus, rangeOf, sizeOf, writtenPercent } from '../../prose/rounding.ts';
import { explainedByAnyPair, type Reading } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';
import type { TextCode } from '../textAuditCodes.ts';
import { envelope } from './sums.ts';

const added =
  /(?:追加|调增|增加|增补|新增)(?:了|安排|下达)?(?:预算|指标|资金|经费|财政拨款)*(?:数|额|金额)?(?:为|共|:)*$/;
const removed =
  /(?:追减|调减|核减|压减|收回|减少|压缩)(?:了)?(?:预算|指标|资金|经费|财政拨款)*(?:数|额|金额)?(?:为|共|:)*$/;
const first =
  /(?:年初|批复|下达)[^,;:。]{0,12}预算(?:数|安排|资金|总额|额|批复)*(?:为|是|共|:)*$|^年初(?:安排|批复|下达)(?:为|了)*$/;
const settled =
  /^(?:经)?(?:调整|追加|追减|变更|调增|调减)后(?:的)?(?:全年|年度|本年)?(?:支出|收入)?(?:预算)?(?:数|总额|额|资金)?(?:为|是|共|达|:)*$|^(?:全年|调整)预算(?:数|总额|额)?(?:为|是|共|达到?|调整为|:)*$|^预算(?:数|总额)?调整(?:为|至|到)$/;
const budget = /预算(?:数|安排|资金|总额|额|批复)*(?:为|是|共|:)*$/;
const spent =
  /^(?:截[至止](?:到)?(?:20\d\d年)?(?:年?[底末]|\d{1,2}月(?:\d{1,2}日|[底末])?)?|全年|本年|年度|当年|已|累计|共|项目)*(?:实际)?(?:支出|执行|使用|支付|列支)(?:支出|支付|资金|金额|总额|决算|数|额)*(?:为|了|是|共|:)*$/;
const left = /^(?:年末|年底|资金|预算)*(?:结余|剩余|结转结余|结转|结存)(?:资金|金额|数|额)*(?:为|了|是|:)*$/;
const otherSources = /上年(?:度)?(?:财政拨款)?结[转余]|年初结[转余]|以前年度|收回|缴回|上缴|其中/;
const mostAdjustments = 6;

const money = (each: Quantity): boolean =>
  each.measure === '元' && !each.approximate && each.depth === 0 && !each.parallel;

/** What is to be the same, as two amounts of one unit, and the figure it was compared with. */
type Chain = {
  readonly terms: readonly Quantity[];
  readonly size: Decimal;
  readonly words: string;
  readonly stated: Quantity;
};

function adjustedAt(all: readonly Quantity[], index: number): Chain | undefined {
  const start = all[index];
  if (start === undefined || !first.test(start.lead) || added.test(start.lead)) return undefined;
  const terms = [start];
  let size = sizeOf(start);
  let words = start.text;
  for (const each of all.slice(index + 1, index + 2 + mostAdjustments)) {
    if (terms.length > 1 && settled.test(each.lead)) return { terms, size, words, stated: each };
    const isAdded = added.test(each.lead);
    if (isAdded === removed.test(each.lead) || each.value.isNegative()) return undefined;
    size = isAdded ? size.plus(sizeOf(each)) : size.minus(sizeOf(each));
    words += `${isAdded ? '＋' : '－'}${each.text}`;
    terms.push(each);
  }
  return undefined;
}

/** `支出75万元，结余25万元，执行率75%`, without the budget: what was spent and what is left make it up. */
export function auditImpliedRates(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const all = sentence.quantities;
  if (!/结余|剩余/.test(sentence.text) || otherSources.test(sentence.text) || all.length > 12) return [];
  return all.flatMap((paid, index): readonly AuditFinding[] => {
    const [rest, rate] = [all[index + 1], all[index + 2]];
    if (rest === undefined || rate?.role !== 'completion' || rate.approximate || !money(paid) || !money(rest))
      return [];
    if (!spent.test(paid.lead) || !left.test(rest.lead) || /完成|目标/.test(rate.lead)) return [];
    if (all.slice(0, index).some((each) => each.measure === '元')) return [];
    const whole = plus(rangeOf(prose, paid), rangeOf(prose, rest));
    const allowed = whole.low.gt(0) ? percentRange(rangeOf(prose, paid), whole) : undefined;
    if (allowed === undefined || judgeRate(rate.value, rate.decimals, allowed) !== 'wrong') return [];
    if (explainedByAnyPair(prose, rate, [...quantitiesBefore(passage, sentence, 3, 12), ...all])) return [];
    const expected = writtenPercent(sizeOf(paid), sizeOf(paid).plus(sizeOf(rest)));
    return [
      reportText(prose, passage, sentence, {
        code: 'TXT-006',
        at: { start: rate.start, end: rate.end },
        stated: plainText(rate.value),
        expected,
        message: `支出${paid.text}${paid.unitText}，结余${rest.text}${rest.unitText}，两数相加作预算，执行率是${expected}%，文中写的是${rate.text}%。`,
        remedy: '核对支出、结余和执行率；有收回、调剂的，写明金额。',
      }),
    ];
  });
}

function leftAt(all: readonly Quantity[], index: number): Chain | undefined {
  const [start, paid, rest] = all.slice(index, index + 3);
  if (start === undefined || paid === undefined || rest === undefined) return undefined;
  const named = budget.test(start.lead) && !added.test(start.lead) && spent.test(paid.lead) && left.test(rest.lead);
  if (!named) return undefined;
  return {
    terms: [start, paid],
    size: sizeOf(start).minus(sizeOf(paid)),
    words: `${start.text}－${paid.text}`,
    stated: rest,
  };
}

function broken(
  reading: Reading,
  chain: Chain,
  code: TextCode,
  what: string,
  remedy: string,
): AuditFinding | undefined {
  const { prose, passage, sentence } = reading;
  const { terms, size, words, stated } = chain;
  const gap = size.minus(sizeOf(stated)).abs();
  if ([...terms, stated].some((each) => each.unitText !== stated.unitText || ofAnotherTime(each.lead, prose.year)))
    return undefined;
  if (gap.lte(envelope(prose, terms, stated))) return undefined;
  const expected = inUnitOf(size, stated);
  return reportText(prose, passage, sentence, {
    code,
    at: { start: stated.start, end: stated.end },
    stated: plainText(stated.value),
    expected,
    message: `${words}＝${expected}${stated.unitText}，${what}写的是${stated.text}${stated.unitText}，相差${inUnitOf(gap, stated)}${stated.unitText}。`,
    remedy,
  });
}

/** `年初预算a，年中追加b，调整后预算c` and `预算a，支出b，结余c`: the third figure against the first ones. */
export function auditBudgetChains(reading: Reading): readonly AuditFinding[] {
  const { text, quantities } = reading.sentence;
  if (!/追加|追减|调增|调减|核减|结余|剩余|结转|收回/.test(text)) return [];
  const all = quantities.filter((each) => each.measure === '元');
  return all.flatMap((_, index): readonly AuditFinding[] => {
    const adjusted = adjustedAt(all, index);
    const rest = otherSources.test(text) ? undefined : leftAt(all, index);
    return [
      adjusted !== undefined && [...adjusted.terms, adjusted.stated].every(money)
        ? broken(
            reading,
            adjusted,
            'TXT-005',
            '调整后的预算',
            '核对年初预算、追加（追减）和调整后的预算；还有别的调整，一并写明。',
          )
        : undefined,
      rest !== undefined && [...rest.terms, rest.stated].every(money)
        ? broken(reading, rest, 'TXT-006', '结余', '核对预算、支出和结余；有收回、调剂的，写明金额。')
        : undefined,
    ].flatMap((each) => each ?? []);
  });
}
