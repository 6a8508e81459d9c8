import { toHalfWidth } from '../../decimal/parseDecimal.ts';

/**
 * The things that budgets and final accounts count, under one name each, so that a sentence and a table can be compared.
 * `pattern` is tried on the bare label: half-width, without quotes, numbering, years, units and words of account.
 */
export type Subject = { readonly name: string; readonly pattern: RegExp };

/** From the particular to the general: the first that fits names the thing. */
export const subjects: readonly Subject[] = [
  { name: '三公经费', pattern: /^三公经费(?:合计|支出|总额|总计|支出合计)?$/ },
  { name: '因公出国（境）费', pattern: /^(?:因公)?出国(?:\(境\))?(?:费用?|经费)?(?:支出)?$/ },
  {
    name: '公务用车购置及运行维护费',
    pattern:
      /^(?:公务用?车|公车)购置(?:费用?)?(?:及|和|与|、)?(?:公务用车)?(?:运行维护|运行|运维|维护)(?:费用?|经费)?(?:支出)?(?:小计|合计)?$/,
  },
  { name: '公务用车购置费', pattern: /^(?:公务用?车|公车)购置(?:费用?)?(?:支出)?$/ },
  { name: '公务用车运行维护费', pattern: /^(?:公务用?车|公车)(?:运行维护|运行|运维)(?:费用?)?(?:支出)?$/ },
  { name: '公务接待费', pattern: /^公务接待(?:费用?|经费)?(?:支出)?$/ },
  { name: '收支总计', pattern: /^(?:收入?、支出?|收支|收入支出)(?:决算)?(?:总计|总额|总数|均为)?$/ },
  { name: '收入总计', pattern: /^(?:决算)?(?:总收入|收入总计|收入总额)$/ },
  { name: '支出总计', pattern: /^(?:决算)?(?:总支出|支出总计|支出总额)$/ },
  { name: '本年收入合计', pattern: /^(?:本年)?(?:收入合计|收入小计|决算收入合计)$|^本年收入$/ },
  { name: '本年支出合计', pattern: /^(?:本年)?(?:支出合计|支出小计|决算支出合计)$|^本年支出$/ },
  { name: '一般公共预算财政拨款收入', pattern: /^一般公共预算(?:财政)?拨款(?:收入)?$|^一般公共预算收入$/ },
  {
    name: '政府性基金预算财政拨款收入',
    pattern: /^政府性基金(?:预算)?(?:财政)?拨款(?:收入)?$|^政府性基金(?:预算)?收入$/,
  },
  {
    name: '国有资本经营预算财政拨款收入',
    pattern: /^国有资本经营(?:预算)?(?:财政)?拨款(?:收入)?$|^国有资本经营(?:预算)?收入$/,
  },
  { name: '财政拨款收入', pattern: /^财政(?:预算)?拨款(?:收入)?(?:合计)?$/ },
  { name: '财政拨款支出', pattern: /^财政(?:预算)?拨款(?:本年)?支出(?:合计|总计)?$/ },
  { name: '上级补助收入', pattern: /^上级补助(?:收入)?$/ },
  { name: '事业收入', pattern: /^事业(?:预算)?收入$/ },
  { name: '经营收入', pattern: /^(?:事业单位)?经营(?:预算)?收入$/ },
  { name: '附属单位上缴收入', pattern: /^附属单位上缴(?:收入)?$/ },
  { name: '其他收入', pattern: /^其他收入$/ },
  { name: '基本支出', pattern: /^基本支出(?:合计|小计)?$/ },
  { name: '项目支出', pattern: /^项目支出(?:合计|小计|总额)?$/ },
  { name: '上缴上级支出', pattern: /^上缴上级(?:支出)?$/ },
  { name: '经营支出', pattern: /^经营支出$/ },
  { name: '对附属单位补助支出', pattern: /^对附属单位补助(?:支出)?$/ },
  { name: '人员经费', pattern: /^人员(?:经费|支出)(?:支出)?(?:合计|小计)?$/ },
  { name: '公用经费', pattern: /^(?:日常)?(?:运行)?公用(?:经费|支出)(?:支出)?(?:合计|小计)?$/ },
  {
    name: '使用非财政拨款结余',
    pattern: /^(?:使用|动用)非财政拨款结余(?:\(含专用结余\)|和专用结余)?$|^用事业基金弥补收支差额$/,
  },
  { name: '结余分配', pattern: /^结余分配$/ },
  {
    name: '年初结转和结余',
    pattern: /^(?:年初|上年)(?:财政拨款)?(?:结转和结余|结转结余|结转|结转及结余|结转、结余)(?:资金)?$/,
  },
  {
    name: '年末结转和结余',
    pattern: /^(?:年末|结转下年|年终)(?:财政拨款)?(?:结转和结余|结转结余|结转|结转及结余|结转、结余)?(?:资金)?$/,
  },
  { name: '机关运行经费', pattern: /^机关运行经费(?:支出)?$/ },
  { name: '会议费', pattern: /^会议费(?:支出)?$/ },
  { name: '培训费', pattern: /^培训费(?:支出)?$/ },
  { name: '政府采购支出总额', pattern: /^政府采购(?:支出|金额|决算)?(?:总额|总计|合计)?$|^政府采购总支出$/ },
  { name: '政府采购货物支出', pattern: /^政府采购货物(?:类)?(?:支出)?$/ },
  { name: '政府采购工程支出', pattern: /^政府采购工程(?:类)?(?:支出)?$/ },
  { name: '政府采购服务支出', pattern: /^政府采购服务(?:类)?(?:支出)?$/ },
  { name: '授予中小企业合同金额', pattern: /^(?:授予|面向)?中小企业(?:的)?(?:政府采购)?(?:合同)?金额$/ },
  { name: '授予小微企业合同金额', pattern: /^(?:授予|面向)?小微企业(?:的)?(?:政府采购)?(?:合同)?金额$/ },
  { name: '编制数', pattern: /^(?:人员|核定|核定的)?编制(?:数|人数)?$/ },
  { name: '在职人数', pattern: /^(?:年末|实际|实有|现有)*(?:在职|在编|在编在岗|在岗)(?:人员|职工)?(?:数|人数)?$/ },
  { name: '控制率', pattern: /^(?:在职)?人员控制率$|^控制率$/ },
  { name: '预算执行率', pattern: /^(?:全年|资金|整体支出)?预算(?:资金)?执行率$|^执行率$/ },
  {
    name: '自评总分',
    pattern:
      /^(?:部门)?(?:整体)?(?:支出)?(?:绩效)?(?:自评|自我评价|评价)(?:总分|得分|评分|分数|综合得分)$|^总分$|^总得分$/,
  },
  { name: '项目资金总额', pattern: /^(?:年度)?(?:项目)?资金总额$|^总体资金$/ },
];

/** The 类 of the functional classification; the names of the forms differ in small words. */
export const functionClasses: readonly { readonly code: string; readonly name: string; readonly pattern: RegExp }[] = [
  { code: '201', name: '一般公共服务支出', pattern: /^一般公共服务(?:支出)?$/ },
  { code: '202', name: '外交支出', pattern: /^外交(?:支出)?$/ },
  { code: '203', name: '国防支出', pattern: /^国防(?:支出)?$/ },
  { code: '204', name: '公共安全支出', pattern: /^公共安全(?:支出)?$/ },
  { code: '205', name: '教育支出', pattern: /^教育(?:支出)?$/ },
  { code: '206', name: '科学技术支出', pattern: /^科学技术(?:支出)?$/ },
  { code: '207', name: '文化旅游体育与传媒支出', pattern: /^文化(?:旅游)?体育与传媒(?:支出)?$/ },
  { code: '208', name: '社会保障和就业支出', pattern: /^社会保障和就业(?:支出)?$/ },
  { code: '209', name: '社会保险基金支出', pattern: /^社会保险基金(?:支出)?$/ },
  { code: '210', name: '卫生健康支出', pattern: /^(?:卫生健康|医疗卫生与计划生育)(?:支出)?$/ },
  { code: '211', name: '节能环保支出', pattern: /^节能环保(?:支出)?$/ },
  { code: '212', name: '城乡社区支出', pattern: /^城乡社区(?:事务)?(?:支出)?$/ },
  { code: '213', name: '农林水支出', pattern: /^农林水(?:事务)?(?:支出)?$/ },
  { code: '214', name: '交通运输支出', pattern: /^交通运输(?:支出)?$/ },
  { code: '215', name: '资源勘探工业信息等支出', pattern: /^资源勘探(?:工业)?信息等(?:支出)?$/ },
  { code: '216', name: '商业服务业等支出', pattern: /^商业服务业等(?:支出)?$/ },
  { code: '217', name: '金融支出', pattern: /^金融(?:支出)?$/ },
  { code: '219', name: '援助其他地区支出', pattern: /^援助其他地区(?:支出)?$/ },
  { code: '220', name: '自然资源海洋气象等支出', pattern: /^(?:自然资源|国土)海洋气象等(?:支出)?$/ },
  { code: '221', name: '住房保障支出', pattern: /^住房保障(?:支出)?$/ },
  { code: '222', name: '粮油物资储备支出', pattern: /^粮油物资储备(?:支出)?$/ },
  { code: '223', name: '国有资本经营预算支出', pattern: /^国有资本经营预算支出$/ },
  { code: '224', name: '灾害防治及应急管理支出', pattern: /^灾害防治及应急管理(?:支出)?$/ },
  { code: '229', name: '其他支出', pattern: /^其他支出$/ },
  { code: '231', name: '债务还本支出', pattern: /^债务还本(?:支出)?$/ },
  { code: '232', name: '债务付息支出', pattern: /^债务付息(?:支出)?$/ },
  { code: '233', name: '债务发行费用支出', pattern: /^债务发行费用(?:支出)?$/ },
  { code: '234', name: '抗疫特别国债安排的支出', pattern: /^抗疫特别国债安排的?(?:支出)?$/ },
];

/** A label in half width without quotes, brackets of titles, units, numbering and `其中`. */
export function bareLabel(label: string): string {
  let text = toHalfWidth(label.slice(0, 400))
    .replace(/[“”‘’"'《》【】]/g, '')
    .replace(/\((?:万元|元|人|辆|次|个|㎡|%|单位[^)]{0,8})\)/g, '');
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const next = text
      .replace(/^(?:其中|包括)[:,]?/, '')
      .replace(/^(?:[一二三四五六七八九十]{1,4}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|[①-⑳])/, '');
    if (next === text) break;
    text = next;
  }
  return text.replace(/[:;,。、]+$/, '');
}

const yearWords = /^(?:(?:19|20)\d{2}年度?|本年度|上年度|全年|当年|年度|本部门|本单位|我部门|我单位|我局|我中心|部门)+/;
const accountWords =
  /(?:(?:财政拨款)?(?:年初|全年|调整|调整后|本年)*(?:支出|收入)?(?:预算|决算|执行|结算)(?:数|金额|额|总额)?|实际(?:支出|完成)?(?:数|金额)?|合计数|数额)$/;
const fundWords =
  /^(?:(?:一般公共预算|政府性基金预算|政府性基金|国有资本经营预算|国有资本经营)(?:财政拨款)?|财政拨款|公共财政拨款)/;

function known(text: string): string | undefined {
  const found = subjects.find((subject) => subject.pattern.test(text));
  return found?.name ?? functionClasses.find((entry) => entry.pattern.test(text))?.name;
}

/** `一般公共服务支出（类）…（款）行政运行（项）` as `一般公共服务/…/行政运行`, so that it meets the rows of a table. */
function functionPath(text: string): string | undefined {
  const parts = /^([^()]{2,30})\(类\)(?:([^类款项]{2,40}?)\(款\))?(?:(.{2,40}?)\(项\))?/.exec(text);
  if (parts === null) return undefined;
  const names = parts.slice(1).filter((part) => part !== undefined && part !== '');
  return functionSubject(names);
}

/** The subject of a row of the functional classification from the names of its 类, 款 and 项. */
export function functionSubject(names: readonly string[]): string {
  const [top = '', ...rest] = names.map((name) => toHalfWidth(name).replace(/[()“”"]/g, ''));
  const topName = functionClasses.find((entry) => entry.pattern.test(top))?.name ?? top;
  return [topName, ...rest].join('/');
}

/**
 * The name under which sentences and tables speak of the same thing. Known things have one fixed name ({@link subjects},
 * {@link functionClasses}), a 类款项 chain is its path, anything else is its bare label.
 */
export function canonicalSubject(label: string): string {
  const bare = bareLabel(label);
  const path = functionPath(bare.replace(yearWords, ''));
  if (path !== undefined) return path;
  const steps = [bare, bare.replace(yearWords, '')];
  const last = (): string => steps[steps.length - 1] ?? '';
  steps.push(last().replace(/^的/, ''));
  steps.push(last().replace(accountWords, '') || last());
  steps.push(last().replace(fundWords, '') || last());
  steps.push(last().replace(/财政拨款(?=支出$|$)/, '') || last());
  steps.push(last().replace(accountWords, '') || last());
  for (const step of steps) {
    const name = known(step);
    if (name !== undefined) return name;
  }
  return steps[3] ?? bare;
}

export type Within = '一般公共预算财政拨款' | '政府性基金预算财政拨款' | '国有资本经营预算财政拨款' | '财政拨款';

/** The account that a label or heading speaks of; `undefined` when it is the whole unit's. */
export function canonicalWithin(label: string): Within | undefined {
  const text = bareLabel(label);
  if (/政府性基金/.test(text)) return '政府性基金预算财政拨款';
  if (/国有资本经营/.test(text)) return '国有资本经营预算财政拨款';
  if (/一般公共预算|公共财政拨款/.test(text)) return '一般公共预算财政拨款';
  return /财政拨款/.test(text) ? '财政拨款' : undefined;
}

/** The subject of a 项 that is named without its 类 and 款; the facts know it where only one row has the name. */
export function itemSubject(name: string): string {
  return `（项）${toHalfWidth(name).replace(/[()“”"]/g, '')}`;
}
