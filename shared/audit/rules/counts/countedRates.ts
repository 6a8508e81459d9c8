import { ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { judgeRate, writtenPercent } from '../../prose/rounding.ts';
import type { Reading } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

/** `满意率`, `回收率`: what is counted and what is divided have the same stem. */
const rateName = /([\u4e00-\u9fff]{2,4})[率度](?:为|是|达到?|约|:)*$/;
const counted = ['人', '份', '件', '户', '个', '次', '批次', '人次', '家', '台', '辆', '项', '条'];

const isCount = (each: Quantity): boolean =>
  each.role === 'amount' && !each.approximate && !each.parallel && counted.includes(each.measure) && each.value.gt(0);

/** The count that a rate is named after and the larger ones of the same measure before it. */
function countsFor(
  reading: Reading,
  rate: Quantity,
): { readonly part: Quantity; readonly wholes: readonly Quantity[] } | undefined {
  const { prose, sentence } = reading;
  const stem = rateName.exec(rate.lead)?.[1];
  const before = sentence.quantities.filter(
    (each) => each.end <= rate.start && isCount(each) && !ofAnotherTime(each.lead, prose.year),
  );
  const part = before.at(-1);
  if (stem === undefined || part === undefined || !part.lead.includes(stem.slice(-2))) return undefined;
  const wholes = before.filter((each) => each !== part && each.measure === part.measure && each.value.gte(part.value));
  return wholes.length === 0 || before.length > 3 ? undefined : { part, wholes };
}

/** `回访80人，满意76人，满意率95%`: a rate of counts. Where several wholes may be meant all must fail. */
export function auditCountedRates(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  return sentence.quantities
    .filter(
      (each) => each.measure === '%' && (each.role === 'otherRate' || each.role === 'completion') && !each.approximate,
    )
    .slice(0, 40)
    .flatMap((rate): readonly AuditFinding[] => {
      const counts = countsFor(reading, rate);
      if (counts === undefined) return [];
      const { part, wholes } = counts;
      const holds = wholes.some((whole) => {
        const exact = part.value.div(whole.value).mul(100);
        return judgeRate(rate.value, rate.decimals, { low: exact, high: exact }) !== 'wrong';
      });
      const whole = wholes.at(-1);
      if (holds || whole === undefined) return [];
      const expected = writtenPercent(part.value, whole.value);
      return [
        reportText(prose, passage, sentence, {
          code: 'TXT-010',
          at: { start: rate.start, end: rate.end },
          stated: plainText(rate.value),
          expected,
          message: `${part.text}${part.unitText}÷${whole.text}${whole.unitText}×100%＝${expected}%，文中写的是${rate.text}%。`,
          remedy: '按这两个数重新计算，或核对这两个数。',
        }),
      ];
    });
}
