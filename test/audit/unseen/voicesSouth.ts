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

/** 四川. */
export const sichuan: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b, lastPublic: l } = facts;
  const { income, spent, own, basic, staff, total, cars } = figuresOf(facts);
  const lastOwn = sum(general(facts).map(({ last }) => last));
  const share = (name: string, value: number, whole: number): string =>
    `${name}${write.amount(value)}${u}，占${write.percent(value, whole)}%`;
  return [
    {
      heading: '收入支出决算总体情况说明',
      lines: [
        `${year}年度收、支总计均为${write.amount(grandTotal(facts))}${u}。与${year - 1}年度相比，收、支总计各${change(write, grandTotal(facts), facts.lastGrandTotal)}。主要变动原因是项目资金安排变化。`,
        '（图1：收、支决算总计变动情况图）（柱状图）',
      ],
    },
    {
      heading: '收入决算情况说明',
      lines: [
        `${year}年度本年收入合计${write.amount(income)}${u}，其中：${[
          share('一般公共预算财政拨款收入', incomeBy(facts, ['general']), income),
          share('政府性基金预算财政拨款收入', incomeBy(facts, ['funds']), income),
          share('国有资本经营预算财政拨款收入', incomeBy(facts, ['capital']), income),
          share('事业收入', facts.business, income),
          share('经营收入', 0, income),
          share('其他收入', facts.other, income),
        ].join('；')}。`,
        '（图2：收入决算结构图）（饼状图）',
      ],
    },
    {
      heading: '支出决算情况说明',
      lines: [
        `${year}年度本年支出合计${write.amount(spent)}${u}，其中：${share('基本支出', spentBy(facts, allAccounts, 'basic'), spent)}；${share('项目支出', spentBy(facts, allAccounts, 'project'), spent)}；上缴上级支出0${u}，占0%；经营支出0${u}，占0%；对附属单位补助支出0${u}，占0%。`,
      ],
    },
    {
      heading: '财政拨款收入支出决算总体情况说明',
      lines: [
        `${year}年度财政拨款收、支总计均为${write.amount(fiscalTotal(facts))}${u}。与${year - 1}年度相比，财政拨款收、支总计各${change(write, fiscalTotal(facts), facts.lastFiscal)}。主要变动原因是人员变动。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款支出决算情况说明',
      lines: [
        '（一）一般公共预算财政拨款支出决算总体情况',
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，占本年支出合计的${write.percent(own, spent)}%。与${year - 1}年度相比，一般公共预算财政拨款支出${change(write, own, lastOwn)}。主要变动原因是项目减少。`,
        '（二）一般公共预算财政拨款支出决算结构情况',
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，主要用于以下方面：${classesOf(general(facts))
          .map(
            ({ name, items }) =>
              `${name.replace(/支出$/, '')}支出${write.amount(spentOn(items))}${u}，占${write.percent(spentOn(items), own)}%`,
          )
          .join('；')}。`,
        '（三）一般公共预算财政拨款支出决算具体情况',
        `${year}年度一般公共预算财政拨款支出决算数为${write.amount(own)}${u}，完成预算100%。其中：`,
        ...general(facts).map(({ names, basic: one, project }, index) => {
          const [top, middle, leaf] = names;
          return `${index + 1}.${named(top)}（类）${middle}（款）${leaf}（项）：支出决算为${write.amount(one + project)}${u}，完成预算100%，决算数与预算数持平。`;
        }),
      ],
    },
    {
      heading: '一般公共预算财政拨款基本支出决算情况说明',
      lines: [
        `${year}年度一般公共预算财政拨款基本支出${write.amount(basic)}${u}，其中：`,
        `人员经费${write.amount(staff)}${u}，主要包括：基本工资、津贴补贴、奖金、绩效工资、机关事业单位基本养老保险缴费、职业年金缴费、其他社会保障缴费、住房公积金、退休费、抚恤金等。`,
        `公用经费${write.amount(operating(facts))}${u}，主要包括：办公费、印刷费、水费、电费、邮电费、差旅费、维修（护）费、培训费、公务接待费、劳务费、工会经费、福利费、公务用车运行维护费、其他交通费用等。`,
      ],
    },
    {
      heading: '财政拨款“三公”经费支出决算情况说明',
      lines: [
        '（一）“三公”经费财政拨款支出决算总体情况说明',
        `${year}年度“三公”经费财政拨款支出决算为${write.amount(total)}${u}，完成预算${write.percent(total, publicTotal(b))}%，较上年度${change(write, total, publicTotal(l))}。决算数小于预算数的主要原因是厉行节约。`.replace(
          /决算数小于预算数的/,
          total <= publicTotal(b) ? '决算数小于预算数的' : '决算数大于预算数的',
        ),
        '（二）“三公”经费财政拨款支出决算具体情况说明',
        `${year}年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算${write.amount(f.overseas)}${u}，占${write.percent(f.overseas, total)}%；公务用车购置及运行维护费支出决算${write.amount(cars)}${u}，占${write.percent(cars, total)}%；公务接待费支出决算${write.amount(f.reception)}${u}，占${write.percent(f.reception, total)}%。具体情况如下：`,
        f.overseas === 0
          ? `1.因公出国（境）经费支出0${u}。全年安排因公出国（境）团组0次，出国（境）0人。因公出国（境）支出决算与${year - 1}年度持平。`
          : `1.因公出国（境）经费支出${write.amount(f.overseas)}${u}，完成预算${write.percent(f.overseas, b.overseas, 'rate')}%。全年安排因公出国（境）团组1次，出国（境）2人。因公出国（境）支出决算比${year - 1}年度${change(write, f.overseas, l.overseas)}。`,
        `2.公务用车购置及运行维护费支出${write.amount(cars)}${u}，完成预算${write.percent(cars, b.purchase + b.operation)}%。公务用车购置及运行维护费支出决算比${year - 1}年度${change(write, cars, l.purchase + l.operation)}。主要原因是车辆维修变化。`,
        `其中：公务用车购置支出${write.amount(f.purchase)}${u}。全年按规定更新购置公务用车${f.purchase > 0 ? 1 : 0}辆。截至${year}年12月31日，单位共有公务用车${write.count(sum(facts.vehicles.slice(1, 4)))}辆，其中：轿车${write.count(facts.vehicles[1] ?? 0)}辆、越野车${write.count(facts.vehicles[2] ?? 0)}辆、载客汽车${write.count(facts.vehicles[3] ?? 0)}辆。`,
        `公务用车运行维护费支出${write.amount(f.operation)}${u}。主要用于机要通信、下乡调研等所需的公务用车燃料费、维修费、过路过桥费、保险费等支出。`,
        `3.公务接待费支出${write.amount(f.reception)}${u}，完成预算${write.percent(f.reception, b.reception)}%。公务接待费支出决算比${year - 1}年度${change(write, f.reception, l.reception)}。其中：`,
        `国内公务接待支出${write.amount(f.reception)}${u}，主要用于执行公务、开展业务活动开支的交通费、住宿费、用餐费等。国内公务接待${facts.groups}批次，${facts.guests}人次（不包括陪同人员），共计支出${write.amount(f.reception)}${u}，具体内容包括：上级检查调研接待。`,
        `外事接待支出0${u}，外事接待0批次，0人，共计支出0${u}。`,
      ],
    },
    { heading: '政府性基金预算支出决算情况说明', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算支出决算情况说明', lines: [capitalLines(facts, write)] },
    {
      heading: '其他重要事项的情况说明',
      lines: [
        '（一）机关运行经费支出情况',
        `${year}年度，${facts.unitName}机关运行经费支出${write.amount(operating(facts), 'rate')}${u}，比${year - 1}年度${change(write, operating(facts), facts.lastOperating)}。主要原因是厉行节约。`,
        '（二）政府采购支出情况',
        procurement(facts, write),
        '（三）国有资产占有使用情况',
        assets(facts, write),
        '（四）预算绩效管理情况',
        ...performance(facts, write),
      ],
    },
  ];
};

/** 广东: 总收入 and what it consists of, each against last year. */
export const guangdong: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b, lastPublic: l } = facts;
  const { income, spent, own, basic, staff, opening, closing, total, cars } = figuresOf(facts);
  const lastGeneral = Math.round(incomeBy(facts, ['general']) * 0.93);
  const against = (final: number, budget: number, last: number): string =>
    budget === 0
      ? `为0${u}，完成预算0${u}的--%（基数为0，不可比），比上年决算数增加0${u}，增长--（基数为0，不可比）`
      : `为${write.amount(final)}${u}，完成预算${write.amount(budget)}${u}的${write.percent(final, budget)}%，比上年决算数${change(write, final, last)}`;
  return [
    {
      heading: `${year}年度收入支出决算总体情况说明`,
      lines: [
        `${facts.unitName}${year}年度总收入${write.amount(grandTotal(facts))}${u}、总支出${write.amount(grandTotal(facts))}${u}，与${year - 1}年度决算数相比，总收入、总支出各${change(write, grandTotal(facts), facts.lastGrandTotal)}。`,
        '（一）总收入情况',
        `${year}年度总收入${write.amount(grandTotal(facts))}${u}，其中：本年收入合计${write.amount(income)}${u}，使用非财政拨款结余${write.amount(facts.usedSurplus)}${u}，年初结转和结余${write.amount(opening)}${u}。具体情况如下：`,
        `1.财政拨款收入${write.amount(incomeBy(facts, fiscalAccounts))}${u}，占本年收入的${write.percent(incomeBy(facts, fiscalAccounts), income)}%。其中：一般公共预算财政拨款收入${write.amount(incomeBy(facts, ['general']))}${u}，比上年决算数${change(write, incomeBy(facts, ['general']), lastGeneral)}，主要变动情况：人员经费增加；政府性基金预算财政拨款收入${write.amount(incomeBy(facts, ['funds']))}${u}；国有资本经营预算财政拨款收入${write.amount(incomeBy(facts, ['capital']))}${u}。`,
        `2.事业收入${write.amount(facts.business)}${u}，占本年收入的${write.percent(facts.business, income)}%。`,
        `3.其他收入${write.amount(facts.other)}${u}，占本年收入的${write.percent(facts.other, income)}%。`,
        '（二）总支出情况',
        `${year}年度总支出${write.amount(grandTotal(facts))}${u}，其中：本年支出合计${write.amount(spent)}${u}，结余分配${write.amount(facts.distribution)}${u}，年末结转和结余${write.amount(closing)}${u}。具体情况如下：`,
        `1.基本支出${write.amount(spentBy(facts, allAccounts, 'basic'))}${u}，占本年支出的${write.percent(spentBy(facts, allAccounts, 'basic'), spent)}%，主要用于人员工资及日常公用开支。`,
        `2.项目支出${write.amount(spentBy(facts, allAccounts, 'project'))}${u}，占本年支出的${write.percent(spentBy(facts, allAccounts, 'project'), spent)}%。`,
      ],
    },
    {
      heading: '财政拨款收入支出决算总体情况说明',
      lines: [
        `${year}年度财政拨款总收入${write.amount(fiscalTotal(facts))}${u}、总支出${write.amount(fiscalTotal(facts))}${u}，比上年决算数${change(write, fiscalTotal(facts), facts.lastFiscal)}。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款支出决算情况说明',
      lines: [
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，占本年支出合计的${write.percent(own, spent)}%。按支出功能分类划分：`,
        ...classesOf(general(facts)).map(
          ({ name, items }, index) =>
            `${index + 1}.${name}${write.amount(spentOn(items))}${u}，占${write.percent(spentOn(items), own)}%，比上年决算数${change(write, spentOn(items), sum(items.map(({ last }) => last)))}。`,
        ),
      ],
    },
    {
      heading: '一般公共预算财政拨款基本支出决算情况说明',
      lines: [
        `${year}年度一般公共预算财政拨款基本支出${write.amount(basic)}${u}，其中：`,
        `（一）人员经费支出${write.amount(staff)}${u}，占基本支出的${write.percent(staff, basic)}%，主要包括：基本工资、津贴补贴、奖金。`,
        `（二）公用经费支出${write.amount(operating(facts))}${u}，占基本支出的${write.percent(operating(facts), basic)}%，主要包括：办公费、差旅费、劳务费。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款“三公”经费支出决算情况说明',
      lines: [
        '（一）“三公”经费财政拨款支出决算总体情况说明',
        `${year}年度“三公”经费财政拨款支出决算${against(total, publicTotal(b), publicTotal(l))}。其中：因公出国（境）费支出决算${against(f.overseas, b.overseas, l.overseas)}；公务用车购置及运行维护费支出决算${against(cars, b.purchase + b.operation, l.purchase + l.operation)}；公务接待费支出决算${against(f.reception, b.reception, l.reception)}。`,
        '（二）“三公”经费财政拨款支出决算具体情况说明',
        `${year}年度“三公”经费财政拨款支出决算中，因公出国（境）费${write.amount(f.overseas)}${u}，占${write.percent(f.overseas, total)}%；公务用车购置及运行维护费支出${write.amount(cars)}${u}，占${write.percent(cars, total)}%；公务接待费支出${write.amount(f.reception)}${u}，占${write.percent(f.reception, total)}%。具体情况如下：`,
        `1.公务用车购置及运行维护费支出${write.amount(cars)}${u}，其中公务用车购置支出${write.amount(f.purchase)}${u}，公务用车运行维护费支出${write.amount(f.operation)}${u}。${year}年末，公务用车保有量为${facts.keptVehicles}辆。`,
        `2.公务接待费支出${write.amount(f.reception)}${u}，主要用于接待上级调研。全年国内公务接待${facts.groups}批次，接待人数共${facts.guests}人。`,
      ],
    },
    { heading: '政府性基金预算财政拨款收入支出决算情况说明', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算财政拨款支出决算情况说明', lines: [capitalLines(facts, write)] },
    {
      heading: '其他重要事项情况说明',
      lines: [
        `（一）机关运行经费支出情况。${year}年度机关运行经费支出${write.amount(operating(facts), 'rate')}${u}，比上年决算数${change(write, operating(facts), facts.lastOperating)}。主要变动情况：公用经费标准调整。`,
        `（二）政府采购支出情况。${procurement(facts, write)}`,
        `（三）国有资产占用情况。${assets(facts, write)}`,
        '（四）预算绩效情况。',
        ...performance(facts, write),
      ],
    },
  ];
};

/** 广西: a list under the total, every line against last year, in the first person of the unit. */
export const guangxi: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b, lastPublic: l } = facts;
  const { income, spent, basic, staff, opening, closing, total, cars } = figuresOf(facts);
  const lastOf = (value: number): number => Math.round(value * 1.113);
  const source = (name: string, value: number, why: string): string =>
    `${name}${write.amount(value)}${u}，${why}较${year - 1}年度决算数${changeOrSame(write, value, value === 0 ? 0 : lastOf(value))}。`;
  return [
    {
      heading: `${year}年度收入支出决算总体情况`,
      lines: [
        `（一）本单位${year}年度总收入${write.amount(grandTotal(facts))}${u}，其中本年收入${write.amount(income)}${u}，较${year - 1}年度决算数${change(write, income, facts.lastIncome)}。收入具体情况如下。`,
        source('1.一般公共预算财政拨款收入', incomeBy(facts, ['general']), '为市本级财政当年拨付的资金。'),
        source('2.政府性基金预算财政拨款收入', incomeBy(facts, ['funds']), '为市本级财政当年拨付的资金。'),
        source('3.国有资本经营预算财政拨款收入', incomeBy(facts, ['capital']), '为市本级财政当年拨付的资金。'),
        source('4.事业收入', facts.business, '为事业单位开展专业业务活动取得的收入。'),
        source('5.其他收入', facts.other, '为预算单位在上述收入之外取得的收入。'),
        `6.使用非财政拨款结余${write.amount(facts.usedSurplus)}${u}。`,
        `7.年初结转和结余${write.amount(opening)}${u}，为以前年度支出预算因客观条件变化未执行完毕、结转到本年度按有关规定继续使用的资金。`,
        `（二）本单位${year}年度总支出${write.amount(grandTotal(facts))}${u}，其中本年支出${write.amount(spent)}${u}，较${year - 1}年度决算数${change(write, spent, facts.lastExpenditure)}。支出具体情况如下：`,
        ...classesOf(facts.items).map(
          ({ name, items }, index) =>
            `${index + 1}.${name}${write.amount(spentOn(items))}${u}：主要用于本单位在${named(name)}方面的支出。`,
        ),
        `${classesOf(facts.items).length + 1}.结余分配${write.amount(facts.distribution)}${u}。`,
        `${classesOf(facts.items).length + 2}.年末结转和结余${write.amount(closing)}${u}。`,
      ],
    },
    {
      heading: `${year}年度一般公共预算财政拨款基本支出决算情况`,
      lines: [
        `${year}年度一般公共预算财政拨款基本支出${write.amount(basic)}${u}，其中：人员经费${write.amount(staff)}${u}，主要包括基本工资、津贴补贴、奖金等；公用经费${write.amount(operating(facts))}${u}，主要包括办公费、印刷费、差旅费等。`,
      ],
    },
    {
      heading: `${year}年度一般公共预算财政拨款“三公”经费支出决算情况`,
      lines: [
        `${year}年度一般公共预算财政拨款安排的“三公”经费支出决算中，因公出国（境）费支出决算${write.amount(f.overseas)}${u}；公务用车购置及运行费支出决算${write.amount(cars)}${u}；公务接待费支出决算${write.amount(f.reception)}${u}。`,
        `${year}年度一般公共预算财政拨款安排的“三公”经费支出决算总额为${write.amount(total)}${u}，比预算${write.direction(total - publicTotal(b), '增加', '减少', 'none')}${write.amount(Math.abs(total - publicTotal(b)), 'none')}${u}，比去年${change(write, total, publicTotal(l))}。具体情况如下：`,
        `（一）因公出国（境）费支出${write.amount(f.overseas)}${u}。`,
        `（二）公务用车购置及运行费支出${write.amount(cars)}${u}。其中：公务用车购置支出${write.amount(f.purchase)}${u}。公务用车运行支出${write.amount(f.operation)}${u}，主要用于机要文件交换、下乡检查。`,
        `（三）公务接待费支出${write.amount(f.reception)}${u}。国内公务接待批次${facts.groups}次，接待人次${facts.guests}人。`,
      ],
    },
    { heading: '政府性基金预算财政拨款支出决算情况', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算财政拨款支出决算情况', lines: [capitalLines(facts, write)] },
    {
      heading: '其他重要事项的情况说明',
      lines: [
        '（一）机关运行经费支出情况说明',
        `本单位${year}年度机关运行经费支出${write.amount(operating(facts), 'rate')}${u}，较上年${change(write, operating(facts), facts.lastOperating)}，主要原因是压减一般性支出。`,
        '（二）政府采购支出情况说明',
        procurement(facts, write),
        '（三）国有资产占用情况说明',
        assets(facts, write),
      ],
    },
  ];
};
