import { functionClasses } from '../../../accounting/vocabulary/subjects.ts';
import type { AccountsSet } from '../../tables/accountsSet.ts';
import { balanceLine, expenditureTotal, grandTotal, incomeTotal } from '../../tables/balanceLines.ts';
import type { Figure } from '../../tables/figure.ts';
import type { BalanceColumn, BalanceLine, CodeTable } from '../../tables/recognisedTable.ts';
import { plus, plusAll, type Relation } from '../relations/relation.ts';
import type { TableAuditCode } from '../tableAuditCodes.ts';

function relation(
  code: TableAuditCode,
  title: string,
  left: Figure | undefined,
  right: readonly (Figure | undefined)[],
  comparison: Relation['comparison'] = 'equal',
): readonly Relation[] {
  const terms = plusAll(right);
  if (left === undefined || terms.length === 0) return [];
  return [{ code, title, left: plus(left), right: terms, comparison, tolerance: 'rounding' }];
}

function amount(line: BalanceLine | undefined, column: BalanceColumn = 'amount'): Figure | undefined {
  return line?.amounts.get(column);
}

function totalOf(table: CodeTable | undefined, key: string): Figure | undefined {
  return table?.total?.figures.get(key);
}

const incomeColumns: readonly (readonly [leaf: string, subject: string])[] = [
  ['superior', '上级补助收入'],
  ['business', '事业收入'],
  ['trade', '经营收入'],
  ['affiliated', '附属单位上缴收入'],
  ['other', '其他收入'],
];
const fiscalIncome = [
  '一般公共预算财政拨款收入',
  '政府性基金预算财政拨款收入',
  '国有资本经营预算财政拨款收入',
] as const;

/** The relations between the tables of one set. */
export function betweenTables(set: AccountsSet): readonly Relation[] {
  return [
    ...wholeAgainstLists(set),
    ...fiscalAgainstWhole(set),
    ...listsAgainstFiscal(set),
    ...basicExpenditure(set),
    ...threePublicBounds(set),
  ];
}

function wholeAgainstLists({ whole, income, expenditure }: AccountsSet): readonly Relation[] {
  if (whole === undefined) return [];
  const found: Relation[] = [
    ...relation('TAB-008', '收入决算表合计与收支总表本年收入合计', totalOf(income, 'income.total'), [
      amount(balanceLine(whole.income, ...incomeTotal)),
    ]),
    ...relation('TAB-008', '支出决算表合计与收支总表本年支出合计', totalOf(expenditure, 'spent.total'), [
      amount(balanceLine(whole.expenditure, ...expenditureTotal)),
    ]),
  ];
  for (const [leaf, subject] of incomeColumns) {
    found.push(
      ...relation('TAB-008', `收入决算表${subject}与收支总表`, totalOf(income, `income.${leaf}`), [
        amount(balanceLine(whole.income, subject)),
      ]),
    );
  }
  const lines = fiscalIncome.map((subject) => amount(balanceLine(whole.income, subject)));
  const lumped = amount(balanceLine(whole.income, '财政拨款收入'));
  found.push(
    ...relation(
      'TAB-008',
      '收入决算表财政拨款收入与收支总表',
      totalOf(income, 'income.fiscal'),
      lumped === undefined ? lines : [lumped],
    ),
    ...classesAgainstLines(expenditure, whole.expenditure, 'amount', '支出决算表与收支总表'),
  );
  return found;
}

/** Each 类 of a list against the line of the same name. */
function classesAgainstLines(
  table: CodeTable | undefined,
  lines: readonly BalanceLine[],
  column: BalanceColumn,
  title: string,
): readonly Relation[] {
  if (table === undefined) return [];
  return table.rows.flatMap(({ code, figures }) => {
    const entry = functionClasses.find((known) => known.code === code);
    if (entry === undefined) return [];
    const line = lines.find(({ subject, role }) => subject === entry.name && role !== 'part');
    return relation('TAB-008', `${title}：${entry.name}`, figures.get('spent.total'), [amount(line, column)]);
  });
}

function fiscalAgainstWhole({ whole, fiscal }: AccountsSet): readonly Relation[] {
  if (whole === undefined || fiscal === undefined) return [];
  const found: Relation[] = [];
  for (const subject of fiscalIncome) {
    found.push(
      ...relation('TAB-008', `财政拨款收支总表与收支总表：${subject}`, amount(firstLine(fiscal.income, subject)), [
        amount(balanceLine(whole.income, subject)),
      ]),
    );
  }
  const within = whole.income.find(
    ({ label, subject }) => /^其中/.test(label) && subject === '政府性基金预算财政拨款收入',
  );
  found.push(
    ...relation('TAB-008', '收支总表其中政府性基金与财政拨款收支总表', amount(within), [
      amount(firstLine(fiscal.income, '政府性基金预算财政拨款收入')),
    ]),
  );
  const bounds: readonly (readonly [string, readonly string[], 'income' | 'expenditure'])[] = [
    ['年初结转和结余', ['年初结转和结余'], 'income'],
    ['年末结转和结余', ['年末结转和结余'], 'expenditure'],
    ['本年支出合计', expenditureTotal, 'expenditure'],
    ['总计', grandTotal, 'income'],
  ];
  for (const [name, subjects, side] of bounds) {
    const title = `财政拨款的${name}是全部的一部分`;
    const part = amount(balanceLine(fiscal[side], ...subjects));
    found.push(...relation('TAB-011', title, part, [amount(balanceLine(whole[side], ...subjects))], 'atMost'));
  }
  return found;
}

/** The line before the total: below it the same words name what was carried forward. */
function firstLine(lines: readonly BalanceLine[], subject: string): BalanceLine | undefined {
  const end = lines.findIndex((line) => incomeTotal.some((name) => name === line.subject));
  return lines.slice(0, end < 0 ? lines.length : end).find((line) => line.subject === subject);
}

const accounts = [
  ['general', '一般公共预算财政拨款'],
  ['funds', '政府性基金预算财政拨款'],
  ['capital', '国有资本经营预算财政拨款'],
] as const;

function listsAgainstFiscal(set: AccountsSet): readonly Relation[] {
  const { fiscal, expenditure } = set;
  const found: Relation[] = [];
  for (const [account, name] of accounts) {
    const table = set[account];
    if (table === undefined) continue;
    const spent = totalOf(table, 'spent.total');
    if (fiscal !== undefined) {
      const total = balanceLine(fiscal.expenditure, ...expenditureTotal);
      found.push(
        ...relation('TAB-008', `${name}支出决算表合计与财政拨款收支总表`, spent, [amount(total, account)]),
        ...classesAgainstLines(table, fiscal.expenditure, account, `${name}支出决算表与财政拨款收支总表`),
        ...relation('TAB-008', `${name}收入与财政拨款收支总表`, totalOf(table, 'income.total'), [
          amount(firstLine(fiscal.income, `${name}收入`)),
        ]),
      );
    }
    for (const leaf of ['total', 'basic', 'project']) {
      const title = `${name}支出是全部支出的一部分`;
      found.push(
        ...relation(
          'TAB-011',
          title,
          totalOf(table, `spent.${leaf}`),
          [totalOf(expenditure, `spent.${leaf}`)],
          'atMost',
        ),
      );
    }
  }
  return found;
}

function basicExpenditure({ general, economic, economicList }: AccountsSet): readonly Relation[] {
  const basic = totalOf(general, 'spent.basic');
  if (economic !== undefined) {
    if (economic.personnel !== undefined || economic.operating !== undefined) {
      return relation('TAB-009', '基本支出与基本支出明细表', basic, [economic.personnel, economic.operating]);
    }
    return relation('TAB-009', '基本支出与基本支出明细表', basic, [economic.total]);
  }
  return relation('TAB-009', '基本支出与基本支出明细表', basic, [totalOf(economicList, 'spent.total')]);
}

const publicCodes = [
  ['30212', 'overseas'],
  ['30217', 'reception'],
  ['30231', 'operation'],
  ['31013', 'purchase'],
] as const;

/** What 基本支出 spent on the 三公 is at most the 三公 table: that one counts project money too. */
function threePublicBounds({ economic, economicList, threePublic }: AccountsSet): readonly Relation[] {
  const final = threePublic?.accounts.get('final');
  if (final === undefined) return [];
  return publicCodes.flatMap(([code, role]) => {
    const listed = economicList?.rows.find((row) => row.code === code)?.figures.get('spent.total');
    const figure = economic?.entries.get(code) ?? listed;
    return relation('TAB-010', `基本支出的${code}与“三公”经费表`, figure, [final.get(role)], 'atMost');
  });
}
