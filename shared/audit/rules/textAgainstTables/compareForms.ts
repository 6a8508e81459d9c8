import type { FigureUnit, StatedFigure } from '../../../accounting/fact.ts';
import { plainName, sharedRun } from '../../../accounting/vocabulary/projectNames.ts';
import { plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Mention } from '../../prose/mentions.ts';
import { type Figure, scaled } from '../../tables/figure.ts';
import { basicColumns, fundRows } from '../../tables/formColumns.ts';
import type { Form, Forms } from '../../tables/forms.ts';
import { readMeasure } from '../../tables/targetComparison.ts';
import { percentOf } from '../forms/ratioCheck.ts';
import { shown } from '../relations/relation.ts';
import { placeInRow, tableFinding } from '../tableFinding.ts';

type Difference = {
  readonly code: 'CMP-001' | 'CMP-002' | 'CMP-003' | 'CMP-004';
  readonly mention: Mention;
  readonly name: string;
  readonly unit: string;
  readonly other: { readonly text: string; readonly where: string; readonly place: Figure['place'] };
};

function differenceFinding({ code, mention, name, unit, other }: Difference): AuditFinding {
  const { figure } = mention;
  return tableFinding({
    code,
    message: `文中${name}${figure.text}${unit}，${other.where}是${other.text}${unit}。`,
    remedy: `请核对两处；表上无误的，文中应改为${other.text}${unit}。`,
    places: [figure.place, other.place],
    ...(figure.quote === undefined ? {} : { quote: figure.quote }),
    stated: plainText(figure.value),
    expected: other.text,
  });
}

/** The text of a 绩效 report against its forms: rates, scores, people, counts, projects. */
export function compareForms(
  mentions: readonly Mention[],
  forms: Forms,
  figures: readonly StatedFigure[],
): readonly AuditFinding[] {
  if (figures.length === 0) return [];
  return mentions.flatMap((mention) => [
    ...executionRate(mention, forms),
    ...score(mention, forms),
    ...people(mention, forms),
    ...counts(mention, forms),
    ...wholeSum(mention, forms),
    ...basicBudget(mention, forms),
    ...projectMoney(mention, forms),
  ]);
}

const rateLead =
  /^(?:全年|整体|部门|单位|资金|总体|总|支出|年度|我单位|本单位|的|20\d\d年度?|项目)*预算?(?:资金)?执行率(?:为|达到?|是|均为)?$/;

function executionRate(mention: Mention, { department }: Forms): readonly AuditFinding[] {
  const { figure, lead } = mention;
  if (department === undefined || figure.unit !== 'percent' || !rateLead.test(lead) || /项目/.test(lead)) return [];
  if (isAboutProjects(mention)) return [];
  const rate = fundRows(department.content).total?.rate;
  if (rate === undefined) return [];
  const { value } = percentOf(rate);
  if (roundTo(value, figure.decimals).minus(figure.value).abs().lessThanOrEqualTo(lastPlace(figure))) return [];
  return [
    differenceFinding({
      code: 'CMP-003',
      mention,
      name: '预算执行率',
      unit: '%',
      other: { text: plainText(value), where: '部门整体支出绩效自评表', place: rate.place },
    }),
  ];
}

/** One unit of the last place for decimals; whole percent must be right. */
function lastPlace(figure: StatedFigure): string {
  return figure.decimals === 0 ? '0' : `0.${'0'.repeat(figure.decimals - 1)}1`;
}

function isAboutProjects({ headings, before }: Mention): boolean {
  return headings.some((heading) => /项目(?:支出)?(?:绩效|组织|自评)/.test(heading)) || /项目.{0,20}综述/.test(before);
}

const scoreLead =
  /(?:自评|自我评价|评价)(?:综合)?(?:得分|总分|评分|分数|总得分)(?:为|是)?$|^(?:综合)?(?:得分|总分)(?:为|是)$/;

function score(mention: Mention, { department, projects }: Forms): readonly AuditFinding[] {
  const { figure, lead, before } = mention;
  if (figure.unit !== 'score' || !scoreLead.test(lead)) return [];
  const all = department === undefined ? projects : [department, ...projects];
  const totals = all.flatMap((form) =>
    form.content.totalScore === undefined ? [] : [{ form, total: form.content.totalScore }],
  );
  if (totals.length === 0 || totals.some(({ total }) => total.value.equals(figure.value))) return [];
  const named = totals.find(
    ({ form }) => form.content.name.length > 3 && `${before}${lead}`.includes(plainName(form.content.name)),
  );
  const whole =
    /整体|部门/.test(lead) || isDepartmentText(mention) ? totals.find(({ form }) => form === department) : undefined;
  const found = named ?? whole;
  if (found === undefined) return [];
  return [
    differenceFinding({
      code: 'CMP-001',
      mention,
      name: '自评得分',
      unit: '分',
      other: {
        text: plainText(found.total.value),
        where: `「${found.form.table.caption}」总分`,
        place: found.total.place,
      },
    }),
  ];
}

function isDepartmentText({ headings }: Mention): boolean {
  return headings.some((heading) => /整体支出绩效/.test(heading));
}

function people(mention: Mention, { basic }: Forms): readonly AuditFinding[] {
  const { figure, lead } = mention;
  if (basic === undefined || figure.unit !== 'person' || (figure.meaning.year ?? 0) !== 0) return [];
  const isPosts = /^(?:.{0,16})(?:人员|核定|共有|批复|核定人员|单位)编制(?:人)?数?(?:为|共|是)?$/.test(lead);
  const isStaff =
    /(?:^|[^一-龥]|年末|年|现有|实有|实际|其中|我局|我单位|我中心|本单位)(?:在职(?:在编)?(?:人员|职工|人数)?|在编在岗)(?:为|共|是|有)?$/.test(
      lead,
    );
  const fact = isPosts ? basic.content.posts : isStaff ? basic.content.staff : undefined;
  if (fact === undefined || fact.value.equals(figure.value)) return [];
  return [
    differenceFinding({
      code: 'CMP-004',
      mention,
      name: isPosts ? '编制' : '在职人员',
      unit: '人',
      other: { text: plainText(fact.value), where: `「${basic.table.caption}」`, place: fact.place },
    }),
  ];
}

const countUnits: ReadonlySet<FigureUnit> = new Set(['times', 'item']);
const shortestShared = 4;

/** `全年完成公务接待106批次` against an indicator of the same name and unit. */
function counts(mention: Mention, { department }: Forms): readonly AuditFinding[] {
  const { figure, lead, before, after } = mention;
  if (!countUnits.has(figure.unit) || lead.length < shortestShared) return [];
  const unit = /^[\d,.]+\s*(批次|场次|人次|车次|批|次|场|件|户|家|台|辆|份)/.exec(after)?.[1];
  if (unit === undefined || department === undefined) return [];
  if (!/全年|本年|年度|20\d\d年|累计|共/.test(`${before.slice(-20)}${lead}`)) return [];
  const all = [department].flatMap((form) =>
    form.content.indicators.flatMap((indicator) => {
      const actual = readMeasure(indicator.actual);
      if (actual === undefined || actual.unit !== unit) return [];
      return sharedRun(plainName(indicator.name), lead) >= shortestShared ? [{ form, indicator, actual }] : [];
    }),
  );
  const [first] = all;
  if (first === undefined || all.some(({ actual }) => actual.value.equals(figure.value))) return [];
  if (new Set(all.map(({ indicator }) => indicator.name)).size > 1 || isPartOfPeriod(mention)) return [];
  return [
    differenceFinding({
      code: 'CMP-004',
      mention,
      name: `“${lead}”`,
      unit,
      other: {
        text: plainText(first.actual.value),
        where: `「${first.form.table.caption}」“${first.indicator.name}”`,
        place: placeInRow(first.form.table, first.indicator.row, first.indicator.name),
      },
    }),
  ];
}

/** A month, a quarter, one campaign: less than the year that the form counts. */
function isPartOfPeriod({ lead, before }: Mention): boolean {
  return /每月|每季|季度|上半年|下半年|期间|其中|平均|月份/.test(`${before.slice(-30)}${lead}`);
}

const wholeLead =
  /^(?:.{0,20}20\d\d年度?)?(?:全年|本年度?|年度)?(?:全年)?(?:实际|整体|总)?支出(?:总额|合计|总计)?(?:为|共|是)?$/;

/** The year's whole expenditure against the form; under a heading of one budget it must be that budget's. */
function wholeSum(mention: Mention, { department }: Forms): readonly AuditFinding[] {
  const { figure, lead, headings } = mention;
  if (department === undefined || figure.unit !== 'wanYuan' || !wholeLead.test(lead) || /上年|去年/.test(lead))
    return [];
  if (!/全年|实际|整体|总/.test(lead)) return [];
  const executed = fundRows(department.content).total?.executed;
  if (executed === undefined) return [];
  const apart = figure.value.minus(scaled(executed)).abs();
  const found: AuditFinding[] = [];
  const other = {
    text: plainText(executed.value),
    where: `「${department.table.caption}」全年执行数`,
    place: executed.place,
  };
  if (!apart.isZero() && apart.lessThanOrEqualTo('0.01')) {
    found.push(differenceFinding({ code: 'CMP-002', mention, name: '全年支出', unit: '万元', other }));
  }
  const isGeneral = headings.some((heading) => /一般公共预算/.test(heading)) && apart.lessThanOrEqualTo('0.01');
  const general = department.content.natures.find(({ side, label }) => side === 'income' && /一般公共预算/.test(label));
  if (isGeneral && general !== undefined && scaled(general.figure).plus('0.02').lessThan(figure.value)) {
    found.push(
      tableFinding({
        code: 'CMP-004',
        message: `标题是“${headings.at(-1) ?? ''}”，文中全年支出${figure.text}万元，自评表里一般公共预算只有${plainText(general.figure.value)}万元，其余是其他资金。`,
        remedy: `请只写一般公共预算的支出${shown(general.figure.value)}万元，或说明包括其他资金。`,
        places: [figure.place, general.figure.place],
        ...(figure.quote === undefined ? {} : { quote: figure.quote }),
        stated: plainText(figure.value),
        expected: plainText(general.figure.value),
        // Many units head their whole account so: worth a look, no more.
        severity: 'notice',
      }),
    );
  }
  return found;
}

/** 基本支出 of the budget, 0.01 apart from 基础数据表. Further apart says nothing: counties fill that row differently. */
function basicBudget(mention: Mention, { basic }: Forms): readonly AuditFinding[] {
  if (basic === undefined || mention.subject !== '基本支出' || mention.basis === 'final') return [];
  const { budget } = basicColumns(basic.content);
  const row = basic.content.rows.find(({ label }) => /基本支出预算调整/.test(label));
  const stated = budget === undefined ? undefined : row?.values[budget];
  if (stated === undefined) return [];
  const apart = mention.figure.value.minus(scaled(stated)).abs();
  if (apart.isZero() || apart.greaterThan('0.01')) return [];
  const other = { text: plainText(stated.value), where: `「${basic.table.caption}」`, place: stated.place };
  return [differenceFinding({ code: 'CMP-002', mention, name: '基本支出预算', unit: '万元', other })];
}

/** Money beside the name of a project: it is one of the project's three amounts, unless it is what was added to it. */
function projectMoney(mention: Mention, { projects }: Forms): readonly AuditFinding[] {
  const { figure, lead, before } = mention;
  if (figure.unit !== 'wanYuan' || mention.subject !== undefined) return [];
  if (/追加|调增|调减|调整|结余|结转|减少|增加|增长|下降|上年|去年/.test(`${before}${lead}`)) return [];
  const name = plainName(lead.replace(/^(?:其中|一是|二是|三是|:)+/, '').replace(/(?:实际)?支出(?:为|了)?$/, ''));
  if (name.length < shortestShared) return [];
  const fitting = projects.filter(({ content }) => plainName(content.name) === name);
  const [form] = fitting;
  const total = form === undefined ? undefined : fundRows(form.content).total;
  if (form === undefined || total?.executed === undefined || fitting.length > 1) return [];
  const amounts = [total.initial, total.adjusted, total.executed].flatMap((entry) => entry ?? []);
  const isOne = amounts.some((entry) => scaled(entry).minus(figure.value).abs().lessThanOrEqualTo('0.01'));
  return isOne ? [] : [projectDifference(mention, form, total.executed)];
}

function projectDifference(mention: Mention, form: Form, executed: Figure): AuditFinding {
  return differenceFinding({
    code: 'CMP-004',
    mention,
    name: `“${form.content.name}”支出`,
    unit: '万元',
    other: { text: plainText(executed.value), where: `「${form.table.caption}」全年执行数`, place: executed.place },
  });
}
