/** Amounts are whole 元; with a step of 100 they are whole in 万元 to two decimals. */
export type Item = {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
  readonly account: 'general' | 'other';
};
export type Seed = {
  readonly items: readonly Item[];
  readonly funds: { readonly basic: number; readonly project: number } | undefined;
  readonly opening: number;
  readonly added: number;
  readonly parts: readonly number[];
  readonly threePublic: readonly number[];
};

export type Accounts = {
  readonly items: readonly Item[];
  readonly fundsProject: number;
  readonly opening: number;
  readonly closing: number;
  readonly economic: ReadonlyMap<string, number>;
  /** 合计, 出国, 小计, 购置, 运行, 接待. */
  readonly budget: readonly number[];
  readonly final: readonly number[];
};

export const fundsCode = '2120803';
const economicCodes = [
  '30101',
  '30102',
  '30103',
  '30108',
  '30113',
  '30201',
  '30211',
  '30217',
  '30231',
  '30299',
  '30302',
  '31002',
] as const;

export const names: Readonly<Record<string, string>> = {
  201: '一般公共服务支出',
  20103: '政府办公厅（室）及相关机构事务',
  2010301: '行政运行',
  2010302: '一般行政管理事务',
  2010350: '事业运行',
  20131: '党委办公厅（室）及相关机构事务',
  2013101: '行政运行',
  205: '教育支出',
  20502: '普通教育',
  2050201: '学前教育',
  208: '社会保障和就业支出',
  20805: '行政事业单位养老支出',
  2080505: '机关事业单位基本养老保险缴费支出',
  2080506: '机关事业单位职业年金缴费支出',
  210: '卫生健康支出',
  21004: '公共卫生',
  2100410: '突发公共卫生事件应急处理',
  21011: '行政事业单位医疗',
  2101101: '行政单位医疗',
  212: '城乡社区支出',
  21201: '城乡社区管理事务',
  2120199: '其他城乡社区管理事务支出',
  21208: '国有土地使用权出让收入安排的支出',
  2120803: '城市建设支出',
  213: '农林水支出',
  21305: '巩固脱贫衔接乡村振兴',
  2130504: '农村基础设施建设',
  221: '住房保障支出',
  22102: '住房改革支出',
  2210201: '住房公积金',
  301: '工资福利支出',
  30101: '基本工资',
  30102: '津贴补贴',
  30103: '奖金',
  30108: '机关事业单位基本养老保险缴费',
  30113: '住房公积金',
  302: '商品和服务支出',
  30201: '办公费',
  30211: '差旅费',
  30217: '公务接待费',
  30231: '公务用车运行维护费',
  30299: '其他商品和服务支出',
  303: '对个人和家庭的补助',
  30302: '退休费',
  310: '资本性支出',
  31002: '办公设备购置',
};

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Consistent accounts from what was drawn: every total follows from the parts. */
export function accountsOf(seed: Seed, step: number): Accounts {
  const whole = (value: number): number => Math.round(value / step) * step;
  const items = seed.items
    .map((item) => ({ ...item, basic: whole(item.basic), project: whole(item.project) }))
    .map((item, index) =>
      index === 0 ? { ...item, account: 'general' as const, basic: item.basic + 300 * step } : item,
    )
    .sort((left, right) => left.code.localeCompare(right.code));
  const basic = sum(items.filter(({ account }) => account === 'general').map((item) => item.basic));
  const weight = sum(seed.parts);
  const shares = seed.parts.map((part) => whole(Math.floor((basic * part) / weight / step) * step));
  const economic = new Map<string, number>(economicCodes.map((code, index) => [code, shares[index] ?? 0]));
  economic.set('30101', (economic.get('30101') ?? 0) + basic - sum(shares));
  const [b1 = 0, b2 = 0, b3 = 0, b4 = 0, f1 = 0, f2 = 0, f3 = 0, f4 = 0] = seed.threePublic.map(whole);
  const kinds = (overseas: number, purchase: number, operation: number, reception: number): readonly number[] => [
    overseas + purchase + operation + reception,
    overseas,
    purchase + operation,
    purchase,
    operation,
    reception,
  ];
  return {
    items,
    fundsProject: whole(seed.funds?.project ?? 0),
    opening: whole(seed.opening),
    closing: whole(seed.opening) + whole(seed.added),
    economic,
    budget: kinds(b1, b2, b3, b4),
    final: kinds(f1, f2, f3 + (economic.get('30231') ?? 0), f4 + (economic.get('30217') ?? 0)),
  };
}
