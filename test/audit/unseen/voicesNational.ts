import {
  allAccounts,
  type Facts,
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
import { change, changeOrSame, classesOf, completed, type Part, spentOn, type Voice } from './sentences.ts';
import type { Writer } from './writer.ts';

export function named(name: string): string {
  return name.replace(/支出$/, '');
}

/** 年初预算, 支出决算 and the rate, item by item, as the form of the ministry has it. */
export function itemLines(facts: Facts, write: Writer, mark: (index: number) => string): readonly string[] {
  const u = write.unit;
  return general(facts).map((item, index) => {
    const spent = item.basic + item.project;
    const [top, middle, leaf] = item.names;
    const head = `${mark(index)}${named(top)}（类）${middle}（款）${leaf}（项）。`;
    if (item.budget === 0)
      return `${head}年初预算为0${u}，支出决算为${write.amount(spent)}${u}，决算数大于年初预算数的主要原因是年中追加预算。`;
    const word = spent === item.budget ? '等于' : write.direction(spent - item.budget, '大于', '小于');
    return `${head}年初预算为${write.amount(item.budget, 'rate', { lastYear: write.plain(item.last) })}${u}，支出决算为${write.amount(spent, 'equal', { lastYear: write.plain(item.last), budget: write.plain(item.budget) })}${u}，完成年初预算的${write.percent(spent, item.budget, 'rate')}%，决算数${word}年初预算数的主要原因是按实际需要安排支出。`;
  });
}

export function procurement(facts: Facts, write: Writer): string {
  const u = write.unit;
  const { goods, works, services, small, micro } = facts;
  const total = goods + works + services;
  return `${facts.year}年度政府采购支出总额${write.amount(total)}${u}，其中：政府采购货物支出${write.amount(goods)}${u}、政府采购工程支出${write.amount(works)}${u}、政府采购服务支出${write.amount(services)}${u}。授予中小企业合同金额${write.amount(small, 'rate')}${u}，占政府采购支出总额的${write.percent(small, total)}%，其中：授予小微企业合同金额${write.amount(micro, 'rate')}${u}，占授予中小企业合同金额的${write.percent(micro, small)}%。`;
}

const vehicleKinds = [
  '副部（省）级及以上领导用车',
  '主要负责人用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '其他用车',
];

export function assets(facts: Facts, write: Writer): string {
  const parts = vehicleKinds.map((kind, index) => `${kind}${write.count(facts.vehicles[index] ?? 0)}辆`).join('、');
  return `截至${facts.year}年12月31日，${facts.unitName}共有车辆${write.count(sum(facts.vehicles))}辆，其中，${parts}；单价100万元（含）以上设备（不含车辆）0台（套）。`;
}

export function fundsLines(facts: Facts, write: Writer): string {
  const u = write.unit;
  const spent = spentBy(facts, ['funds']);
  return spent === 0
    ? `本部门${facts.year}年度没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出。`
    : `${facts.year}年度政府性基金预算财政拨款年初结转和结余0${u}，本年收入${write.amount(incomeBy(facts, ['funds']))}${u}，本年支出${write.amount(spent)}${u}，其中基本支出0${u}，项目支出${write.amount(spent)}${u}；年末结转和结余0${u}。`;
}

export function capitalLines(facts: Facts, write: Writer): string {
  const spent = spentBy(facts, ['capital']);
  return spent === 0
    ? `本部门${facts.year}年度没有使用国有资本经营预算安排的支出。`
    : `${facts.year}年度国有资本经营预算财政拨款支出${write.amount(spent)}${write.unit}，其中：基本支出0${write.unit}，占0%；项目支出${write.amount(spent)}${write.unit}，占100%。`;
}

export function performance(facts: Facts, write: Writer): readonly string[] {
  const u = write.unit;
  const total = sum(facts.projects.map(({ executed }) => executed));
  return [
    `根据预算绩效管理要求，我部门组织对${facts.year}年度一般公共预算项目支出全面开展绩效自评，共涉及项目${write.count(facts.projects.length, 'none')}个，涉及资金${write.amount(total, 'rate')}${u}，占一般公共预算项目支出总额的${write.percent(total, total)}%。`,
    ...facts.projects.map(
      ({ name, adjusted, executed }) =>
        `${name}项目绩效自评综述：项目全年预算数为${write.amount(adjusted, 'rate')}${u}，执行数为${write.amount(executed, 'rate')}${u}，完成预算的${write.percent(executed, adjusted, 'rate')}%。项目绩效目标完成情况：各项工作按计划完成。`,
    ),
  ];
}

/** The 三公 in the words of the ministry's form. */
export function publicLines(facts: Facts, write: Writer): readonly string[] {
  const u = write.unit;
  const { budgetPublic: b, finalPublic: f, lastPublic: l } = facts;
  const one = (name: string, budget: number, final: number, last: number): string => {
    if (budget === 0 && final === 0) return `${name}支出预算为0${u}，支出决算为0${u}，决算数与预算数持平，与上年持平。`;
    const against = final === budget ? '等于' : write.direction(final - budget, '大于', '小于');
    return `${name}支出预算为${write.amount(budget, 'equal')}${u}，支出决算为${write.amount(final, 'equal', { lastYear: write.plain(last), budget: write.plain(budget) })}${u}，${completed(write, final, budget)}，决算数${against}预算数的主要原因是据实列支，与上年相比${changeOrSame(write, final, last)}。`;
  };
  const total = publicTotal(f);
  return [
    `（一）“三公”经费财政拨款支出决算总体情况说明。`,
    `${facts.year}年度“三公”经费财政拨款支出预算为${write.amount(publicTotal(b))}${u}，支出决算为${write.amount(total)}${u}，${completed(write, total, publicTotal(b))}，其中：`,
    one('因公出国（境）费', b.overseas, f.overseas, l.overseas),
    one('公务用车购置及运行维护费', b.purchase + b.operation, f.purchase + f.operation, l.purchase + l.operation),
    one('公务接待费', b.reception, f.reception, l.reception),
    `（二）“三公”经费财政拨款支出决算具体情况说明。`,
    `${facts.year}年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算${write.amount(f.overseas)}${u}，占${write.percent(f.overseas, total)}%；公务用车购置及运行维护费支出决算${write.amount(f.purchase + f.operation)}${u}，占${write.percent(f.purchase + f.operation, total)}%；公务接待费支出决算${write.amount(f.reception)}${u}，占${write.percent(f.reception, total)}%。其中：`,
    `1.因公出国（境）费支出决算为${write.amount(f.overseas)}${u}，全年安排因公出国（境）团组${f.overseas > 0 ? 1 : 0}个，累计${f.overseas > 0 ? 2 : 0}人次。`,
    `2.公务用车购置及运行维护费支出决算为${write.amount(f.purchase + f.operation)}${u}，其中：公务用车购置费${write.amount(f.purchase)}${u}；公务用车运行维护费${write.amount(f.operation)}${u}，截至${facts.year}年12月31日，开支财政拨款的公务用车保有量为${facts.keptVehicles}辆。`,
    `3.公务接待费支出决算为${write.amount(f.reception)}${u}，全年共接待国内来访团组${facts.groups}个、来宾${facts.guests}人次，主要用于上级部门检查指导工作。`,
  ];
}

/** Most provinces since 2019. */
export const national: Voice = (facts, write) => {
  const u = write.unit;
  const { year } = facts;
  const { income, spent, own, basic, staff } = figuresOf(facts);
  const lastItems = sum(general(facts).map(({ last }) => last));
  const share = (name: string, value: number, whole: number): string =>
    `${name}${write.amount(value)}${u}，占${write.percent(value, whole)}%`;
  const parts: readonly Part[] = [
    {
      heading: '收入支出决算总体情况说明',
      lines: [
        `${year}年度收、支总计${write.amount(grandTotal(facts), 'equal', { lastYear: write.plain(facts.lastGrandTotal) })}${u}。与${year - 1}年度相比，收、支总计各${change(write, grandTotal(facts), facts.lastGrandTotal)}，主要是人员增资及项目安排变化。`,
      ],
    },
    {
      heading: '收入决算情况说明',
      lines: [
        `本年收入合计${write.amount(income)}${u}，其中：${[
          share('财政拨款收入', incomeBy(facts, fiscalAccounts), income),
          share('上级补助收入', 0, income),
          share('事业收入', facts.business, income),
          share('经营收入', 0, income),
          share('附属单位上缴收入', 0, income),
          share('其他收入', facts.other, income),
        ].join('；')}。`,
      ],
    },
    {
      heading: '支出决算情况说明',
      lines: [
        `本年支出合计${write.amount(spent)}${u}，其中：${share('基本支出', spentBy(facts, allAccounts, 'basic'), spent)}；${share('项目支出', spentBy(facts, allAccounts, 'project'), spent)}；上缴上级支出0${u}，占0%；经营支出0${u}，占0%；对附属单位补助支出0${u}，占0%。`,
      ],
    },
    {
      heading: '财政拨款收入支出决算总体情况说明',
      lines: [
        `${year}年度财政拨款收、支总计${write.amount(fiscalTotal(facts))}${u}。与${year - 1}年度相比，财政拨款收、支总计各${change(write, fiscalTotal(facts), facts.lastFiscal)}，主要原因是项目支出变化。`,
      ],
    },
    {
      heading: '一般公共预算财政拨款支出决算情况说明',
      lines: [
        '（一）一般公共预算财政拨款支出决算总体情况。',
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，占本年支出合计的${write.percent(own, spent)}%。与${year - 1}年度相比，一般公共预算财政拨款支出${change(write, own, lastItems)}，主要是项目支出变化。`,
        '（二）一般公共预算财政拨款支出决算结构情况。',
        `${year}年度一般公共预算财政拨款支出${write.amount(own)}${u}，主要用于以下方面：${classesOf(general(facts))
          .map(
            ({ name, items }) =>
              `${named(name)}（类）支出${write.amount(spentOn(items))}${u}，占${write.percent(spentOn(items), own)}%`,
          )
          .join('；')}。`,
        '（三）一般公共预算财政拨款支出决算具体情况。',
        `${year}年度一般公共预算财政拨款支出年初预算为${write.amount(sum(general(facts).map(({ budget }) => budget)), 'rate')}${u}，支出决算为${write.amount(own)}${u}，完成年初预算的${write.percent(own, sum(general(facts).map(({ budget }) => budget)), 'rate')}%。其中：`,
        ...itemLines(facts, write, (index) => `${index + 1}.`),
      ],
    },
    {
      heading: '一般公共预算财政拨款基本支出决算情况说明',
      lines: [
        `${year}年度一般公共预算财政拨款基本支出${write.amount(basic)}${u}，其中：人员经费${write.amount(staff)}${u}，占基本支出的${write.percent(staff, basic)}%，主要包括基本工资、津贴补贴、奖金、绩效工资、机关事业单位基本养老保险缴费、住房公积金；公用经费${write.amount(operating(facts))}${u}，占基本支出的${write.percent(operating(facts), basic)}%，主要包括办公费、印刷费、差旅费、工会经费、其他交通费用。`,
      ],
    },
    { heading: '一般公共预算财政拨款“三公”经费支出决算情况说明', lines: publicLines(facts, write) },
    { heading: '政府性基金预算收入支出决算情况', lines: [fundsLines(facts, write)] },
    { heading: '国有资本经营预算支出决算情况', lines: [capitalLines(facts, write)] },
    {
      heading: '机关运行经费支出情况说明',
      lines: [
        `${facts.unitName}${year}年度机关运行经费支出${write.amount(operating(facts), 'rate')}${u}，比上年决算数${change(write, operating(facts), facts.lastOperating)}，主要原因是加强日常公用经费管理。`,
      ],
    },
    { heading: '政府采购支出情况说明', lines: [procurement(facts, write)] },
    { heading: '国有资产占用情况说明', lines: [assets(facts, write)] },
    { heading: '预算绩效管理工作开展情况说明', lines: performance(facts, write) },
  ];
  return parts;
};
