import { Decimal, plainText, zero } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { judgeRate } from '../../prose/rounding.ts';
import { reportText } from '../reportText.ts';
import type { Reading } from './rates.ts';

type Step = { readonly base: Quantity; readonly current: Quantity };

const mostRates = 8;
/** Words of arriving at a rate. */
const reached = /(?:提高|上升|增加|增长|升高|提升|增|升|下降|降低|减少|回落|下滑|缩小|降|减)(?:到|至|为)/;
const comparing =
  /(?:比|较|与|同)[^,;。]{0,20}(?:上年|去年|上一年|同期|20\d\d年?|年初|预算|计划|目标|平均)[^,;。增减升降提高低]{0,14}$/;
const earlier = /上年|去年|上一年|同期/;
const present = /本年|今年|当年|本期/;

const yearIn = (lead: string): number | undefined => {
  const match = /(20\d\d)年/.exec(lead);
  return match === null ? undefined : Number(match[1]);
};

/** Which of two rates, as printed one after the other, the other one is compared with; undefined in doubt. */
function stepOf(text: string, first: Quantity, second: Quantity): Step | undefined {
  const between = text.slice(first.end, second.start);
  if (/[;。]/.test(between) || between.length > 40) return undefined;
  if (/(?:由|从|自)[^,;。]{0,16}$/.test(first.lead) && reached.test(between)) return { base: first, current: second };
  if (comparing.test(second.lead)) return { base: second, current: first };
  if (comparing.test(first.lead) && reached.test(between)) return { base: first, current: second };
  if (earlier.test(first.lead) && present.test(second.lead)) return { base: first, current: second };
  if (present.test(first.lead) && earlier.test(second.lead)) return { base: second, current: first };
  const one = yearIn(first.lead);
  const other = yearIn(second.lead);
  if (one === undefined || other === undefined || one === other) return undefined;
  return one < other ? { base: first, current: second } : { base: second, current: first };
}

/** A rate itself, not the growth of something; `下降至26%` is no range. */
function isLevel(each: Quantity): boolean {
  const arrived = new RegExp(`${reached.source}$`).test(each.lead);
  return each.measure === '%' && (arrived || (!each.approximate && each.role !== 'change'));
}

function statedStep(reading: Reading, points: Quantity): Step | undefined {
  const { text } = reading.passage;
  const rates = reading.sentence.quantities.filter(isLevel);
  const [second, first] = rates
    .filter((each) => each.end <= points.start)
    .slice(-2)
    .reverse();
  if (first !== undefined && second !== undefined) {
    const between = text.slice(second.end, points.start);
    const step =
      between.length <= 24 && !/[;。]|\d/.test(between) && !first.parallel && !second.parallel
        ? stepOf(text, first, second)
        : undefined;
    if (step !== undefined) return step;
  }
  const [next, last] = rates.filter((each) => each.start >= points.end).slice(0, 2);
  if (next === undefined || last === undefined || next.parallel || last.parallel) return undefined;
  return /^[,(]?(?:由|从|自)[^,;。\d]{0,16}$/.test(text.slice(points.end, next.start)) &&
    reached.test(text.slice(next.end, last.start))
    ? { base: next, current: last }
    : undefined;
}

const ulp = (each: Quantity): Decimal => new Decimal(10).pow(-each.decimals);

/** What two printed rates may differ by; whole percentages are taken as they stand. */
function differenceRange(a: Quantity, b: Quantity): { readonly low: Decimal; readonly high: Decimal } {
  const gap = a.value.minus(b.value).abs();
  const half = ulp(a).plus(ulp(b)).div(2);
  const blur = a.decimals + b.decimals === 0 ? zero : half;
  return { low: gap.minus(blur), high: gap.plus(blur) };
}

/** Differences in percentage points against the two rates between which the sentence states them. */
export function auditPercentagePoints(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const rates = sentence.quantities.filter(isLevel);
  if (rates.length < 2) return [];
  const allPoints = sentence.quantities
    .filter((each) => each.role === 'points' && !each.approximate && !each.parallel && each.direction !== undefined)
    .slice(0, 40);
  return allPoints.flatMap((points): AuditFinding[] => {
    const step = statedStep(reading, points);
    if (step === undefined || points.value.isNegative() || /扣|得|加分|每/.test(points.lead)) return [];
    const { base, current } = step;
    const judged = judgeRate(points.value, points.decimals, differenceRange(current, base));
    const whole = points.decimals + base.decimals + current.decimals === 0;
    const verdict = judged === 'lastPlace' && whole ? 'wrong' : judged;
    const real = current.value.minus(base.value);
    const gap = plainText(real.abs());
    if (verdict === 'right') {
      const up = real.isPositive();
      if (real.isZero() || up === (points.direction === 'up')) return [];
      const [said, meant] = up ? ['下降', '提高'] : ['提高', '下降'];
      return [
        reportText(prose, passage, sentence, {
          code: 'TXT-020',
          at: { start: points.start, end: points.end },
          stated: said,
          expected: meant,
          message: `由${base.text}%到${current.text}%是${meant}${gap}个百分点，文中说${said}。`,
          remedy: '核对是提高还是下降，以及两个比率是否写反。',
        }),
      ];
    }
    const near = rates
      .filter((each) => each.end <= points.start || each === base || each === current)
      .slice(-mostRates);
    const elsewhere = near.some((a) =>
      near.some((b) => a !== b && judgeRate(points.value, points.decimals, differenceRange(a, b)) === 'right'),
    );
    if (elsewhere) return [];
    return [
      reportText(prose, passage, sentence, {
        code: verdict === 'lastPlace' ? 'TXT-013' : 'TXT-023',
        at: { start: points.start, end: points.end },
        stated: plainText(points.value),
        expected: gap,
        message: `${current.text}%与${base.text}%相差${gap}个百分点，文中写的是${points.text}个百分点。`,
        remedy: '百分点是两个比率直接相减；核对两个比率和相差的百分点。',
      }),
    ];
  });
}
