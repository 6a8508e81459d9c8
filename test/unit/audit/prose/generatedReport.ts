import { Decimal, roundTo } from '../../../../shared/decimal/decimal.ts';

/** A source of random numbers between 0 and 1 that always gives the same row for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Printed = { readonly id: string; readonly kind: 'amount' | 'rate' | 'count'; readonly value: Decimal };
export type GeneratedReport = { readonly paragraphs: readonly string[]; readonly numbers: readonly Printed[] };

/**
 * A consistent note on final accounts in one of many wordings. Amounts are drawn in 元 and printed in 万元, so that sums
 * show the usual rounding. `wrong`: the number to print otherwise, by id.
 */
export function generateReport(
  seed: number,
  wrong?: { readonly id: string; readonly value: Decimal },
): GeneratedReport {
  const random = randomFrom(seed);
  const numbers: Printed[] = [];
  const pick = <T>(...choices: readonly [T, ...T[]]): T => choices[Math.floor(random() * choices.length)] ?? choices[0];
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const grouped = pick(false, false, true);
  const fullWidth = pick(false, false, false, true);
  const spaced = pick(false, false, true);
  const plainZeros = pick(true, false);
  const half = pick(false, false, true);

  const dress = (text: string): string => {
    const [whole = '', places] = text.split('.');
    const sign = whole.startsWith('-') ? '-' : '';
    const digits = grouped ? whole.replace('-', '').replace(/\B(?=(?:\d{3})+$)/g, ',') : whole.replace('-', '');
    const joined = sign + digits + (places === undefined ? '' : `.${places}`);
    const wide = fullWidth
      ? joined.replace(/[0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
      : joined;
    return spaced ? ` ${wide} ` : wide;
  };
  const print = (id: string, kind: Printed['kind'], exact: Decimal): string => {
    const value = wrong?.id === id ? wrong.value : kind === 'count' ? exact : roundTo(exact, 2);
    numbers.push({ id, kind, value });
    const text = kind === 'count' ? value.toFixed(0) : plainZeros ? value.toFixed() : value.toFixed(2);
    return dress(text);
  };
  const wan = (id: string, yuan: number): string => `${print(id, 'amount', new Decimal(yuan).div(10_000))}万元`;
  const rate = (id: string, part: number, whole: number): string =>
    `${print(id, 'rate', new Decimal(part).div(whole).mul(100))}%`;
  const count = (id: string, value: number, unit: string): string => `${print(id, 'count', new Decimal(value))}${unit}`;

  const year = between(2018, 2024);
  const basic = between(800_000, 9_000_000);
  const projects = between(500_000, 30_000_000);
  const spending = basic + projects;
  const other = between(10_000, Math.floor(spending / 4));
  const fiscal = spending - other;
  const before = between(Math.floor(spending * 0.7), Math.floor(spending * 1.4));
  const fiscalBefore = between(Math.floor(fiscal * 0.7), Math.floor(fiscal * 1.4));
  const last = pick('与上年相比', `与${year - 1}年度相比`, '比上年', '较上年', '与上年度决算数相比');
  const change = (id: string, now: number, then: number, subject = ''): string => {
    const up = now >= then;
    const verb = up ? pick('增加', '增加了') : pick('减少', '减少了');
    const word = up ? pick('增长', '增加', '上升') : pick('下降', '减少', '降低');
    return `${last}，${subject}${verb}${wan(`${id}.delta`, Math.abs(now - then))}，${word}${rate(`${id}.rate`, Math.abs(now - then), then)}`;
  };
  const reason = pick(
    '主要原因是厉行节约，压减一般性支出。',
    '主要是因为人员变动和工资调标。',
    '原因是按政策调整了项目安排。',
  );
  const opening = pick('其中：', '其中:', '其中，', '包括：', '由以下部分构成：');
  const mark = pick('；', '；', '，');
  const share = (id: string, part: number, whole: number): string => pick('占', '占', '占比') + rate(id, part, whole);

  const texts: string[] = [];
  texts.push(`${year}年度部门决算情况说明`);
  texts.push('一、收入支出决算总体情况说明');
  texts.push(
    `${year}年度${pick('收、支总计', '收入总计、支出总计均为', '收入、支出总计')}${wan('total', spending)}。${change('total', spending, before, pick('', '收、支总计各'))}，${reason}`,
  );
  texts.push('二、收入决算情况说明');
  texts.push(
    `${pick('本年收入合计', `${year}年度收入合计`)}${wan('income', spending)}，${opening}财政拨款收入${wan('income.fiscal', fiscal)}，${share('income.fiscal.share', fiscal, spending)}${mark}上级补助收入${wan('income.upper', 0)}，占${dress('0')}%${mark}其他收入${wan('income.other', other)}，${share('income.other.share', other, spending)}。`,
  );
  texts.push('三、支出决算情况说明');
  texts.push(
    `${pick('本年支出合计', `${year}年度支出合计`)}${wan('spending', spending)}，${opening}基本支出${wan('spending.basic', basic)}，${share('spending.basic.share', basic, spending)}${mark}项目支出${wan('spending.projects', projects)}，${share('spending.projects.share', projects, spending)}。`,
  );
  texts.push('四、一般公共预算财政拨款支出决算情况说明');
  texts.push(
    `${year}年度一般公共预算财政拨款支出${wan('fiscal', fiscal)}，占本年支出合计的${rate('fiscal.share', fiscal, spending)}。${change('fiscal', fiscal, fiscalBefore, '财政拨款支出')}，${reason}`,
  );
  const cut = between(Math.floor(fiscal * 0.2), Math.floor(fiscal * 0.5));
  const cut2 = between(Math.floor(fiscal * 0.1), Math.floor(fiscal * 0.3));
  const kinds = [
    ['一般公共服务（类）支出', cut],
    ['卫生健康（类）支出', cut2],
    ['城乡社区（类）支出', fiscal - cut - cut2],
  ] as const;
  texts.push(
    `${year}年度财政拨款支出${wan('kinds', fiscal)}，主要用于以下方面：${kinds.map(([name, yuan], index) => `${name}${wan(`kinds.${index}`, yuan)}，占${rate(`kinds.${index}.share`, yuan, fiscal)}`).join('；')}。`,
  );
  const budgets = kinds.map(([, yuan]) => Math.floor(yuan * (0.6 + random() * 0.7)));
  const budget = budgets.reduce((sum, each) => sum + each, 0);
  const budgetWord = pick('年初预算', '预算', '全年预算');
  const finalWord = pick('支出决算', '决算', '实际支出');
  const completed = pick(`完成${budgetWord}的`, `完成${budgetWord}`, '预算执行率为', '预算完成率');
  texts.push(
    `${year}年度财政拨款支出${budgetWord}数为${wan('detail.budget', budget)}，支出决算数为${wan('detail.final', fiscal)}，${completed}${rate('detail.rate', fiscal, budget)}，其中：`,
  );
  kinds.forEach(([name, yuan], index) => {
    const own = budgets[index] ?? 0;
    const compared = yuan > own ? pick('大于', '高于') : pick('小于', '低于');
    // Two amounts that print alike can be said to differ only in 元.
    const because =
      Math.abs(yuan - own) < 200
        ? ''
        : pick(
            '',
            `，决算数${compared}${budgetWord === '全年预算' ? '' : budgetWord}${budgetWord === '全年预算' ? '预算' : ''}数的主要原因是项目调整`,
          );
    texts.push(`${index + 1}、${name.replace('支出', '')}政府办公厅（款）行政运行${index}（项）。`);
    texts.push(
      `${budgetWord}为${wan(`detail.${index}.budget`, own)}，${finalWord}为${wan(`detail.${index}.final`, yuan)}，${completed}${rate(`detail.${index}.rate`, yuan, own)}${because}。`,
    );
  });
  const staff = between(Math.floor(basic * 0.5), Math.floor(basic * 0.9));
  texts.push('五、一般公共预算财政拨款基本支出决算情况说明');
  texts.push(
    `${year}年度${pick('财政拨款', '')}基本支出${wan('basic', basic)}，${pick('其中：', '其中', '包括')}人员经费${wan('basic.staff', staff)}，占基本支出的${rate('basic.staff.share', staff, basic)}，主要包括基本工资、津贴补贴、奖金等；${pick('公用经费', '日常公用经费')}${wan('basic.office', basic - staff)}，占基本支出的${rate('basic.office.share', basic - staff, basic)}，主要包括办公费、印刷费等。`,
  );
  const reception = between(5_000, 90_000);
  const running = between(20_000, 900_000);
  const buying = pick(0, between(100_000, 300_000));
  const cars = running + buying;
  const three = reception + cars;
  const threeBudget = Math.floor(three * pick(0.8, 0.93, 1.1, 1.4)) + between(200, 999);
  const receptionBefore = Math.floor(reception * (0.6 + random()));
  texts.push('六、一般公共预算财政拨款“三公”经费支出决算情况说明');
  texts.push(
    `“三公”经费财政拨款支出预算为${wan('three.budget', threeBudget)}，支出决算为${wan('three.final', three)}，完成预算的${rate('three.rate', three, threeBudget)}，${three > threeBudget ? '决算数大于预算数' : '决算数小于预算数'}。`,
  );
  texts.push(
    `${year}年度“三公”经费财政拨款支出决算${wan('three', three)}，其中：因公出国（境）费支出决算${wan('three.abroad', 0)}，占${dress('0')}%；公务用车购置及运行维护费支出决算${wan('three.cars', cars)}，占${rate('three.cars.share', cars, three)}；公务接待费支出决算${wan('three.reception', reception)}，占${rate('three.reception.share', reception, three)}。`,
  );
  texts.push(
    `1．公务用车购置及运行维护费${wan('cars', cars)}，其中：公务用车购置费${wan('cars.buying', buying)}；公务用车运行维护费${wan('cars.running', running)}，主要用于车辆燃油、维修和保险。`,
  );
  texts.push(
    `2．公务接待费支出${wan('reception', reception)}，${change('reception', reception, receptionBefore)}，全年共接待${count('visits', between(3, 90), '批次')}。`,
  );
  const goods = between(100_000, 2_000_000);
  const works = between(0, 1_000_000);
  const services = between(50_000, 900_000);
  const bought = goods + works + services;
  const small = between(Math.floor(bought / 2), bought);
  texts.push('七、关于政府采购支出说明');
  texts.push(
    `本部门${year}年度政府采购支出总额${wan('bought', bought)}，其中：政府采购货物支出${wan('bought.goods', goods)}、政府采购工程支出${wan('bought.works', works)}、政府采购服务支出${wan('bought.services', services)}。授予中小企业合同金额${wan('small', small)}，占政府采购支出总额的${rate('small.share', small, bought)}。`,
  );
  const vehicles = [between(1, 4), between(1, 9), between(2, 30), between(0, 3)] as const;
  const fleet = vehicles.reduce<number>((sum, each) => sum + each, 0);
  texts.push(
    `截至${year}年12月31日，本部门共有车辆${count('fleet', fleet, '辆')}，其中，主要领导干部用车${count('fleet.0', vehicles[0], '辆')}、机要通信用车${count('fleet.1', vehicles[1], '辆')}、应急保障用车${count('fleet.2', vehicles[2], '辆')}、其他用车${count('fleet.3', vehicles[3], '辆')}；单价100万元以上设备${count('machines', between(0, 5), '台')}。`,
  );
  const working = between(10, 80);
  const retired = between(3, 40);
  texts.push(
    `年末实有人数${count('people', working + retired, '人')}，其中在职人员${count('people.working', working, '人')}，退休人员${count('people.retired', retired, '人')}。`,
  );
  const office = between(300_000, 2_000_000);
  const officeBefore = Math.floor(office * (0.6 + random()));
  texts.push(`八、机关运行经费支出${wan('office', office)}，${change('office', office, officeBefore)}，${reason}`);
  return {
    paragraphs: half
      ? texts.map((text) =>
          text.replace(/，/g, ',').replace(/：/g, ':').replace(/；/g, ';').replace(/（/g, '(').replace(/）/g, ')'),
        )
      : texts,
    numbers,
  };
}
