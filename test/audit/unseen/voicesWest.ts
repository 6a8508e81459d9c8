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

/** 云南: every amount with what share it is and how it changed; what happened on average to nobody. */
export const yunnan: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b, lastPublic: l } = facts;
  const { income, spent, own, total } = figuresOf(facts);
  const basic = spentBy(facts, allAccounts, 'basic');
  const staff = basic - operating(facts);
  const fiscalIncome = incomeBy(facts, fiscalAccounts);
  return [
    {
      heading: '收入决算情况说明',
      lines: [
        `${facts.unitName}${year}年度收入合计${write.amount(income)}${u}。其中：财政拨款收入${write.amount(fiscalIncome)}${u}，占总收入的${write.percent(fiscalIncome, income)}%；上级补助收入0${u}，占总收入的0%；事业收入${write.amount(facts.business)}${u}（含教育收费0${u}），占总收入的${write.percent(facts.business, income)}%；经营收入0${u}，占总收入的0%；附属单位缴款收入0${u}，占总收入的0%；其他收入${write.amount(facts.other)}${u}，占总收入的${write.percent(facts.other, income)}%。与上年相比，收入合计${change(write, income, facts.lastIncome)}。`,
      ],
    },
    {
      heading: '支出决算情况说明',
      lines: [
        `${facts.unitName}${year}年度支出合计${write.amount(spent)}${u}。其中：基本支出${write.amount(basic)}${u}，占总支出的${write.percent(basic, spent)}%；项目支出${write.amount(spentBy(facts, allAccounts, 'project'))}${u}，占总支出的${write.percent(spentBy(facts, allAccounts, 'project'), spent)}%；上缴上级支出、经营支出、对附属单位补助支出共0${u}，占总支出的0%。与上年相比，支出合计${change(write, spent, facts.lastExpenditure)}。`,
        '（一）基本支出情况',
        `${year}年度用于保障${facts.unitName}机关、下属事业单位等机构正常运转的日常支出${write.amount(basic)}${u}。其中：基本工资、津贴补贴等人员经费支出${write.amount(staff)}${u}，占基本支出的${write.percent(staff, basic)}%；办公费、印刷费、水电费、办公设备购置等公用经费${write.amount(operating(facts))}${u}，占基本支出的${write.percent(operating(facts), basic)}%。`,
        '（二）项目支出情况',
        `${year}年度用于保障${facts.unitName}机构为完成特定的行政工作任务或事业发展目标，用于专项业务工作的经费支出${write.amount(spentBy(facts, allAccounts, 'project'))}${u}。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款支出决算情况说明',
      lines: [
        '（一）一般公共预算财政拨款支出决算总体情况',
        `${facts.unitName}${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，占本年支出合计的${write.percent(own, spent)}%。与上年相比${change(write, own, sum(general(facts).map(({ last }) => last)))}，主要原因是人员变动。`,
        '（二）一般公共预算财政拨款支出决算具体情况',
        ...classesOf(general(facts)).map(
          ({ name, items }, index) =>
            `${index + 1}．${named(name)}（类）支出${write.amount(spentOn(items))}${u}，占一般公共预算财政拨款总支出的${write.percent(spentOn(items), own)}%。主要用于单位正常运转。`,
        ),
      ],
    },
    {
      heading: '一般公共预算财政拨款“三公”经费支出决算情况说明',
      lines: [
        '（一）一般公共预算财政拨款“三公”经费支出决算总体情况',
        `${facts.unitName}${year}年度一般公共预算财政拨款“三公”经费支出年初预算为${write.amount(publicTotal(b))}${u}，支出决算为${write.amount(total)}${u}，完成年初预算的${write.percent(total, publicTotal(b))}%。其中：因公出国（境）费支出决算为${write.amount(f.overseas)}${u}${b.overseas === 0 ? '' : `，完成年初预算的${write.percent(f.overseas, b.overseas)}%`}；公务用车购置费支出决算为${write.amount(f.purchase)}${u}${b.purchase === 0 ? '' : `，完成年初预算的${write.percent(f.purchase, b.purchase)}%`}；公务用车运行维护费支出决算为${write.amount(f.operation)}${u}，完成年初预算的${write.percent(f.operation, b.operation)}%；公务接待费支出决算为${write.amount(f.reception)}${u}，完成年初预算的${write.percent(f.reception, b.reception)}%。`,
        `${year}年度一般公共预算财政拨款“三公”经费支出决算数比上年${change(write, total, publicTotal(l))}。其中：${f.overseas === 0 ? '因公出国（境）费支出决算与上年持平' : `因公出国（境）费支出决算${change(write, f.overseas, l.overseas)}`}；公务用车运行维护费支出决算${change(write, f.operation, l.operation)}；公务接待费支出决算${change(write, f.reception, l.reception)}。`,
        '（二）一般公共预算财政拨款“三公”经费支出决算具体情况',
        `${year}年度一般公共预算财政拨款“三公”经费支出决算中，因公出国（境）费支出${write.amount(f.overseas)}${u}，占${write.percent(f.overseas, total)}%；公务用车购置及运行维护费支出${write.amount(f.purchase + f.operation)}${u}，占${write.percent(f.purchase + f.operation, total)}%；公务接待费支出${write.amount(f.reception)}${u}，占${write.percent(f.reception, total)}%。具体情况如下：`,
        `1．公务用车购置及运行维护费支出${write.amount(f.purchase + f.operation)}${u}。其中：公务用车购置支出${write.amount(f.purchase)}${u}，购置车辆${f.purchase > 0 ? 1 : 0}辆。公务用车运行维护支出${write.amount(f.operation)}${u}，开支一般公共预算财政拨款的公务用车保有量为${facts.keptVehicles}辆。`,
        `2．公务接待费支出${write.amount(f.reception)}${u}。其中：国内接待费支出${write.amount(f.reception)}${u}（其中：外事接待费支出0${u}），共安排国内公务接待${facts.groups}批次（其中：外事接待0批次），接待人次${facts.guests}人（其中：外事接待人次0人）。`,
      ],
    },
    { heading: '政府性基金预算财政拨款支出决算情况说明', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算财政拨款支出决算情况说明', lines: [capitalLines(facts, write)] },
    {
      heading: '其他重要事项情况说明',
      lines: [
        '（一）机关运行经费支出情况',
        `${facts.unitName}${year}年度机关运行经费支出${write.amount(operating(facts), 'rate')}${u}，比上年${change(write, operating(facts), facts.lastOperating)}，主要原因是厉行节约。`,
        '（二）政府采购支出情况',
        procurement(facts, write),
        '（三）国有资产占用情况',
        assets(facts, write),
        '（四）绩效自评情况',
        ...performance(facts, write),
      ],
    },
  ];
};

/** 陕西: by functions with codes, 会议费 and 培训费 beside the 三公. */
export const shaanxi: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b } = facts;
  const { income, spent, own, basic, staff, budget, total } = figuresOf(facts);
  const fiscal = spentBy(facts, fiscalAccounts);
  const meeting = facts.economic.get('30215') ?? 0;
  const training = facts.economic.get('30216') ?? 0;
  const kind = (name: string, final: number, planned: number): string =>
    planned === 0
      ? `${year}年${name}支出预算为0${u}，支出决算0${u}，决算数较预算数持平。`
      : `${year}年${name}支出预算为${write.amount(planned)}${u}，支出决算为${write.amount(final)}${u}，完成预算的${write.percent(final, planned)}%，${final === planned ? '决算数较预算数持平' : `决算数较预算数${write.direction(final - planned, '增加', '减少')}${write.amount(Math.abs(final - planned))}${u}`}，主要原因是严格执行规定。`;
  return [
    {
      heading: '收入支出决算总体情况说明',
      lines: [
        `${year}年度收入总计、支出总计均为${write.amount(grandTotal(facts))}${u}，与上年相比收、支总计各${change(write, grandTotal(facts), facts.lastGrandTotal)}，主要是项目经费变化。`,
      ],
    },
    {
      heading: '收入决算情况说明',
      lines: [
        `${year}年度收入合计${write.amount(income)}${u}，其中：财政拨款收入${write.amount(incomeBy(facts, fiscalAccounts))}${u}，占${write.percent(incomeBy(facts, fiscalAccounts), income)}%；事业收入${write.amount(facts.business)}${u}，占${write.percent(facts.business, income)}%；经营收入0${u}，占0%；其他收入${write.amount(facts.other)}${u}，占${write.percent(facts.other, income)}%。`,
      ],
    },
    {
      heading: '支出决算情况说明',
      lines: [
        `${year}年度支出合计${write.amount(spent)}${u}，其中：基本支出${write.amount(spentBy(facts, allAccounts, 'basic'))}${u}，占${write.percent(spentBy(facts, allAccounts, 'basic'), spent)}%；项目支出${write.amount(spentBy(facts, allAccounts, 'project'))}${u}，占${write.percent(spentBy(facts, allAccounts, 'project'), spent)}%；经营支出0${u}，占0%。`,
      ],
    },
    {
      heading: '财政拨款收入支出决算总体情况说明',
      lines: [
        `${year}年度财政拨款收入总计、支出总计均为${write.amount(fiscalTotal(facts))}${u}，与上年相比财政拨款收、支总计各${change(write, fiscalTotal(facts), facts.lastFiscal)}，主要原因是人员经费变化。`,
        `${year}年度财政拨款支出${write.amount(fiscal)}${u}，占本年支出合计的${write.percent(fiscal, spent)}%。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款支出决算情况说明',
      lines: [
        `${year}年一般公共预算财政拨款支出年初预算${write.amount(budget, 'rate')}${u}，支出决算${write.amount(own)}${u}，完成年初预算的${write.percent(own, budget)}%。按照政府功能分类科目，其中：`,
        ...general(facts).map((item, index) => {
          const value = item.basic + item.project;
          return item.budget === 0
            ? `${index + 1}．${named(item.names[0])}支出（${item.code.slice(0, 3)}）${item.names[1]}（${item.code.slice(0, 5)}）${item.names[2]}（${item.code}）。年初预算为0${u}，支出决算${write.amount(value)}${u}，决算数大于年初预算数的主要原因是追加预算。`
            : `${index + 1}．${named(item.names[0])}支出（${item.code.slice(0, 3)}）${item.names[1]}（${item.code.slice(0, 5)}）${item.names[2]}（${item.code}）。年初预算为${write.amount(item.budget, 'rate')}${u}，支出决算${write.amount(value)}${u}，完成年初预算的${write.percent(value, item.budget)}%。`;
        }),
      ],
    },
    {
      heading: '一般公共预算财政拨款基本支出决算情况说明',
      lines: [
        `${year}年度一般公共预算财政拨款基本支出${write.amount(basic)}${u}，包括人员经费支出${write.amount(staff)}${u}和公用经费支出${write.amount(operating(facts))}${u}。`,
        `人员经费${write.amount(staff)}${u}，主要包括基本工资、津贴补贴、奖金、住房公积金。`,
        `公用经费${write.amount(operating(facts))}${u}，主要包括办公费、印刷费、差旅费。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算情况说明',
      lines: [
        '（一）“三公”经费财政拨款支出决算总体情况说明。',
        `${year}年度“三公”经费财政拨款支出预算为${write.amount(publicTotal(b))}${u}，支出决算为${write.amount(total)}${u}，完成预算的${write.percent(total, publicTotal(b))}%。决算数较预算数${write.direction(total - publicTotal(b), '增加', '减少')}${write.amount(Math.abs(total - publicTotal(b)))}${u}，主要原因是厉行节约。`,
        '（二）“三公”经费财政拨款支出决算具体情况说明。',
        `${year}年度“三公”经费财政拨款支出决算中，因公出国（境）支出${write.amount(f.overseas)}${u}，占${write.percent(f.overseas, total)}%；公务用车购置费支出${write.amount(f.purchase)}${u}，占${write.percent(f.purchase, total)}%；公务用车运行维护费支出决算${write.amount(f.operation)}${u}，占${write.percent(f.operation, total)}%；公务接待费支出决算${write.amount(f.reception)}${u}，占${write.percent(f.reception, total)}%。`,
        `1．因公出国（境）支出情况说明。${kind('因公出国（境）', f.overseas, b.overseas)}`,
        `2．公务用车购置费支出情况说明。${kind('公务用车购置费', f.purchase, b.purchase)}`,
        `3．公务用车运行维护费支出情况说明。${kind('公务用车运行维护费', f.operation, b.operation)}`,
        `4．公务接待费支出情况说明。${kind('公务接待费', f.reception, b.reception)}其中：国内公务接待支出${write.amount(f.reception)}${u}。国内公务接待${facts.groups}个批次，${facts.guests}人次。`,
        `（三）培训费支出情况说明。${year}年度培训费支出决算${write.amount(training, 'none')}${u}。`,
        `（四）会议费支出情况说明。${year}年度会议费支出决算${write.amount(meeting, 'none')}${u}。`,
      ],
    },
    { heading: '政府性基金预算财政拨款支出决算情况说明', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营财政拨款支出决算情况说明', lines: [capitalLines(facts, write)] },
    {
      heading: '机关运行经费支出情况说明',
      lines: [
        `${year}年度机关运行经费支出${write.amount(operating(facts), 'rate')}${u}，比上年${change(write, operating(facts), facts.lastOperating)}，主要原因是压缩开支。`,
      ],
    },
    { heading: '政府采购支出情况说明', lines: [procurement(facts, write)] },
    { heading: '国有资产占用及购置情况说明', lines: [assets(facts, write)] },
    { heading: '预算绩效情况说明', lines: performance(facts, write) },
  ];
};

/** 新疆: both totals with what they consist of, and everything against last year. */
export const xinjiang: Voice = (facts, write) => {
  const u = write.unit;
  const { year, finalPublic: f, budgetPublic: b, lastPublic: l } = facts;
  const { income, spent, own, basic, staff, opening, closing, total } = figuresOf(facts);
  return [
    {
      heading: '收入支出决算总体情况说明',
      lines: [
        `${year}年度收入总计${write.amount(grandTotal(facts))}${u}，其中：本年收入合计${write.amount(income)}${u}，使用非财政拨款结余（含专用结余）${write.amount(facts.usedSurplus)}${u}，年初结转和结余${write.amount(opening)}${u}。`,
        `${year}年度支出总计${write.amount(grandTotal(facts))}${u}，其中：本年支出合计${write.amount(spent)}${u}，结余分配${write.amount(facts.distribution)}${u}，年末结转和结余${write.amount(closing)}${u}。`,
        `收入支出总计与上年相比，${change(write, grandTotal(facts), facts.lastGrandTotal)}，主要原因是：单位本年人员工资调整。`,
      ],
    },
    {
      heading: '收入决算情况说明',
      lines: [
        `${year}年度本年收入${write.amount(income)}${u}，其中：财政拨款收入${write.amount(incomeBy(facts, fiscalAccounts))}${u}，占${write.percent(incomeBy(facts, fiscalAccounts), income)}%；上级补助收入0.00${u}，占0.00%；事业收入${write.amount(facts.business)}${u}，占${write.percent(facts.business, income)}%；经营收入0.00${u}，占0.00%；附属单位上缴收入0.00${u}，占0.00%；其他收入${write.amount(facts.other)}${u}，占${write.percent(facts.other, income)}%。`,
      ],
    },
    {
      heading: '支出决算情况说明',
      lines: [
        `${year}年度本年支出${write.amount(spent)}${u}，其中：基本支出${write.amount(spentBy(facts, allAccounts, 'basic'))}${u}，占${write.percent(spentBy(facts, allAccounts, 'basic'), spent)}%；项目支出${write.amount(spentBy(facts, allAccounts, 'project'))}${u}，占${write.percent(spentBy(facts, allAccounts, 'project'), spent)}%；上缴上级支出0.00${u}，占0.00%；经营支出0.00${u}，占0.00%；对附属单位补助支出0.00${u}，占0.00%。`,
      ],
    },
    {
      heading: '财政拨款收入支出决算总体情况说明',
      lines: [
        `${year}年度财政拨款收入总计${write.amount(fiscalTotal(facts))}${u}，其中：年初财政拨款结转和结余${write.amount(facts.opening.general)}${u}，本年财政拨款收入${write.amount(incomeBy(facts, fiscalAccounts))}${u}。财政拨款支出总计${write.amount(fiscalTotal(facts))}${u}，其中：年末财政拨款结转和结余${write.amount(facts.closing.general)}${u}，本年财政拨款支出${write.amount(spentBy(facts, fiscalAccounts))}${u}。`,
        `财政拨款收入支出总体与上年相比，${change(write, fiscalTotal(facts), facts.lastFiscal)}，主要原因是：人员调整。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款支出决算情况说明',
      lines: [
        '（一）一般公共预算财政拨款支出决算总体情况',
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，占本年支出合计的${write.percent(own, spent)}%。与上年相比，${change(write, own, sum(general(facts).map(({ last }) => last)))}，主要原因是：项目减少。`,
        '（二）一般公共预算财政拨款支出决算结构情况',
        ...classesOf(general(facts)).map(
          ({ name, items }, index) =>
            `${index + 1}.${named(name)}（类）${write.amount(spentOn(items))}${u},占${write.percent(spentOn(items), own)}%。`,
        ),
        '（三）一般公共预算财政拨款支出决算具体情况',
        ...general(facts).map(({ names, basic: one, project, last }, index) => {
          const value = one + project;
          return `${index + 1}.${named(names[0])}（类）${names[1]}（款）${names[2]}（项）：支出决算数为${write.amount(value)}${u}，比上年决算${change(write, value, last)}，主要原因是：业务变化。`;
        }),
      ],
    },
    {
      heading: '一般公共预算财政拨款基本支出决算情况说明',
      lines: [
        `${year}年度一般公共预算财政拨款基本支出${write.amount(basic)}${u}，其中：`,
        `人员经费${write.amount(staff)}${u}，包括：基本工资、津贴补贴、奖金。`,
        `公用经费${write.amount(operating(facts))}${u}，包括：办公费、印刷费、差旅费。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款“三公”经费支出决算情况说明',
      lines: [
        `${year}年度“三公”经费一般公共预算财政拨款支出决算${write.amount(total)}${u}，比上年${change(write, total, publicTotal(l))}，主要原因是：严格控制。其中：因公出国（境）费支出${write.amount(f.overseas)}${u}，占${write.percent(f.overseas, total)}%，${changeOrSame(write, f.overseas, f.overseas === 0 ? 0 : l.overseas)}；公务用车购置及运行维护费支出${write.amount(f.purchase + f.operation)}${u}，占${write.percent(f.purchase + f.operation, total)}%，比上年${change(write, f.purchase + f.operation, l.purchase + l.operation)}；公务接待费支出${write.amount(f.reception)}${u}，占${write.percent(f.reception, total)}%，比上年${change(write, f.reception, l.reception)}。`,
        `公务用车购置及运行维护费${write.amount(f.purchase + f.operation)}${u}，其中：公务用车购置费${write.amount(f.purchase)}${u}，公务用车运行维护费${write.amount(f.operation)}${u}。公务用车购置数${f.purchase > 0 ? 1 : 0}辆，公务用车保有量${facts.keptVehicles}辆。`,
        `与全年预算相比，“三公”经费支出全年预算数${write.amount(publicTotal(b))}${u}，决算数${write.amount(total)}${u}，预决算差异率${write.direction(total - publicTotal(b), '', '-', 'none')}${write.percent(Math.abs(total - publicTotal(b)), publicTotal(b), 'none')}%，主要原因是：厉行节约。公务接待费全年预算数${write.amount(b.reception)}${u}，决算数${write.amount(f.reception)}${u}，预决算差异率${write.direction(f.reception - b.reception, '', '-', 'none')}${write.percent(Math.abs(f.reception - b.reception), b.reception, 'none')}%。`,
      ],
    },
    { heading: '政府性基金预算财政拨款收入支出决算情况说明', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算财政拨款支出决算情况说明', lines: [capitalLines(facts, write)] },
    {
      heading: '其他重要事项的情况说明',
      lines: [
        '（一）机关运行经费支出情况',
        `${year}年度${facts.unitName}机关运行经费支出${write.amount(operating(facts), 'rate')}${u}，比上年${change(write, operating(facts), facts.lastOperating)}，主要原因是：办公费变化。`,
        '（二）政府采购情况',
        procurement(facts, write),
        '（三）国有资产占用情况说明',
        assets(facts, write),
      ],
    },
  ];
};
