import { amountText, type Hundredths, percentText, sumOf } from './amounts.ts';
import { type Random, randomFrom } from './random.ts';
import { type Block, line, mark, markWord, type Pieces, type Published } from './text.ts';

/** Short reports: text alone, every figure of which another sentence determines. */
type Report = (random: Random) => readonly Pieces[];

const money = (amount: Hundredths): string => amountText(amount, { unit: '万元', thousands: false });
const count = (value: number): ReturnType<typeof mark> => mark(String(value), 'count');

/** 人员 and 经费 of a small unit. */
const staffReport: Report = (random) => {
  const [posts, leaders, clerks, workers] = [
    random.between(40, 60),
    random.between(2, 4),
    random.between(12, 18),
    random.between(8, 15),
  ];
  const inPost = leaders + clerks + workers;
  const staff = random.between(30_000, 70_000);
  const running = random.between(6_000, 19_000);
  const projects = [random.between(2_000, 9_000), random.between(2_000, 9_000), random.between(2_000, 9_000)];
  const project = sumOf(projects);
  const all = staff + running + project;
  const before = all - random.between(1_000, 6_000);
  const rises = markWord('增长', 'direction', ['下降']);
  return [
    line`望江县城市管理服务中心2024年度整体支出绩效自评报告`,
    line`${markWord('望江县城市管理服务中心', 'unit name', ['望江县城市管理执法大队'])}编制${String(posts)}人，在岗${count(inPost)}人，其中领导班子成员${String(leaders)}人、工作人员${count(clerks)}人、工勤人员${String(workers)}人。`,
    line`2024年全年支出${mark(money(all), 'parts in the text')}万元，由人员经费${mark(money(staff), 'parts in the text')}万元、公用经费${mark(money(running), 'parts in the text')}万元和项目支出${mark(money(project), 'parts in the text')}万元组成。`,
    line`项目支出中，道路保洁${mark(money(projects[0] ?? 0), 'parts in the text')}万元、垃圾清运${mark(money(projects[1] ?? 0), 'parts in the text')}万元、公厕管护${mark(money(projects[2] ?? 0), 'parts in the text')}万元，合计${mark(money(project), 'parts in the text')}万元。`,
    line`2023年全年支出${money(before)}万元，2024年比2023年${rises}${mark(percentText(all - before, before, 2), 'rate of two years')}%。`,
    line`人员经费占全年支出的${mark(percentText(staff, all, 2), 'share')}%，项目支出占${mark(percentText(project, all, 2), 'share')}%。`,
  ];
};

/** 工作量, by quarter and by month. */
const workReport: Report = (random) => {
  const quarters = [random.between(60, 160), random.between(60, 160), random.between(60, 160), random.between(60, 160)];
  const cases = Math.ceil(sumOf(quarters) / 12) * 12;
  const last = cases - sumOf(quarters.slice(0, 3));
  const monthly = cases / 12;
  const satisfied = random.between(880, 990);
  const trainees = random.between(3, 9) * 40;
  const sessions = trainees / 40;
  return [
    line`临溪区法律援助中心2023年工作开展及经费使用情况`,
    line`全年受理法律援助案件${count(cases)}件，其中一季度${count(quarters[0] ?? 0)}件、二季度${count(quarters[1] ?? 0)}件、三季度${count(quarters[2] ?? 0)}件、四季度${count(last)}件，月均受理${mark(String(monthly), 'average')}件。`,
    line`回访受援人1000人，满意${String(satisfied)}人，满意率${mark(percentText(satisfied, 1000, 1), 'completion rate')}%。`,
    line`举办业务培训${String(sessions)}期，培训${count(trainees)}人次，平均每期${mark('40', 'average')}人次。`,
  ];
};

/** 预算执行 through the year. */
const executionReport: Report = (random) => {
  const initial = random.between(40_000, 90_000);
  const added = random.between(3_000, 12_000);
  const budget = initial + added;
  const rest = random.between(900, 3_900);
  const spent = budget - rest;
  const planned = random.between(900, 2_000);
  const hosted = planned - random.between(200, 700);
  return [
    line`南屏县图书馆2024年度预算执行情况报告`,
    line`年初预算${mark(money(initial), 'balance')}万元，年中追加${mark(money(added), 'balance')}万元，调整后全年预算${mark(money(budget), 'balance')}万元。`,
    line`全年支出${mark(money(spent), 'balance')}万元，年末结余${mark(money(rest), 'balance')}万元，预算执行率${mark(percentText(spent, budget, 2), 'execution rate')}%。`,
    line`公务接待费预算${money(planned)}万元，实际支出${mark(money(hosted), 'amount of change')}万元，比预算${markWord('节约', 'direction', ['超支'])}${mark(money(planned - hosted), 'amount of change')}万元，完成预算的${mark(percentText(hosted, planned, 2), 'completion rate')}%。`,
    line`截至${markWord('2024', 'year', ['2023'])}年12月31日，全部资金已按规定用途使用。`,
  ];
};

/** 固定资产 and 采购, with the total behind. */
const assetReport: Report = (random) => {
  const [houses, vehicles, equipment] = [
    random.between(90_000, 300_000),
    random.between(4_000, 12_000),
    random.between(9_000, 40_000),
  ];
  const all = houses + vehicles + equipment;
  const before = all - random.between(2_000, 9_000);
  const goods = random.between(3_000, 9_000);
  const services = random.between(2_000, 8_000);
  return [
    line`石泉市档案馆2022年度国有资产及政府采购情况`,
    line`房屋${mark(money(houses), 'parts in the text')}万元、车辆${mark(money(vehicles), 'parts in the text')}万元、设备${mark(money(equipment), 'parts in the text')}万元，三项共计${mark(money(all), 'parts in the text')}万元。`,
    line`固定资产年初${money(before)}万元，年末${mark(money(all), 'amount of change')}万元，净${markWord('增加', 'direction', ['减少'])}${mark(money(all - before), 'amount of change')}万元，增幅${mark(percentText(all - before, before, 2), 'rate of change')}%。`,
    line`全年实施政府采购${mark(money(goods + services), 'procurement')}万元，其中货物${mark(money(goods), 'procurement')}万元、服务${mark(money(services), 'procurement')}万元，全部授予小微企业。`,
  ];
};

export const shortReports: readonly { readonly name: string; readonly report: Report }[] = [
  { name: '短文一', report: staffReport },
  { name: '短文二', report: workReport },
  { name: '短文三', report: executionReport },
  { name: '短文四', report: assetReport },
];

export function publishedShortReport({ name, report }: (typeof shortReports)[number], seed: number): Published {
  return {
    name: `${name} ${seed}`,
    blocks: report(randomFrom(seed + 900)).map((pieces): Block => ({ kind: 'paragraph', pieces })),
  };
}
