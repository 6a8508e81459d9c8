import { nameIn } from '../../../accounting/vocabulary/accounts.ts';
import { type Decimal, plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import {
  halfUnit,
  inUnitOf,
  judgeRate,
  meets,
  minus,
  percentRange,
  plus,
  type Range,
  rangeOf,
  sizeOf,
  writtenPercent,
} from '../../prose/rounding.ts';
import { explainedByAnyPair, type Reading, usable } from '../rates/rates.ts';
import { type Report, reportText } from '../reportText.ts';

const printed = (each: Quantity): string => `${each.text}${each.unitMissing ? '' : each.unitText}`;
const compared =
  /与[^,;。]{0,24}(?:相比|比较|对比)|比(?:上年|去年|20\d\d|年初|预算|上一年)|较(?:上年|去年|20\d\d|年初|预算|上一年)|同比|[比较]上年/;
const verbs =
  /(?:各|均|分别|相应|同比|比上年|较上年)*(?:增加|减少|增长|下降|上升|降低|压缩|压减|节约|提高|上涨|缩减|多支出|少支出|新增)[^,;。]*$/;

/** A change as one clause or two state it: an amount, a rate, or both. */
type Change = {
  readonly delta: Quantity | undefined;
  readonly rate: Quantity | undefined;
  readonly direction: 'up' | 'down';
};

function changesOf(reading: Reading): readonly Change[] {
  const { text } = reading.passage;
  const all = reading.sentence.quantities.filter(
    (each) => !each.approximate && !(each.parallel && each.role === 'change'),
  );
  const changes: Change[] = [];
  const taken = new Set<Quantity>();
  all.forEach((each, index) => {
    if (taken.has(each) || each.direction === undefined) return;
    if (each.role === 'delta') {
      const next = all[index + 1];
      const follows =
        next !== undefined &&
        next.role === 'change' &&
        (next.direction !== undefined || /变[动化]/.test(next.lead)) &&
        /^[,、(]?(?!分别|依次)[^,;。]{0,14}$/.test(text.slice(each.end, next.start));
      if (follows) taken.add(next);
      changes.push({ delta: each, rate: follows ? next : undefined, direction: each.direction });
    } else if (each.role === 'change') {
      const next = all[index + 1];
      const follows =
        next !== undefined &&
        next.role === 'delta' &&
        next.direction === each.direction &&
        /^[,、(]?[^,;。]{0,10}$/.test(text.slice(each.end, next.start));
      if (follows) taken.add(next);
      changes.push({ delta: follows ? next : undefined, rate: each, direction: each.direction });
    }
  });
  return changes;
}

/** What stood for comparison before this figure: `base` when it is printed (`比上年2040.26万元增加…`). */
function baseOf(reading: Reading, first: Quantity): Quantity | undefined {
  const earlier = reading.sentence.quantities.filter((each) => each.end <= first.start);
  const last = earlier.at(-1);
  if (last === undefined || !usable(last) || last.measure === '%') return undefined;
  const { text } = reading.passage;
  const between = text.slice(last.end, first.start);
  const named = /(?:比|较|与)[^,;。]{0,26}$/.test(last.lead) && /上年|去年|20\d\d年|预算|同期/.test(last.lead);
  return named && /^(?:相比|比较)?,?[^,;。\d]{0,14}$/.test(between) ? last : undefined;
}

/** Figures that the change may be a change of, the likeliest last. */
function currentsOf(reading: Reading, first: Quantity, base: Quantity | undefined): readonly Quantity[] {
  const own = reading.sentence.quantities.filter((each) => each.end <= first.leadStart && each !== base);
  const measure = first.measure === '%' ? '元' : first.measure;
  return [...reading.before, ...own].filter((each) => usable(each) && each.measure === measure).slice(-16);
}

/** The name that a change clause gives its subject, when it names one of its own. */
function ownSubject(first: Quantity): string {
  const words = first.lead.replace(verbs, '').replace(compared, '');
  return nameIn(words).replace(/决算数?|支出数?|^支出|[各均比较与]$/g, '');
}

function sameSubject(name: string, current: Quantity): boolean {
  const label = current.lead;
  const core = name.replace(/(?:支出|收入|总额|合计|经费|费用)+$/, '');
  return core.length >= 2 && label.includes(core);
}

/** The current figure that the structure favours; undefined when the clause speaks of something else. */
function favoured(reading: Reading, first: Quantity, currents: readonly Quantity[]): Quantity | undefined {
  const { text } = reading.passage;
  const name = ownSubject(first);
  const own = currents.filter((each) => reading.sentence.quantities.includes(each));
  const flat = own.filter((each) => each.depth <= first.depth);
  const last = flat.at(-1);
  const total = /(收入|支出|收支)?(合计|总计)$/.exec(first.lead.replace(verbs, ''));
  if (total !== null) return currents.filter((each) => each.lead.includes(total[0])).at(-1);
  if (name.length >= 2) return currents.filter((each) => sameSubject(name, each)).at(-1);
  if (last !== undefined) {
    const between = text.slice(last.end, first.start);
    if (/;(?!(?:与|比|较|同比))/.test(between)) return undefined;
    return last;
  }
  if (own.length > 0 || first.leadStart - reading.sentence.start > 40) return undefined;
  return reading.before.length > 0 && compared.test(reading.sentence.text) ? currents[0] : undefined;
}

type Trial = { readonly base: Range; readonly baseSize: Decimal; readonly delta: Range; readonly deltaSize: Decimal };

function trialOf(reading: Reading, change: Change, current: Quantity, base: Quantity | undefined): Trial | undefined {
  const { prose } = reading;
  const now = rangeOf(prose, current);
  const up = change.direction === 'up';
  if (change.delta !== undefined) {
    const size = sizeOf(change.delta).abs();
    const half = halfUnit(prose, change.delta);
    const delta: Range = { low: size.minus(half), high: size.plus(half) };
    const range = up ? minus(now, delta) : plus(now, delta);
    return {
      base: range,
      baseSize: up ? sizeOf(current).minus(size) : sizeOf(current).plus(size),
      delta,
      deltaSize: size,
    };
  }
  if (base === undefined) return undefined;
  const before = rangeOf(prose, base);
  const delta = up ? minus(now, before) : minus(before, now);
  const deltaSize = up ? sizeOf(current).minus(sizeOf(base)) : sizeOf(base).minus(sizeOf(current));
  return { base: before, baseSize: sizeOf(base), delta, deltaSize };
}

function rateHolds(trial: Trial, rate: Quantity): 'right' | 'lastPlace' | 'wrong' | 'noBase' {
  if (trial.baseSize.isZero()) return trial.deltaSize.isZero() ? 'right' : 'noBase';
  const allowed = percentRange(trial.delta, trial.base);
  return allowed === undefined ? 'right' : judgeRate(rate.value.abs(), rate.decimals, allowed);
}

const turned = (direction: 'up' | 'down'): 'up' | 'down' => (direction === 'up' ? 'down' : 'up');
const wordFor = { up: '增加', down: '减少' } as const;

/** An increase that is larger than what it is an increase of. */
function moreThanAll(change: Change, current: Quantity, currents: readonly Quantity[]): Report | undefined {
  const { delta, rate, direction } = change;
  if (delta === undefined || rate === undefined || direction !== 'up' || !rate.value.isPositive()) return undefined;
  const size = sizeOf(delta).abs();
  if (current.value.isZero() || currents.some((each) => sizeOf(each).gte(size))) return undefined;
  const by = sizeOf(current).mul(rate.value).div(rate.value.plus(100));
  return {
    code: 'TXT-017',
    at: { start: delta.start, end: delta.end },
    stated: plainText(delta.value),
    expected: inUnitOf(roundTo(by.div(delta.scale), 2).mul(delta.scale), delta),
    message: `${printed(current)}里不可能有增加的${printed(delta)}；按增长${rate.text}%推算，应增加${inUnitOf(roundTo(by.div(delta.scale), 2).mul(delta.scale), delta)}${delta.unitText}。`,
    remedy: '核对本年数、增减额和单位。',
  };
}

function judge(reading: Reading, change: Change): readonly Report[] {
  const { prose } = reading;
  const { delta, rate } = change;
  const first = delta === undefined || (rate !== undefined && rate.start < delta.start) ? rate : delta;
  if (first === undefined) return [];
  const found: Report[] = [];
  for (const each of [delta, rate]) {
    if (each?.value.isNegative() && change.direction === 'down') {
      found.push({
        code: 'TXT-018',
        at: { start: each.start, end: each.end },
        stated: plainText(each.value),
        expected: plainText(each.value.abs()),
        message: `“${wordFor.down}”之后又写负数${each.text}，意思成了增加。`,
        remedy: '减少、下降后面写正数。',
      });
    }
  }
  if (
    delta !== undefined &&
    rate?.direction !== undefined &&
    rate.direction !== delta.direction &&
    !delta.value.isZero() &&
    !rate.value.isZero()
  ) {
    if (!rate.value.isNegative() && !delta.value.isNegative()) {
      found.push({
        code: 'TXT-022',
        at: { start: rate.start, end: rate.end },
        stated: wordFor[rate.direction],
        expected: wordFor[delta.direction ?? turned(rate.direction)],
        message: `前面说${wordFor[delta.direction ?? 'up']}${printed(delta)}，后面说${wordFor[rate.direction]}${rate.text}%，方向相反。`,
        remedy: '核对是增加还是减少，两处改成一致。',
      });
      return found;
    }
  }
  const base = baseOf(reading, first);
  const currents = currentsOf(reading, first, base);
  const current = favoured(reading, first, currents);
  if (current === undefined) return found;
  if (base !== undefined && delta !== undefined) {
    const gap =
      change.direction === 'up'
        ? minus(rangeOf(prose, current), rangeOf(prose, base))
        : minus(rangeOf(prose, base), rangeOf(prose, current));
    const size = sizeOf(delta).abs();
    const half = halfUnit(prose, delta);
    if (!meets(gap, { low: size.minus(half), high: size.plus(half) })) {
      const real = sizeOf(current).minus(sizeOf(base));
      const reverse = real.abs().minus(size).abs().lte(half.mul(3));
      if (reverse && !size.isZero()) {
        const right = turned(change.direction);
        found.push({
          code: 'TXT-020',
          at: { start: delta.start, end: delta.end },
          stated: wordFor[change.direction],
          expected: wordFor[right],
          message: `由${printed(base)}到${printed(current)}是${wordFor[right]}${printed(delta)}，文中说${wordFor[change.direction]}。`,
          remedy: '核对是增加还是减少。',
        });
        return found;
      }
      const others = currents.some((each) => sizeOf(each).minus(sizeOf(base)).abs().minus(size).abs().lte(half.mul(3)));
      if (!others) {
        found.push({
          code: 'TXT-017',
          at: { start: delta.start, end: delta.end },
          stated: plainText(delta.value),
          expected: inUnitOf(real.abs(), delta),
          message: `${printed(current)}与${printed(base)}相差${inUnitOf(real.abs(), delta)}${delta.unitText}（${real.isNegative() ? '减少' : '增加'}），文中写的是${wordFor[change.direction]}${printed(delta)}。`,
          remedy: '核对本年数、上年数和增减额。',
        });
        return found;
      }
    }
  }
  if (rate === undefined) return found;
  const trial = trialOf(reading, change, current, base);
  if (trial === undefined) return found;
  const beyond = moreThanAll(change, current, currents);
  if (beyond !== undefined && !explainedByAnyPair(prose, rate, reading.sentence.quantities)) return [...found, beyond];
  const verdict = rateHolds(trial, rate);
  const at = { start: rate.start, end: rate.end };
  const stated = plainText(rate.value);
  if (verdict === 'right') return found;
  if (verdict === 'noBase') {
    if (
      currents.some(
        (other) => other !== current && ['right', 'lastPlace'].includes(judgeOther(reading, change, other, rate)),
      )
    )
      return found;
    found.push({
      code: 'TXT-016',
      at,
      stated,
      expected: '无增减率（基数为0）',
      message: `${printed(current)}减去增加的${delta === undefined ? '' : printed(delta)}，基数为0，却写${wordFor[change.direction]}${rate.text}%：0不能作除数。`,
      remedy: '删去增减率，写“上年没有此项支出”。',
    });
    return found;
  }
  if (base !== undefined && delta !== undefined) {
    const direct = percentRange(trial.delta, rangeOf(prose, base));
    if (direct !== undefined && judgeRate(rate.value.abs(), rate.decimals, direct) === 'right') return found;
  }
  const holdsElsewhere = currents.some((other) => {
    const answer = judgeOther(reading, change, other, rate);
    return answer === 'right' && !rate.value.isZero();
  });
  if (holdsElsewhere && verdict === 'wrong') return found;
  const expected = trial.baseSize.gt(0) ? writtenPercent(trial.deltaSize, trial.baseSize) : undefined;
  if (expected === undefined) return found;
  const words = `基数${inUnitOf(trial.baseSize, current)}${current.unitText}，${inUnitOf(trial.deltaSize, current)}÷${inUnitOf(trial.baseSize, current)}×100%＝${expected}%，文中写的是${rate.text}%`;
  if (verdict === 'lastPlace') {
    found.push({
      code: 'TXT-013',
      at,
      stated,
      expected,
      message: `${words}，差在末位。`,
      remedy: '按四舍五入改末位。',
    });
    return found;
  }
  const all = [...reading.before, ...reading.sentence.quantities];
  const deltas = all.filter((each) => each.role === 'delta' && each !== delta && !each.approximate).slice(-10);
  const byOther = deltas.some((other) =>
    currents.some((each) =>
      rateOf(reading, { ...change, delta: other, direction: other.direction ?? change.direction }, each, rate),
    ),
  );
  if (
    byOther ||
    (rate.decimals > 0 &&
      explainedByAnyPair(
        prose,
        rate,
        all.filter((each) => each !== rate && each !== delta),
      ))
  )
    return found;
  if (trial.deltaSize.isNegative()) return found;
  found.push({
    code: 'TXT-012',
    at,
    stated,
    expected,
    message: `${words}。`,
    remedy: '按增减额和上年数重新计算，或核对这两个数。',
  });
  return found;
}

function judgeOther(reading: Reading, change: Change, other: Quantity, rate: Quantity): string {
  const trial = trialOf(reading, change, other, baseOf(reading, change.delta ?? rate));
  return trial === undefined ? 'wrong' : rateHolds(trial, rate);
}

const rateOf = (reading: Reading, change: Change, current: Quantity, rate: Quantity): boolean =>
  !rate.value.isZero() && judgeOther(reading, change, current, rate) === 'right';

/** Increases and decreases: rate against amount, amount against both figures, directions against each other. */
export function auditChanges(reading: Reading): readonly AuditFinding[] {
  return changesOf(reading).flatMap((change) =>
    judge(reading, change).map((each) => reportText(reading.prose, reading.passage, reading.sentence, each)),
  );
}
