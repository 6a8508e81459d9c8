import type { FigureUnit, StatedFigure } from '../../accounting/fact.ts';
import type { Account } from '../../accounting/vocabulary/accounts.ts';
import {
  canonicalSubject,
  canonicalWithin,
  functionClasses,
  itemSubject,
} from '../../accounting/vocabulary/subjects.ts';
import { Decimal } from '../../decimal/decimal.ts';
import { toHalfWidth } from '../../decimal/parseDecimal.ts';
import type { AuditedDocument } from '../reading/auditedDocument.ts';

/** A figure of the text with the words that lead up to it. */
export type Mention = {
  readonly figure: StatedFigure;
  readonly subject: string | undefined;
  /** The words right before the number, back to the last comma. */
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly basis: Account;
  readonly within: ReturnType<typeof canonicalWithin>;
  readonly headings: readonly string[];
  /** Whether it is the first figure of its sentence, semicolons counted as ends. */
  readonly sentence: 'new' | 'same';
};

/** The amount of a sentence in 万元. */
export function inWanYuan(figure: StatedFigure): Decimal {
  return figure.unit === 'yuan' ? figure.value.dividedBy(tenThousand) : figure.value;
}
const tenThousand = new Decimal(10_000);

/** Words that may stand between the name of a thing and its number. */
const neutral =
  /^(?:20\d\d年度?|财政拨款|本年|当年|年初|全年|年度|收入|支出|决算|预算|执行|结算|实际|实现|完成|使用|安排|总额|总计|合计|共计|累计|金额|数额|数|为|是|共|达到|达|的|了|经费|费用|分别|发生|开支|约|\(类\)|\(款\)|\(项\)|,|:)*$/;

/** A total of the items before it: it has the subject of none of them. */
const bareTotal =
  /^(?:以上|上述)?(?:(?:[两三四五六七八九十]|\d{1,2})(?:项|者|类))?(?:支出|收入|金额|费用|经费|资金|预算|决算)?(?:合计|总计|共计|总共|共)(?:支出|收入|金额|资金|经费|费用|预算|决算|数|使用|安排|为|是|达|:)*$/;
/** `80万元用于基本支出`: the name stands behind the amount. */
const namedBehind = /^[^,;。、]{0,2}?元(?:的)?(?:安排)?(?:用于|用作|属于|列入|列支于|投入|投向)([^,;。、\d]{2,30})/;

const otherTime = /上年|去年|上一年|前年|同期|较上|往年/;
const changeWords =
  /减少|增加|下降|增长|降低|上升|提高|调增|调减|追加|追减|核减|节约|节省|结余|超出|超过|低于|高于|差额|少于|多于|压减|上浮/;

/** Names of accounts that sound like a change. */
const carriedNames = /(?:使用)?非财政拨款结余|结转(?:和|及|、)?结余|结余分配/g;

const fundNames = /一般公共预算|政府性基金预算|国有资本经营预算|社会保险基金预算|公共预算/g;

function basisOf(lead: string): Account | undefined {
  const words = lead.replace(fundNames, '');
  const budget = words.lastIndexOf('预算');
  const final = Math.max(...['决算', '实际', '执行', '完成', '支出为', '实支'].map((word) => words.lastIndexOf(word)));
  if (budget < 0 && final < 0) return undefined;
  if (final > budget) return 'final';
  return /年初预算|年初部门预算|年初安排/.test(words) ? 'initialBudget' : 'budget';
}

/**
 * What may stand before a name without making it a part of the whole: years, the unit itself, whose money. Anything else
 * (`下属单位`, `一般性`) names a part, and the total of a table is no measure for it.
 */
const allowedAhead =
  /^(?:其中|包括|20\d\d(?:年度?|$)|全年|本年度?|年度|当年|本部门|本单位|我单位|我局|我中心|我委|我办|单位|部门|决算|财政拨款|一般公共预算|政府性基金预算?|国有资本经营预算?|用于|预算安排|安排|实际支出|日常运行|日常|年初|实际|开支|列支|发生|支出|支出中|收入中|主要是?|[一-龥()]{2,24}(?:局|中心|委|办|院|校|馆|所|会|部|厅|站|队|处|单位|部门|镇|乡|街道)(?=20\d\d(?:年|$)|全年|本年)|:|,)*$/;

const longestPrefix = 40;

type Known = { readonly subject: string; readonly neutral: boolean };

const namePattern = new RegExp(
  [
    '收入?、支出?(?:决算)?总计',
    '正常运转的日常支出',
    '专项业务工作的经费支出',
    '收入?、?支出?总计',
    '(?:本年|年度)(?:决算)?收入(?:决算)?合计|^收入合计|本年收入',
    '(?:本年|年度)(?:决算)?支出(?:决算)?合计|^支出合计|本年支出',
    '(?:财政拨款)?(?:总收入|收入(?:决算)?总计)',
    '(?:财政拨款)?(?:总支出|支出(?:决算)?总计)',
    '三公经费',
    '因公出国\\(境\\)(?:费用?)?',
    '公务用车购置(?:费)?(?:及|和|与)(?:公务用车)?运行(?:维护)?费',
    '公务用车购置费?(?!及|和|与|、)',
    '公务用车运行(?:维护)?费?',
    '公务接待费',
    '(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)收入',
    '财政拨款收入',
    '(?<!经费)财政拨款支出',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
    '基本支出',
    '项目支出',
    '上缴上级支出',
    '经营支出',
    '对附属单位补助支出',
    '人员经费',
    '公用经费',
    '使用非财政拨款结余',
    '结余分配',
    '年初(?:财政拨款)?结转和结余',
    '年末(?:财政拨款)?结转和结余',
    '机关运行经费',
    '整体支出',
    '政府采购(?:支出总额|金额)?',
    '会议费',
    '培训费',
    '[^,，、：:；;（()\\d]{2,30}\\(项\\)',
    `(?:${functionClasses.flatMap(({ name }) => (/^(?:其他|国有)/.test(name) ? [] : [name])).join('|')})(?!\\(类)`,
    '[^,，、：:；;（(\\d]{2,24}\\(类\\)(?:[^,，；;:\\d]{0,80}\\([款项]\\))?',
  ].join('|'),
  'g',
);

/** What some provinces write instead of the name of a thing. */
const descriptions: Readonly<Record<string, string>> = {
  正常运转的日常支出: '基本支出',
  专项业务工作的经费支出: '项目支出',
};

/** The last known name in the lead, and whether only neutral words follow it. */
export function knownIn(lead: string): Known | undefined {
  let last: { readonly text: string; readonly end: number } | undefined;
  for (const match of lead.matchAll(namePattern)) last = { text: match[0], end: match.index + match[0].length };
  if (last === undefined) return undefined;
  const prefix = lead.slice(0, last.end - last.text.length);
  const isItem = /[^类款]\(项\)$/.test(last.text) && !last.text.includes('(类)');
  const described = descriptions[last.text];
  if (described !== undefined) return { subject: described, neutral: neutral.test(lead.slice(last.end)) };
  const isSummed = /^(?:人员|公用)经费$/.test(last.text) && /[一-龥]{2}等$/.test(prefix);
  const isWhole = isItem || isSummed || (prefix.length <= longestPrefix && allowedAhead.test(prefix));
  return {
    subject: isItem ? itemSubject(last.text.slice(0, -3)) : (grandTotalIn(last.text) ?? canonicalSubject(last.text)),
    // 财政拨款收入支出…: two sides at once, neither of them alone.
    neutral:
      isWhole && neutral.test(lead.slice(last.end)) && !/收入、?支出/.test(lead.slice(last.end - 2, last.end + 3)),
  };
}

/** 总计 counts what was carried forward as well: it is not the year's income or expenditure. */
function grandTotalIn(name: string): string | undefined {
  const side = /总(收入|支出)$|(收入|支出)(?:决算)?总计$/.exec(name);
  return side === null || /、/.test(name) ? undefined : `${side[1] ?? side[2]}总计`;
}

const numbering =
  /^\s*(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/;

const pathHeading = /\(类\).{0,80}\(款\)/;

type Paragraph = {
  readonly line: number;
  readonly text: string;
  readonly headings: readonly string[];
  readonly path: string | undefined;
};

/** Lines of a text that a page break split and that are one paragraph, by its first line. */
export type JoinedParagraph = { readonly lines: readonly number[]; readonly text: string };

/** The paragraphs by their lines, with the headings above them, in half width without quotes. */
function paragraphsOf(document: AuditedDocument, joined: readonly JoinedParagraph[]): ReadonlyMap<number, Paragraph> {
  const whole = new Map(
    joined.flatMap((each) => (each.lines.length < 2 ? [] : each.lines.map((line) => [line, each] as const))),
  );
  const found = new Map<number, Paragraph>();
  let first = '';
  let second = '';
  let path: string | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      path = undefined;
      continue;
    }
    const joined = whole.get(block.line);
    const [firstLine] = joined?.lines ?? [];
    const known = firstLine === undefined || firstLine === block.line ? undefined : found.get(firstLine);
    if (known !== undefined) {
      found.set(block.line, known);
      continue;
    }
    const text = toHalfWidth((joined?.text ?? block.text).slice(0, 20_000)).replace(/[“”"‘’]/g, '');
    if (text === '') continue;
    const isShort = text.length <= 60 && !/[。;]/.test(text.slice(0, -1));
    if (isShort && /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六]部分)/.test(text)) {
      first = text;
      second = '';
    } else if (isShort && /^\([一二三四五六七八九十]{1,3}\)/.test(text)) second = text;
    found.set(block.line, { line: block.line, text, headings: [first, second].filter((part) => part !== ''), path });
    path = pathHeading.test(text) && !/\d{2,}\.?\d*万?元/.test(text) ? text : undefined;
  }
  return found;
}

const clauseEnd = /[,。;:、!?]/;

function leadBefore(text: string, at: number): { readonly lead: string; readonly start: number } {
  let start = at;
  while (start > 0 && at - start < 120) {
    const char = text[start - 1] ?? '';
    if (clauseEnd.test(char) && !(char === '、' && /收$/.test(text.slice(0, start - 1)))) break;
    start -= 1;
  }
  return { lead: text.slice(start, at), start };
}

const amountUnits: ReadonlySet<FigureUnit> = new Set(['wanYuan', 'yuan']);
const roleEnding = /(?:增减额|调整额|占比|完成率|增减率|百分点|平均数|比率)$/;

/**
 * The figures of the text with what leads up to them, read once more with narrow rules: a table is held against a sentence only
 * when it is sure what the sentence speaks of.
 */
export function mentionsOf(
  document: AuditedDocument,
  figures: readonly StatedFigure[],
  joined: readonly JoinedParagraph[],
): readonly Mention[] {
  const paragraphs = paragraphsOf(document, joined);
  const mentions: Mention[] = [];
  let line = -1;
  let from = 0;
  let state: State = freshState;
  for (const figure of figures) {
    const paragraph = paragraphs.get(figure.place.line ?? -1);
    if (paragraph === undefined) continue;
    if (paragraph.line !== line) {
      line = paragraph.line;
      from = 0;
      state = { ...freshState, subject: paragraph.path === undefined ? undefined : canonicalSubject(paragraph.path) };
    }
    const { text } = paragraph;
    const printed = toHalfWidth(figure.text);
    const at = findNumber(text, printed, from);
    if (at < 0) continue;
    const between = text.slice(from, at);
    const isNew = from === 0 || /[。;]/.test(between);
    if (/[。;]/.test(between) && !between.trim().startsWith('。年初')) state = nextSentence(state, between);
    from = at + printed.length;
    const mention = read(figure, paragraph, at, state, isNew ? 'new' : 'same');
    state = mention.state;
    mentions.push(mention.mention);
  }
  return mentions;
}

type State = {
  readonly subject: string | undefined;
  readonly basis: Account | undefined;
  readonly isOtherTime: boolean;
};
const freshState: State = { subject: undefined, basis: undefined, isOtherTime: false };

function nextSentence(state: State, between: string): State {
  // After a 、-list in brackets or a full stop a new sentence names its own subject; a semicolon keeps the account.
  return between.includes('。') ? freshState : { ...state, subject: undefined, isOtherTime: false };
}

function findNumber(text: string, printed: string, from: number): number {
  for (let at = text.indexOf(printed, from); at >= 0; at = text.indexOf(printed, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + printed.length] ?? '';
    if (!/[\d.,]/.test(before) || (before === ',' && !/\d/.test(text[at - 2] ?? ''))) {
      if (!/\d/.test(after)) return at;
    }
  }
  return -1;
}

/** `…（类）…（款）…（项）。年初预算为…`: the item named right before the sentence without a name of its own. */
function itemAhead(known: Known | undefined, lead: string, ahead: string): string | undefined {
  if (known !== undefined || !neutral.test(lead)) return undefined;
  const near = ahead.slice(-140);
  const code = /\((2\d{6})\)(?:支出)?[。:,]?$/.exec(near)?.[1];
  if (code !== undefined) return code;
  const item = /([^。;]{2,24}\(类\)[^。;]{0,80}\(项\))(?:支出)?[。:,]?$/.exec(near)?.[1];
  if (item !== undefined) return canonicalSubject(item);
  const alone = /([^。;()]{2,24})\(项\)(?:支出)?[。:,]?$/.exec(near)?.[1];
  return alone === undefined ? undefined : itemSubject(alone);
}

/** The subject that the words behind an amount give it, else the one of its lead, else the one carried on. */
function behindOrAhead(
  behind: string | undefined,
  known: Known | undefined,
  lead: string,
  isTotal: boolean,
  state: State,
  ahead: string,
): string | undefined {
  const later = behind === undefined ? undefined : knownIn(behind);
  if (later !== undefined) return later.neutral ? later.subject : undefined;
  if (known?.neutral === true) return known.subject;
  if (isTotal) return undefined;
  const carried = known === undefined && neutral.test(lead) ? state.subject : undefined;
  return carried ?? itemAhead(known, lead, ahead);
}

function read(
  figure: StatedFigure,
  paragraph: Paragraph,
  at: number,
  state: State,
  sentence: Mention['sentence'],
): { readonly mention: Mention; readonly state: State } {
  const { text, headings } = paragraph;
  const { lead: words, start } = leadBefore(text, at);
  const lead = words.replace(numbering, '');
  const before = text.slice(Math.max(0, start - 80), start);
  const known = knownIn(lead);
  const isAmount = amountUnits.has(figure.unit) && !roleEnding.test(figure.meaning.subject);
  const isOtherTime =
    otherTime.test(lead) || (figure.meaning.year !== undefined && figure.meaning.year !== 0) || state.isOtherTime;
  const own = basisOf(lead);
  const basis = own ?? state.basis ?? 'final';
  const behind = namedBehind.exec(text.slice(at + figure.text.length, at + figure.text.length + 40))?.[1];
  const isTotal = sentence === 'same' && bareTotal.test(lead);
  const named = behindOrAhead(behind, known, lead, isTotal, state, text.slice(0, start));
  const usable = isAmount && !isOtherTime && !changeWords.test(lead.replace(carriedNames, ''));
  const within =
    canonicalWithin(lead) ??
    headings.map((heading) => canonicalWithin(heading)).findLast((entry) => entry !== undefined);
  const mention: Mention = {
    figure,
    subject: usable && named !== undefined ? named : undefined,
    lead,
    before,
    after: text.slice(at, at + 80),
    basis,
    within,
    headings,
    sentence,
  };
  const opensParts = /^[^。;]{0,12}其中/.test(text.slice(at + figure.text.length));
  return {
    mention,
    state: {
      subject: isAmount ? named : state.subject,
      basis: opensParts ? basis : state.basis,
      isOtherTime: state.isOtherTime || (/^(?:20\d\d|上年|去年)/.test(lead) && isOtherTime),
    },
  };
}
