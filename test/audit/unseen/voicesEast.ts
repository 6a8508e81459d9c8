import {
  allAccounts,
  fiscalAccounts,
  fiscalTotal,
  grandTotal,
  incomeBy,
  operating,
  publicTotal,
  spentBy,
} from './facts.ts';
import { figuresOf, general } from './figures.ts';
import { sum } from './money.ts';
import { change, changeOrSame, classesOf, spentOn, type Voice } from './sentences.ts';
import { assets, capitalLines, fundsLines, named, performance, procurement } from './voicesNational.ts';

/** 江苏: 收入决算总计 and 支出决算总计, each with its numbered list. */
export const jiangsu: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b, lastPublic: l } = facts;
  const { income, spent, own, basic, staff, opening, closing, budget, total } = figuresOf(facts);
  const kind = (name: string, final: number, planned: number, last: number): string =>
    planned === 0
      ? `${name}支出预算0${u}，支出决算0${u}，与预算数相同，占“三公”经费的0%，与上年决算数相同。`
      : `${name}支出预算${write.amount(planned)}${u}（其中：一般公共预算支出${write.amount(planned, 'equal')}${u}；政府性基金预算支出0${u}；国有资本经营预算支出0${u}），支出决算${write.amount(final)}${u}，完成调整后预算的${write.percent(final, planned)}%，占“三公”经费的${write.percent(final, total)}%，与上年决算数相比，${change(write, final, last)}。`;
  return [
    {
      heading: '收入支出决算总体情况说明',
      lines: [
        `${year}年度收入、支出决算总计${write.amount(grandTotal(facts))}${u}。与上年相比，收、支总计各${change(write, grandTotal(facts), facts.lastGrandTotal)}。其中：`,
        `（一）收入决算总计${write.amount(grandTotal(facts))}${u}。包括：`,
        `1．本年收入决算合计${write.amount(income)}${u}。与上年相比，${change(write, income, facts.lastIncome)}，变动原因：项目经费变化。`,
        `2．使用非财政拨款结余（含专用结余）${write.amount(facts.usedSurplus)}${u}。`,
        `3．年初结转和结余${write.amount(opening)}${u}。主要为上年未完成项目资金。`,
        `（二）支出决算总计${write.amount(grandTotal(facts))}${u}。包括：`,
        `1．本年支出决算合计${write.amount(spent)}${u}。与上年相比，${change(write, spent, facts.lastExpenditure)}，变动原因：人员支出变化。`,
        `2．结余分配${write.amount(facts.distribution)}${u}。`,
        `3．年末结转和结余${write.amount(closing)}${u}。结转和结余事项：跨年度项目。`,
      ],
    },
    {
      heading: '收入决算情况说明',
      lines: [
        `${year}年度本年收入决算合计${write.amount(income)}${u}，其中：财政拨款收入${write.amount(incomeBy(facts, fiscalAccounts))}${u}，占${write.percent(incomeBy(facts, fiscalAccounts), income)}%；上级补助收入0${u}，占0%；事业收入${write.amount(facts.business)}${u}，占${write.percent(facts.business, income)}%；经营收入0${u}，占0%；附属单位上缴收入0${u}，占0%；其他收入${write.amount(facts.other)}${u}，占${write.percent(facts.other, income)}%。`,
      ],
    },
    {
      heading: '支出决算情况说明',
      lines: [
        `${year}年度本年支出决算合计${write.amount(spent)}${u}，其中：基本支出${write.amount(spentBy(facts, allAccounts, 'basic'))}${u}，占${write.percent(spentBy(facts, allAccounts, 'basic'), spent)}%；项目支出${write.amount(spentBy(facts, allAccounts, 'project'))}${u}，占${write.percent(spentBy(facts, allAccounts, 'project'), spent)}%；经营支出0${u}，占0%；上缴上级支出0${u}，占0%；对附属单位补助支出0${u}，占0%。`,
      ],
    },
    {
      heading: '财政拨款收入支出决算总体情况说明',
      lines: [
        `${year}年度财政拨款收入、支出决算总计${write.amount(fiscalTotal(facts))}${u}。与上年相比，财政拨款收、支总计各${change(write, fiscalTotal(facts), facts.lastFiscal)}，变动原因：项目支出变化。`,
      ],
    },
    {
      heading: '一般公共预算支出决算情况说明',
      lines: [
        `${year}年度一般公共预算支出决算${write.amount(own)}${u}，占本年支出合计的${write.percent(own, spent)}%。`,
        `${year}年度一般公共预算支出年初预算${write.amount(budget, 'rate')}${u}，决算${write.amount(own)}${u}，完成年初预算的${write.percent(own, budget)}%。其中：`,
        ...classesOf(general(facts)).flatMap(({ name, items }, index) => [
          `（${['一', '二', '三', '四', '五', '六', '七', '八'][index] ?? '九'}）${named(name)}支出（类）`,
          ...items.map(({ names, basic: one, project, budget: planned }, place) => {
            const value = one + project;
            const head = `${place + 1}．${names[1]}（款）${names[2]}（项）。`;
            return planned === 0
              ? `${head}年初预算0${u}，支出决算${write.amount(value)}${u}，（年初预算数为0${u}，无法计算完成比率）决算数与年初预算数的差异原因：年中追加。`
              : `${head}年初预算${write.amount(planned, 'rate')}${u}，支出决算${write.amount(value)}${u}，完成年初预算的${write.percent(value, planned)}%。决算数与年初预算数的差异原因：政策性调整。`;
          }),
        ]),
      ],
    },
    {
      heading: '一般公共预算基本支出决算情况说明',
      lines: [
        `${year}年度一般公共预算基本支出决算${write.amount(basic)}${u}，其中：`,
        `（一）人员经费${write.amount(staff)}${u}。主要包括：基本工资、津贴补贴、奖金、绩效工资、住房公积金、退休费、抚恤金。`,
        `（二）公用经费${write.amount(operating(facts))}${u}。主要包括：办公费、印刷费、差旅费、劳务费、工会经费。`,
      ],
    },
    {
      heading: '财政拨款“三公”经费支出决算情况说明',
      lines: [
        '（一）“三公”经费财政拨款支出总体情况说明',
        `${year}年度财政拨款“三公”经费支出决算${write.amount(total)}${u}（其中：一般公共预算支出${write.amount(total)}${u}；政府性基金预算支出0${u}；国有资本经营预算支出0${u}）。与上年相比，${change(write, total, publicTotal(l))}，变动原因：厉行节约。`,
        '（二）“三公”经费财政拨款支出具体情况说明',
        `1．${kind('因公出国（境）费', f.overseas, b.overseas, l.overseas)}`,
        `2．${kind('公务用车购置及运行维护费', f.purchase + f.operation, b.purchase + b.operation, l.purchase + l.operation)}其中：`,
        `（1）公务用车购置支出决算${write.amount(f.purchase)}${u}。`,
        `（2）公务用车运行维护费支出决算${write.amount(f.operation)}${u}。主要用于按规定保留的公务用车的燃料费、维修费、过桥过路费、保险费、安全奖励费用等支出。截至${year}年12月31日，由财政拨款开支运行维护费的公务用车保有量为${facts.keptVehicles}辆。`,
        `3．${kind('公务接待费', f.reception, b.reception, l.reception)}其中：国内公务接待支出${write.amount(f.reception)}${u}，接待${facts.groups}批次，${facts.guests}人次，开支内容：上级检查；国（境）外公务接待支出0${u}，接待0批次，0人次。`,
      ],
    },
    { heading: '政府性基金预算支出决算情况说明', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算支出决算情况说明', lines: [capitalLines(facts, write)] },
    {
      heading: '机关运行经费支出决算情况说明',
      lines: [
        `${year}年度机关运行经费支出决算${write.amount(operating(facts), 'rate')}${u}（包括行政单位、参照公务员法管理的事业单位一般公共预算财政拨款基本支出中的公用经费支出）。与上年相比，${change(write, operating(facts), facts.lastOperating)}，变动原因：压减公用支出。`,
      ],
    },
    { heading: '政府采购支出决算情况说明', lines: [procurement(facts, write)] },
    { heading: '国有资产占用情况说明', lines: [assets(facts, write)] },
  ];
};

/** 北京: 类 and 款 against the budget at the beginning of the year. */
export const beijing: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b } = facts;
  const { income, spent, own, basic, staff, total } = figuresOf(facts);
  const fiscal = spentBy(facts, fiscalAccounts);
  return [
    {
      heading: '收入支出决算总体情况说明',
      lines: [
        `${year}年度收、支总计${write.amount(grandTotal(facts))}${u}，比上年${change(write, grandTotal(facts), facts.lastGrandTotal)}。`,
        '（一）收入决算说明',
        `${year}年度本年收入合计${write.amount(income)}${u}，比上年${change(write, income, facts.lastIncome)}，其中：财政拨款收入${write.amount(incomeBy(facts, fiscalAccounts))}${u}，占收入合计的${write.percent(incomeBy(facts, fiscalAccounts), income)}%；上级补助收入0${u}，占收入合计的0%；事业收入${write.amount(facts.business)}${u}，占收入合计的${write.percent(facts.business, income)}%；经营收入0${u}，占收入合计的0%；附属单位上缴收入0${u}，占收入合计的0%；其他收入${write.amount(facts.other)}${u}，占收入合计的${write.percent(facts.other, income)}%。`,
        '（二）支出决算说明',
        `${year}年度本年支出合计${write.amount(spent)}${u}，比上年${change(write, spent, facts.lastExpenditure)}，其中：基本支出${write.amount(spentBy(facts, allAccounts, 'basic'))}${u}，占支出合计的${write.percent(spentBy(facts, allAccounts, 'basic'), spent)}%；项目支出${write.amount(spentBy(facts, allAccounts, 'project'))}${u}，占支出合计的${write.percent(spentBy(facts, allAccounts, 'project'), spent)}%；上缴上级支出0${u}，占支出合计的0%；经营支出0${u}，占支出合计的0%；对附属单位补助支出0${u}，占支出合计的0%。`,
      ],
    },
    {
      heading: '财政拨款收入支出决算总体情况说明',
      lines: [
        `${year}年度财政拨款收、支总计${write.amount(fiscalTotal(facts))}${u}，比上年${change(write, fiscalTotal(facts), facts.lastFiscal)}。主要原因：项目增减。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款支出决算情况说明',
      lines: [
        '（一）一般公共预算财政拨款支出决算总体情况',
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，主要用于以下方面（按大类）：${classesOf(
          general(facts),
        )
          .map(
            ({ name, items }) =>
              `${name}${write.amount(spentOn(items))}${u}，占本年财政拨款支出${write.percent(spentOn(items), fiscal, 'none')}%`,
          )
          .join('；')}。`,
        '（二）一般公共预算财政拨款支出决算具体情况',
        ...classesOf(general(facts)).map(({ name, items }, index) => {
          const planned = sum(items.map(({ budget }) => budget));
          const value = spentOn(items);
          if (planned === 0 || planned === value)
            return `${index + 1}．“${name}”（类）${year}年度决算${write.amount(value)}${u}，与${year}年年初预算基本持平。`;
          return `${index + 1}．“${name}”（类）${year}年度决算${write.amount(value)}${u}，比${year}年年初预算${change(write, value, planned)}。其中：${items
            .map(
              ({ names, basic: one, project }) =>
                `“${names[2]}”（项）${year}年度决算${write.amount(one + project)}${u}`,
            )
            .join('；')}。`;
        }),
      ],
    },
    { heading: '政府性基金预算财政拨款支出决算情况说明', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算财政拨款收支情况', lines: [capitalLines(facts, write)] },
    {
      heading: '财政拨款基本支出决算情况说明',
      lines: [
        `${year}年度使用一般公共预算财政拨款安排基本支出${write.amount(basic)}${u}，其中：（1）工资福利支出和对个人和家庭的补助等人员经费${write.amount(staff)}${u}，包括基本工资、津贴补贴、奖金等；（2）日常公用经费${write.amount(operating(facts))}${u}，包括办公费、印刷费、差旅费等。`,
      ],
    },
    {
      heading: '财政拨款“三公”经费支出情况',
      lines: [
        `“三公”经费包括本部门所属单位的因公出国（境）费、公务接待费、公务用车购置及运行维护费。${year}年“三公”经费财政拨款决算数${write.amount(total)}${u}，比${year}年“三公”经费财政拨款年初预算${write.amount(publicTotal(b))}${u}${write.direction(total - publicTotal(b), '增加', '减少')}${write.amount(Math.abs(total - publicTotal(b)))}${u}。其中：`,
        ...(
          [
            ['因公出国（境）费用', f.overseas, b.overseas],
            ['公务接待费', f.reception, b.reception],
            ['公务用车购置及运行维护费', f.purchase + f.operation, b.purchase + b.operation],
          ] as const
        ).map(([name, final, planned], index) =>
          planned === 0
            ? `${index + 1}．${name}。${year}年决算数0${u}，与${year}年年初预算数持平。`
            : `${index + 1}．${name}。${year}年决算数${write.amount(final)}${u}，比${year}年年初预算数${write.amount(planned)}${u}${write.direction(final - planned, '增加', '减少')}${write.amount(Math.abs(final - planned))}${u}。主要原因：厉行节约。`,
        ),
        `其中，公务用车购置费${year}年决算数${write.amount(f.purchase)}${u}，公务用车运行维护费${year}年决算数${write.amount(f.operation)}${u}，公务用车保有量${facts.keptVehicles}辆，车均运行维护费${write.plain(f.operation / facts.keptVehicles)}${u}。`,
      ],
    },
    {
      heading: '其他重要事项的情况说明',
      lines: [
        '（一）机关运行经费支出情况',
        `${year}年度行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的机关运行经费支出，合计${write.amount(operating(facts), 'rate')}${u}，比上年${change(write, operating(facts), facts.lastOperating)}，增减变化原因：办公用房维修变化。`.replace(
          /增减变化原因/,
          '主要原因',
        ),
        '（二）政府采购支出情况',
        procurement(facts, write),
        '（三）国有资产占用情况',
        assets(facts, write),
        '（四）预算绩效管理工作开展情况',
        ...performance(facts, write),
      ],
    },
  ];
};

/** 浙江: income with what is inside 财政拨款 in brackets. */
export const zhejiang: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b, lastPublic: l } = facts;
  const { income, spent, own, basic, staff, budget, total } = figuresOf(facts);
  const kind = (name: string, final: number, planned: number, last: number): string =>
    planned === 0
      ? `${name}支出决算为0${u}，完成全年预算的0%，占0%，与${year - 1}年度持平。`
      : `${name}支出决算为${write.amount(final)}${u}，全年预算${write.amount(planned)}${u}，完成全年预算的${write.percent(final, planned)}%，占${write.percent(final, total)}%，与${year - 1}年度相比，${changeOrSame(write, final, last)}。`;
  return [
    {
      heading: '收入支出决算总体情况说明',
      lines: [
        `${year}年度收、支总计${write.amount(grandTotal(facts))}${u}，与${year - 1}年度相比，各${change(write, grandTotal(facts), facts.lastGrandTotal)}。主要原因是：项目变化。`,
      ],
    },
    {
      heading: '收入决算情况说明',
      lines: [
        `本年收入合计${write.amount(income)}${u}；包括财政拨款收入${write.amount(incomeBy(facts, fiscalAccounts))}${u}（其中：一般公共预算${write.amount(incomeBy(facts, ['general']))}${u}，政府性基金预算${write.amount(incomeBy(facts, ['funds']))}${u}，国有资本经营预算${write.amount(incomeBy(facts, ['capital']))}${u}），占收入合计${write.percent(incomeBy(facts, fiscalAccounts), income)}%；事业收入${write.amount(facts.business)}${u}，占收入合计${write.percent(facts.business, income)}%；其他收入${write.amount(facts.other)}${u}，占收入合计${write.percent(facts.other, income)}%。`,
      ],
    },
    {
      heading: '支出决算情况说明',
      lines: [
        `本年支出合计${write.amount(spent)}${u}，其中基本支出${write.amount(spentBy(facts, allAccounts, 'basic'))}${u}，占${write.percent(spentBy(facts, allAccounts, 'basic'), spent)}%；项目支出${write.amount(spentBy(facts, allAccounts, 'project'))}${u}，占${write.percent(spentBy(facts, allAccounts, 'project'), spent)}%；经营支出0${u}，占0%。`,
      ],
    },
    {
      heading: '财政拨款收入支出决算总体情况说明',
      lines: [
        `${year}年度财政拨款收、支总计${write.amount(fiscalTotal(facts))}${u}，与${year - 1}年相比，各${change(write, fiscalTotal(facts), facts.lastFiscal)}。主要原因是项目变化。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款支出决算情况说明',
      lines: [
        '（一）一般公共预算财政拨款支出决算总体情况。',
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，占本年支出合计的${write.percent(own, spent)}%。`,
        '（二）一般公共预算财政拨款支出决算结构情况。',
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，主要用于以下方面：${classesOf(general(facts))
          .map(
            ({ name, items }) =>
              `${named(name)}（类）支出${write.amount(spentOn(items))}${u}，占${write.percent(spentOn(items), own)}%`,
          )
          .join('；')}；国防（类）支出0${u}，占0%。`,
        '（三）一般公共预算财政拨款支出决算具体情况。',
        `${year}年度一般公共预算财政拨款支出年初预算为${write.amount(budget, 'rate')}${u}，支出决算为${write.amount(own)}${u}，完成年初预算的${write.percent(own, budget)}%，主要原因是追加项目。其中：`,
        ...classesOf(general(facts)).map(({ name, items }, index) => {
          const planned = sum(items.map((item) => item.budget));
          const value = spentOn(items);
          return planned === 0
            ? `${index + 1}.${named(name)}（类）。年初预算为0${u}，支出决算为${write.amount(value)}${u}，主要原因是年中追加。`
            : `${index + 1}.${named(name)}（类）。年初预算为${write.amount(planned, 'rate')}${u}，支出决算为${write.amount(value)}${u}，完成年初预算的${write.percent(value, planned)}%，${planned === value ? '决算数等于预算数' : `决算数${write.direction(value - planned, '大于', '小于')}预算数`}的主要原因是据实列支。`;
        }),
      ],
    },
    {
      heading: '一般公共预算财政拨款基本支出决算情况说明',
      lines: [
        `${year}年度一般公共预算财政拨款基本支出${write.amount(basic)}${u}，其中：`,
        `人员经费${write.amount(staff)}${u}，主要包括：基本工资、津贴补贴、奖金；`,
        `公用经费${write.amount(operating(facts))}${u}，主要包括：办公费、差旅费、工会经费。`,
      ],
    },
    { heading: '政府性基金预算财政拨款支出决算总体情况', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算财政拨款支出决算总体情况', lines: [capitalLines(facts, write)] },
    {
      heading: '财政拨款“三公”经费支出决算情况说明',
      lines: [
        '（一）“三公”经费财政拨款支出决算总体情况说明。',
        `${year}年度“三公”经费财政拨款支出全年预算为${write.amount(publicTotal(b))}${u}，支出决算为${write.amount(total)}${u}，完成全年预算的${write.percent(total, publicTotal(b))}%，${year}年度“三公”经费支出决算数${write.direction(total - publicTotal(b), '大于', '小于')}预算数的主要原因是从严控制。`,
        '（二）“三公”经费财政拨款支出决算具体情况说明。',
        `1.${kind('因公出国（境）费用', f.overseas, b.overseas, l.overseas)}`,
        `2.${kind('公务用车购置及运行维护费', f.purchase + f.operation, b.purchase + b.operation, l.purchase + l.operation)}`,
        `公务用车购置支出${write.amount(f.purchase)}${u}；公务用车运行维护费支出${write.amount(f.operation)}${u}；截至${year}年12月31日，开支财政拨款的公务用车保有量为${facts.keptVehicles}辆。`,
        `3.${kind('公务接待费', f.reception, b.reception, l.reception)}接待${facts.groups}批次，累计${facts.guests}人次。`,
      ],
    },
    {
      heading: '机关运行经费支出说明',
      lines: [
        `${year}年度本部门机关运行经费支出${write.amount(operating(facts), 'rate')}${u}，比${year - 1}年度${change(write, operating(facts), facts.lastOperating)}，主要原因是厉行节约。`,
      ],
    },
    { heading: '政府采购支出说明', lines: [procurement(facts, write)] },
    { heading: '国有资产占有情况说明', lines: [assets(facts, write)] },
  ];
};
