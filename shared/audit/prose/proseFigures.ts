import type { FigureBasis, FigureMeaning, StatedFigure } from '../../accounting/fact.ts';
import { basisOf, nameIn, ofAnotherTime } from '../../accounting/vocabulary/accounts.ts';
import { Decimal } from '../../decimal/decimal.ts';
import { listsIn } from './lists.ts';
import { placeOf } from './places.ts';
import type { Quantity } from './quantity.ts';
import { type Passage, type Prose, quoteOf, type Sentence, spotOf } from './readProse.ts';

/** Names that every published set uses, however it spells them. The match nearest to the number decides. */
const vocabulary: readonly (readonly [pattern: RegExp, subject: string])[] = [
  [/三公经费/, '三公经费'],
  [/(?:因公)?出国\(境\)(?:费用?)?|因公出国/, '因公出国（境）费'],
  [/公务用车购置(?:费)?(?:及|和|与|、)运行/, '公务用车购置及运行维护费'],
  [/公务用车运行/, '公务用车运行维护费'],
  [/公务用车购置|车辆购置/, '公务用车购置费'],
  [/国内公务接待费|国内接待费/, '国内公务接待费'],
  [/外事接待|外宾接待|国\(境\)外(?:公务)?接待/, '外事接待费'],
  [/公务接待(?!.*(?:外事|外宾|国内|国\(境\)外))|^接待费/, '公务接待费'],
  [/机关运行经费/, '机关运行经费'],
  [/采购货物|货物(?:类)?采购|^(?:其中)?货物(?:类)?支出/, '政府采购货物支出'],
  [/采购工程|工程(?:类)?采购|^(?:其中)?工程(?:类)?支出/, '政府采购工程支出'],
  [/采购服务|服务(?:类)?采购|^(?:其中)?服务(?:类)?支出/, '政府采购服务支出'],
  [/授予小微企业/, '授予小微企业合同金额'],
  [/授予中小企业/, '授予中小企业合同金额'],
  [/政府采购(?:支出)?(?:总额|金额|支出)/, '政府采购支出总额'],
  [/会议费/, '会议费'],
  [/培训费/, '培训费'],
  [/基本支出/, '基本支出'],
  [/项目支出/, '项目支出'],
  [/人员经费/, '人员经费'],
  [/公用经费/, '公用经费'],
  [/财政拨款收[、和]?支(?:出)?(?:决算)?总计/, '财政拨款收、支总计'],
  [/财政拨款(?:预算)?收入/, '财政拨款收入'],
  [/上级补助收入/, '上级补助收入'],
  [/附属单位上缴/, '附属单位上缴收入'],
  [/事业收入/, '事业收入'],
  [/经营收入/, '经营收入'],
  [/其他收入/, '其他收入'],
  [/对附属单位补助/, '对附属单位补助支出'],
  [/上缴上级/, '上缴上级支出'],
  [/经营支出/, '经营支出'],
  [/收入?[、和]支出?(?:决算)?总计/, '收、支总计'],
  [/收入(?:决算)?总计/, '收入总计'],
  [/支出(?:决算)?总计/, '支出总计'],
  [/(?:本年|年度?|^)收入(?:决算)?合计/, '本年收入合计'],
  [/(?:本年|年度?|^)支出(?:决算)?合计/, '本年支出合计'],
  [/年初(?:财政拨款)?结转(?:和|及)?结余/, '年初结转和结余'],
  [/年末(?:财政拨款)?结转(?:和|及)?结余/, '年末结转和结余'],
  [/(?<!三公经费)(?<!三公经费一般公共预算)财政拨款支出/, '财政拨款支出'],
  [/(?:在职|在编在?岗?|在岗)(?:在编)?(?:人员|职工|干部|人数)/, '在职人员'],
  [/退休(?:人员|职工|人数)/, '退休人员'],
  [/(?:公务)?用车保有量|共有(?:公务)?(?:用车|车辆)/, '车辆'],
];

const accounts: readonly (readonly [RegExp, string])[] = [
  [/政府性基金/, '政府性基金预算财政拨款'],
  [/国有资本经营/, '国有资本经营预算财政拨款'],
  [/一般公共预算/, '一般公共预算财政拨款'],
  [/财政拨款/, '财政拨款'],
];

/** The canonical name in a stretch of text and whether it is one of the vocabulary. */
export function subjectIn(lead: string): { readonly subject: string; readonly known: boolean } | undefined {
  let best: { subject: string; end: number; length: number } | undefined;
  for (const [pattern, subject] of vocabulary) {
    const match = pattern.exec(lead);
    if (match === null) continue;
    const end = match.index + match[0].length;
    const longer =
      best === undefined ||
      match.index > best.end - best.length ||
      (match.index + 1 > best.end - best.length && match[0].length > best.length);
    if (longer) best = { subject, end, length: match[0].length };
  }
  if (best !== undefined) return { subject: best.subject, known: true };
  const code = /(?<!\d)(2\d{6}|2\d{4}|3\d{4})(?!\d)/.exec(lead);
  if (code?.[1] !== undefined) return { subject: code[1], known: true };
  const item = /([^()款类、,]{2,40})\(项\)/.exec(lead);
  if (item?.[1] !== undefined) return { subject: item[1], known: false };
  const name = nameIn(
    lead
      .replace(/^(?:与|比|较)?(?:上年度?|去年|上一年|年初|同期)(?:同期|相比)?/, '')
      .replace(/^(?:各|均|分别|同比)*(?:增加|减少|增长|下降|上升|降低)[了额]?/, ''),
  )
    .replace(
      /(?:支出决算|收入决算|年初预算|全年预算|调整预算|预算|决算|实际支出|实际完成|实际|全年执行|执行|安排|批复|完成|支出|使用|为|数|总额|金额)+$/g,
      '',
    )
    .replace(/^(?:年初预算|年中|全年|实际|完成|支出|预算|决算|为)+/, '');
  return name.length >= 2 && /[\u4e00-\u9fff]{2}/.test(name) ? { subject: name, known: false } : undefined;
}

/** The account that a stretch of text names first. */
export function accountIn(text: string): string | undefined {
  let best: { name: string; at: number } | undefined;
  for (const [pattern, name] of accounts) {
    const at = text.search(pattern);
    if (at >= 0 && (best === undefined || at < best.at)) best = { name, at };
  }
  return best?.name;
}

function withinOf(passage: Passage, sentence: Sentence, quantity: Quantity): string | undefined {
  const ahead = sentence.text.slice(0, quantity.start - sentence.start);
  const own = accountIn(quantity.lead);
  if (own !== undefined) return own;
  for (let index = passage.headings.length - 1; index >= 0; index -= 1) {
    const found = accountIn(passage.headings[index] ?? '');
    if (found !== undefined) return found;
  }
  return accountIn(ahead.slice(0, 60));
}

function yearOf(prose: Prose, sentence: Sentence, quantity: Quantity): number | undefined {
  if (quantity.role !== 'amount') return 0;
  const explicit = /(20\d\d)年(?!初)/.exec(quantity.lead);
  if (explicit !== null && prose.year !== undefined) return prose.year - Number(explicit[1]);
  if (/上年|去年|上一年/.test(quantity.lead) || ofAnotherTime(quantity.lead, prose.year)) return 1;
  const opening = /^[^\d]{0,20}(20\d\d)年/.exec(sentence.text);
  if (opening !== null && prose.year !== undefined) return prose.year - Number(opening[1]);
  return 0;
}

const suffix: Readonly<Record<string, string>> = {
  delta: '增减额',
  adjustment: '调整额',
  share: '占比',
  completion: '完成率',
  change: '增减率',
  points: '百分点',
  average: '平均数',
  otherRate: '比率',
};

/** A figure together with where it was read, for the relations inside the text. */
export type ReadFigure = {
  readonly figure: StatedFigure;
  readonly quantity: Quantity;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly known: boolean;
};

/** The account a figure names itself, or that of the whole it is a part of (`全年预算100万元，其中：基本支出60万元`). */
function basisWithin(quantity: Quantity, head: Quantity | undefined): FigureBasis {
  const own = basisOf(quantity.lead);
  if (head === undefined || (own !== 'unspecified' && own !== 'expenditure' && own !== 'income')) return own;
  const outer = basisOf(head.lead);
  return outer === 'unspecified' || outer === 'expenditure' || outer === 'income' ? own : outer;
}

/** What the clause before one without a name of its own speaks of (`机关运转专项，年初预算…`). */
function nameAhead(passage: Passage, quantity: Quantity, floor: number): ReturnType<typeof subjectIn> {
  const ahead = passage.text.slice(Math.max(floor, quantity.leadStart - 90), Math.max(floor, quantity.leadStart - 1));
  const piece = ahead.split(/[,;:。]/).at(-1) ?? '';
  return piece.length < 2 ||
    (piece.length > 30 && !piece.endsWith('(项)')) ||
    /原因|主要|因为|相比|按照|根据/.test(piece)
    ? undefined
    : subjectIn(piece);
}

function figureOf(
  prose: Prose,
  passage: Passage,
  sentence: Sentence,
  quantity: Quantity,
  subject: string,
  head: Quantity | undefined,
): StatedFigure {
  const within = withinOf(passage, sentence, quantity);
  const tail = suffix[quantity.role];
  const meaning: FigureMeaning = {
    subject: tail === undefined ? subject : `${subject}${tail}`,
    ...(within === undefined ? {} : { within }),
    basis: quantity.role === 'amount' ? basisWithin(quantity, head) : 'unspecified',
    year: yearOf(prose, sentence, quantity),
  };
  const hundredMillion = quantity.measure === '元' && quantity.scale > 10_000;
  const factor = hundredMillion || (quantity.measure === '元' && quantity.scale === 1000) ? quantity.scale : undefined;
  const toUnit = factor === undefined ? new Decimal(1) : new Decimal(factor).div(quantity.unit === 'yuan' ? 1 : 10_000);
  const shift = factor === undefined ? 0 : toUnit.log(10).round().toNumber();
  const spot = spotOf(passage, quantity.start);
  const block = prose.document.blocks[spot.block];
  const fact =
    block?.kind === 'paragraph'
      ? block.facts?.find((each) => each.start <= spot.offset && each.end > spot.offset)?.path
      : undefined;
  return {
    value: quantity.value.mul(toUnit),
    text: quantity.text,
    decimals: Math.max(0, quantity.decimals - shift),
    unit: quantity.unit,
    meaning,
    place: placeOf(prose, passage, quantity.start),
    quote: quoteOf(passage, sentence.start, sentence.end, quantity.start),
    ...(fact === undefined ? {} : { fact }),
  };
}

/** All figures of a text with the sentence they were read from. */
export function readFigures(prose: Prose): readonly ReadFigure[] {
  const figures: ReadFigure[] = [];
  for (const passage of prose.passages) {
    const heading = subjectIn(passage.headings.at(-1) ?? '');
    const before = prose.passages[passage.index - 1];
    const announced =
      passage.numbering === undefined && before?.numbering !== undefined && before.isHeading
        ? subjectIn(before.text.slice(before.numbering.length))
        : undefined;
    let last = announced ?? heading;
    for (const sentence of passage.sentences) {
      const heads = new Map<Quantity, Quantity>();
      for (const list of listsIn(prose, passage, sentence)) for (const part of list.parts) heads.set(part, list.head);
      let floor = sentence.start;
      let namedHere = false;
      for (const quantity of sentence.quantities) {
        const named = subjectIn(quantity.lead) ?? nameAhead(passage, quantity, floor);
        floor = quantity.end;
        if (named !== undefined && (quantity.role === 'amount' || named.known)) {
          last = named;
          namedHere = true;
        }
        const subject = named ?? last;
        if (subject === undefined || quantity.approximate) continue;
        figures.push({
          figure: figureOf(prose, passage, sentence, quantity, subject.subject, heads.get(quantity)),
          quantity,
          passage,
          sentence,
          known: subject.known && namedHere,
        });
      }
    }
  }
  return figures;
}

/**
 * Every number of a text with what it is about, to be compared with tables. Amounts in 亿元 and 千元 are given in 万元
 * and 元. Changes, shares and rates carry it in their subject (`基本支出占比`). Approximate figures (约, 余) are left out.
 */
export function proseFigures(prose: Prose): readonly StatedFigure[] {
  return readFigures(prose).map((each) => each.figure);
}
