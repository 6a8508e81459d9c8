import type { FigureBasis } from '../fact.ts';

/** The account that a figure of a table or of a sentence belongs to. */
export type Account = 'initialBudget' | 'budget' | 'final';

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
  /^(?:以上|上述)?(?:(?:[两三四五六七八九十]|\d{1,2})(?:项|者|类|个?项目))?(?:支出|收入|金额|费用|经费|资金|预算|决算)?(?:合计|总计|共计|总共|共)(?:支出|收入|金额|资金|经费|费用|预算|决算|数|使用|安排|投入|采购|为|是|达|:)*$/;

const accountOnly =
  /^(?:其中|即|本?年|全年|当年|年初|年度|20\d\d年度?|部门|单位|财政拨款|调整后?(?:的)?|批复|下达|安排|实际|支出|收入|预算|决算|执行|完成|支付|数|额|总额|金额|的|为|是|共|:)+$/;

/** Words that name an account and nothing else: the figure is another account of the thing before it, not a part of it. */
export const namesAccountOnly = (lead: string): boolean => accountOnly.test(lead);
