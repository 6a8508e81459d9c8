import type { FigureUnit } from '../../accounting/fact.ts';
import { Decimal } from '../../decimal/decimal.ts';

/** What a number does in its sentence. */
export type QuantityRole =
  | 'amount'
  | 'delta'
  | 'adjustment'
  | 'share'
  | 'completion'
  | 'change'
  | 'points'
  | 'average'
  | 'otherRate';

/**
 * A number with its unit as a sentence has it. Offsets are of the passage's uniform text; `end` is behind the unit.
 * `lead`: the words of its clause before it. `measure`: the unit as compared (`元` for every amount of money), of
 * which one printed unit is `scale`.
 * `approximate`: 约, 余, 近, 以上 …: not a figure to reckon with.
 */
export type Quantity = {
  readonly value: Decimal;
  readonly text: string;
  readonly decimals: number;
  readonly unit: FigureUnit;
  readonly unitText: string;
  readonly measure: string;
  readonly scale: number;
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
  readonly lead: string;
  readonly leadStart: number;
  readonly role: QuantityRole;
  readonly direction: 'up' | 'down' | undefined;
  readonly approximate: boolean;
  readonly unitMissing: boolean;
  /** One of several numbers in a row without words between (`26.0%、45.4%和28.6%`). */
  readonly parallel: boolean;
  readonly depth: number;
};

/** Unit words by length, with what they count. `scale`: how many of the measure one is. */
const unitWords: Readonly<Record<string, readonly [measure: string, unit: FigureUnit, scale: number]>> = {
  个百分点: ['百分点', 'percent', 1],
  百分点: ['百分点', 'percent', 1],
  百万元: ['元', 'wanYuan', 1_000_000],
  平方米: ['平方米', 'squareMetre', 1],
  亿元: ['元', 'wanYuan', 100_000_000],
  万元: ['元', 'wanYuan', 10_000],
  千元: ['元', 'yuan', 1000],
  人次: ['人次', 'times', 1],
  批次: ['批次', 'times', 1],
  场次: ['场次', 'times', 1],
  车次: ['车次', 'times', 1],
  '㎡': ['平方米', 'squareMetre', 1],
  亿: ['元', 'wanYuan', 100_000_000],
  万: ['元', 'wanYuan', 10_000],
  元: ['元', 'yuan', 1],
  '%': ['%', 'percent', 1],
  人: ['人', 'person', 1],
  名: ['人', 'person', 1],
  位: ['人', 'person', 1],
  辆: ['辆', 'vehicle', 1],
  台: ['台', 'item', 1],
  套: ['套', 'item', 1],
  个: ['个', 'item', 1],
  项: ['项', 'item', 1],
  批: ['批次', 'times', 1],
  场: ['场次', 'times', 1],
  次: ['次', 'times', 1],
  趟: ['趟', 'times', 1],
  家: ['家', 'item', 1],
  户: ['户', 'item', 1],
  件: ['件', 'item', 1],
  份: ['份', 'item', 1],
  篇: ['篇', 'item', 1],
  条: ['条', 'item', 1],
  栋: ['栋', 'item', 1],
  幢: ['栋', 'item', 1],
  处: ['处', 'item', 1],
  间: ['间', 'item', 1],
  所: ['所', 'item', 1],
  座: ['座', 'item', 1],
  吨: ['吨', 'item', 1],
  公里: ['公里', 'item', 1],
  亩: ['亩', 'item', 1],
  天: ['天', 'item', 1],
  分: ['分', 'score', 1],
  期: ['期', 'item', 1],
};
const unitPattern = new RegExp(
  `(?:${Object.keys(unitWords)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'y',
);
const numberPattern = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;
const longestNumber = 24;

/** Letters after a number that make it a date, an ordinal, a code or a name, not a quantity. */
const notCounted = /[年月日号届级表类款季楼室路版章页]|[a-zA-Z〕\]_/]/y;
const beforeNoCount = /(?:[第附件表图〔[#a-zA-Z_/]|公开|\d-)$/;
const approximateBefore =
  /(?:(?<!节)约|近|逾|超过|超|不少于|不低于|不超过|不高于|至少|达到或超过|[≥≤<>~≧≦]|将近|平均|[—~至])$/;
const bounds = new Set([...',;:。、(!?《》|【】']);

const up = '增加|增长|上升|提高|上涨|增多|升高|增幅|涨幅|多支出|超支|增收|增支';
const down = '减少|下降|降低|压缩|压减|缩减|减幅|降幅|回落|节约|节省|少支出|减收|减支|降';
const tail = '(?:了|额|数|金额|比例|幅度|幅|率|资金|支出|收入|经费|各|均|分别|为|约|达|达到|是|:)*$';
const upTail = new RegExp(`(?:${up}|新增)${tail}`);
const downTail = new RegExp(`(?:${down})${tail}`);
const adjustTail =
  /(?:调增|调减|追加|核减|核增|调整|调剂)(?:预算|经费|资金|额|数|金额|支出|了|为)*$|(?:调增|调减|追加|增加|减少|核减|压减|收回)[^,]{0,8}(?:预算|指标|财政拨款)(?:数|资金|额|为)*$/;
const reached = new RegExp(
  `(?:${up}|${down}|增|升|减|调整|扩大)(?:至|到)(?:了|约|\\d)*$|^(?:逐年|逐步|分别)?(?:${up}|${down}|增|升|减|调整)(?:为|成)$`,
);
const twoWay = /(?:增加|增长|减少|下降|上升|降低)[(/、或](?:减少|下降|增加|增长|上升|降低)/;

/** The words of the clause before position `at`, not farther back than `floor`; brackets inside a name are kept. */
function leadBefore(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < 90) {
    const char = text.charAt(start - 1);
    if (char === ')') {
      const within = text.slice(Math.max(floor, start - 40), start - 1).lastIndexOf('(');
      if (within < 0) break;
      const open = Math.max(floor, start - 40) + within;
      start = open;
      continue;
    }
    if (bounds.has(char) && !(char === ':' && start === at)) break;
    start -= 1;
  }
  return start;
}

function roleOf(lead: string, measure: string): { role: QuantityRole; direction: 'up' | 'down' | undefined } {
  const close = lead.slice(-24);
  const direction = twoWay.test(close)
    ? undefined
    : upTail.test(close)
      ? 'up'
      : downTail.test(close)
        ? 'down'
        : undefined;
  if (measure !== '百分点' && reached.test(close) && !/幅[至到为成]$/.test(close))
    return { role: measure === '%' ? 'otherRate' : 'amount', direction: undefined };
  if (measure === '百分点') return { role: 'points', direction };
  if (measure === '%') {
    if (/占[^占]*预算(?:安排)?(?:数|总额)?(?:的|比)?$/.test(lead)) return { role: 'completion', direction: undefined };
    if (/占|比重/.test(lead)) return { role: 'share', direction: undefined };
    if (/变[动化](?:率|幅度|比例)|增减率|增长率|增减幅度/.test(lead)) return { role: 'change', direction };
    if (direction !== undefined || twoWay.test(close)) return { role: 'change', direction };
    if (/完成|执行率|执行进度|控制率|支付率|使用率|到位率|预算的/.test(lead))
      return { role: 'completion', direction: undefined };
    return { role: 'otherRate', direction: undefined };
  }
  if (/平均|人均|日均|月均|年均|每[月日天人季次]/.test(lead)) return { role: 'average', direction };
  if (adjustTail.test(close)) return { role: 'adjustment', direction };
  if (direction !== undefined || twoWay.test(close)) return { role: 'delta', direction };
  return { role: 'amount', direction: undefined };
}

/** `完成预算447.81万元的98.5%`: the words before the amount say what the rate behind it is. */
function ofWhole(lead: string, before: Quantity | undefined, leadStart: number): string {
  if (lead !== '的' || before === undefined || before.end !== leadStart) return lead;
  return /(?:完成|达到|占)[^,;]{0,16}$/.test(before.lead) ? `${before.lead}的` : lead;
}

type Unit = { readonly words: string; readonly about: boolean };

function unitAt(text: string, at: number): Unit {
  let from = at;
  const about = /^[余多来几]/.test(text.charAt(at));
  if (about) from += 1;
  unitPattern.lastIndex = from;
  const words = unitPattern.exec(text)?.[0];
  if (words === undefined) return { words: '', about };
  if ((words === '万' || words === '亿') && /[人次余多千个份户件亩吨台株平]/.test(text.charAt(from + 1)))
    return { words: '', about: true };
  return {
    words: text.slice(at, from) + words,
    about: about || (words.endsWith('元') && text.charAt(from + words.length) === '/'),
  };
}

const afterAbout = /^(?:\(含\)|\(不含\))?(?:以上|以下|以内|左右|上下|余|多|[—~至])/;

/**
 * Reads all quantities of a uniform text. Dates, ordinals, codes, the numbering in front of a paragraph and numbers
 * without unit are left out, except an amount whose unit the sentence shows (`101.06，` among 万元: `unitMissing`).
 */
export function readQuantities(text: string, from: number, to: number): readonly Quantity[] {
  const found: Quantity[] = [];
  let floor = from;
  let depth = 0;
  let depthAt = from;
  for (const match of text.slice(from, to).matchAll(numberPattern)) {
    const start = from + match.index;
    const numberEnd = start + match[0].length;
    for (; depthAt < start; depthAt += 1) {
      const char = text.charAt(depthAt);
      if (char === '(') depth += 1;
      else if (char === ')' && depth > 0) depth -= 1;
    }
    if (match[0].length > longestNumber) continue;
    const negative = text.charAt(start - 1) === '-' && start - 1 >= from && !/[\da-zA-Z)]/.test(text.charAt(start - 2));
    const at = negative ? start - 1 : start;
    notCounted.lastIndex = numberEnd;
    const percentWord = text.slice(Math.max(from, at - 3), at) === '百分之';
    if (!percentWord && (notCounted.test(text) || beforeNoCount.test(text.slice(Math.max(from, at - 3), at)))) continue;
    if (text.charAt(numberEnd) === '-' && /\d/.test(text.charAt(numberEnd + 1))) continue;
    if (
      /^[.、](?!\d)/.test(text.slice(numberEnd, numberEnd + 2)) &&
      (at === from || /[。;:(]/.test(text.charAt(at - 1)))
    )
      continue;
    if (text.charAt(at - 1) === '(' && text.charAt(numberEnd) === ')') continue;
    const unit: Unit = percentWord ? { words: '%', about: false } : unitAt(text, numberEnd);
    const end = numberEnd + (percentWord ? 0 : unit.words.length);
    const wordsAt = percentWord ? at - 3 : at;
    const digits = match[0].replace(/,/g, '');
    const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
    const bare = unit.words === '';
    if (bare && !(decimals > 0 || /^,|^、/.test(text.charAt(numberEnd)))) continue;
    if (!bare && decimals === 0 && /^0\d/.test(digits)) continue;
    const leadStart = leadBefore(text, wordsAt, floor);
    const lead = text.slice(leadStart, wordsAt);
    const unitText = unit.words.replace(/^[余多来几]/, '');
    const [measure, kind, scale] = unitWords[unitText] ?? ['', 'unknown', 1];
    const value = new Decimal(negative ? `-${digits}` : digits);
    const { role, direction } = roleOf(ofWhole(lead, found.at(-1), leadStart), measure);
    found.push({
      value,
      text: (negative ? '-' : '') + match[0],
      decimals,
      unit: kind,
      unitText,
      measure,
      scale,
      start: at,
      numberEnd,
      end,
      lead,
      leadStart,
      role,
      direction,
      approximate: unit.about || approximateBefore.test(lead) || afterAbout.test(text.slice(end, end + 8)),
      unitMissing: bare,
      parallel: false,
      depth,
    });
    floor = end;
  }
  return settleBare(found, text);
}

/** Numbers without a unit: one of a pair (`4125.49，4143.91万元`) or an amount whose unit was forgotten; others go. */
function settleBare(found: readonly Quantity[], text: string): readonly Quantity[] {
  const money = found.filter((each) => each.measure === '元');
  const settled: Quantity[] = [];
  found.forEach((each, index) => {
    if (!each.unitMissing) {
      settled.push(each);
      return;
    }
    const next = found[index + 1];
    const paired =
      next !== undefined &&
      /^[,、和/]$/.test(text.slice(each.end, next.start)) &&
      next.lead === '' &&
      !next.unitMissing;
    const pattern = paired ? next : money.find((other) => other.unitText === '万元');
    if (pattern === undefined) return;
    if (
      !paired &&
      (each.decimals === 0 || each.decimals > 2 || money.length === 0 || !/[\u4e00-\u9fff)]:?$/.test(each.lead))
    )
      return;
    settled.push({
      ...each,
      unit: pattern.unit,
      unitText: pattern.unitText,
      measure: pattern.measure,
      scale: pattern.scale,
      unitMissing: !paired,
    });
  });
  return settled.map((each, index) => {
    const inRow = (one: Quantity | undefined, next: Quantity | undefined): boolean =>
      one !== undefined &&
      next !== undefined &&
      one.measure === next.measure &&
      /^[,、/]?(?:和|及|与|以及)?$/.test(text.slice(one.end, next.start));
    return inRow(settled[index - 1], each) || inRow(each, settled[index + 1]) ? { ...each, parallel: true } : each;
  });
}
