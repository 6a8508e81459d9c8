import { type Hundredths, sumOf } from './amounts.ts';
import { nameOfCode } from './codes.ts';
import type { AccountFacts, ItemFacts } from './facts.ts';
import * as of from './facts.ts';
import { joined, line, mark, markWord, type Pieces } from './text.ts';
import type { Words } from './words.ts';

/** What is said of one matter, in the wordings that publishers have. Each gives whole paragraphs. */
export type Wording = (facts: AccountFacts, words: Words) => readonly Pieces[];

export const otherUnits = ['民政局', '档案馆', '市场监督管理局', '司法局'];
export const unitName = ({ unit, place }: { unit: string; place: string }): Pieces => [
  markWord(
    unit,
    'unit name',
    otherUnits.map((each) => `${place}${each}`),
  ),
];
export const yearMark = (year: number): Pieces => [
  markWord(String(year), 'year', [String(year - 1), String(year + 1)]),
];

export const grandTotals: readonly Wording[] = [
  (facts, { money, change }) => {
    const total = of.grandTotal(facts);
    const { verb, growth, amount, rate, reason } = change(total, facts.lastYear.grandTotal);
    return [
      line`${String(facts.year)}年度收入、支出总计均为${money(total)}。与上年相比，收、支总计各${verb}${amount}，${growth}${rate}，主要原因是${reason}。`,
    ];
  },
  (facts, { money, change }) => {
    const total = of.grandTotal(facts);
    const { verb, growth, amount, rate, reason } = change(total, facts.lastYear.grandTotal);
    return [
      line`${unitName(facts)}${String(facts.year)}年度收入总计${money(total)}，支出总计${money(total)}。与${String(facts.year - 1)}年度决算数相比，收支总计${verb}${amount}，${growth}${rate}。主要变动原因：${reason}。`,
    ];
  },
  (facts, { money, plainMoney, change }) => {
    const total = of.grandTotal(facts);
    const { growth, rate } = change(total, facts.lastYear.grandTotal, 'rate of two years');
    return [
      line`${String(facts.year)}年收支总计${money(total)}，${String(facts.year - 1)}年收支总计${plainMoney(facts.lastYear.grandTotal)}，同比${growth}${rate}。`,
    ];
  },
  (facts, { money, plainMoney, change }) => {
    const total = of.grandTotal(facts);
    const { verb, amount, reason } = change(total, facts.lastYear.grandTotal);
    return [
      line`${String(facts.year)}年度收、支总额各${money(total)}，比${String(facts.year - 1)}年的${plainMoney(facts.lastYear.grandTotal)}${verb}${amount}，变动的主要原因是${reason}。`,
    ];
  },
  (facts, { money, change }) => {
    const total = of.grandTotal(facts);
    const { verb, growth, amount, rate } = change(total, facts.lastYear.grandTotal);
    return [
      line`与${String(facts.year - 1)}年度相比，本年度收、支总计${verb}${amount}（${growth}${rate}），总计均为${money(total)}。`,
    ];
  },
  (facts, { money }) => [
    line`${String(facts.year)}年度收入总计${money(of.grandTotal(facts))}，包括本年收入${money(of.incomeTotal(facts), 'parts in the text')}、年初结转和结余${money(of.openingTotal(facts), 'parts in the text')}。`,
    line`${String(facts.year)}年度支出总计${money(of.grandTotal(facts))}，包括本年支出${money(of.spentTotal(facts), 'parts in the text')}、年末结转和结余${money(of.closingTotal(facts), 'parts in the text')}。`,
  ],
];

export const incomes: readonly Wording[] = [
  (facts, { money, rate }) => {
    const all = of.incomeTotal(facts);
    const fiscal = facts.income.general + facts.income.fund;
    return [
      line`本年收入合计${money(all)}，其中：财政拨款收入${money(fiscal)}，占${rate(fiscal, all, 'share')}；其他收入${money(facts.income.other)}，占${rate(facts.income.other, all, 'share')}。`,
    ];
  },
  (facts, { money, rate }) => {
    const all = of.incomeTotal(facts);
    const { general, fund, other } = facts.income;
    const middle = fund === 0 ? [] : line`政府性基金预算财政拨款收入${money(fund)}，占${rate(fund, all, 'share')}；`;
    return [
      line`${String(facts.year)}年度本年收入合计${money(all)}。其中：一般公共预算财政拨款收入${money(general)}，占${rate(general, all, 'share')}；${middle}其他收入${money(other)}，占${rate(other, all, 'share')}。`,
    ];
  },
  (facts, { money, rate }) => {
    const all = of.incomeTotal(facts);
    const fiscal = facts.income.general + facts.income.fund;
    return [
      line`本年收入${money(all)}，构成如下：`,
      line`1．财政拨款收入${money(fiscal)}（占${rate(fiscal, all, 'share')}）；`,
      line`2．其他收入${money(facts.income.other)}（占${rate(facts.income.other, all, 'share')}）。`,
    ];
  },
  (facts, { money, rate }) => {
    const all = of.incomeTotal(facts);
    const fiscal = facts.income.general + facts.income.fund;
    return [
      line`本年收入合计${money(all)}。财政拨款收入占${rate(fiscal, all, 'share')}，其他收入占${rate(facts.income.other, all, 'share')}。`,
    ];
  },
  (facts, { money }) => {
    const fiscal = facts.income.general + facts.income.fund;
    return [
      line`本年共取得收入${money(of.incomeTotal(facts))}，由两部分组成：财政拨款收入${money(fiscal, 'parts in the text')}，其他收入${money(facts.income.other, 'parts in the text')}。`,
    ];
  },
];

export const expenditures: readonly Wording[] = [
  (facts, { money, rate }) => {
    const all = of.spentTotal(facts);
    const basic = of.basicTotal(facts);
    return [
      line`本年支出合计${money(all)}，其中：基本支出${money(basic)}，占${rate(basic, all, 'share')}；项目支出${money(all - basic)}，占${rate(all - basic, all, 'share')}。`,
    ];
  },
  (facts, { money, rate }) => {
    const all = of.spentTotal(facts);
    const basic = of.basicTotal(facts);
    return [
      line`在全年支出${money(all)}中，基本支出${money(basic)}，占比${rate(basic, all, 'share')}，项目支出${money(all - basic)}，占比${rate(all - basic, all, 'share')}，无上缴上级支出、经营支出和对附属单位补助支出。`,
    ];
  },
  (facts, { money, rate }) => {
    const all = of.spentTotal(facts);
    const basic = of.basicTotal(facts);
    return [
      line`本年支出合计${money(all)}。`,
      line`（1）基本支出${money(basic)}，占${rate(basic, all, 'share')}。`,
      line`（2）项目支出${money(all - basic)}，占${rate(all - basic, all, 'share')}。`,
    ];
  },
  (facts, { money }) => {
    const all = of.spentTotal(facts);
    const basic = of.basicTotal(facts);
    return [
      line`本年支出${money(basic, 'parts in the text')}用于基本支出、${money(all - basic, 'parts in the text')}用于项目支出，合计${money(all)}。`,
    ];
  },
];

export const fiscalTotals: readonly Wording[] = [
  (facts, { money, change }) => {
    const total = of.fiscalTotal(facts);
    const { verb, growth, amount, rate } = change(total, facts.lastYear.fiscalTotal);
    return [
      line`${String(facts.year)}年度财政拨款收、支总计均为${money(total)}。与上年相比，财政拨款收、支总计各${verb}${amount}，${growth}${rate}。`,
    ];
  },
  (facts, { money, plainMoney, change }) => {
    const total = of.fiscalTotal(facts);
    const { growth, rate } = change(total, facts.lastYear.fiscalTotal, 'rate of two years');
    return [
      line`财政拨款收入支出总计${money(total)}（上年为${plainMoney(facts.lastYear.fiscalTotal)}），较上年${growth}${rate}。`,
    ];
  },
  (facts, { money }) => {
    const { income, opening } = facts;
    return [
      line`财政拨款收入总计${money(of.fiscalTotal(facts))}，其中本年收入${money(income.general + income.fund, 'parts in the text')}，年初结转和结余${money(opening.general + opening.fund, 'parts in the text')}。`,
    ];
  },
];

const fullName = ({ code, name }: ItemFacts): Pieces =>
  line`${nameOfCode(code.slice(0, 3))}（类）${nameOfCode(code.slice(0, 5))}（款）${itemName(name)}（项）`;
const itemName = (name: string): Pieces => [markWord(name, 'item name', ['矿山安全监察事务', '水路运输管理支出'])];

type ItemWording = (item: ItemFacts, at: number, words: Words) => Pieces;
export const items: readonly ItemWording[] = [
  (item, at, { money, rate, higherThan, reason }) =>
    line`${String(at + 1)}．${fullName(item)}。年初预算为${money(item.initial, 'completion rate')}，支出决算为${money(of.spentOn(item))}，完成年初预算的${rate(of.spentOn(item), item.initial, 'completion rate')}，决算数${higherThan(of.spentOn(item), item.initial)}年初预算数的主要原因是${reason(of.spentOn(item) >= item.initial)}。`,
  (item, at, { money, rate }) =>
    line`${String(at + 1)}、${fullName(item)}：支出决算数为${money(of.spentOn(item))}，完成预算${money(item.initial, 'completion rate')}的${rate(of.spentOn(item), item.initial, 'completion rate')}。`,
  (item, _at, { money, rate }) =>
    line`${fullName(item)}安排支出${money(of.spentOn(item))}，年初预算${money(item.initial, 'completion rate')}，执行率${rate(of.spentOn(item), item.initial, 'execution rate')}。`,
  (item, _at, { money, change }) => {
    const { verb, growth, amount, rate } = change(of.spentOn(item), item.initial);
    return line`${fullName(item)}全年支出${money(of.spentOn(item))}，比年初预算${money(item.initial, 'amount of change')}${verb}${amount}，${growth}${rate}。`;
  },
  (item, at, { money, rate }) =>
    line`（${String(at + 1)}）${itemName(item.name)}${item.name.endsWith('支出') ? '' : '支出'}${money(of.spentOn(item))}（年初预算${money(item.initial, 'completion rate')}，完成${rate(of.spentOn(item), item.initial, 'completion rate')}）。`,
];

function classParts(facts: AccountFacts, words: Words, share: 'share' | 'none'): Pieces {
  const total = of.spentGeneral(facts);
  const codes = [...new Set(facts.general.map(({ code }) => code.slice(0, 3)))];
  return joined(
    codes.map((code) => {
      const amount = sumOf(facts.general.filter((item) => item.code.startsWith(code)).map(of.spentOn));
      const name = nameOfCode(code).replace(/支出$/, '');
      return share === 'share'
        ? line`${name}（类）支出${words.money(amount)}，占${words.rate(amount, total, 'share')}`
        : line`${name}支出${words.money(amount, 'parts in the text')}`;
    }),
    share === 'share' ? '；' : '、',
  );
}

export const generals: readonly Wording[] = [
  (facts, words) => {
    const total = of.spentGeneral(facts);
    const { verb, growth, amount, rate, reason } = words.change(total, facts.lastYear.general);
    return [
      line`${String(facts.year)}年度一般公共预算财政拨款支出${words.money(total)}，占本年支出合计的${words.rate(total, of.spentTotal(facts), 'share')}。与上年相比，一般公共预算财政拨款支出${verb}${amount}，${growth}${rate}，主要原因是${reason}。`,
      line`${String(facts.year)}年度一般公共预算财政拨款支出${words.money(total)}，主要用于以下方面：${classParts(facts, words, 'share')}。`,
    ];
  },
  (facts, words) => {
    const total = of.spentGeneral(facts);
    const initial = sumOf(facts.general.map((item) => item.initial));
    return [
      line`一般公共预算财政拨款支出年初预算为${words.money(initial, 'completion rate')}，支出决算为${words.money(total)}，完成年初预算的${words.rate(total, initial, 'completion rate')}。`,
      line`按功能分类，${classParts(facts, words, 'none')}，合计${words.money(total)}。`,
    ];
  },
  (facts, words) => {
    const total = of.spentGeneral(facts);
    const { growth, rate } = words.change(total, facts.lastYear.general, 'rate of two years');
    return [
      line`${unitName(facts)}${String(facts.year)}年度一般公共预算财政拨款支出${words.money(total)}，${String(facts.year - 1)}年度为${words.plainMoney(facts.lastYear.general)}，${growth}${rate}。`,
    ];
  },
];

const named = (lines: readonly { readonly name: string }[]): string =>
  lines
    .slice(0, 4)
    .map(({ name }) => name)
    .join('、');

export const basics: readonly Wording[] = [
  (facts, { money }) => [
    line`${String(facts.year)}年度一般公共预算财政拨款基本支出${money(of.basicTotal(facts))}，其中：人员经费${money(of.staffCosts(facts), 'parts in the text')}，主要包括${named(facts.economic.staff)}；公用经费${money(of.runningCosts(facts), 'parts in the text')}，主要包括${named(facts.economic.running)}。`,
  ],
  (facts, { money, rate }) => {
    const all = of.basicTotal(facts);
    const staff = of.staffCosts(facts);
    const running = of.runningCosts(facts);
    return [
      line`一般公共预算财政拨款基本支出${money(all)}。人员经费${money(staff)}，占基本支出的${rate(staff, all, 'share')}，主要包括：${named(facts.economic.staff)}等。公用经费${money(running)}，占基本支出的${rate(running, all, 'share')}，主要包括：${named(facts.economic.running)}等。`,
    ];
  },
  (facts, { money }) => [
    line`一般公共预算财政拨款基本支出中，人员经费和公用经费分别为${money(of.staffCosts(facts), 'parts in the text')}和${money(of.runningCosts(facts), 'parts in the text')}，合计${money(of.basicTotal(facts))}。`,
  ],
];

function vehicleSentence(facts: AccountFacts, { money, rate, change }: Words): Pieces {
  const { budget, spent, before } = facts.threePublic;
  const planned = budget.purchase + budget.running;
  const done = spent.purchase + spent.running;
  const { verb, growth, amount, rate: changed } = change(done, before.purchase + before.running);
  return line`公务用车购置及运行维护费支出预算为${money(planned)}，支出决算为${money(done)}，完成预算的${rate(done, planned, 'completion rate')}，与上年相比${verb}${amount}，${growth}${changed}。其中：公务用车购置费支出${money(spent.purchase, 'parts in the text')}，公务用车运行维护费支出${money(spent.running, 'parts in the text')}。`;
}

function receptionSentence(facts: AccountFacts, { money, rate, change, reason }: Words): Pieces {
  const { budget, spent, before } = facts.threePublic;
  const { verb, growth, amount, rate: changed } = change(spent.reception, before.reception);
  return line`公务接待费支出预算为${money(budget.reception)}，支出决算为${money(spent.reception)}，完成预算的${rate(spent.reception, budget.reception, 'completion rate')}，决算数小于预算数的主要原因是${reason(false)}，与上年相比${verb}${amount}，${growth}${changed}。`;
}

const plainAmount = (words: Words, amount: Hundredths): string => words.plainMoney(amount).join('');

const abroad = ({ unit }: Words): Pieces =>
  line`因公出国（境）费支出预算为0${unit}，支出决算为0${unit}${{ text: '', kind: 'zero base' as const, wrong: () => '，完成预算的100%' }}。`;

export const threePublics: readonly Wording[] = [
  (facts, words) => {
    const { budget, spent, batches, guests } = facts.threePublic;
    const planned = of.totalOf(budget);
    const done = of.totalOf(spent);
    return [
      line`“三公”经费支出预算为${words.money(planned)}，支出决算为${words.money(done)}，完成预算的${words.rate(done, planned, 'completion rate')}，其中：`,
      abroad(words),
      vehicleSentence(facts, words),
      receptionSentence(facts, words),
      line`全年共接待来访团组${String(batches)}个、来宾${String(guests)}人次。`,
    ];
  },
  (facts, words) => {
    const { spent } = facts.threePublic;
    const done = of.totalOf(spent);
    const vehicles = spent.purchase + spent.running;
    return [
      line`${String(facts.year)}年度“三公”经费支出决算${words.money(done)}，其中：公务用车购置及运行维护费${words.money(vehicles)}，占${words.rate(vehicles, done, 'share')}；公务接待费${words.money(spent.reception)}，占${words.rate(spent.reception, done, 'share')}；未发生因公出国（境）费。`,
      line`公务用车购置及运行维护费中，购置费${words.money(spent.purchase, 'parts in the text')}，运行维护费${words.money(spent.running, 'parts in the text')}。`,
    ];
  },
  (facts, words) => {
    const { budget, spent, batches, guests } = facts.threePublic;
    const { verb, amount } = words.change(of.totalOf(spent), of.totalOf(budget));
    return [
      line`“三公”经费全年预算${words.money(of.totalOf(budget))}，实际支出${words.money(of.totalOf(spent))}，比预算${verb}${amount}。`,
      line`${{ text: `公务接待费支出${plainAmount(words, spent.reception)}`, kind: 'nothing spent' as const, wrong: () => '本年度无公务接待费支出' }}，国内公务接待${String(batches)}批次、${String(guests)}人次。`,
      vehicleSentence(facts, words),
    ];
  },
  (facts, words) => {
    const { spent, before } = facts.threePublic;
    const done = of.totalOf(spent);
    const { growth, rate } = words.change(done, of.totalOf(before), 'rate of two years');
    return [
      line`“三公”经费决算数${words.money(done)}，上年决算数${words.plainMoney(of.totalOf(before))}，同比${growth}${rate}。三项中，因公出国（境）费0${words.unit}，公务用车购置及运行维护费${words.money(spent.purchase + spent.running, 'parts in the text')}，公务接待费${words.money(spent.reception, 'parts in the text')}。`,
    ];
  },
];

export const funds: readonly Wording[] = [
  (facts, { money }) =>
    facts.fund.length === 0
      ? [line`本单位${String(facts.year)}年度没有政府性基金预算财政拨款收支。`]
      : [
          line`政府性基金预算财政拨款年初结转和结余${money(facts.opening.fund, 'balance')}，本年收入${money(facts.income.fund, 'balance')}，本年支出${money(of.spentFund(facts), 'balance')}，年末结转和结余${money(facts.closing.fund, 'balance')}。`,
        ],
  (facts, { money }) =>
    facts.fund.length === 0
      ? [line`${String(facts.year)}年度无政府性基金预算财政拨款支出。`]
      : [line`${String(facts.year)}年政府性基金预算财政拨款支出${money(of.spentFund(facts))}，全部为项目支出。`],
];

export const capitals: readonly Wording[] = [
  (facts) => [line`本单位${String(facts.year)}年度没有国有资本经营预算财政拨款支出。`],
  (facts) => [line`${unitName(facts)}${String(facts.year)}年无国有资本经营预算财政拨款支出，故公开表为空表。`],
];

export const runningNotes: readonly Wording[] = [
  (facts, { money, change }) => {
    const { verb, growth, amount, rate, reason } = change(of.runningCosts(facts), facts.lastYear.runningCosts);
    return [
      line`${String(facts.year)}年度机关运行经费支出${money(of.runningCosts(facts))}，比上年${verb}${amount}，${growth}${rate}，主要原因是${reason}。`,
    ];
  },
  (facts, { money, plainMoney, change }) => {
    const { verb, amount, rate } = change(of.runningCosts(facts), facts.lastYear.runningCosts);
    return [
      line`机关运行经费决算数为${money(of.runningCosts(facts))}，上年决算数为${plainMoney(facts.lastYear.runningCosts)}，${verb}${amount}，变动幅度${rate}。`,
    ];
  },
  (facts, { money, plainMoney, change }) => {
    const { growth, rate } = change(of.runningCosts(facts), facts.lastYear.runningCosts, 'rate of two years');
    return [
      line`机关运行经费支出${money(of.runningCosts(facts))}，上年为${plainMoney(facts.lastYear.runningCosts)}，同比${growth}${rate}。`,
    ];
  },
];

export const procurements: readonly Wording[] = [
  ({ year, procurement: { goods, works, services, medium, small } }, { money, rate }) => {
    const total = goods + works + services;
    return [
      line`${String(year)}年度政府采购支出总额${money(total, 'procurement')}，其中：政府采购货物支出${money(goods, 'procurement')}、政府采购工程支出${money(works, 'procurement')}、政府采购服务支出${money(services, 'procurement')}。授予中小企业合同金额${money(medium, 'share')}，占政府采购支出总额的${rate(medium, total, 'share')}，其中：授予小微企业合同金额${money(small, 'share')}，占政府采购支出总额的${rate(small, total, 'share')}。`,
    ];
  },
  ({ procurement: { goods, works, services, medium } }, { money, rate }) => {
    const total = goods + works + services;
    return [
      line`全年政府采购货物${money(goods, 'procurement')}、工程${money(works, 'procurement')}、服务${money(services, 'procurement')}，三项合计${money(total, 'procurement')}；其中授予中小企业合同金额${money(medium, 'share')}，占${rate(medium, total, 'share')}。`,
    ];
  },
];

export const fleets: readonly Wording[] = [
  ({ year, fleet: { service, special, other } }) => [
    line`截至${yearMark(year)}年12月31日，本单位共有车辆${mark(String(service + special + other), 'count')}辆，其中：机要通信用车${String(service)}辆、特种专业技术用车${mark(String(special), 'count')}辆、其他用车${String(other)}辆。`,
  ],
  ({ fleet: { service, special, other } }) => [
    line`年末公务用车保有量为${mark(String(service + special + other), 'count')}辆：应急保障用车${mark(String(service), 'count')}辆，特种专业技术用车${String(special)}辆，其他用车${String(other)}辆。`,
  ],
  ({ fleet: { service, special, other } }) => [
    line`应急保障用车${String(service)}辆、执法执勤用车${String(special)}辆、其他用车${String(other)}辆，共计${mark(String(service + special + other), 'count')}辆。`,
  ],
];

export const peoples: readonly Wording[] = [
  (facts) => {
    const { posts, civil, career, retired } = facts.people;
    return [
      line`${unitName(facts)}核定编制${String(posts)}名，年末在职人员${mark(String(civil + career), 'count')}人，其中行政人员${String(civil)}人、事业人员${String(career)}人；退休人员${String(retired)}人。`,
    ];
  },
  ({ people: { civil, career, retired } }) => [
    line`年末实有人数${mark(String(civil + career + retired), 'count')}人，其中：在职${String(civil + career)}人，退休${String(retired)}人。`,
  ],
];
