/** Sets that are the whole by their nature. Each member is a pattern of a name. */
const wholes: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)|工资福利/, /公用(?:经费|支出)|商品和服务/],
  [/工资福利/, /商品和服务|公用/, /对个人和家庭/],
  [/货物/, /工程/, /服务/],
  [/出国/, /用车(?!购置费?$)(?!运行)/, /接待/],
  [/出国/, /用车购置(?:费)?(?!.*运行)/, /用车运行/, /接待/],
  [/(?:车辆?)?购置(?!.*运行)/, /运行/],
  [/离休/, /退休/, /在职|在岗/],
  [/在职|在岗/, /离退休/],
  [/在职|在岗/, /退休/],
  [/行政人员|行政编制/, /事业人员|事业编制/],
  [/一般公共预算/, /政府性基金/],
  [/一般公共预算/, /政府性基金/, /国有资本/],
  [/本年(?:财政拨款)?收入/, /(?:年初|上年)结转/],
];

/** How many of the first items make up a known whole; 0 when they do not. */
export function knownWhole(names: readonly string[]): number {
  let most = 0;
  for (const whole of wholes) {
    if (names.length < whole.length) continue;
    const open = new Set(whole);
    let used = 0;
    for (const name of names.slice(0, whole.length)) {
      const member = [...open].find((pattern) => pattern.test(name));
      if (member === undefined) break;
      open.delete(member);
      used += 1;
    }
    if (open.size === 0 && used > most) most = used;
  }
  return most;
}

/** Whether `name` is what the first `names` still lack to be a known whole. */
export function completesWhole(names: readonly string[], name: string): boolean {
  return knownWhole([...names, name]) === names.length + 1;
}
