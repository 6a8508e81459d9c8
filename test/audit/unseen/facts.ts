import { type Money, sum } from './money.ts';

export type Account = 'general' | 'funds' | 'capital' | 'own';
export type Item = {
  readonly code: string;
  readonly names: readonly [string, string, string];
  readonly account: Account;
  readonly basic: Money;
  readonly project: Money;
  readonly income: Money;
  readonly budget: Money;
  readonly last: Money;
};
export type Carried = Readonly<Record<Account, Money>>;
export type ThreePublic = {
  readonly overseas: Money;
  readonly purchase: Money;
  readonly operation: Money;
  readonly reception: Money;
};
export type Project = {
  readonly name: string;
  readonly initial: Money;
  readonly adjusted: Money;
  readonly executed: Money;
};

/** All that a unit's set of final accounts says, consistent to the 分. `last…`: the year before. */
export type Facts = {
  readonly year: number;
  readonly unitName: string;
  readonly items: readonly Item[];
  readonly opening: Carried;
  readonly closing: Carried;
  readonly usedSurplus: Money;
  readonly distribution: Money;
  readonly business: Money;
  readonly other: Money;
  readonly lastGrandTotal: Money;
  readonly lastIncome: Money;
  readonly lastExpenditure: Money;
  readonly lastFiscal: Money;
  readonly economic: ReadonlyMap<string, Money>;
  readonly budgetPublic: ThreePublic;
  readonly finalPublic: ThreePublic;
  readonly lastPublic: ThreePublic;
  readonly lastOperating: Money;
  readonly goods: Money;
  readonly works: Money;
  readonly services: Money;
  readonly small: Money;
  readonly micro: Money;
  readonly vehicles: readonly number[];
  readonly keptVehicles: number;
  readonly groups: number;
  readonly guests: number;
  readonly staff: number;
  readonly retired: number;
  readonly projects: readonly Project[];
};

/** A small generator of numbers (mulberry32): the same seed gives the same set. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const known: readonly (readonly [string, string, string, string])[] = [
  ['2010301', '一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行'],
  ['2010302', '一般公共服务支出', '政府办公厅（室）及相关机构事务', '一般行政管理事务'],
  ['2010350', '一般公共服务支出', '政府办公厅（室）及相关机构事务', '事业运行'],
  ['2013299', '一般公共服务支出', '组织事务', '其他组织事务支出'],
  ['2050803', '教育支出', '进修及培训', '培训支出'],
  ['2080501', '社会保障和就业支出', '行政事业单位养老支出', '行政单位离退休'],
  ['2080505', '社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出'],
  ['2080506', '社会保障和就业支出', '行政事业单位养老支出', '机关事业单位职业年金缴费支出'],
  ['2080801', '社会保障和就业支出', '抚恤', '死亡抚恤'],
  ['2101101', '卫生健康支出', '行政事业单位医疗', '行政单位医疗'],
  ['2101102', '卫生健康支出', '行政事业单位医疗', '事业单位医疗'],
  ['2120501', '城乡社区支出', '城乡社区环境卫生', '城乡社区环境卫生'],
  ['2130504', '农林水支出', '巩固脱贫衔接乡村振兴', '农村基础设施建设'],
  ['2210201', '住房保障支出', '住房改革支出', '住房公积金'],
  ['2210203', '住房保障支出', '住房改革支出', '购房补贴'],
];

const economicWeights: readonly (readonly [string, number])[] = [
  ['30101', 900],
  ['30102', 500],
  ['30103', 420],
  ['30107', 260],
  ['30108', 240],
  ['30109', 110],
  ['30110', 120],
  ['30111', 40],
  ['30112', 12],
  ['30113', 220],
  ['30199', 90],
  ['30201', 60],
  ['30202', 12],
  ['30205', 5],
  ['30206', 14],
  ['30207', 9],
  ['30211', 44],
  ['30213', 18],
  ['30215', 3],
  ['30216', 7],
  ['30217', 4],
  ['30226', 33],
  ['30228', 29],
  ['30229', 11],
  ['30231', 21],
  ['30239', 80],
  ['30299', 37],
  ['30302', 60],
  ['30304', 31],
  ['30309', 2],
  ['31002', 15],
];

export function operatingCode(code: string): boolean {
  return /^30[27]|^310|^399/.test(code);
}

/** A consistent set. `whole`: amounts are full 百元, so that nothing is rounded in 万元. */
export function factsOf(seed: number, year: number, unitName: string, whole = false): Facts {
  const random = randomFrom(seed);
  const step = whole ? 10_000 : 1;
  const between = (low: number, high: number): Money =>
    Math.round(((low + random() * (high - low)) * 1_000_000) / step) * step;
  const chance = (share: number): boolean => random() < share;
  const wide = chance(0.3) ? 8 : 1;
  const chosen = known.filter(([code]) => code === '2010301' || code === '2010302' || chance(0.6));
  const opening: Carried = {
    general: chance(0.6) ? between(5, 90) : 0,
    funds: 0,
    capital: 0,
    own: chance(0.5) ? between(1, 60) : 0,
  };
  const closing: Carried = {
    general: chance(0.6) ? between(4, 70) : 0,
    funds: 0,
    capital: 0,
    own: chance(0.5) ? between(1, 50) : 0,
  };
  const vary = (value: Money, spread: number): Money =>
    Math.round((value * (1 + (random() - 0.5) * spread)) / step) * step;
  const spentOf = (code: string): readonly [Money, Money] => {
    if (code === '2010301') return [between(400, 900) * wide, 0];
    if (/02$|99$|03$|04$|2120501/.test(code) && code !== '2101102') return [0, between(8, 400) * wide];
    return [between(6, 120) * wide, chance(0.15) ? between(3, 30) : 0];
  };
  const general = chosen.map(([code, ...names], index): Item => {
    const [basic, project] = spentOf(code);
    const spent = basic + project;
    return {
      code,
      names,
      account: 'general',
      basic,
      project,
      income: spent + (index === 0 ? closing.general - opening.general : 0),
      budget: chance(0.12) ? 0 : vary(spent, 0.4),
      last: vary(spent, 0.5),
    };
  });
  const plain = (code: string, names: readonly [string, string, string], account: Account, project: Money): Item => ({
    code,
    names,
    account,
    basic: 0,
    project,
    income: project,
    budget: vary(project, 0.3),
    last: vary(project, 0.6),
  });
  const funds = chance(0.5)
    ? [
        plain(
          '2120803',
          ['城乡社区支出', '国有土地使用权出让收入安排的支出', '城市建设支出'],
          'funds',
          between(50, 900),
        ),
      ]
    : [];
  const capital = chance(0.2)
    ? [
        plain(
          '2230105',
          ['国有资本经营预算支出', '解决历史遗留问题及改革成本支出', '国有企业退休人员社会化管理补助支出'],
          'capital',
          between(5, 40),
        ),
      ]
    : [];
  const ownSpent = between(20, 160);
  const own = [
    {
      ...plain('2299999', ['其他支出', '其他支出', '其他支出'], 'own', ownSpent),
      income: 0,
    },
  ];
  const usedSurplus = chance(0.3) ? between(1, 9) : 0;
  const distribution = chance(0.2) ? between(1, 5) : 0;
  const ownIncome = ownSpent + distribution + closing.own - opening.own - usedSurplus;
  const negative = ownIncome < 2_000_000;
  const safeClosing = negative ? { ...closing, own: closing.own + 100_000_000 } : closing;
  const safeIncome = negative ? ownIncome + 100_000_000 : ownIncome;
  const business = chance(0.5) ? Math.round((safeIncome * 0.6) / step) * step : 0;
  const items = [...general, ...funds, ...capital, ...own.map((item) => ({ ...item, income: safeIncome }))].sort(
    (left, right) => left.code.localeCompare(right.code),
  );
  const basicGeneral = sum(general.map(({ basic }) => basic));
  const weights = economicWeights.filter(([code]) => /^301|30201|30211|30217|30231|30302/.test(code) || chance(0.8));
  const all = sum(weights.map(([, weight]) => weight));
  const drawn = weights.map(([code, weight]) => ({ code, share: vary((basicGeneral * weight) / all, 0.3) }));
  const economic = new Map<string, Money>(drawn.map(({ code, share }) => [code, share]));
  economic.set('30101', (economic.get('30101') ?? 0) + basicGeneral - sum(drawn.map(({ share }) => share)));
  const finalPublic: ThreePublic = {
    overseas: chance(0.25) ? between(2, 20) : 0,
    purchase: chance(0.25) ? between(15, 40) : 0,
    operation: (economic.get('30231') ?? 0) + (chance(0.4) ? between(1, 12) : 0),
    reception: (economic.get('30217') ?? 0) + (chance(0.3) ? between(0.2, 3) : 0),
  };
  const budgetPublic: ThreePublic = {
    overseas: finalPublic.overseas === 0 ? 0 : vary(finalPublic.overseas * 1.2, 0.2),
    purchase: finalPublic.purchase === 0 ? 0 : vary(finalPublic.purchase * 1.1, 0.1),
    operation: vary(finalPublic.operation * 1.2, 0.3),
    reception: vary(finalPublic.reception * 1.6, 0.5),
  };
  const lastPublic: ThreePublic = {
    overseas: finalPublic.overseas === 0 ? 0 : vary(finalPublic.overseas, 0.6),
    purchase: finalPublic.purchase === 0 ? 0 : vary(finalPublic.purchase, 0.5),
    operation: vary(finalPublic.operation, 0.4),
    reception: vary(finalPublic.reception, 0.5),
  };
  const totalSpent = sum(items.map(({ basic, project }) => basic + project));
  const fiscalItems = items.filter(({ account }) => account !== 'own');
  const grand = totalSpent + distribution + sum(Object.values(safeClosing));
  const goods = between(10, 90);
  const works = chance(0.5) ? between(20, 160) : 0;
  const services = between(30, 200);
  const small = Math.round(((goods + works + services) * (0.6 + random() * 0.39)) / step) * step;
  const operatingTotal = sum([...economic].filter(([code]) => operatingCode(code)).map(([, value]) => value));
  const projectTotal = sum(general.map(({ project }) => project));
  const third = Math.round((projectTotal * 0.45) / step) * step;
  const executed = [third, Math.round((projectTotal * 0.33) / step) * step];
  const rest = projectTotal - sum(executed);
  const projects = ['业务运行保障', '公共机构节能改造', '信息系统运行维护'].map((name, index): Project => {
    const done = executed[index] ?? rest;
    return {
      name: `${name}经费`,
      initial: vary(done, 0.2),
      adjusted: index === 0 ? done : vary(done * 1.08, 0.1),
      executed: done,
    };
  });
  return {
    year,
    unitName,
    items,
    opening,
    closing: safeClosing,
    usedSurplus,
    distribution,
    business,
    other: safeIncome - business,
    lastGrandTotal: vary(grand, 0.4),
    lastIncome: vary(grand, 0.4),
    lastExpenditure: vary(totalSpent, 0.4),
    lastFiscal: vary(sum(fiscalItems.map(({ basic, project }) => basic + project)), 0.4),
    economic,
    budgetPublic,
    finalPublic,
    lastPublic,
    lastOperating: vary(operatingTotal, 0.3),
    goods,
    works,
    services,
    small,
    micro: Math.round((small * (0.3 + random() * 0.6)) / step) * step,
    vehicles: [0, 1, 1 + Math.floor(random() * 3), Math.floor(random() * 9), 0, Math.floor(random() * 4), 1],
    keptVehicles: 2 + Math.floor(random() * 9),
    groups: 10 + Math.floor(random() * 90),
    guests: 120 + Math.floor(random() * 900),
    staff: 20 + Math.floor(random() * 60),
    retired: 5 + Math.floor(random() * 40),
    projects,
  };
}

export function spentBy(facts: Facts, accounts: readonly Account[], part: 'basic' | 'project' | 'all' = 'all'): Money {
  return sum(
    facts.items
      .filter(({ account }) => accounts.includes(account))
      .map(({ basic, project }) => (part === 'basic' ? basic : part === 'project' ? project : basic + project)),
  );
}

export function incomeBy(facts: Facts, accounts: readonly Account[]): Money {
  return sum(facts.items.filter(({ account }) => accounts.includes(account)).map(({ income }) => income));
}

export const allAccounts: readonly Account[] = ['general', 'funds', 'capital', 'own'];
export const fiscalAccounts: readonly Account[] = ['general', 'funds', 'capital'];

export function grandTotal(facts: Facts): Money {
  return spentBy(facts, allAccounts) + facts.distribution + sum(Object.values(facts.closing));
}

export function fiscalTotal(facts: Facts): Money {
  return spentBy(facts, fiscalAccounts) + facts.closing.general;
}

export function publicTotal({ overseas, purchase, operation, reception }: ThreePublic): Money {
  return overseas + purchase + operation + reception;
}

export function operating({ economic }: Facts): Money {
  return sum([...economic].filter(([code]) => operatingCode(code)).map(([, value]) => value));
}
