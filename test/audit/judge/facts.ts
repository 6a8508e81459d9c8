import { type Hundredths, sumOf } from './amounts.ts';
import { type CodeLine, commonItems, economic, fundItems, trades } from './codes.ts';
import type { Random } from './random.ts';

/** One 项 with its year: `initial` is the 年初预算, `basic` and `project` the account. */
export type ItemFacts = CodeLine & {
  readonly initial: Hundredths;
  readonly basic: Hundredths;
  readonly project: Hundredths;
};
export type EconomicFacts = CodeLine & { readonly amount: Hundredths };

/** 三公: budget, account of the year and of the year before. */
export type ThreePublic = {
  readonly overseas: Hundredths;
  readonly purchase: Hundredths;
  readonly running: Hundredths;
  readonly reception: Hundredths;
};

export type AccountFacts = {
  readonly unit: string;
  readonly place: string;
  readonly year: number;
  readonly general: readonly ItemFacts[];
  readonly fund: readonly ItemFacts[];
  /** What was spent from other income, all of it as project of the first item. */
  readonly ownProject: Hundredths;
  readonly income: { readonly general: Hundredths; readonly fund: Hundredths; readonly other: Hundredths };
  readonly opening: { readonly general: Hundredths; readonly fund: Hundredths; readonly own: Hundredths };
  readonly closing: { readonly general: Hundredths; readonly fund: Hundredths; readonly own: Hundredths };
  readonly lastYear: {
    readonly grandTotal: Hundredths;
    readonly fiscalTotal: Hundredths;
    readonly general: Hundredths;
    readonly runningCosts: Hundredths;
  };
  readonly economic: Readonly<Record<'staff' | 'assistance' | 'running' | 'capital', readonly EconomicFacts[]>>;
  readonly threePublic: {
    readonly budget: ThreePublic;
    readonly spent: ThreePublic;
    readonly before: ThreePublic;
    readonly batches: number;
    readonly guests: number;
  };
  readonly procurement: {
    readonly goods: Hundredths;
    readonly works: Hundredths;
    readonly services: Hundredths;
    readonly medium: Hundredths;
    readonly small: Hundredths;
  };
  readonly fleet: { readonly service: number; readonly special: number; readonly other: number };
  readonly people: {
    readonly posts: number;
    readonly civil: number;
    readonly career: number;
    readonly retired: number;
  };
};

const places = ['青河县', '临溪区', '云岭市', '白鹭州区', '望江县', '石泉市', '南屏县', '东陵区', '沙湾县', '北原市'];

/** Splits a total over lines; the last takes the rest, so that the sum is exact. */
function spread(lines: readonly CodeLine[], total: Hundredths, random: Random): readonly EconomicFacts[] {
  let left = total;
  return lines.map((each, at) => {
    const rest = lines.length - at - 1;
    const amount = rest === 0 ? left : Math.floor((left * random.between(60, 140)) / (100 * (rest + 1)));
    left -= amount;
    return { ...each, amount };
  });
}

function near(amount: Hundredths, low: number, high: number, random: Random): Hundredths {
  return Math.max(1, Math.floor((amount * random.between(low, high)) / 1000));
}

/** Near a given amount, and never it. */
function otherThan(amount: Hundredths, low: number, high: number, random: Random): Hundredths {
  const other = near(amount, low, high, random);
  return other === amount ? other + 350 : other;
}

/** Another amount near a given one that differs by at least two 万元 and a hundredth of it. */
function yearBefore(amount: Hundredths, random: Random): Hundredths {
  const distance = 200 + near(amount, 30, 260, random);
  return random.chance(50) && amount > distance * 2 ? amount - distance : amount + distance;
}

function threePublicOf(random: Random, reception: Hundredths, running: Hundredths): AccountFacts['threePublic'] {
  const purchase = random.chance(40) ? random.between(1200, 2600) : 0;
  const spent = { overseas: 0, purchase, running: running + random.between(0, 300), reception };
  const budget = {
    overseas: 0,
    purchase: purchase === 0 ? 0 : purchase + random.between(20, 300),
    running: spent.running + random.between(30, 260),
    reception: reception + random.between(20, 200),
  };
  const before = {
    overseas: 0,
    purchase: random.chance(30) ? random.between(1300, 1900) : 0,
    running: yearBefore(spent.running, random),
    reception: yearBefore(reception, random),
  };
  const batches = random.between(6, 48);
  return { spent, budget, before, batches, guests: batches * random.between(4, 9) };
}

export function totalOf(three: ThreePublic): Hundredths {
  return three.overseas + three.purchase + three.running + three.reception;
}

export function spentOn({ basic, project }: ItemFacts): Hundredths {
  return basic + project;
}

/** A consistent year of one unit. */
export function accountFacts(random: Random, year: number): AccountFacts {
  const { trade, main, projects } = random.pick(trades);
  const place = random.pick(places);
  const staff = random.between(30_000, 160_000);
  const assistance = random.between(1_000, 9_000);
  const running = random.between(8_000, 40_000);
  const capital = random.between(200, 2_000);
  const lines = {
    staff: spread(economic.staff, staff, random),
    assistance: spread(economic.assistance, assistance, random),
    running: spread(economic.running, running, random),
    capital: spread(economic.capital, capital, random),
  };
  const basicTotal = staff + assistance + running + capital;
  const common = commonItems.map((each) => ({ ...each, basic: random.between(800, 7_000), project: 0 }));
  const mainBasic = basicTotal - sumOf(common.map(({ basic }) => basic));
  const general = [
    ...main.map((each) => ({ ...each, basic: mainBasic, project: random.between(1_000, 20_000) })),
    ...projects.map((each) => ({ ...each, basic: 0, project: random.between(2_000, 60_000) })),
    ...common,
  ]
    .map((each) => ({ ...each, initial: otherThan(each.basic + each.project, 820, 1180, random) }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  const fund = random.chance(60)
    ? [fundItems[random.between(0, 1)]].flatMap((each) =>
        each === undefined ? [] : [{ ...each, basic: 0, project: random.between(3_000, 40_000), initial: 0 }],
      )
    : [];
  const spentGeneral = sumOf(general.map(spentOn));
  const spentFund = sumOf(fund.map(spentOn));
  const ownProject = random.between(500, 9_000);
  const opening = {
    general: random.between(500, 6_000),
    fund: fund.length > 0 && random.chance(60) ? random.between(300, 2_000) : 0,
    own: random.between(300, 4_000),
  };
  const closing = {
    general: random.between(400, 5_000),
    fund: fund.length > 0 && random.chance(50) ? random.between(300, 2_000) : 0,
    own: random.between(200, 3_000),
  };
  const income = {
    general: spentGeneral + closing.general - opening.general,
    fund: spentFund + closing.fund - opening.fund,
    other: ownProject + closing.own - opening.own,
  };
  const fixed = income.other <= 0 ? { ...income, other: 1_000 + income.other + 5_000 } : income;
  const closingOwn = opening.own + fixed.other - ownProject;
  const grandTotal = fixed.general + fixed.fund + fixed.other + opening.general + opening.fund + opening.own;
  const fiscalTotal = fixed.general + fixed.fund + opening.general + opening.fund;
  const amountOf = (code: string): Hundredths => lines.running.find((each) => each.code === code)?.amount ?? 0;
  const goods = random.between(900, 9_000);
  const works = random.chance(70) ? random.between(2_000, 30_000) : 0;
  const services = random.between(700, 12_000);
  const medium = near(goods + works + services, 550, 900, random);
  const posts = random.between(28, 90);
  const civil = random.between(6, 12);
  return {
    unit: `${place}${trade}`,
    place,
    year,
    general,
    fund,
    ownProject,
    income: fixed,
    opening,
    closing: { ...closing, own: closingOwn },
    lastYear: {
      grandTotal: yearBefore(grandTotal, random),
      fiscalTotal: yearBefore(fiscalTotal, random),
      general: yearBefore(spentGeneral, random),
      runningCosts: yearBefore(running + capital, random),
    },
    economic: lines,
    threePublic: threePublicOf(random, amountOf('30217') + random.between(0, 200), amountOf('30231')),
    procurement: { goods, works, services, medium, small: near(medium, 300, 800, random) },
    fleet: { service: random.between(1, 5), special: random.between(1, 9), other: random.between(0, 3) },
    people: { posts, civil, career: posts - civil - random.between(2, 6), retired: random.between(5, 40) },
  };
}

export const spentGeneral = ({ general }: AccountFacts): Hundredths => sumOf(general.map(spentOn));
export const spentFund = ({ fund }: AccountFacts): Hundredths => sumOf(fund.map(spentOn));
export const spentTotal = (facts: AccountFacts): Hundredths =>
  spentGeneral(facts) + spentFund(facts) + facts.ownProject;
export const incomeTotal = ({ income }: AccountFacts): Hundredths => income.general + income.fund + income.other;
export const openingTotal = ({ opening }: AccountFacts): Hundredths => opening.general + opening.fund + opening.own;
export const closingTotal = ({ closing }: AccountFacts): Hundredths => closing.general + closing.fund + closing.own;
export const basicTotal = ({ general }: AccountFacts): Hundredths => sumOf(general.map(({ basic }) => basic));
export const projectTotal = (facts: AccountFacts): Hundredths => spentTotal(facts) - basicTotal(facts);
export const grandTotal = (facts: AccountFacts): Hundredths => incomeTotal(facts) + openingTotal(facts);
export const fiscalTotal = ({ income, opening }: AccountFacts): Hundredths =>
  income.general + income.fund + opening.general + opening.fund;
export const staffCosts = ({ economic: lines }: AccountFacts): Hundredths =>
  sumOf([...lines.staff, ...lines.assistance].map(({ amount }) => amount));
export const runningCosts = ({ economic: lines }: AccountFacts): Hundredths =>
  sumOf([...lines.running, ...lines.capital].map(({ amount }) => amount));
