import { balanceLine, expenditureTotal, grandTotal, incomeTotal } from '../../tables/balanceLines.ts';
import type { Figure } from '../../tables/figure.ts';
import type {
  BalanceColumn,
  BalanceLine,
  BalanceTable,
  CodeRow,
  CodeTable,
  EconomicTable,
  ThreePublicTable,
} from '../../tables/recognisedTable.ts';
import { minus, plus, plusAll, type Relation } from '../relations/relation.ts';
import type { TableAuditCode } from '../tableAuditCodes.ts';

function relation(
  code: TableAuditCode,
  title: string,
  left: Relation['left'],
  right: Relation['right'],
  comparison: Relation['comparison'] = 'equal',
): readonly Relation[] {
  // Without a total there is nothing to test yet.
  return left.length === 0 ? [] : [{ code, title, left, right, comparison, tolerance: 'rounding' }];
}

const balanceColumns = [
  'amount',
  'general',
  'funds',
  'capital',
  'budget',
  'adjusted',
] as const satisfies readonly BalanceColumn[];

/** 01 and 04: lines and their totals. */
export function balanceRelations(table: BalanceTable): readonly Relation[] {
  const found: Relation[] = [];
  for (const column of balanceColumns) {
    const at = (line: BalanceLine | undefined): Figure | undefined => line?.amounts.get(column);
    const income = sideTotals(table.income, incomeTotal);
    const spent = sideTotals(table.expenditure, expenditureTotal);
    for (const [side, words] of [
      [income, '收入'],
      [spent, '支出'],
    ] as const) {
      const lines = plusAll(side.lines.map(at));
      if (lines.length > 0) found.push(...relation('TAB-001', `本年${words}合计`, plus(at(side.total)), lines));
    }
    const opening = at(balanceLine(table.income, '年初结转和结余'));
    const used = at(balanceLine(table.income, '使用非财政拨款结余'));
    const closing = at(balanceLine(table.expenditure, '年末结转和结余'));
    const assigned = at(balanceLine(table.expenditure, '结余分配'));
    const incomeGrand = at(balanceLine(table.income, ...grandTotal));
    const spentGrand = at(balanceLine(table.expenditure, ...grandTotal));
    if (at(income.total) !== undefined && !hasUnknown(table.income, column)) {
      found.push(...relation('TAB-001', '收入总计', plus(incomeGrand), plusAll([at(income.total), used, opening])));
    }
    if (at(spent.total) !== undefined && !hasUnknown(table.expenditure, column)) {
      found.push(...relation('TAB-001', '支出总计', plus(spentGrand), plusAll([at(spent.total), assigned, closing])));
    }
    if (spentGrand !== undefined)
      found.push(...relation('TAB-001', '收入总计与支出总计', plus(incomeGrand), plus(spentGrand)));
  }
  if (table.scope === 'fiscal') found.push(...fiscalRelations(table));
  return found;
}

/** The numbered lines above the total of a side. Only lines before it count: after it come carried-forward amounts. */
function sideTotals(
  lines: readonly BalanceLine[],
  subjects: readonly string[],
): { readonly total: BalanceLine | undefined; readonly lines: readonly BalanceLine[] } {
  const at = lines.findIndex((line) => subjects.includes(line.subject) && !/^其中/.test(line.label));
  return { total: lines[at], lines: at < 0 ? [] : lines.slice(0, at).filter(({ role }) => role === 'line') };
}

const carriedSubjects = new Set(['使用非财政拨款结余', '结余分配', '年初结转和结余', '年末结转和结余']);
const partOfCarried =
  /^(?:其中|[（(]|\d|一般公共预算|政府性基金|国有资本|财政拨款|非财政|基本支出结转|项目支出结转|经营结余)/;

/** Whether a line between the year's total and 总计 adds money under a name that is not known. */
function hasUnknown(lines: readonly BalanceLine[], column: BalanceColumn): boolean {
  const from = lines.findIndex(({ subject }) => /^本年(?:收入|支出)合计$/.test(subject));
  const to = lines.findIndex(({ subject }) => grandTotal.some((name) => name === subject));
  if (from < 0 || to < from) return false;
  return lines
    .slice(from + 1, to)
    .some(
      ({ subject, label, amounts }) =>
        amounts.has(column) && !carriedSubjects.has(subject) && !partOfCarried.test(label.replace(/\s/g, '')),
    );
}

/** 04: 合计 across the three budgets, and what was carried forward from each of them. */
function fiscalRelations(table: BalanceTable): readonly Relation[] {
  const found: Relation[] = [];
  for (const line of table.expenditure) {
    const parts = plusAll([line.amounts.get('general'), line.amounts.get('funds'), line.amounts.get('capital')]);
    if (parts.length > 0)
      found.push(...relation('TAB-002', `${line.label}：合计与各栏`, plus(line.amounts.get('amount')), parts));
  }
  const openingAt = table.income.findIndex(({ subject }) => subject === '年初结转和结余');
  const opening = table.income[openingAt];
  if (opening === undefined) return found;
  const parts = table.income
    .slice(openingAt + 1)
    .filter(({ subject }) => /^(?:一般公共预算|政府性基金预算|国有资本经营预算)财政拨款/.test(subject))
    .map(({ amounts }) => amounts.get('amount'));
  if (plusAll(parts).length > 0) {
    found.push(...relation('TAB-001', '年初财政拨款结转和结余', plus(opening.amounts.get('amount')), plusAll(parts)));
  }
  return found;
}

/** Codes right below a code: the next level that the table prints (款 below 类, or 项 where 款 are left out). */
function childrenByCode(rows: readonly CodeRow[]): ReadonlyMap<string, readonly CodeRow[]> {
  const codes = new Set(rows.map(({ code }) => code));
  const children = new Map<string, CodeRow[]>();
  for (const row of rows) {
    let parent = row.code.slice(0, -2);
    while (parent.length >= 3 && !codes.has(parent)) parent = parent.slice(0, -2);
    const key = parent.length >= 3 ? parent : '';
    const list = children.get(key) ?? [];
    children.set(key, list);
    list.push(row);
  }
  return children;
}

const spentLeaves = ['basic', 'project', 'handedUp', 'trade', 'subsidy'] as const;
const incomeLeaves = ['fiscal', 'superior', 'business', 'trade', 'affiliated', 'other'] as const;

/** Tables by codes: levels, the total row, the sums across, and what is carried forward. */
export function codeTableRelations(table: CodeTable): readonly Relation[] {
  const found: Relation[] = [];
  const children = childrenByCode(table.rows);
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const { code } of table.rows) {
    if (seen.has(code)) repeated.add(code);
    seen.add(code);
  }
  const keys = [...table.columns.keys()];
  for (const row of table.rows) {
    const below = children.get(row.code);
    if (below === undefined || repeated.has(row.code) || below.some(({ code }) => repeated.has(code))) continue;
    for (const key of keys) {
      found.push(
        ...relation(
          'TAB-003',
          `${row.code} ${row.name}`,
          plus(row.figures.get(key)),
          plusAll(below.map(({ figures }) => figures.get(key))),
        ),
      );
    }
  }
  const top = children.get('') ?? [];
  if (
    table.total !== undefined &&
    top.length > 0 &&
    top.every(({ code }) => code.length === top[0]?.code.length && !repeated.has(code))
  ) {
    for (const key of keys) {
      const parts = plusAll(top.map(({ figures }) => figures.get(key)));
      found.push(...relation('TAB-004', '合计行', plus(table.total.figures.get(key)), parts));
    }
  }
  if (!table.complete) return found;
  const rows = table.total === undefined ? table.rows : [table.total, ...table.rows];
  for (const row of rows) found.push(...acrossRelations(table, row));
  return found;
}

function acrossRelations(table: CodeTable, row: CodeRow): readonly Relation[] {
  const title = row.code === '' ? '合计行' : `${row.code} ${row.name}`;
  const found: Relation[] = [];
  const across = (group: string, leaves: readonly string[]): void => {
    const parts = leaves.map((leaf) => row.figures.get(`${group}.${leaf}`));
    const known = leaves.filter((leaf) => table.columns.has(`${group}.${leaf}`));
    const total = row.figures.get(`${group}.total`);
    if (known.length >= 2 && plusAll(parts).length > 0)
      found.push(...relation('TAB-002', `${title}：各栏相加`, plus(total), plusAll(parts)));
  };
  across('spent', spentLeaves);
  across('income', table.flow === 'income' ? incomeLeaves : ['basic', 'project']);
  across('opening', ['basic', 'project']);
  across('closing', ['basic', 'project']);
  const basic = row.figures.get('spent.basic');
  const staff = row.figures.get('spent.personnel');
  const operating = row.figures.get('spent.operating');
  if (
    table.columns.has('spent.personnel') &&
    table.columns.has('spent.operating') &&
    (staff ?? operating) !== undefined
  ) {
    const whole = table.columns.has('spent.basic') ? basic : row.figures.get('spent.total');
    found.push(...relation('TAB-002', `${title}：人员经费＋公用经费`, plus(whole), plusAll([staff, operating])));
  }
  for (const leaf of ['total', 'basic', 'project']) {
    const [opening, income, spent, closing] = ['opening', 'income', 'spent', 'closing'].map(
      (group) => `${group}.${leaf}`,
    );
    if (opening === undefined || income === undefined || spent === undefined || closing === undefined) continue;
    if (![opening, income, spent, closing].every((key) => table.columns.has(key))) continue;
    const terms = [...plusAll([row.figures.get(opening), row.figures.get(income)]), ...minus(row.figures.get(spent))];
    const end = row.figures.get(closing);
    if (end === undefined && (leaf !== 'total' || terms.length === 0)) continue;
    if (end === undefined) {
      // 年末 left blank is nothing left over: then 支出 is what came in.
      const into = plusAll([row.figures.get(opening), row.figures.get(income)]);
      const out = plus(row.figures.get(spent));
      if (out.length > 0 && into.length > 0) found.push(...relation('TAB-007', `${title}：年末没有结转`, out, into));
    } else found.push(...relation('TAB-007', `${title}：年末结转和结余`, plus(end), terms));
  }
  return found;
}

/** 06 side by side: 类 from 款, and the two totals. */
export function economicRelations(table: EconomicTable): readonly Relation[] {
  const found: Relation[] = [];
  const { entries, names } = table;
  const classes = [...names.keys()].filter((code) => code.length === 3);
  for (const code of classes) {
    const parts = [...names.keys()].filter((other) => other.length === 5 && other.startsWith(code));
    if (parts.length === 0) continue;
    const figures = plusAll(parts.map((part) => entries.get(part)));
    found.push(...relation('TAB-005', `${code} ${names.get(code) ?? ''}`, plus(entries.get(code)), figures));
  }
  const sum = (wanted: (code: string) => boolean) => plusAll(classes.filter(wanted).map((code) => entries.get(code)));
  const isPersonnel = (code: string): boolean => code === '301' || code === '303';
  found.push(
    ...relation('TAB-005', '人员经费合计', plus(table.personnel), sum(isPersonnel)),
    ...relation(
      'TAB-005',
      '公用经费合计',
      plus(table.operating),
      sum((code) => !isPersonnel(code)),
    ),
    ...relation('TAB-005', '基本支出合计', plus(table.total), plusAll([table.personnel, table.operating])),
  );
  return found.filter(({ right }) => right.length > 0);
}

/** 三公: 合计 and 小计 of each account. */
export function threePublicRelations(table: ThreePublicTable): readonly Relation[] {
  const found: Relation[] = [];
  for (const figures of table.accounts.values()) {
    const [overseas, vehicles, reception] = [
      figures.get('overseas'),
      figures.get('vehicles'),
      figures.get('reception'),
    ];
    const parts = plusAll([figures.get('purchase'), figures.get('operation')]);
    const whole = plusAll([overseas, vehicles, reception]);
    if (whole.length > 0) found.push(...relation('TAB-006', '“三公”经费合计', plus(figures.get('total')), whole));
    if (parts.length > 0) found.push(...relation('TAB-006', '公务用车购置及运行维护费小计', plus(vehicles), parts));
  }
  return found;
}
