import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
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
import { explainedByAnyPair, type Reading } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

const from = /(?:从|由)[^,;:。]{0,24}$/;
const reached =
  /^[^,;:。]{0,12}(?:增加|增长|上升|提高|上涨|扩大|减少|下降|降低|压缩|压减|缩减|调整|降|增|升|减)(?:至|到|为|成)(?:了|20\d\d年(?:度|末)?的?)*$/;
/** How far behind the value that was reached its change stands, in characters. */
const sameChange = 16;
const mostChanges = 2;

function judge(reading: Reading, before: Quantity, after: Quantity, change: Quantity): AuditFinding | undefined {
  const { prose, passage, sentence } = reading;
  const isUp = sizeOf(after).gt(sizeOf(before));
  const isTurned = change.direction === (isUp ? 'down' : 'up') && !sizeOf(after).eq(sizeOf(before));
  const span = isUp
    ? minus(rangeOf(prose, after), rangeOf(prose, before))
    : minus(rangeOf(prose, before), rangeOf(prose, after));
  const gap = sizeOf(after).minus(sizeOf(before)).abs();
  const [way, words] = [isUp ? '增加' : '减少', `从${before.text}${before.unitText}到${after.text}${after.unitText}`];
  const at = { start: change.start, end: change.end };
  if (isTurned && !change.value.isZero()) {
    return reportText(prose, passage, sentence, {
      code: 'TXT-020',
      at,
      stated: isUp ? '减少' : '增加',
      expected: way,
      message: `${words}是${way}，文中说的是${isUp ? '减少' : '增加'}${change.text}${change.unitText}。`,
      remedy: '核对是增加还是减少，以及两个数是否写反。',
    });
  }
  if (change.role === 'delta') {
    const half = halfUnit(prose, change);
    const size = sizeOf(change).abs();
    if (change.measure !== after.measure || meets(span, { low: size.minus(half), high: size.plus(half) }))
      return undefined;
    return reportText(prose, passage, sentence, {
      code: 'TXT-017',
      at,
      stated: plainText(change.value),
      expected: inUnitOf(gap, change),
      message: `${words}，${way}${inUnitOf(gap, change)}${change.unitText}，文中写的是${change.text}${change.unitText}。`,
      remedy: '核对前后两个数和增减额。',
    });
  }
  const allowed = percentRange(span, rangeOf(prose, before));
  if (allowed === undefined || sizeOf(before).isZero()) return undefined;
  const verdict = judgeRate(change.value.abs(), change.decimals, allowed);
  if (verdict !== 'wrong' || explainedByAnyPair(prose, change, sentence.quantities)) return undefined;
  const expected = writtenPercent(gap, sizeOf(before));
  return reportText(prose, passage, sentence, {
    code: 'TXT-012',
    at,
    stated: plainText(change.value),
    expected,
    message: `${words}，${way}${expected}%，文中写的是${change.text}%。`,
    remedy: '用增减额除以原来的数重新计算，或核对这两个数。',
  });
}

/** `从29人降为16人，下降44.8%`: the change against the two values; what it is a change of is the first of them. */
export function auditReachedValues(reading: Reading): readonly AuditFinding[] {
  const all = reading.sentence.quantities;
  return all.flatMap((before, index): readonly AuditFinding[] => {
    const after = all[index + 1];
    if (after === undefined || before.approximate || after.approximate || before.measure === '%') return [];
    if (before.measure !== after.measure || after.role !== 'amount' || after.leadStart < before.end) return [];
    if (!from.test(before.lead) || after.leadStart !== before.end || !reached.test(after.lead)) return [];
    let last = after;
    const changes: Quantity[] = [];
    for (const each of all.slice(index + 2, index + 2 + mostChanges)) {
      const between = reading.passage.text.slice(last.end, each.start);
      if (!/^[,、(]/.test(between) || between.length > sameChange || /;|其中|比|较/.test(between)) break;
      if ((each.role !== 'delta' && each.role !== 'change') || each.direction === undefined || each.approximate) break;
      changes.push(each);
      last = each;
    }
    return changes.flatMap((change) => judge(reading, before, after, change) ?? []);
  });
}
