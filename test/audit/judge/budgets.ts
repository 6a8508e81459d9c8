import { codeLines, numeral, type TableStyle } from './accountTables.ts';
import { otherUnits, unitName } from './accountTopics.ts';
import { amountText, type Hundredths, sumOf } from './amounts.ts';
import { type AccountFacts, accountFacts, spentOn, totalOf } from './facts.ts';
import { randomFrom } from './random.ts';
import { type Block, type Cell, cell, line, mark, markWord, type Pieces, type Published, paragraph } from './text.ts';
import { type ProseStyle, type Words, wordsOf } from './words.ts';

/** One way of publishing the budget of a department. The facts of a year of account serve as its plan. */
export type BudgetVoice = {
  readonly name: string;
  readonly year: number;
  readonly tables: TableStyle;
  readonly prose: ProseStyle;
  readonly wording: 0 | 1 | 2;
  readonly textFirst: boolean;
};

type Plan = {
  readonly facts: AccountFacts;
  readonly total: Hundredths;
  readonly general: Hundredths;
  readonly fund: Hundredths;
  readonly basic: Hundredths;
  readonly project: Hundredths;
  readonly before: Hundredths;
};

/** The planned expenditure equals the planned income: nothing is carried over. */
function planOf(facts: AccountFacts): Plan {
  const general = sumOf(facts.general.map(spentOn));
  const fund = sumOf(facts.fund.map(spentOn));
  const basic = sumOf(facts.general.map((item) => item.basic));
  const total = general + fund + facts.ownProject;
  return { facts, total, general, fund, basic, project: total - basic, before: facts.lastYear.grandTotal };
}

const label = (content: string): Cell => cell(content);

function tablesOf(plan: Plan, style: TableStyle): readonly (readonly [string, readonly (readonly Cell[])[]])[] {
  const { facts, total, general, fund } = plan;
  const write = (amount: Hundredths): Cell =>
    amount === 0
      ? label(style.zero === 'blank' ? '' : '0.00')
      : cell(mark(amountText(amount, style), 'sum in a table'));
  const leaves = [...facts.general, ...facts.fund].map((item, at) => {
    const own = at === 0 ? facts.ownProject : 0;
    return { code: item.code, name: item.name, amounts: [spentOn(item) + own, item.basic, item.project + own] };
  });
  const generalLeaves = facts.general.map((item) => ({
    code: item.code,
    name: item.name,
    amounts: [spentOn(item), item.basic, item.project],
  }));
  const codeRows = (lines: typeof leaves): readonly (readonly Cell[])[] => [
    [cell('合计', 2), ...[0, 1, 2].map((at) => write(sumOf(lines.map(({ amounts }) => amounts[at] ?? 0))))],
    ...codeLines(lines).map(({ code, name, amounts }) => [label(code), label(name), ...amounts.map(write)]),
  ];
  const codeHeads = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'].map(label);
  const classes = codeLines(leaves).filter(({ code }) => code.length === 3);
  const income: readonly (readonly [string, Hundredths])[] = [
    ['一、一般公共预算拨款收入', general],
    ['二、政府性基金预算拨款收入', fund],
    ['三、其他收入', facts.ownProject],
  ];
  const height = Math.max(classes.length, income.length);
  const summary = Array.from({ length: height }, (_, at) => {
    const left = income[at];
    const right = classes[at];
    return [
      label(left?.[0] ?? ''),
      left === undefined ? label('') : write(left[1]),
      label(right === undefined ? '' : `${numeral(at + 1)}、${right.name}`),
      right === undefined ? label('') : write(right.amounts[0] ?? 0),
    ];
  });
  const { staff, assistance, running, capital } = facts.economic;
  const economicRows = (
    [
      ['301', '工资福利支出', staff, 'staff'],
      ['302', '商品和服务支出', running, 'running'],
      ['303', '对个人和家庭的补助', assistance, 'staff'],
      ['310', '资本性支出', capital, 'running'],
    ] as const
  ).flatMap(([code, name, lines, side]) =>
    [{ code, name, amount: sumOf(lines.map(({ amount }) => amount)) }, ...lines].map(({ amount, ...each }) => [
      label(each.code),
      label(each.name),
      write(amount),
      write(side === 'staff' ? amount : 0),
      write(side === 'running' ? amount : 0),
    ]),
  );
  const sideTotal = (lists: readonly (typeof staff)[]): Hundredths =>
    sumOf(lists.flatMap((lines) => lines.map(({ amount }) => amount)));
  const { budget, before } = facts.threePublic;
  const threeRow = (year: string, three: typeof budget): readonly Cell[] => [
    label(year),
    ...[
      totalOf(three),
      three.overseas,
      three.purchase + three.running,
      three.purchase,
      three.running,
      three.reception,
    ].map(write),
  ];
  return [
    [
      '部门收支总表',
      [
        [cell('收入', 2), cell('支出', 2)],
        ['项目', '预算数', '项目', '预算数'].map(label),
        ...summary,
        [label('收入总计'), write(total), label('支出总计'), write(total)],
      ],
    ],
    ['部门支出总表', [codeHeads, ...codeRows(leaves)]],
    ['一般公共预算支出表', [codeHeads, ...codeRows(generalLeaves)]],
    [
      '一般公共预算基本支出表',
      [
        ['科目编码', '科目名称', '合计', '人员经费', '公用经费'].map(label),
        [
          cell('合计', 2),
          write(plan.basic),
          write(sideTotal([staff, assistance])),
          write(sideTotal([running, capital])),
        ],
        ...economicRows,
      ],
    ],
    [
      '一般公共预算“三公”经费支出表',
      [
        [
          cell('年度', 1, 2),
          cell('“三公”经费合计', 1, 2),
          cell('因公出国（境）费', 1, 2),
          cell('公务用车购置及运行费', 3),
          cell('公务接待费', 1, 2),
        ],
        ['小计', '公务用车购置费', '公务用车运行费'].map(label),
        threeRow(`${facts.year - 1}年`, before),
        threeRow(`${facts.year}年`, budget),
      ],
    ],
    [
      '政府性基金预算支出表',
      [
        codeHeads,
        ...(facts.fund.length === 0
          ? [[cell('合计', 2), label(''), label(''), label('')]]
          : codeRows(
              facts.fund.map((item) => ({
                code: item.code,
                name: item.name,
                amounts: [spentOn(item), item.basic, item.project],
              })),
            )),
      ],
    ],
  ];
}

function totalsText(plan: Plan, words: Words, wording: 0 | 1 | 2): readonly Pieces[] {
  const { facts, total, general, fund, basic, project } = plan;
  const year = String(facts.year);
  const { money, rate, plainMoney, change } = words;
  const {
    verb,
    growth,
    amount,
    rate: changed,
    reason,
  } = change(total, plan.before, wording === 1 ? 'rate of two years' : 'rate of change');
  if (wording === 0) {
    return [
      line`${year}年部门收支总预算${money(total)}，比上年预算数${verb}${amount}，${growth}${changed}，主要原因是${reason}。`,
      line`${year}年收入预算${money(total)}，其中：一般公共预算拨款收入${money(general)}，占${rate(general, total, 'share')}；${fund === 0 ? [] : line`政府性基金预算拨款收入${money(fund)}，占${rate(fund, total, 'share')}；`}其他收入${money(facts.ownProject)}，占${rate(facts.ownProject, total, 'share')}。`,
      line`${year}年支出预算${money(total)}，其中：基本支出${money(basic)}，占${rate(basic, total, 'share')}；项目支出${money(project)}，占${rate(project, total, 'share')}。`,
    ];
  }
  if (wording === 1) {
    return [
      line`${unitName(facts)}${year}年收支总预算为${money(total)}，${String(facts.year - 1)}年收支总预算为${plainMoney(plan.before)}，同比${growth}${changed}。`,
      line`支出预算按用途分：基本支出${money(basic, 'parts in the text')}、项目支出${money(project, 'parts in the text')}，共${money(total)}。`,
    ];
  }
  return [
    line`按照综合预算的原则，${unitName(facts)}所有收入和支出均纳入部门预算管理，${year}年收支总预算${money(total)}，较上年${plainMoney(plan.before)}${verb}${amount}，${growth}${changed}。`,
    line`支出预算中，基本支出占${rate(basic, total, 'share')}，项目支出占${rate(project, total, 'share')}。`,
  ];
}

function furtherText(plan: Plan, words: Words, wording: 0 | 1 | 2): readonly Pieces[] {
  const { facts } = plan;
  const year = String(facts.year);
  const { money, rate, change } = words;
  const { budget, before } = facts.threePublic;
  const three = change(totalOf(budget), totalOf(before));
  const runningNow = sumOf([...facts.economic.running, ...facts.economic.capital].map(({ amount }) => amount));
  const running = change(runningNow, facts.lastYear.runningCosts);
  const { goods, works, services } = facts.procurement;
  const all = goods + works + services;
  const vehicles = budget.purchase + budget.running;
  return [
    line`${year}年一般公共预算“三公”经费预算${money(totalOf(budget))}，其中：公务用车购置及运行费${money(vehicles)}${wording === 1 ? line`（占${rate(vehicles, totalOf(budget), 'share')}）` : []}，公务接待费${money(budget.reception)}。与上年预算相比${three.verb}${three.amount}，${three.growth}${three.rate}。`,
    line`${year}年机关运行经费预算${money(runningNow)}，比上年预算${running.verb}${running.amount}，${running.growth}${running.rate}，主要原因是${running.reason}。`,
    line`${year}年政府采购预算总额${money(all, 'procurement')}，其中：货物类${money(goods, 'procurement')}、工程类${money(works, 'procurement')}、服务类${money(services, 'procurement')}。`,
    plan.fund === 0
      ? line`${year}年没有政府性基金预算拨款安排的支出。`
      : line`${year}年政府性基金预算支出${money(plan.fund)}。`,
    line`${markWord(facts.unit, 'unit name', [`${facts.place}${otherUnits[0] ?? ''}`])}${year}年对全部项目支出实行绩效目标管理。`,
  ];
}

/** A consistent published budget in one voice. */
export function publishedBudget(voice: BudgetVoice, seed: number): Published {
  const plan = planOf(accountFacts(randomFrom(seed + 300), voice.year));
  const words = wordsOf(voice.prose, randomFrom(seed + 8_000));
  const { facts } = plan;
  const drawn = tablesOf(plan, voice.tables).flatMap(([title, rows], at): readonly Block[] => [
    paragraph`附表${String(at + 1)}`,
    paragraph`${title}`,
    paragraph`单位：${unitName(facts)}　　　金额单位：${voice.tables.unit}`,
    { kind: 'table', name: title, rows },
  ]);
  const written = [...totalsText(plan, words, voice.wording), ...furtherText(plan, words, voice.wording)].map(
    (pieces): Block => ({ kind: 'paragraph', pieces }),
  );
  return {
    name: `${voice.name} ${seed}`,
    blocks: [
      paragraph`${facts.unit}${String(facts.year)}年部门预算公开说明`,
      ...(voice.textFirst
        ? [...written, ...drawn]
        : [...drawn, paragraph`${String(facts.year)}年部门预算情况说明`, ...written]),
    ],
  };
}

const usual = { rises: ['增加', '增长', '大于'], falls: ['减少', '下降', '小于'] } as const;
const comma = { unit: '万元', thousands: true } as const;
const plain = { unit: '万元', thousands: false } as const;

export const budgetVoices: readonly BudgetVoice[] = [
  {
    name: '预算公开一',
    year: 2025,
    tables: { ...comma, zero: 'blank', grouped: true },
    prose: { ...plain, places: 2, percent: '%', ...usual },
    wording: 0,
    textFirst: true,
  },
  {
    name: '预算公开二',
    year: 2024,
    tables: { ...plain, zero: 'figure', grouped: true },
    prose: { ...plain, places: 1, percent: '%', ...usual },
    wording: 1,
    textFirst: false,
  },
  {
    name: '预算公开三',
    year: 2023,
    tables: { unit: '元', thousands: true, zero: 'blank', grouped: false },
    prose: { ...comma, places: 2, percent: '%', ...usual },
    wording: 2,
    textFirst: true,
  },
];
