import { type AmountStyle, amountText, type Hundredths, sumOf } from './amounts.ts';
import { classNames, nameOfCode } from './codes.ts';
import type { AccountFacts, ItemFacts, ThreePublic } from './facts.ts';
import * as of from './facts.ts';
import { type Cell, cell, type MistakeKind, mark, type TableBlock } from './text.ts';

/** How a publisher draws its tables. */
export type TableStyle = AmountStyle & {
  /** A line that has no amount is blank, or shows 0.00. */
  readonly zero: 'blank' | 'figure';
  /** The heads of 收入 and 支出 stand over their columns. */
  readonly grouped: boolean;
};

type Write = (amount: Hundredths, kind?: MistakeKind) => Cell;

function writer(style: TableStyle): Write {
  return (amount, kind = 'sum in a table') => {
    if (amount === 0) return cell(style.zero === 'blank' ? '' : '0.00');
    return cell(mark(amountText(amount, style), kind));
  };
}

/** An amount that nothing else in its row or column determines. */
const free = (amount: Hundredths, style: TableStyle): Cell =>
  cell(amount === 0 ? (style.zero === 'blank' ? '' : '0.00') : amountText(amount, style));

const text = (...words: readonly string[]): readonly Cell[] => words.map((each) => cell(each));
const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
export function numeral(value: number): string {
  if (value <= 10) return chinese[value - 1] ?? '';
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? chinese[tens - 1] : ''}十${value % 10 === 0 ? '' : chinese[(value % 10) - 1]}`;
}

const inClass = (items: readonly ItemFacts[], code: string): Hundredths =>
  sumOf(items.filter((item) => item.code.startsWith(code)).map(of.spentOn));

/** The expenditure of each 类 from all moneys. The own money is spent on the first item. */
function classTotals(facts: AccountFacts): readonly { code: string; name: string; amount: Hundredths }[] {
  const own = facts.general[0]?.code.slice(0, 3);
  return classNames.map(({ code, name }) => ({
    code,
    name,
    amount: inClass(facts.general, code) + inClass(facts.fund, code) + (code === own ? facts.ownProject : 0),
  }));
}

/** 收入支出决算总表 */
export function grandTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const write = writer(style);
  const income: readonly (readonly [string, Hundredths])[] = [
    ['一、一般公共预算财政拨款收入', facts.income.general],
    ['二、政府性基金预算财政拨款收入', facts.income.fund],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', 0],
    ['六、经营收入', 0],
    ['七、附属单位上缴收入', 0],
    ['八、其他收入', facts.income.other],
  ];
  const classes = classTotals(facts);
  const lines = classes.map(({ name: own, amount }, at) => {
    const left = income[at];
    return [
      cell(left?.[0] ?? ''),
      cell(String(at + 1)),
      left === undefined ? cell('') : write(left[1]),
      cell(`${numeral(at + 1)}、${own}`),
      cell(String(classes.length + 5 + at)),
      write(amount),
    ];
  });
  const closing: readonly (readonly [string, Hundredths, string, Hundredths])[] = [
    ['本年收入合计', of.incomeTotal(facts), '本年支出合计', of.spentTotal(facts)],
    ['使用非财政拨款结余', 0, '结余分配', 0],
    ['年初结转和结余', of.openingTotal(facts), '年末结转和结余', of.closingTotal(facts)],
    ['总计', of.grandTotal(facts), '总计', of.grandTotal(facts)],
  ];
  const totals = closing.map(([left, leftAmount, right, rightAmount], at) => [
    cell(left),
    cell(String(classes.length + 1 + at)),
    write(leftAmount),
    cell(right),
    cell(String(2 * classes.length + 5 + at)),
    write(rightAmount),
  ]);
  const heads = [
    [cell('收入', 3), cell('支出', 3)],
    text('项目', '行次', '金额', '项目', '行次', '金额'),
    text('栏次', '', '1', '栏次', '', '2'),
  ];
  return { kind: 'table', name, rows: [...heads, ...lines, ...totals] };
}

type Line = { readonly code: string; readonly name: string; readonly amounts: readonly Hundredths[] };

/** 类, 款 and 项 in the order of their codes, each upper line the sum of those below it. */
export function codeLines(leaves: readonly Line[]): readonly Line[] {
  const upper = [3, 5].flatMap((digits) =>
    [...new Set(leaves.map(({ code }) => code.slice(0, digits)))].map((code) => {
      const below = leaves.filter((leaf) => leaf.code.startsWith(code));
      const width = below[0]?.amounts.length ?? 0;
      const amounts = Array.from({ length: width }, (_, at) => sumOf(below.map((leaf) => leaf.amounts[at] ?? 0)));
      return { code, name: nameOfCode(code), amounts };
    }),
  );
  return [...upper, ...leaves].sort((one, other) => (one.code < other.code ? -1 : 1));
}

function codeTable(name: string, heads: readonly string[], leaves: readonly Line[], style: TableStyle): TableBlock {
  const write = writer(style);
  const width = heads.length;
  const totals = Array.from({ length: width }, (_, at) => sumOf(leaves.map((leaf) => leaf.amounts[at] ?? 0)));
  const first = style.grouped
    ? [[cell('项目', 2), ...heads.map((each) => cell(each, 1, 2))], text('功能分类科目编码', '科目名称')]
    : [text('功能分类科目编码', '科目名称', ...heads)];
  return {
    kind: 'table',
    name,
    rows: [
      ...first,
      [cell('栏次', 2), ...heads.map((_, at) => cell(String(at + 1)))],
      [cell('合计', 2), ...totals.map((each) => write(each))],
      ...codeLines(leaves).map(({ code, name: own, amounts }) => [
        cell(code),
        cell(own),
        ...amounts.map((each) => write(each)),
      ]),
    ],
  };
}

/** Leaves of 收入决算表 and 支出决算表: general, own and fund money. */
function allItems(facts: AccountFacts): readonly (ItemFacts & { readonly own: Hundredths })[] {
  return [...facts.general, ...facts.fund].map((item, at) => ({ ...item, own: at === 0 ? facts.ownProject : 0 }));
}

/** 收入决算表. What came in for an item: what it spent, and the difference of the balances at the first item. */
export function incomeTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const fundDifference = facts.income.fund - of.spentFund(facts);
  const leaves = allItems(facts).map((item) => {
    const isFirst = item.code === facts.general[0]?.code;
    const isFund = facts.fund.some(({ code }) => code === item.code);
    const fiscal =
      of.spentOn(item) + (isFirst ? facts.income.general - of.spentGeneral(facts) : 0) + (isFund ? fundDifference : 0);
    const other = isFirst ? facts.income.other : 0;
    return { code: item.code, name: item.name, amounts: [fiscal + other, fiscal, 0, 0, 0, 0, other] };
  });
  return codeTable(
    name,
    ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
    leaves,
    style,
  );
}

/** 支出决算表 */
export function expenditureTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const leaves = allItems(facts).map((item) => {
    const project = item.project + item.own;
    return { code: item.code, name: item.name, amounts: [item.basic + project, item.basic, project, 0, 0, 0] };
  });
  return codeTable(
    name,
    ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    leaves,
    style,
  );
}

/** 财政拨款收入支出决算总表 */
export function fiscalTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const write = writer(style);
  const income: readonly (readonly [string, Hundredths])[] = [
    ['一、一般公共预算财政拨款', facts.income.general],
    ['二、政府性基金预算财政拨款', facts.income.fund],
    ['三、国有资本经营预算财政拨款', 0],
  ];
  const rows = classNames.map(({ code, name: own }, at) => {
    const left = income[at];
    const general = inClass(facts.general, code);
    const fund = inClass(facts.fund, code);
    return [
      cell(left?.[0] ?? ''),
      cell(String(at + 1)),
      left === undefined ? cell('') : write(left[1]),
      cell(`${numeral(at + 1)}、${own}`),
      cell(String(classNames.length + 6 + at)),
      write(general + fund),
      write(general),
      write(fund),
      write(0),
    ];
  });
  const { opening, closing } = facts;
  const general = of.spentGeneral(facts);
  const fund = of.spentFund(facts);
  const total = of.fiscalTotal(facts);
  const tail: readonly (readonly [string, Hundredths, string, Hundredths, Hundredths])[] = [
    ['本年收入合计', facts.income.general + facts.income.fund, '本年支出合计', general, fund],
    ['年初财政拨款结转和结余', opening.general + opening.fund, '年末财政拨款结转和结余', closing.general, closing.fund],
    ['一般公共预算财政拨款', opening.general, '', 0, 0],
    ['政府性基金预算财政拨款', opening.fund, '', 0, 0],
    ['总计', total, '总计', general + closing.general, fund + closing.fund],
  ];
  const totals = tail.map(([left, leftAmount, right, generalAmount, fundAmount], at) => [
    cell(left),
    cell(String(classNames.length + 1 + at)),
    write(leftAmount),
    cell(right),
    cell(String(2 * classNames.length + 6 + at)),
    ...(right === ''
      ? [cell(''), cell(''), cell(''), cell('')]
      : [write(generalAmount + fundAmount), write(generalAmount), write(fundAmount), write(0)]),
  ]);
  return {
    kind: 'table',
    name,
    rows: [
      [cell('收入', 3), cell('支出', 6)],
      [
        ...text('项目', '行次', '金额', '项目', '行次', '合计'),
        ...text('一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'),
      ],
      text('栏次', '', '1', '栏次', '', '2', '3', '4', '5'),
      ...rows,
      ...totals,
    ],
  };
}

/** 一般公共预算财政拨款支出决算表 */
export function generalTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const leaves = facts.general.map((item) => ({
    code: item.code,
    name: item.name,
    amounts: [of.spentOn(item), item.basic, item.project],
  }));
  return codeTable(name, ['小计', '基本支出', '项目支出'], leaves, style);
}

/** 一般公共预算财政拨款基本支出决算明细表 */
export function basicTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const write = writer(style);
  const { staff, assistance, running, capital } = facts.economic;
  type Entry = { readonly code: string; readonly name: string; readonly amount: Hundredths };
  const group = (code: string, own: string, lines: readonly Entry[]): readonly Entry[] => [
    { code, name: own, amount: sumOf(lines.map(({ amount }) => amount)) },
    ...lines,
  ];
  const left = [...group('301', '工资福利支出', staff), ...group('303', '对个人和家庭的补助', assistance)];
  const right = [...group('302', '商品和服务支出', running), ...group('310', '资本性支出', capital)];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    [left[at], right[at]].flatMap((entry) =>
      entry === undefined ? [cell(''), cell(''), cell('')] : [cell(entry.code), cell(entry.name), write(entry.amount)],
    ),
  );
  return {
    kind: 'table',
    name,
    rows: [
      [cell('人员经费', 3), cell('公用经费', 3)],
      text('经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'),
      ...rows,
      [cell('人员经费合计', 2), write(of.staffCosts(facts)), cell('公用经费合计', 2), write(of.runningCosts(facts))],
    ],
  };
}

/** “三公”经费: budget and account side by side. */
export function threePublicTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const write = writer(style);
  const amounts = (three: ThreePublic): readonly Cell[] =>
    [
      of.totalOf(three),
      three.overseas,
      three.purchase + three.running,
      three.purchase,
      three.running,
      three.reception,
    ].map((each) => write(each));
  const side: readonly Cell[] = [
    cell('合计', 1, 2),
    cell('因公出国（境）费', 1, 2),
    cell('公务用车购置及运行维护费', 3),
  ];
  const last = cell('公务接待费', 1, 2);
  const under = text('小计', '公务用车购置费', '公务用车运行维护费');
  return {
    kind: 'table',
    name,
    rows: [
      [cell('预算数', 6), cell('决算数', 6)],
      [...side, last, ...side, last],
      [...under, ...under],
      text('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'),
      [...amounts(facts.threePublic.budget), ...amounts(facts.threePublic.spent)],
    ],
  };
}

/** 政府性基金预算财政拨款收入支出决算表; without fund money one blank line. */
export function fundTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const write = writer(style);
  const rows = facts.fund.map((item) => ({
    code: item.code,
    name: item.name,
    amounts: [facts.opening.fund, facts.income.fund, of.spentOn(item), item.basic, item.project, facts.closing.fund],
  }));
  const totals = Array.from({ length: 6 }, (_, at) => sumOf(rows.map(({ amounts }) => amounts[at] ?? 0)));
  return {
    kind: 'table',
    name,
    rows: [
      [
        cell('项目', 2),
        cell('年初结转和结余', 1, 2),
        cell('本年收入', 1, 2),
        cell('本年支出', 3),
        cell('年末结转和结余', 1, 2),
      ],
      text('功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出'),
      [cell('栏次', 2), ...text('1', '2', '3', '4', '5', '6')],
      [cell('合计', 2), ...(rows.length === 0 ? text('', '', '', '', '', '') : totals.map((each) => write(each)))],
      ...codeLines(rows).map(({ code, name: own, amounts }) => [
        cell(code),
        cell(own),
        ...amounts.map((each) => write(each)),
      ]),
    ],
  };
}

/** 国有资本经营预算财政拨款支出决算表, always without figures here. */
export function capitalTable(name: string): TableBlock {
  return {
    kind: 'table',
    name,
    rows: [
      [cell('项目', 2), cell('本年支出', 3)],
      text('功能分类科目编码', '科目名称', '合计', '基本支出', '项目支出'),
      [cell('栏次', 2), ...text('1', '2', '3')],
      [cell('合计', 2), ...text('', '', '')],
      text('', '', '', '', ''),
    ],
  };
}

/** 一般公共预算财政拨款项目支出决算表, as Sichuan and Yunnan add it. */
export function projectTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const leaves = facts.general
    .filter(({ project }) => project > 0)
    .map(({ code, name: own, project }) => ({ code, name: own, amounts: [project] }));
  return codeTable(name, ['金额'], leaves, style);
}

/** 机关运行经费 beside 三公 with a line for each, as Yunnan prints it. */
export function situationTable(name: string, facts: AccountFacts, style: TableStyle): TableBlock {
  const write = writer(style);
  const { budget, spent } = facts.threePublic;
  const rows: readonly (readonly [string, Hundredths, Hundredths])[] = [
    ['（一）支出合计', of.totalOf(budget), of.totalOf(spent)],
    ['1．因公出国（境）费', budget.overseas, spent.overseas],
    ['2．公务用车购置及运行维护费', budget.purchase + budget.running, spent.purchase + spent.running],
    ['（1）公务用车购置费', budget.purchase, spent.purchase],
    ['（2）公务用车运行维护费', budget.running, spent.running],
    ['3．公务接待费', budget.reception, spent.reception],
  ];
  return {
    kind: 'table',
    name,
    rows: [
      text('项目', '行次', '预算数', '决算统计数'),
      text('栏次', '', '1', '2'),
      [cell('一、“三公”经费支出'), cell('1'), cell('—'), cell('—')],
      ...rows.map(([label, planned, done], at) => [cell(label), cell(String(at + 2)), write(planned), write(done)]),
      [cell('二、机关运行经费'), cell('8'), cell('—'), free(of.runningCosts(facts), style)],
    ],
  };
}
