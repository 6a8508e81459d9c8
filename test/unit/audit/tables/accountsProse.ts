import { type Accounts, names, sum } from './accountsModel.ts';

/** A sentence with the amounts that a test may spoil, in 元. */
export type Sentence = { readonly heading: string; readonly text: string; readonly amounts: readonly number[] };

/** The 情况说明 of a set in one of several ways of wording it; `#` stands where an amount goes. */
export function proseOf(accounts: Accounts, style: number): readonly Sentence[] {
  const of = (account: string, part: 'basic' | 'project'): number =>
    sum(accounts.items.filter((item) => item.account === account).map((item) => item[part]));
  const generalBasic = of('general', 'basic');
  const generalProject = of('general', 'project');
  const general = generalBasic + generalProject;
  const other = of('other', 'basic') + of('other', 'project');
  const spent = general + other + accounts.fundsProject;
  const carried = accounts.closing - accounts.opening;
  const income = spent + carried;
  const staff = sum([...accounts.economic].filter(([code]) => /^30[13]/.test(code)).map(([, value]) => value));
  const [item] = accounts.items.filter(({ account }) => account === 'general');
  const path =
    item === undefined
      ? ''
      : `${names[item.code.slice(0, 3)]}（类）${names[item.code.slice(0, 5)]}（款）${names[item.code]}（项）`;
  const [total = 0, overseas = 0, vehicles = 0, purchase = 0, operation = 0, reception = 0] = accounts.final;
  const [budget = 0] = accounts.budget;
  const year = ['2023年度', '本年', ''][style % 3] ?? '';
  const is = ['', '为', '是'][style % 3] ?? '';
  return [
    {
      heading: '一、收入支出决算总体情况说明',
      text: `2023年度收、支总计${is}#万元。`,
      amounts: [income + accounts.opening],
    },
    {
      heading: '二、收入决算情况说明',
      text: `${style === 2 ? '2023年度' : ''}本年收入合计#万元，其中：财政拨款收入#万元；其他收入#万元。`,
      amounts: [income, general + carried + accounts.fundsProject, other],
    },
    {
      heading: '三、支出决算情况说明',
      text: `本年支出合计#万元，其中：基本支出#万元；项目支出#万元。`,
      amounts: [spent, generalBasic + of('other', 'basic'), spent - generalBasic - of('other', 'basic')],
    },
    {
      heading: '四、财政拨款收入支出决算总体情况说明',
      text: `2023年度财政拨款收、支总计${is}#万元。`,
      amounts: [general + carried + accounts.fundsProject + accounts.opening],
    },
    {
      heading: '五、一般公共预算财政拨款支出决算情况说明',
      text:
        style % 2 === 0
          ? `${path}支出决算${is}#万元，主要用于人员工资。`
          : `1.${path}。年初预算为100万元，支出决算为#万元，完成年初预算的100%。`,
      amounts: [item === undefined ? 0 : item.basic + item.project],
    },
    {
      heading: '六、一般公共预算财政拨款基本支出决算情况说明',
      text: `${year}一般公共预算财政拨款基本支出#万元，其中：人员经费#万元，主要包括基本工资、津贴补贴；公用经费#万元，主要包括办公费、印刷费。`,
      amounts: [generalBasic, staff, generalBasic - staff],
    },
    {
      heading: '七、一般公共预算财政拨款“三公”经费支出决算情况说明',
      text: `2023年度“三公”经费财政拨款支出预算为#万元，支出决算为#万元。其中：因公出国（境）费支出决算为#万元；公务用车购置及运行维护费支出决算为#万元，其中公务用车购置费#万元，公务用车运行维护费#万元；公务接待费支出决算为#万元。`,
      amounts: [budget, total, overseas, vehicles, purchase, operation, reception],
    },
    {
      heading: '十、机关运行经费支出说明',
      text: `本部门2023年度机关运行经费支出#万元，比上年减少3.5万元，下降2.1%。`,
      amounts: [generalBasic - staff],
    },
    {
      heading: '十一、政府采购支出说明',
      text: '本部门2023年度政府采购支出总额88.12万元，其中：政府采购货物支出80.12万元、政府采购服务支出8万元。下属单位项目支出120.55万元，用于业务用房维修。',
      amounts: [],
    },
  ];
}
