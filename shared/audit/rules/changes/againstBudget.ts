import { accountOf, nameIn, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
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
import { explainedByAnyPair, type Reading, usable } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

const compared =
  /(?:比|较|与)(?:20\d\d年度?|本年|当年)?(?:年初|全年|当年|调整后?的?)?(?:部门|支出|收入|批复|下达|安排)?预算(?:数|额|总额|安排数?|批复数?)?(?:相比|比较|对比)?,?(?:支出|决算|实际)?(?:多支出|少支出|超支|节约|节省|结余|增加|减少|增长|下降|压减|降低|超出|超过|多|少|低|高)了?(?:为|:)?$/;
const less = /少支出|节约|节省|结余|减少|下降|压减|降低|少|低/;
const accountWords =
  /^(?:其中|本?年|全年|当年|年初|年度|调整后?(?:的)?|实际|20\d\d年度?|一般公共预算|财政拨款|三公经费|、|,|:|和|为|的)*(?:预算|决算|支出|收入|执行|完成|安排|使用|支付|数|额|总额|金额|为|是|:)*$/;

type Pair = { readonly budget: Quantity; readonly final: Quantity };

const bare = (each: Quantity): string =>
  accountWords.test(each.lead) ? '' : nameIn(each.lead).replace(/(?:预算|决算|支出|收入|年初|数|安排|实际|为)+$/g, '');

/** The only budget figure and the only other figure before a change, in its own clause group or the sentence before. */
function onlyPair(reading: Reading, until: Quantity): Pair | undefined {
  const { passage, sentence, prose } = reading;
  const { text } = passage;
  const since = sentence.start + text.slice(sentence.start, until.start).lastIndexOf(';');
  const fits = (each: Quantity): boolean =>
    usable(each) && each.measure === until.measure && !ofAnotherTime(each.lead, prose.year);
  const own = sentence.quantities.filter((each) => each.start > since && each.end <= until.start);
  if (own.some((each) => each.role === 'adjustment' || each.depth > 0)) return undefined;
  const here = own.filter(fits);
  const near = since > sentence.start || here.length >= 2 ? [] : quantitiesBefore(passage, sentence, 1, 8);
  if (near.some((each) => each.role === 'adjustment')) return undefined;
  const all = [...near.filter(fits), ...here];
  const [one, other] = all;
  if (all.length !== 2 || one === undefined || other === undefined) return undefined;
  const budget = all.find((each) => accountOf(each.lead) === 'budget');
  const final = all.find((each) => each !== budget && accountOf(each.lead) !== 'budget');
  if (budget === undefined || final === undefined) return undefined;
  const [first, second] = [bare(one), bare(other)];
  return second === '' || second === first ? { budget, final } : undefined;
}

function deltaAgainstBudget(reading: Reading, delta: Quantity): AuditFinding | undefined {
  const { prose, passage, sentence } = reading;
  const from = Math.max(sentence.start, delta.start - 50);
  if (!compared.test(passage.text.slice(from, delta.start)) || delta.value.isNegative()) return undefined;
  const pair = onlyPair(reading, delta);
  if (pair === undefined) return undefined;
  const { budget, final } = pair;
  const way = less.test(delta.lead.slice(-6)) ? 'down' : 'up';
  const gap =
    way === 'up'
      ? minus(rangeOf(prose, final), rangeOf(prose, budget))
      : minus(rangeOf(prose, budget), rangeOf(prose, final));
  const half = halfUnit(prose, delta);
  const size = sizeOf(delta);
  if (meets(gap, { low: size.minus(half), high: size.plus(half) })) return undefined;
  const real = sizeOf(final).minus(sizeOf(budget));
  const both = `预算${budget.text}${budget.unitText}，决算${final.text}${final.unitText}`;
  const at = { start: delta.start, end: delta.end };
  const meant = real.isNegative() ? '减少' : '增加';
  if (real.abs().minus(size).abs().lte(half.mul(3))) {
    return reportText(prose, passage, sentence, {
      code: 'TXT-020',
      at,
      stated: way === 'up' ? '增加' : '减少',
      expected: meant,
      message: `${both}，决算比预算${meant}${inUnitOf(real.abs(), delta)}${delta.unitText}，文中的方向相反。`,
      remedy: '核对是增加还是减少，以及预算数、决算数是否写反。',
    });
  }
  return reportText(prose, passage, sentence, {
    code: 'TXT-017',
    at,
    stated: plainText(delta.value),
    expected: inUnitOf(real.abs(), delta),
    message: `${both}，相差${inUnitOf(real.abs(), delta)}${delta.unitText}（${meant}），文中写的是${delta.text}${delta.unitText}。`,
    remedy: '核对预算数、决算数和增减额。',
  });
}

function rateAgainstBudget(reading: Reading, rate: Quantity): AuditFinding | undefined {
  const { prose, passage, sentence } = reading;
  const from = Math.max(sentence.start, rate.start - 50);
  if (!compared.test(passage.text.slice(from, rate.start)) || rate.value.isNegative()) return undefined;
  const [budgetLike] = sentence.quantities.filter((each) => each.end <= rate.start && each.measure === '元');
  if (budgetLike === undefined) return undefined;
  const pair = onlyPair(reading, { ...rate, measure: '元' });
  if (pair === undefined || pair.budget.value.isZero()) return undefined;
  const { budget, final } = pair;
  const way = less.test(rate.lead.slice(-6)) ? 'down' : 'up';
  const now = rangeOf(prose, final);
  const then = rangeOf(prose, budget);
  const allowed = percentRange(way === 'up' ? minus(now, then) : minus(then, now), then);
  if (allowed === undefined) return undefined;
  const verdict = judgeRate(rate.value, rate.decimals, allowed);
  if (verdict !== 'wrong' || explainedByAnyPair(prose, rate, sentence.quantities)) return undefined;
  const real = sizeOf(final).minus(sizeOf(budget));
  const expected = writtenPercent(real.abs(), sizeOf(budget));
  const turned = real.isNegative() === (way === 'up') && !real.isZero();
  return reportText(prose, passage, sentence, {
    code: turned ? 'TXT-020' : 'TXT-012',
    at: { start: rate.start, end: rate.end },
    stated: turned ? (way === 'up' ? '增加' : '减少') : plainText(rate.value),
    expected: turned ? (real.isNegative() ? '减少' : '增加') : expected,
    message: `预算${budget.text}${budget.unitText}，决算${final.text}${final.unitText}，决算比预算${real.isNegative() ? '减少' : '增加'}${expected}%，文中写的是${way === 'up' ? '增加' : '减少'}${rate.text}%。`,
    remedy: '按预算数和决算数重新计算，核对是增加还是减少。',
  });
}

/** Changes that a sentence states against the budget (`较年初预算增加a万元`, `比预算数减少b%`). */
export function auditAgainstBudget(reading: Reading): readonly AuditFinding[] {
  if (!/预算/.test(reading.sentence.text)) return [];
  return reading.sentence.quantities
    .filter((each) => !each.approximate && !each.parallel)
    .slice(0, 200)
    .flatMap((each): AuditFinding[] => {
      if (!/预算|[增减多少超节压]/.test(each.lead)) return [];
      const finding =
        each.measure === '元'
          ? deltaAgainstBudget(reading, each)
          : each.role === 'change'
            ? rateAgainstBudget(reading, each)
            : undefined;
      return finding === undefined ? [] : [finding];
    });
}
