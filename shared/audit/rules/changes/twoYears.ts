import { accountOf, nameIn, namesAccountOnly, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { quantitiesBefore } from '../../prose/readProse.ts';
import {
  halfUnit,
  inUnitOf,
  judgeRate,
  meets,
  minus,
  percentRange,
  rangeOf,
  sizeOf,
  writtenPercent,
} from '../../prose/rounding.ts';
import { type Reading, usable } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

type Years = { readonly before: Quantity; readonly now: Quantity };

const mostSpoken = 40;
/** The change is one against last year, not one that a reason gives. */
const reasons = /原因|因为|由于|主要是|其中|追加|调增|调减/;
const fundNames = /一般公共预算|政府性基金预算|国有资本经营预算/g;

const bare = (each: Quantity): string =>
  namesAccountOnly(each.lead)
    ? ''
    : nameIn(each.lead)
        .replace(/^(?:上年度?|去年|上一年|同期|20\d\d年度?|比|较|与|的|同)+/, '')
        .replace(/(?:上年度?|去年|同期)(?=.{0,6}$)/, '')
        .replace(/(?:决算|支出|收入|预算|数|额|总|计|合|安排|实际|均|为|是|的)+$/g, '');

/** Two names of one thing: the same, one ending in the other, or the second without a name of its own. */
const sameThing = (one: string, other: string): boolean =>
  other === '' || one === other || (one !== '' && (one.endsWith(other) || other.endsWith(one)));

/**
 * The amount of this year and that of the year before which a change lies between: the only two of their kind in the
 * sentence, or this year's in the sentence before. Several of either leave it open.
 */
function yearsFor(reading: Reading, change: Quantity): Years | undefined {
  const { prose, passage, sentence } = reading;
  const since = sentence.start + passage.text.slice(sentence.start, change.start).lastIndexOf(';');
  const own = sentence.quantities.filter(
    (each) => each.start > since && each.end <= change.start && usable(each) && each.measure === '元' && !each.parallel,
  );
  const befores = own.filter((each) => ofAnotherTime(each.lead, prose.year));
  const [before] = befores;
  if (before === undefined || befores.length > 1) return undefined;
  const here = own.filter((each) => each !== before);
  const nows =
    here.length > 0
      ? here
      : quantitiesBefore(passage, sentence, 1, 6).filter((each) => usable(each) && each.measure === '元');
  const now = nows.length === 1 ? nows[0] : undefined;
  if (now === undefined || ofAnotherTime(now.lead, prose.year) || now.depth > before.depth) return undefined;
  if ((accountOf(now.lead) === 'budget') !== (accountOf(before.lead) === 'budget') && bare(before) !== '')
    return undefined;
  return sameThing(bare(now), bare(before)) || sameThing(bare(before), bare(now)) ? { before, now } : undefined;
}

function judge(reading: Reading, change: Quantity): AuditFinding | undefined {
  const { prose, passage, sentence } = reading;
  if (change.direction === undefined || change.approximate || change.parallel || change.value.isNegative())
    return undefined;
  if (
    change.end - sentence.start > 400 ||
    reasons.test(passage.text.slice(sentence.start, change.start).replace(fundNames, ''))
  )
    return undefined;
  const years = yearsFor(reading, change);
  if (years === undefined || years.before.value.lte(0)) return undefined;
  const { before, now } = years;
  const between = passage.text.slice(Math.max(before.end, now.end), change.start);
  if (between.length > mostSpoken || /[;。]/.test(between)) return undefined;
  const isUp = sizeOf(now).gt(sizeOf(before));
  const [way, other] = isUp ? ['增加', '减少'] : ['减少', '增加'];
  const gap = sizeOf(now).minus(sizeOf(before)).abs();
  const at = { start: change.start, end: change.end };
  const amounts = `本年${now.text}${now.unitText}，上年${before.text}${before.unitText}`;
  const operands = [
    { role: 'current', value: plainText(now.value) },
    { role: 'base', value: plainText(before.value) },
  ] as const;
  if (change.direction === (isUp ? 'down' : 'up') && !gap.isZero() && !change.value.isZero()) {
    return reportText(prose, passage, sentence, {
      code: 'TXT-020',
      at,
      stated: other,
      expected: way,
      operands,
      message: `${amounts}，是${way}，文中说的是${other}${change.text}${change.unitText}。`,
      remedy: '核对是增加还是减少，以及两年的数是否写反。',
    });
  }
  const span = isUp
    ? minus(rangeOf(prose, now), rangeOf(prose, before))
    : minus(rangeOf(prose, before), rangeOf(prose, now));
  if (change.role === 'delta') {
    const half = halfUnit(prose, change);
    const size = sizeOf(change);
    if (change.measure !== '元' || meets(span, { low: size.minus(half), high: size.plus(half) })) return undefined;
    return reportText(prose, passage, sentence, {
      code: 'TXT-017',
      at,
      stated: plainText(change.value),
      expected: inUnitOf(gap, change),
      operands,
      message: `${amounts}，${way}${inUnitOf(gap, change)}${change.unitText}，文中写的是${change.text}${change.unitText}。`,
      remedy: '核对本年数、上年数和增减额。',
    });
  }
  const allowed = percentRange(span, rangeOf(prose, before));
  if (allowed === undefined) return undefined;
  const verdict = judgeRate(change.value, change.decimals, allowed);
  if (verdict === 'right') return undefined;
  const expected = writtenPercent(gap, sizeOf(before));
  return reportText(prose, passage, sentence, {
    code: verdict === 'lastPlace' ? 'TXT-013' : 'TXT-012',
    at,
    stated: plainText(change.value),
    expected,
    operands,
    message: `${amounts}，${way}${expected}%，文中写的是${change.text}%${verdict === 'lastPlace' ? '，差在末位' : ''}。`,
    remedy: verdict === 'lastPlace' ? '按四舍五入改末位。' : '用增减额除以上年数重新计算，或核对这两个数。',
  });
}

/** `本年80万元，上年100万元，下降20%`: a change whose two amounts both stand before it. */
export function auditTwoYears(reading: Reading): readonly AuditFinding[] {
  return reading.sentence.quantities
    .filter((each) => each.role === 'change' || each.role === 'delta')
    .slice(0, 60)
    .flatMap((change) => judge(reading, change) ?? []);
}
