import type { StatedFigure } from '../../../accounting/fact.ts';
import { Decimal, plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { inWanYuan, type JoinedParagraph, type Mention, mentionsOf } from '../../prose/mentions.ts';
import { accountsSet } from '../../tables/accountsSet.ts';
import { type Figure, scaled } from '../../tables/figure.ts';
import { formsOf } from '../../tables/forms.ts';
import type { RecognisedTables } from '../../tables/recognisedTable.ts';
import { type Fact, type FactScope, factsOf } from '../../tables/tableFacts.ts';
import { shown } from '../relations/relation.ts';
import { auditTables } from '../runTableRules.ts';
import { tableFinding } from '../tableFinding.ts';
import { auditBlankTables } from './blankTables.ts';
import { compareForms } from './compareForms.ts';
import { auditItemNames } from './itemNames.ts';
import { ratesAgainstTables } from './ratesAgainstTables.ts';

const tenThousand = new Decimal(10_000);
const centWan = new Decimal('0.01');

export type Agreement = 'same' | 'rounding' | 'different';

/** A sentence may round what a table prints; 0.01 apart is a 尾差. */
export function agreement(figure: StatedFigure, fact: Figure): Agreement {
  const stated = inWanYuan(figure);
  const printed = scaled(fact);
  const places = figure.decimals + (figure.unit === 'yuan' ? 4 : 0);
  if (stated.equals(printed)) return 'same';
  const apart = stated.minus(printed).abs();
  // Fewer places in the sentence: rounded. More places (a table in 万元, a sentence in 元): the table is rounded.
  const isRounded = places < 2 && figure.unit === 'wanYuan' && roundTo(printed, places).equals(stated);
  if (isRounded && (places > 0 || stated.abs().greaterThanOrEqualTo(10))) return 'same';
  if (apart.lessThan('0.005')) return 'same';
  return apart.lessThanOrEqualTo(centWan) ? 'rounding' : 'different';
}

const scopesOf: Readonly<Record<string, readonly FactScope[]>> = {
  一般公共预算财政拨款: ['general', 'fiscal'],
  财政拨款: ['fiscal', 'general'],
  政府性基金预算财政拨款: ['funds'],
  国有资本经营预算财政拨款: ['capital'],
};

/** The facts a mention may repeat: the same subject and account. */
function candidates(mention: Mention, facts: ReadonlyMap<string, readonly Fact[]>): readonly Fact[] {
  const { subject } = mention;
  if (subject === undefined) return [];
  const named = facts.get(subject) ?? [];
  const found = named.length > 0 || !subject.includes('/') ? named : sameItem(subject, facts);
  const isBudget = mention.basis !== 'final';
  return found.filter(({ basis }) => (basis !== 'final') === isBudget);
}

/** An item under the same 类 with the same last name, where the sentence or the table leaves the 款 out. */
function sameItem(subject: string, facts: ReadonlyMap<string, readonly Fact[]>): readonly Fact[] {
  const parts = subject.split('/');
  const wanted = parts.length === 2 ? 3 : 2;
  const matching = [...facts.keys()].filter((key) => {
    const other = key.split('/');
    return other.length === wanted && other[0] === parts[0] && other.at(-1) === parts.at(-1);
  });
  return matching.length === 1 ? (facts.get(matching[0] ?? '') ?? []) : [];
}

function preferred(mention: Mention, facts: readonly Fact[]): Fact | undefined {
  const scopes = mention.within === undefined ? (['whole'] as const) : (scopesOf[mention.within] ?? []);
  for (const scope of scopes) {
    const fact = facts.find((entry) => entry.scope === scope && entry.source === 'accounts');
    if (fact !== undefined) return fact;
  }
  const isFund = mention.within === '政府性基金预算财政拨款' || mention.within === '国有资本经营预算财政拨款';
  return isFund ? undefined : (facts.find(({ scope }) => scope === 'whole') ?? facts[0]);
}

function tableName(figure: Figure): string {
  return `「${figure.place.table ?? ''}」“${figure.place.cell ?? ''}”`;
}

const itemRow = /^\d{7}/;

function amountFinding(
  mention: Mention,
  facts: readonly Fact[],
  settled: ReadonlySet<string>,
): readonly AuditFinding[] {
  const fact = preferred(mention, facts);
  if (fact === undefined) return [];
  const results = facts.map((entry) => agreement(mention.figure, entry.figure));
  if (results.includes('same')) return [];
  const { figure } = mention;
  // A 项 without expenditure has a blank line, and another 款 may have a 项 of the same name (行政运行).
  if (figure.value.isZero() && itemRow.test(fact.figure.row)) return [];
  // The table itself is wrong and the sentence says what it should be: said once, at the table.
  if (settled.has(`${fact.figure.place.line} ${plainText(fact.figure.value)} ${shown(inWanYuan(figure))}`)) return [];
  const isRounding = results.includes('rounding');
  const near = isRounding ? (facts[results.indexOf('rounding')] ?? fact) : fact;
  const expected = expectedIn(figure, near.figure);
  return [
    tableFinding({
      code: isRounding ? 'CMP-002' : fact.source === 'accounts' ? 'CMP-001' : 'CMP-004',
      message: `文中写${figure.text}${unitName(figure)}，${tableName(near.figure)}是${plainText(near.figure.value)}，相差${shown(inWanYuan(figure).minus(scaled(near.figure)).abs())}万元。`,
      remedy: isRounding
        ? '相差不到0.01万元，一般是四舍五入，请尽量写成一致。'
        : `请核对；表上无误的，文中应改为${expected}${unitName(figure)}。`,
      places: [figure.place, near.figure.place],
      ...(figure.quote === undefined ? {} : { quote: figure.quote }),
      stated: plainText(figure.value),
      expected,
    }),
  ];
}

/** What the sentence should say, in its own unit. */
function expectedIn(figure: StatedFigure, fact: Figure): string {
  const value = scaled(fact);
  return shown(figure.unit === 'yuan' ? value.times(tenThousand) : value);
}

function unitName(figure: StatedFigure): string {
  return figure.unit === 'yuan' ? '元' : '万元';
}

/** 会议费, 培训费, 机关运行经费: the sentence may count more money or less than the table, but only one way. */
function boundFindings(mention: Mention, recognised: RecognisedTables): readonly AuditFinding[] {
  const { figure, subject } = mention;
  if (subject === undefined || mention.basis !== 'final') return [];
  const set = accountsSet(recognised.tables);
  const code = subject === '会议费' ? '30215' : subject === '培训费' ? '30216' : undefined;
  const listed =
    code === undefined
      ? undefined
      : (set.economic?.entries.get(code) ??
        set.economicList?.rows.find((row) => row.code === code)?.figures.get('spent.total'));
  const stated = inWanYuan(figure);
  if (listed !== undefined && stated.plus(centWan).lessThan(scaled(listed))) {
    return [
      tableFinding({
        code: 'CMP-001',
        message: `文中${subject}${figure.text}${unitName(figure)}，${tableName(listed)}是${plainText(listed.value)}：全部${subject}不会少于基本支出里的${subject}。`,
        remedy: `请核对；没有项目支出列支的，文中应为${expectedIn(figure, listed)}${unitName(figure)}。`,
        places: [figure.place, listed.place],
        ...(figure.quote === undefined ? {} : { quote: figure.quote }),
        stated: plainText(figure.value),
        expected: expectedIn(figure, listed),
      }),
    ];
  }
  const operating = set.economic?.operating ?? set.economicList?.total?.figures.get('spent.operating');
  if (subject !== '机关运行经费' || operating === undefined) return [];
  if (stated.lessThanOrEqualTo(scaled(operating).plus(centWan))) return [];
  return [
    tableFinding({
      code: 'CMP-005',
      message: `文中机关运行经费${figure.text}${unitName(figure)}，大于${tableName(operating)}的${plainText(operating.value)}。`,
      remedy: '请核对；统计范围不同的（例如含参公事业单位），请在文中说明。',
      places: [figure.place, operating.place],
      ...(figure.quote === undefined ? {} : { quote: figure.quote }),
      stated: plainText(figure.value),
      expected: expectedIn(figure, operating),
    }),
  ];
}

const coverage =
  /资金(?:为|共)?-?[\d,.]+万?元,占(一般公共预算|政府性基金预算|国有资本经营预算)?项目支出(?:总额|预算|预算总额|资金总额)?的?(\d+(?:\.\d+)?)%/;
const evaluated = /(?:部门|重点|财政)评价.{0,40}涉及一般公共预算(?:财政拨款)?(?:支出|资金)$/;

/** 绩效自评 that covers x% of the project expenditure, or evaluates more of it than there is. */
function coverageFindings(mention: Mention, recognised: RecognisedTables): readonly AuditFinding[] {
  const { figure, before, lead, after } = mention;
  const set = accountsSet(recognised.tables);
  const project = set.general?.total?.figures.get('spent.project');
  if (project === undefined || (figure.unit !== 'wanYuan' && figure.unit !== 'yuan')) return [];
  const stated = inWanYuan(figure);
  const around = `${before}${lead}${after}`;
  const match = /资金$|资金(?:为|共)$/.test(lead) ? coverage.exec(`资金${after}`) : null;
  const isGeneral = match?.[1] === '一般公共预算';
  const share = isGeneral ? new Decimal(match?.[2] ?? '0') : undefined;
  const isEvaluated = evaluated.test(`${before}${lead}`);
  if (share === undefined && !isEvaluated) return [];
  const expected = share === undefined ? scaled(project) : scaled(project).times(share).dividedBy(100);
  const slack = share === undefined ? centWan : scaled(project).times('0.0001').plus(centWan);
  const isFine =
    share === undefined
      ? stated.lessThanOrEqualTo(expected.plus(slack))
      : stated.minus(expected).abs().lessThanOrEqualTo(slack);
  if (isFine || around === '') return [];
  const words =
    share === undefined
      ? `评价的项目涉及一般公共预算支出${figure.text}万元，大于全部项目支出${plainText(project.value)}`
      : `涉及资金${figure.text}万元，占一般公共预算项目支出${plainText(project.value)}的${shown(stated.dividedBy(scaled(project)).times(100))}%，文中写${plainText(share)}%`;
  return [
    tableFinding({
      code: 'CMP-001',
      message: `${words}。`,
      remedy: '请核对项目支出的资金范围；误用了支出合计的，改为项目支出。',
      places: [figure.place, project.place],
      ...(figure.quote === undefined ? {} : { quote: figure.quote }),
      stated: plainText(figure.value),
      expected: shown(roundTo(expected, 2)),
    }),
  ];
}

function factsBySubject(recognised: RecognisedTables): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const fact of factsOf(recognised)) {
    const list = facts.get(fact.subject) ?? [];
    facts.set(fact.subject, list);
    list.push(fact);
  }
  return facts;
}

/** Compares the rates of the text with those that the tables give, see {@link ratesAgainstTables}. */
export function compareRates(
  recognised: RecognisedTables,
  figures: readonly StatedFigure[],
  joined: readonly JoinedParagraph[] = [],
): readonly AuditFinding[] {
  return ratesAgainstTables(mentionsOf(recognised.document, figures, joined), factsBySubject(recognised));
}

/**
 * Compares the figures of the text with those of the tables. A sentence is reported only when no table agrees with it.
 * `joined`: the paragraphs that stand on several lines; `ofTables`: what the tables were found to have wrong.
 */
export function compareProse(
  recognised: RecognisedTables,
  figures: readonly StatedFigure[],
  joined: readonly JoinedParagraph[] = [],
  ofTables: readonly AuditFinding[] = auditTables(recognised),
): readonly AuditFinding[] {
  const facts = factsBySubject(recognised);
  const settled = new Set(ofTables.map(({ places, stated, expected }) => `${places[0]?.line} ${stated} ${expected}`));
  const mentions = mentionsOf(recognised.document, figures, joined);
  const hasAccounts = recognised.tables.some(({ content }) => content.kind === 'balance' || content.kind === 'codes');
  return [
    ...mentions.flatMap((mention) => {
      const found = candidates(mention, facts);
      return found.length > 0 ? amountFinding(mention, found, settled) : boundFindings(mention, recognised);
    }),
    ...(hasAccounts ? mentions.flatMap((mention) => coverageFindings(mention, recognised)) : []),
    ...auditBlankTables(recognised, mentions),
    ...auditItemNames(recognised, mentions),
    ...compareForms(mentions, formsOf(recognised.tables), figures),
  ];
}
