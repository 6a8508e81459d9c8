import { functionClasses } from '../../../accounting/vocabulary/subjects.ts';
import { Decimal, plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { inWanYuan, knownIn, type Mention } from '../../prose/mentions.ts';
import { type Figure, scaled } from '../../tables/figure.ts';
import type { Fact } from '../../tables/tableFacts.ts';
import { tableFinding } from '../tableFinding.ts';

type Facts = ReadonlyMap<string, readonly Fact[]>;
/** A rate that the tables give: `part` of `whole`, and the figure it was taken from. */
type Candidate = { readonly part: Decimal; readonly whole: Decimal; readonly figure: Figure; readonly words: string };

const threePublic = new Set([
  '三公经费',
  '因公出国（境）费',
  '公务用车购置及运行维护费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
]);
const hundred = new Decimal(100);
const half = new Decimal('0.005');
const changeTail =
  /(?:各|均|分别|同比|共)*(增加|减少|增长|下降|降低|上升|压减|压缩|节约)[了额]?(?:数|支出|为|是|约|:)*$/;
const comparison = /(?:比|较|与)(?:上年|去年|上一年|20\d\d年)度?(?:决算)?(?:数|支出)?(?:相比)?,?$/;

const final = (facts: Facts, subject: string): readonly Fact[] =>
  (facts.get(subject) ?? []).filter(({ basis, source }) => basis === 'final' && source === 'accounts');

/** The lowest and highest rate that two rounded amounts allow, and the printed one within one and a half last places. */
function fits(rate: Decimal, decimals: number, { part, whole }: Candidate): boolean {
  const low = whole.plus(half);
  const high = whole.minus(half);
  if (high.lessThanOrEqualTo(0)) return true;
  const slack = new Decimal(10).pow(-decimals).times(decimals === 0 ? 1 : 1.5);
  const least = part.minus(half).dividedBy(low).times(hundred).minus(slack);
  const most = part.plus(half).dividedBy(high).times(hundred).plus(slack);
  return rate.greaterThanOrEqualTo(least) && rate.lessThanOrEqualTo(most);
}

/** The thing that a rate is about: the last amount of the sentence, with what has been said of it since. */
type Subject = {
  readonly name: string;
  readonly amount: Mention | undefined;
  readonly budget: Mention | undefined;
};

const repeats = (mention: Mention, facts: readonly Fact[]): boolean =>
  facts.some(({ figure }) => inWanYuan(mention.figure).minus(scaled(figure)).abs().lessThan('0.011'));

function completions({ name, amount, budget }: Subject, facts: Facts): readonly Candidate[] {
  if (!threePublic.has(name)) return [];
  const budgets = (facts.get(name) ?? []).filter(({ basis }) => basis !== 'final');
  // A budget of the sentence's own, another than the table's, is for the reader of the text alone.
  if (
    budget !== undefined &&
    (amount === undefined || !repeats(budget, budgets) || !repeats(amount, final(facts, name)))
  )
    return [];
  return final(facts, name).flatMap((done) =>
    budgets.map(({ figure }) => ({
      part: scaled(done.figure),
      whole: scaled(figure),
      figure: done.figure,
      words: `${plainText(done.figure.value)}÷${plainText(figure.value)}`,
    })),
  );
}

const wholes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/三公经费/, ['三公经费']],
  [/一般公共预算(?:财政拨款)?(?:总)?支出|财政拨款(?:总)?支出/, ['财政拨款支出', '本年支出合计']],
  [/^(?:本年|全年|年度)?(?:总收入|收入合计|收入总计|收入)$/, ['本年收入合计', '收入总计']],
  [/^(?:本年|全年|年度)?(?:总支出|支出合计|支出总计|支出)$/, ['本年支出合计', '支出总计']],
  [/^基本支出(?:合计|总额)?$/, ['基本支出']],
];

const incomes =
  /^(?:(?:一般公共预算|政府性基金预算|国有资本经营预算)?财政拨款|上级补助|事业|经营|附属单位上缴|其他)收入$/;

/** What a part is a share of where the sentence does not say: any total that the form may mean. */
function totalsFor(name: string): readonly string[] {
  if (threePublic.has(name)) return name === '三公经费' ? [] : ['三公经费'];
  if (functionClasses.some((known) => known.name === name) || /^(?:基本|项目)支出$/.test(name))
    return ['财政拨款支出', '本年支出合计', '支出总计', '基本支出', '项目支出'];
  if (/^(?:人员|公用)经费$/.test(name)) return ['基本支出', '财政拨款支出', '本年支出合计'];
  return incomes.test(name) ? ['本年收入合计', '收入总计', '财政拨款收入'] : [];
}

function shares({ name, amount }: Subject, lead: string, facts: Facts): readonly Candidate[] {
  if (amount === undefined) return [];
  const named = /占(?:全部|全年)?([^占]*?)(?:的)?(?:比例|比重|比)?(?:为|是|达)?$/.exec(lead)?.[1] ?? '';
  const isUnnamed = named === '';
  if (isUnnamed && !repeats(amount, final(facts, name))) return [];
  const subjects = isUnnamed ? totalsFor(name) : (wholes.find(([pattern]) => pattern.test(named))?.[1] ?? []);
  // The budget is shared out otherwise than the final accounts.
  if (amount.basis !== 'final') return [];
  return subjects.flatMap((subject) =>
    final(facts, subject).map(({ figure }) => ({
      part: inWanYuan(amount.figure),
      whole: scaled(figure),
      figure,
      words: `${amount.figure.text}÷${plainText(figure.value)}`,
    })),
  );
}

/** `公务接待费支出决算减少0.05万元，下降6.23%`: the amount itself stands in the tables only. */
function changes(delta: Mention, facts: Facts): readonly Candidate[] {
  const lead = delta.lead.replace(comparison, '');
  const word = changeTail.exec(lead);
  const own = lead.slice(0, word?.index ?? 0).replace(comparison, '');
  const ahead = delta.before.split(/[,;。:]/).at(-2) ?? '';
  const named =
    own.length > 1
      ? own
      : comparison.test(ahead) && !/\d{2}\.|\d万?元/.test(ahead)
        ? ahead.replace(comparison, '')
        : '';
  const known = word === null ? undefined : knownIn(named);
  if (word === null || known?.neutral !== true) return [];
  const name = known.subject;
  const by = inWanYuan(delta.figure).abs();
  const isUp = /增|上升/.test(word[1] ?? '');
  return final(facts, name).map(({ figure }) => {
    const now = scaled(figure);
    const base = isUp ? now.minus(by) : now.plus(by);
    return {
      part: by,
      whole: base,
      figure,
      words: `${plainText(by)}÷（${plainText(now)}${isUp ? '－' : '＋'}${plainText(by)}）`,
    };
  });
}

function rateFinding(rate: Mention, candidates: readonly Candidate[]): readonly AuditFinding[] {
  const stated = rate.figure.value.abs();
  const [first] = candidates;
  if (first === undefined || candidates.some((each) => fits(stated, rate.figure.decimals, each))) return [];
  const expected = plainText(roundTo(first.part.dividedBy(first.whole).times(hundred), 2));
  return [
    tableFinding({
      code: 'CMP-003',
      message: `文中写${rate.figure.text}%，按「${first.figure.place.table ?? ''}」“${first.figure.place.cell ?? ''}”计算，${first.words}×100%＝${expected}%。`,
      remedy: '请按表重新计算，或核对算式里的两个数。',
      places: [rate.figure.place, first.figure.place],
      ...(rate.figure.quote === undefined ? {} : { quote: rate.figure.quote }),
      stated: plainText(rate.figure.value),
      expected,
    }),
  ];
}

const nothing: Subject = { name: '', amount: undefined, budget: undefined };

function afterAmount(subject: Subject, mention: Mention): Subject {
  const name = mention.subject ?? '';
  if (mention.basis !== 'final') {
    const isSame = name === subject.name || name === '' || subject.name === '';
    return { ...(isSame ? subject : nothing), budget: mention };
  }
  if (name === '') return nothing;
  const keeps = subject.name === name || subject.name === '';
  return { name, amount: mention, budget: keeps ? subject.budget : undefined };
}

/**
 * Rates of sentences against the tables, where the sentence itself does not hold both amounts: completion of a budget that
 * only the table shows, shares of a total that stands elsewhere, changes of an amount that stands in the table.
 */
export function ratesAgainstTables(mentions: readonly Mention[], facts: Facts): readonly AuditFinding[] {
  let subject = nothing;
  let delta: Mention | undefined;
  return mentions.flatMap((mention): readonly AuditFinding[] => {
    const { figure, lead, sentence } = mention;
    if (sentence === 'new') {
      subject = nothing;
      delta = undefined;
    }
    const role = figure.meaning.subject;
    if (figure.unit !== 'percent') {
      delta = role.endsWith('增减额') ? mention : undefined;
      if (delta === undefined && (figure.unit === 'wanYuan' || figure.unit === 'yuan'))
        subject = afterAmount(subject, mention);
      return [];
    }
    const changed = delta;
    delta = undefined;
    if (role.endsWith('完成率')) return rateFinding(mention, completions(subject, facts));
    if (role.endsWith('占比')) return rateFinding(mention, shares(subject, lead, facts));
    if (!role.endsWith('增减率') || changed === undefined || lead.length > 12) return [];
    return rateFinding(mention, changes(changed, facts));
  });
}
