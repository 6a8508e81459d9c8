import type { FigureBasis } from '../audit/statedFigure.ts';
import type { Quantity } from './quantity.ts';
import type { Passage, Prose } from './readProse.ts';

/** Which account the words before a number name. */
export function basisOf(lead: string): FigureBasis {
  const close = lead.slice(-30);
  if (/完成数|实际|执行数|决算数?|列支|支付/.test(close) && !/预算(?:数|为|安排|总额|额)*:?$/.test(close)) {
    return /实际完成(?!数)/.test(close) ? 'actual' : 'final';
  }
  if (/(?:年初|当年年初)[^,]{0,12}预算|年初(?:安排|批复)/.test(close)) return 'initialBudget';
  if (/调整后?(?:的)?预算|全年预算|调整预算数/.test(close)) return 'adjustedBudget';
  if (
    /预算(?:数|安排数?|批复数?|总额|额|资金|总数|安排总额|指标|为|是|:)*$/.test(close) ||
    /预算(?:数|安排|批复|总额)/.test(close)
  )
    return 'budget';
  if (/决算/.test(close)) return 'final';
  if (/收入/.test(close)) return 'income';
  if (/支出/.test(close)) return 'expenditure';
  return 'unspecified';
}

/** Three kinds that matter when figures are added up or divided. */
export function accountOf(lead: string): 'budget' | 'final' | 'open' {
  const basis = basisOf(lead);
  if (basis === 'initialBudget' || basis === 'budget' || basis === 'adjustedBudget') return 'budget';
  return basis === 'final' || basis === 'actual' ? 'final' : 'open';
}

/** An amount of another year, or one that is only there to be compared with. */
export function ofAnotherTime(lead: string, year: number | undefined): boolean {
  if (/上年|去年|上一年|同期|以前年度(?!结)|(?:^|[^对])比$|^较|^比/.test(lead) && !/结转|结余/.test(lead)) return true;
  const match = /(20\d\d)年/.exec(lead);
  return match !== null && year !== undefined && Number(match[1]) !== year;
}

const trailing = /(?:年初|全年)?(?:决算|预算)?(?:数|金额)?(?:合计|共计|总计|共|计)?(?:为|是|有|达到|达|约|:)*$/;
const leading =
  /^(?:其中|其它|截[至止][^,]{0,14}[日末底]|(?:20\d\d|本|全|当)?年(?:度|末|底|(?!初))|我?(?:部门|单位|中心)|本(?:部门|单位)|共有?|和|及|与|以及|其(?![他它])|有|含|包括|包含|由|(?:\d{1,2}[.、]|\(\d{1,2}\)))+/;

/** The name that the words before a number give it, without year, account and verbs. */
export function nameIn(lead: string): string {
  return lead.replace(leading, '').replace(trailing, '').slice(-40);
}

/** The words before a figure that is the total of what stands before it. */
export const totalWord =
  /^(?:以上|上述)?(?:(?:[两三四五六七八九十]|\d{1,2})(?:项|者|类|个?项目))?(?:支出|收入|金额|费用|经费|资金|预算|决算)?(?:合计|总计|共计|总共)(?:支出|收入|金额|资金|经费|费用|预算|决算|数|使用|安排|投入|采购|为|是|达|:)*$/;
/** Sets that are the whole by their nature. Each member is a pattern of a name. */
const wholes: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)|工资福利/, /公用(?:经费|支出)|商品和服务/],
  [/工资福利/, /商品和服务|公用/, /对个人和家庭/],
  [/货物/, /工程/, /服务/],
  [/出国/, /用车(?!购置费?$)(?!运行)/, /接待/],
  [/出国/, /用车购置(?:费)?(?!.*运行)/, /用车运行/, /接待/],
  [/(?:车辆?)?购置(?!.*运行)/, /运行/],
  [/离休/, /退休/, /在职|在岗/],
  [/在职|在岗/, /离退休/],
  [/在职|在岗/, /退休/],
  [/行政人员|行政编制/, /事业人员|事业编制/],
  [/一般公共预算/, /政府性基金/],
  [/一般公共预算/, /政府性基金/, /国有资本/],
  [/本年(?:财政拨款)?收入/, /(?:年初|上年)结转/],
];

/** How many of the first items make up a known whole; 0 when they do not. */
export function knownWhole(names: readonly string[]): number {
  let most = 0;
  for (const whole of wholes) {
    if (names.length < whole.length) continue;
    const open = new Set(whole);
    let used = 0;
    for (const name of names.slice(0, whole.length)) {
      const member = [...open].find((pattern) => pattern.test(name));
      if (member === undefined) break;
      open.delete(member);
      used += 1;
    }
    if (open.size === 0 && used > most) most = used;
  }
  return most;
}

/** Whether `name` is what the first `names` still lack to be a known whole. */
export function completesWhole(names: readonly string[], name: string): boolean {
  return knownWhole([...names, name]) === names.length + 1;
}

/** Lines where each number stands, in text and tables, to tell a slip from a figure that the document repeats. */
export function numberLines(prose: Prose): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  const note = (key: string, line: number): void => {
    const known = lines.get(key);
    if (known === undefined) lines.set(key, new Set([line]));
    else known.add(line);
  };
  const keyOf = (digits: string): string =>
    digits
      .replace(/,/g, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  for (const passage of prose.passages) {
    const line = passage.pieces[0]?.line ?? 0;
    for (const match of passage.text.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?/g))
      note(keyOf(match[0]), line);
  }
  for (const block of prose.document.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      for (const cell of row.cells) {
        if (cell.text.length < 40 && /\d/.test(cell.text)) {
          for (const match of cell.text.matchAll(/\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?/g)) {
            note(keyOf(match[0].replace(/，/g, ',')), row.line);
          }
        }
      }
    }
  }
  return lines;
}

/** On how many other lines the number of a quantity stands; small whole numbers stand everywhere and count as none. */
export function timesElsewhere(
  lines: ReadonlyMap<string, ReadonlySet<number>>,
  value: string,
  passage: Passage,
): number {
  if (/^\d{1,2}$/.test(value)) return 0;
  const places = lines.get(value.replace(/^-/, ''));
  if (places === undefined) return 0;
  const own = new Set(passage.pieces.map((piece) => piece.line));
  let times = 0;
  for (const line of places) {
    if (!own.has(line)) times += 1;
    if (times > 9) break;
  }
  return times;
}

/** The clause in which a quantity stands, from the last comma, semicolon or colon. */
export function clauseStart(text: string, quantity: Quantity, floor: number): number {
  for (let index = quantity.start - 1; index >= floor; index -= 1) {
    if (/[,;:。]/.test(text.charAt(index))) return index + 1;
  }
  return floor;
}
