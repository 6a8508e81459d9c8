import { accountOf, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { halfUnit, sizeOf } from '../../prose/rounding.ts';
import { type Reading, usable } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

type Order = 'more' | 'less' | 'equal';

const comparison =
  /(决算(?:支出)?数?|实际支出数?|实际数|执行数|支出数)(?:与)?(大于|高于|超过|超出|多于|小于|低于|少于|等于|持平于?|未超|没有超过)(?:了)?(?:年初|全年|调整后?)?(?:的)?(?:支出)?预算数?|与(?:年初|全年)?(?:支出)?预算数?(?:基本)?(持平|一致|相等|相同)/g;
const words: Readonly<Record<string, Order>> = {
  大于: 'more',
  高于: 'more',
  超过: 'more',
  超出: 'more',
  多于: 'more',
  小于: 'less',
  低于: 'less',
  少于: 'less',
  等于: 'equal',
  持平: 'equal',
  持平于: 'equal',
  一致: 'equal',
  相等: 'equal',
  相同: 'equal',
};
const nameOf: Readonly<Record<Order, string>> = { more: '大于', less: '小于', equal: '等于' };

type Pair = { readonly budget: Quantity; readonly final: Quantity };

/** Budget and final figure of the same thing, in the order they are written, up to `until`. */
function pairsIn(
  quantities: readonly Quantity[],
  text: string,
  until: number,
  year: number | undefined,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let budget: Quantity | undefined;
  let final: Quantity | undefined;
  let last = 0;
  for (const each of quantities) {
    if (each.start >= until) break;
    if (/[;]/.test(text.slice(last, each.start))) {
      budget = undefined;
      final = undefined;
    }
    last = each.end;
    if (!usable(each) || each.measure !== '元' || ofAnotherTime(each.lead, year)) continue;
    const account = accountOf(each.lead);
    if (account === 'budget') budget = each;
    else if (account === 'final') final = each;
    if (budget !== undefined && final !== undefined) {
      pairs.push({ budget, final });
      budget = undefined;
      final = undefined;
    }
  }
  return pairs;
}

/** 大于, 小于, 等于 between budget and final figures against the two numbers. */
export function auditDirections(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const { text } = passage;
  return [...sentence.text.matchAll(comparison)].flatMap((match): AuditFinding[] => {
    const word = match[2] ?? match[3] ?? '';
    const stated = words[word];
    const at = sentence.start + match.index;
    const next = text.charAt(at + match[0].length);
    if (stated === undefined || next === '(' || next === '/' || /[(/]/.test(match[0]) || /基本/.test(match[0]))
      return [];
    const since = sentence.start + text.slice(sentence.start, at).lastIndexOf(';');
    const item = sentence.quantities.filter((each) => each.start > since);
    let pairs = pairsIn(item, text, at, prose.year);
    const near = pairs.length > 0;
    if (!near) {
      const previous = passage.sentences[sentence.position - 1];
      if (item.some((each) => each.end <= at && usable(each) && each.measure === '元') || previous === undefined)
        return [];
      pairs = pairsIn(previous.quantities, text, previous.end, prose.year);
      if (pairs.length !== 1) return [];
    }
    const pair = pairs.at(-1);
    if (pair === undefined) return [];
    const order = (each: Pair): Order => {
      const gap = sizeOf(each.final).minus(sizeOf(each.budget));
      return gap.isZero() ? 'equal' : gap.isPositive() ? 'more' : 'less';
    };
    const real = order(pair);
    if (real === stated || pairs.some((each) => order(each) === stated && pairs.length > 1 && !near)) return [];
    const gap = sizeOf(pair.final).minus(sizeOf(pair.budget)).abs();
    if (stated === 'equal' && gap.lte(halfUnit(prose, pair.final).mul(2.5))) return [];
    const both = `预算${pair.budget.text}${pair.budget.unitText}，决算${pair.final.text}${pair.final.unitText}`;
    const zeros = real === 'equal';
    return [
      reportText(prose, passage, sentence, {
        code: zeros ? 'TXT-021' : 'TXT-020',
        at: { start: at, end: at + match[0].length },
        stated: nameOf[stated],
        expected: nameOf[real],
        message: zeros
          ? `${both}，两数相等，文中说“${match[0]}”。`
          : `${both}，决算${nameOf[real]}预算${plainText(gap.div(pair.final.scale))}${pair.final.unitText}，文中说“${match[0]}”。`,
        remedy: '按两个数改写大于、小于或持平，并核对原因是否还说得通。',
      }),
    ];
  });
}
