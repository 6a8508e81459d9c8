import type { Account } from '../../accounting/vocabulary/accounts.ts';
import { functionSubject, itemSubject } from '../../accounting/vocabulary/subjects.ts';
import { type AccountsSet, accountsSet } from './accountsSet.ts';
import { balanceLine, expenditureTotal, grandTotal, incomeTotal } from './balanceLines.ts';
import type { Figure } from './figure.ts';
import { basicColumns, fundRows } from './formColumns.ts';
import { formsOf } from './forms.ts';
import type { BalanceColumn, CodeTable, RecognisedTables, ThreePublicRole } from './recognisedTable.ts';

export type FactScope = 'whole' | 'fiscal' | 'general' | 'funds' | 'capital';
/** A figure of the tables under the name that sentences give it. `source`: what kind of table shows it. */
export type Fact = {
  readonly subject: string;
  readonly scope: FactScope;
  readonly basis: Account;
  readonly figure: Figure;
  readonly source: 'accounts' | 'forms';
};

/** All that the tables say and a sentence may repeat. */
export function factsOf(recognised: RecognisedTables): readonly Fact[] {
  const { tables } = recognised;
  const sets = [...new Set(tables.map(({ set }) => set))];
  return [
    ...sets.flatMap((set) => accountFacts(accountsSet(tables.filter((table) => table.set === set)))),
    ...formFacts(recognised),
  ];
}

type Add = (subject: string, scope: FactScope, figure: Figure | undefined, basis?: Account) => void;

function accountFacts(set: AccountsSet): readonly Fact[] {
  const facts: Fact[] = [];
  const add: Add = (subject, scope, figure, basis = 'final') => {
    if (figure !== undefined) facts.push({ subject, scope, basis, figure, source: 'accounts' });
  };
  balanceFacts(set, add);
  codeFacts(set.income, 'whole', add);
  codeFacts(set.expenditure, 'whole', add);
  codeFacts(set.general, 'general', add);
  codeFacts(set.funds, 'funds', add);
  codeFacts(set.capital, 'capital', add);
  add('人员经费', 'general', set.economic?.personnel ?? set.economicList?.total?.figures.get('spent.personnel'));
  add('公用经费', 'general', set.economic?.operating ?? set.economicList?.total?.figures.get('spent.operating'));
  threePublicFacts(set, add);
  return facts;
}

const carried = ['使用非财政拨款结余', '结余分配', '年初结转和结余', '年末结转和结余'] as const;

const incomeAccounts: Readonly<Record<string, FactScope>> = {
  一般公共预算财政拨款收入: 'general',
  政府性基金预算财政拨款收入: 'funds',
  国有资本经营预算财政拨款收入: 'capital',
};

function balanceFacts({ whole, fiscal }: AccountsSet, add: Add): void {
  for (const [table, scope] of [
    [whole, 'whole'],
    [fiscal, 'fiscal'],
  ] as const) {
    if (table === undefined) continue;
    const at = (side: 'income' | 'expenditure', subjects: readonly string[], column: BalanceColumn = 'amount') =>
      balanceLine(table[side], ...subjects)?.amounts.get(column);
    add('收支总计', scope, at('income', grandTotal));
    add('收支总计', scope, at('expenditure', grandTotal));
    add('收入总计', scope, at('income', grandTotal));
    add('支出总计', scope, at('expenditure', grandTotal));
    add('本年收入合计', scope, at('income', incomeTotal));
    add('本年支出合计', scope, at('expenditure', expenditureTotal));
    for (const subject of carried) {
      add(subject, scope, at('income', [subject]));
      add(subject, scope, at('expenditure', [subject]));
    }
    for (const line of table.income) {
      if (line.role !== 'line') continue;
      add(line.subject, scope, line.amounts.get('amount'));
      const account = incomeAccounts[line.subject];
      if (account !== undefined) add(line.subject, account, line.amounts.get('amount'));
    }
    for (const line of table.expenditure) {
      if (line.role !== 'line') continue;
      add(line.subject, scope, line.amounts.get('amount'));
      for (const column of ['general', 'funds', 'capital'] as const)
        add(line.subject, column, line.amounts.get(column));
    }
    if (scope === 'whole') continue;
    add('财政拨款收入', scope, at('income', incomeTotal));
    add('财政拨款支出', scope, at('expenditure', expenditureTotal));
    for (const column of ['general', 'funds', 'capital'] as const) {
      add('财政拨款支出', column, at('expenditure', expenditureTotal, column));
      add('收支总计', column, at('expenditure', grandTotal, column));
    }
  }
}

const columnSubjects: readonly (readonly [string, string])[] = [
  ['income.total', '本年收入合计'],
  ['income.fiscal', '财政拨款收入'],
  ['income.superior', '上级补助收入'],
  ['income.business', '事业收入'],
  ['income.trade', '经营收入'],
  ['income.affiliated', '附属单位上缴收入'],
  ['income.other', '其他收入'],
  ['spent.total', '本年支出合计'],
  ['spent.basic', '基本支出'],
  ['spent.project', '项目支出'],
  ['spent.handedUp', '上缴上级支出'],
  ['spent.trade', '经营支出'],
  ['spent.subsidy', '对附属单位补助支出'],
  ['spent.personnel', '人员经费'],
  ['spent.operating', '公用经费'],
  ['opening.total', '年初结转和结余'],
  ['closing.total', '年末结转和结余'],
];

function codeFacts(table: CodeTable | undefined, scope: FactScope, add: Add): void {
  if (table === undefined) return;
  for (const [key, subject] of columnSubjects) add(subject, scope, table.total?.figures.get(key));
  if (scope !== 'whole') {
    add('财政拨款支出', scope, table.total?.figures.get('spent.total'));
    add('财政拨款收入', scope, table.total?.figures.get('income.total'));
  }
  if (table.flow === 'income') return;
  const names = new Map(table.rows.map(({ code, name }) => [code, name]));
  for (const { code, figures } of table.rows) {
    const path = [3, 5, 7].filter((length) => length <= code.length).map((length) => names.get(code.slice(0, length)));
    if (path[0] === undefined || path.at(-1) === undefined) continue;
    const subject = functionSubject(path.flatMap((name) => name ?? []));
    add(subject, scope, figures.get('spent.total'));
    if (code.length === 7) {
      const name = names.get(code) ?? '';
      const isOnly = table.rows.every((row) => row.code === code || row.code.length < 7 || row.name !== name);
      if (isOnly) add(itemSubject(name), scope, figures.get('spent.total'));
      add(code, scope, figures.get('spent.total'));
    }
    for (const part of ['basic', 'project'] as const) {
      if (code.length < 7) continue;
      add(`${subject}/${part}`, scope, figures.get(`spent.${part}`));
    }
  }
}

const roleSubjects: readonly (readonly [ThreePublicRole, string])[] = [
  ['total', '三公经费'],
  ['overseas', '因公出国（境）费'],
  ['vehicles', '公务用车购置及运行维护费'],
  ['purchase', '公务用车购置费'],
  ['operation', '公务用车运行维护费'],
  ['reception', '公务接待费'],
];

function threePublicFacts({ threePublic }: AccountsSet, add: Add): void {
  for (const [account, figures] of threePublic?.accounts ?? []) {
    if (account === 'lastFinal') continue;
    for (const [role, subject] of roleSubjects) add(subject, 'general', figures.get(role), account);
  }
}

function formFacts(recognised: RecognisedTables): readonly Fact[] {
  const { basic, department } = formsOf(recognised.tables);
  const facts: Fact[] = [];
  const add = (subject: string, figure: Figure | undefined, basis: Account): void => {
    if (figure !== undefined) facts.push({ subject, scope: 'whole', basis, figure, source: 'forms' });
  };
  if (basic !== undefined) {
    const { budget, final } = basicColumns(basic.content);
    for (const row of basic.content.rows) {
      if (/基本支出预算调整/.test(row.label)) continue;
      add(row.subject, budget === undefined ? undefined : row.values[budget], 'budget');
      add(row.subject, final === undefined ? undefined : row.values[final], 'final');
    }
  }
  if (department !== undefined) {
    const { total } = fundRows(department.content);
    add('整体支出', total?.executed, 'final');
    add('整体支出', total?.adjusted, 'budget');
    add('整体支出', total?.initial, 'initialBudget');
    for (const { side, label, figure } of department.content.natures) {
      if (side === 'expenditure') add(label, figure, 'final');
    }
  }
  return facts;
}
