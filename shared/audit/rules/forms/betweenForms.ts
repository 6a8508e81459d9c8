import { isSameProject, isShortened, plainName, sharedRun } from '../../../accounting/vocabulary/projectNames.ts';
import { type Decimal, plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type Figure, scaled } from '../../tables/figure.ts';
import { basicColumns, fundRows, rowBySubject } from '../../tables/formColumns.ts';
import type { Form, Forms } from '../../tables/forms.ts';
import type { Indicator } from '../../tables/recognisedTable.ts';
import { readMeasure } from '../../tables/targetComparison.ts';
import { plus, type Relation } from '../relations/relation.ts';
import { placeInRow, quoteOf, tableFinding } from '../tableFinding.ts';

/** The relations between the forms: the same money in 基础数据表, 整体自评表 and 项目自评表. */
export function formRelationsBetween({ basic, department, projects }: Forms): readonly Relation[] {
  if (basic === undefined) return [];
  const { budget, final } = basicColumns(basic.content);
  const found: Relation[] = [];
  const equal = (code: Relation['code'], title: string, left: Figure | undefined, right: Figure | undefined): void => {
    if (left === undefined || right === undefined) return;
    found.push({ code, title, left: plus(left), right: plus(right), comparison: 'equal', tolerance: 'rounding' });
  };
  for (const row of basic.content.projects) {
    const form = projects.find(({ content }) => isSameProject(content.name, row.label));
    const total = form === undefined ? undefined : fundRows(form.content).total;
    if (total === undefined) continue;
    equal(
      'TAB-045',
      `${row.label}的决算数与项目自评表`,
      final === undefined ? undefined : row.values[final],
      total.executed,
    );
    const stated = budget === undefined ? undefined : row.values[budget];
    // Some units put the initial budget there, some the adjusted one.
    if (stated !== undefined && total.initial !== undefined && scaled(stated).equals(scaled(total.initial))) continue;
    equal('TAB-045', `${row.label}的预算数与项目自评表`, stated, total.adjusted);
  }
  const spent = rowBySubject(basic.content.rows, '项目支出');
  const nature = department?.content.natures.find(
    ({ side, label }) => side === 'expenditure' && /^项目支出/.test(label),
  );
  equal(
    'TAB-046',
    '项目支出决算数与整体自评表',
    final === undefined ? undefined : spent?.values[final],
    nature?.figure,
  );
  return found;
}

/** What the forms say of each other beyond their sums. */
export function formFindingsBetween(forms: Forms): readonly AuditFinding[] {
  return [
    ...missingForms(forms),
    ...budgetAdjustment(forms),
    ...costFindings(forms),
    ...indicatorsWithTwoValues(forms),
  ];
}

function missingForms({ basic, projects }: Forms): readonly AuditFinding[] {
  if (basic === undefined || projects.length === 0) return [];
  const { final } = basicColumns(basic.content);
  // Where no form bears a name of the table, the table lists kinds of projects and not the projects.
  const isByName = basic.content.projects.some((row) =>
    projects.some(({ content }) => isSameProject(content.name, row.label)),
  );
  if (!isByName) return [];
  return basic.content.projects.flatMap((row): readonly AuditFinding[] => {
    const amount = final === undefined ? undefined : row.values[final];
    if (amount === undefined || amount.value.isZero()) return [];
    const name = plainName(row.label);
    if (
      projects.some(
        ({ content }) => isSameProject(content.name, row.label) || sharedRun(plainName(content.name), name) >= 4,
      )
    ) {
      return [];
    }
    return [
      tableFinding({
        code: 'TAB-044',
        message: `基础数据表列有“${row.label}”（决算${plainText(amount.value)}），没有找到它的项目支出绩效自评表。`,
        remedy: '请补填该项目的自评表；名称写得不同的，请改成一致。',
        places: [amount.place],
        quote: amount.quote,
        stated: '缺自评表',
        subject: name,
      }),
    ];
  });
}

/** 部门基本支出预算调整 is filled in differently from county to county: hence only a notice. */
function budgetAdjustment({ basic, department }: Forms): readonly AuditFinding[] {
  if (basic === undefined || department === undefined) return [];
  const { final } = basicColumns(basic.content);
  const row = basic.content.rows.find(({ label }) => /基本支出预算调整/.test(label));
  const stated = final === undefined ? undefined : row?.values[final];
  const spent = department.content.natures.find(({ label }) => /^基本支出/.test(label))?.figure;
  if (stated === undefined || spent === undefined || scaled(stated).equals(scaled(spent))) return [];
  // An amount that small is the adjustment itself, not the sum after it.
  if (scaled(stated).lessThan(scaled(spent).times('0.5'))) return [];
  return [
    tableFinding({
      code: 'TAB-026',
      message: `基础数据表“基本支出预算调整”的决算数是${plainText(stated.value)}，整体自评表的基本支出是${plainText(spent.value)}。`,
      remedy: '请核对这一行应填调整额、调整后的预算还是决算数，两处保持一致。',
      places: [stated.place, spent.place],
      quote: stated.quote,
      stated: plainText(stated.value),
      expected: plainText(spent.value),
    }),
  ];
}

function isCost(indicator: Indicator): boolean {
  return /成本/.test(indicator.secondary) || /^成本/.test(indicator.primary);
}

const wholeMoney =
  /(?:支出|资金|成本|预算|金额|经费).{0,8}(?:总额|不超|控制|批复)|^(?:财政资金支出|项目(?:总)?(?:支出|成本|资金|投资)|(?:总|经济)成本|预算(?:执行|支出)数?)$/;

/** A price for a piece or a head, or a part of the money, is of another size than all of it. */
function isWholeSum(indicator: Indicator, actual: Decimal, executed: Decimal): boolean {
  if (/单位成本|单价|人均|户均|均|每/.test(indicator.name)) return false;
  const target = readMeasure(indicator.target);
  const planned = target === undefined ? actual : target.unit === '元' ? target.value.dividedBy(10_000) : target.value;
  return [actual, planned].some((size) => size.times(3).greaterThan(executed) && size.lessThan(executed.times(3)));
}

/** 成本指标 that name the project's money must show what was spent. */
function costFindings({ department, projects }: Forms): readonly AuditFinding[] {
  const all = department === undefined ? projects : [department, ...projects];
  return all.flatMap((form) =>
    form.content.indicators.filter(isCost).flatMap((indicator): readonly AuditFinding[] => {
      const actual = readMeasure(indicator.actual);
      if (actual === undefined || !/^万?元$/.test(actual.unit)) return [];
      const other = form.content.subject === 'project' ? form : sameCost(indicator, projects);
      const name = plainName(indicator.name);
      const isOwn = form.content.subject === 'project' && isCostOf(indicator, form);
      if (other === undefined || (other === form && !isOwn)) return [];
      const executed = fundRows(other.content).total?.executed;
      if (executed === undefined) return [];
      const stated = actual.unit === '元' ? actual.value.dividedBy(10_000) : actual.value;
      const apart = stated.minus(scaled(executed)).abs();
      if (apart.lessThanOrEqualTo('0.01') || !isWholeSum(indicator, stated, scaled(executed))) return [];
      return [
        tableFinding({
          code: 'TAB-042',
          message: `成本指标“${indicator.name || name}”的实际完成值是${plainText(actual.value)}${actual.unit}，${other === form ? '本表' : `「${other.content.name}」的自评表`}全年执行数是${plainText(executed.value)}。`,
          remedy: `请核对；写的是项目资金的，应填${plainText(executed.value)}${actual.unit}，超过目标值的还要相应扣分或说明。`,
          places: [placeInRow(form.table, indicator.row, indicator.name), executed.place],
          quote: quoteOf(form.table, indicator.row),
          stated: plainText(actual.value),
          expected: plainText(executed.value),
        }),
      ];
    }),
  );
}

/** Names the project itself, or its money as a whole; a form with several cost indicators splits the money up. */
function isCostOf(indicator: Indicator, { content }: Form): boolean {
  const costs = content.indicators.filter((other) => isCost(other) && /元$/.test(other.actual));
  if (costs.length !== 1) return false;
  const [name, project] = [plainName(indicator.name), plainName(content.name)];
  return (
    wholeMoney.test(indicator.name) || (name.length >= 3 && (project.startsWith(name) || name.startsWith(project)))
  );
}

/** The project whose cost indicator has the same target and a name that shares four characters or more. */
function sameCost(indicator: Indicator, projects: readonly Form[]): Form | undefined {
  const fitting = projects.filter(({ content }) => {
    const hasTarget = content.indicators.some((other) => isCost(other) && other.target === indicator.target);
    return hasTarget && sharedRun(plainName(content.name), plainName(indicator.name)) >= 4;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

const shortestName = 6;
const changedBy = 2;

/** One indicator, two actual values: looked for between 整体自评表 and the forms of the projects. */
function indicatorsWithTwoValues({ department, projects }: Forms): readonly AuditFinding[] {
  if (department === undefined) return [];
  return department.content.indicators.flatMap((indicator): readonly AuditFinding[] => {
    const own = readMeasure(indicator.actual);
    if (own === undefined || !isCount(own.unit) || indicator.name.length < shortestName) return [];
    const others = projects.flatMap((form) =>
      form.content.indicators.flatMap((other) => {
        const value = readMeasure(other.actual);
        if (value === undefined || value.unit !== own.unit || value.value.equals(own.value)) return [];
        return isSameIndicator(indicator.name, other.name) ? [{ form, other, value: value.value }] : [];
      }),
    );
    const [first] = others;
    if (first === undefined) return [];
    const values = [...new Set(others.map(({ value }) => plainText(value)))].join('、');
    return [
      tableFinding({
        code: 'TAB-043',
        message: `“${indicator.name}”整体自评表的实际完成值是${indicator.actual}，项目自评表${others.map(({ form }) => `「${form.content.name}」`).join('')}是${values}${own.unit}。`,
        remedy: '请核对实际完成的数，各表保持一致；统计范围不同的，在指标名称中写明。',
        places: [
          placeInRow(department.table, indicator.row, indicator.name),
          ...others.map(({ form, other }) => placeInRow(form.table, other.row, other.name)),
        ],
        quote: quoteOf(department.table, indicator.row),
        stated: plainText(own.value),
        expected: plainText(first.value),
      }),
    ];
  });
}

function isCount(unit: string): boolean {
  return unit !== '' && !/[%元年月日天时分]/.test(unit);
}

function isSameIndicator(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length >= shortestName && long.length - short.length <= changedBy && isShortened(short, long);
}
