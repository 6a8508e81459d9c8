import { accountOf, nameIn, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { quantitiesBefore } from '../../prose/readProse.ts';
import { judgeRate, percentRange, rangeOf, sizeOf, writtenPercent } from '../../prose/rounding.ts';
import { type Report, reportText } from '../reportText.ts';
import { divisionInWords, explainedByAnyPair, type Reading, usable } from './rates.ts';

/** Nothing but the account: the figure is that of the thing the rate is about, not of an item below it. */
const accountOnly =
  /^(?:其中|即|本?年|全年|当年|年初|年度|调整后?(?:的)?|实际|本级|财政拨款|资金|项目|总|、|,|:|和|为)*(?:预算|决算|支出|收入|执行|完成|安排|下达|到位|使用|支付)+(?:数|额|总额|金额|安排|批复|支出|执行|完成|为|是|:)*$/;

function verdictOn(
  reading: Reading,
  rate: Quantity,
  part: Quantity,
  whole: Quantity,
  code: 'TXT-010' | 'TXT-011',
  near: readonly Quantity[],
): Report | undefined {
  const { prose } = reading;
  const allowed = percentRange(rangeOf(prose, part), rangeOf(prose, whole));
  if (allowed === undefined) return undefined;
  const verdict = judgeRate(rate.value, rate.decimals, allowed);
  if (verdict === 'right' || explainedByAnyPair(prose, rate, near)) return undefined;
  const expected = writtenPercent(sizeOf(part), sizeOf(whole));
  const words = `${divisionInWords(part, whole)}，文中写的是${rate.text}%`;
  return {
    code: verdict === 'lastPlace' ? 'TXT-013' : code,
    at: { start: rate.start, end: rate.end },
    stated: plainText(rate.value),
    expected,
    message: verdict === 'lastPlace' ? `${words}，差在末位。` : `${words}。`,
    remedy: verdict === 'lastPlace' ? '按四舍五入改末位。' : '按这两个数重新计算，或核对这两个数。',
  };
}

/** `完成预算的97.38%，其中预算95万元、决算92.51万元`: the two figures stand right behind the rate. */
function completionAhead(reading: Reading, rate: Quantity): Report | undefined {
  const { passage, sentence } = reading;
  const { text } = passage;
  const all = sentence.quantities;
  if (all.some((each) => each.end <= rate.start && usable(each) && each.measure === '元')) return undefined;
  const [one, other, next] = all.filter((each) => each.start >= rate.end);
  if (one === undefined || other === undefined) return undefined;
  const pair = [one, other];
  const plain = pair.every((each) => usable(each) && each.measure === '元' && accountOnly.test(each.lead));
  if (!plain || /[;。]/.test(text.slice(rate.end, other.end)) || one.leadStart - rate.end > 6) return undefined;
  if (next?.role === 'adjustment' || pair.some((each) => ofAnotherTime(each.lead, reading.prose.year)))
    return undefined;
  const budget = pair.find((each) => accountOf(each.lead) === 'budget');
  const final = pair.find((each) => accountOf(each.lead) !== 'budget');
  if (budget === undefined || final === undefined) return undefined;
  const near = [...quantitiesBefore(passage, sentence, 2, 20), ...all];
  return verdictOn(reading, rate, final, budget, 'TXT-010', near);
}

const bareName = (lead: string): string =>
  nameIn(lead)
    .replace(/^(?:的|本|该|全|当)*(?:年度?|部门|单位)*/, '')
    .replace(/(?:总额|合计|总计|总数|决算数?|预算数?|数)+$/, '');

/** `占总支出25%的项目支出为30万元，总支出100万元`: the part stands behind its share, the whole is named beside it. */
function shareAhead(reading: Reading, rate: Quantity): Report | undefined {
  const { passage, sentence } = reading;
  const { text } = passage;
  if (!/^的/.test(text.slice(rate.end, rate.end + 1))) return undefined;
  const named = /占([^占]{2,24}?)(?:的)?(?:比例|比重|比)?(?:为|达|约)*$/.exec(rate.lead)?.[1];
  const part = sentence.quantities.find((each) => each.start >= rate.end);
  if (named === undefined || part === undefined || !usable(part) || part.leadStart > rate.end) return undefined;
  const name = bareName(named);
  const around = [...quantitiesBefore(passage, sentence, 3, 40), ...sentence.quantities];
  const wholes = around.filter(
    (each) =>
      each !== part &&
      usable(each) &&
      each.measure === part.measure &&
      bareName(each.lead) === name &&
      !ofAnotherTime(each.lead, reading.prose.year),
  );
  const [whole] = wholes;
  if (name.length < 2 || whole === undefined || wholes.some((each) => !sizeOf(each).eq(sizeOf(whole))))
    return undefined;
  return verdictOn(reading, rate, part, whole, 'TXT-011', around);
}

/** Rates and shares whose amounts come after them. */
export function auditLeadingRates(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  return sentence.quantities
    .filter((each) => each.measure === '%' && !each.approximate && !each.parallel)
    .slice(0, 40)
    .flatMap((rate): AuditFinding[] => {
      const found =
        rate.role === 'completion'
          ? completionAhead(reading, rate)
          : rate.role === 'share'
            ? shareAhead(reading, rate)
            : undefined;
      return found === undefined ? [] : [reportText(prose, passage, sentence, found)];
    });
}
