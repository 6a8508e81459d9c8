import type { BalanceTable, CodeTable, EconomicTable, RecognisedTable, ThreePublicTable } from './recognisedTable.ts';

/** The final accounts of one unit and year, each table by what it is. */
export type AccountsSet = {
  readonly whole: BalanceTable | undefined;
  readonly fiscal: BalanceTable | undefined;
  readonly income: CodeTable | undefined;
  readonly expenditure: CodeTable | undefined;
  readonly general: CodeTable | undefined;
  readonly funds: CodeTable | undefined;
  readonly capital: CodeTable | undefined;
  readonly economic: EconomicTable | undefined;
  readonly economicList: CodeTable | undefined;
  readonly threePublic: ThreePublicTable | undefined;
};

export function accountsSet(tables: readonly RecognisedTable[]): AccountsSet {
  const balance = (scope: BalanceTable['scope']): BalanceTable | undefined =>
    tables.flatMap(({ content }) => (content.kind === 'balance' && content.scope === scope ? [content] : []))[0];
  const codes = (wanted: (table: CodeTable) => boolean): CodeTable | undefined =>
    tables.flatMap(({ content }) => (content.kind === 'codes' && wanted(content) ? [content] : []))[0];
  const byFunction = (account: CodeTable['account'], flow?: CodeTable['flow']): CodeTable | undefined =>
    codes(
      (table) =>
        table.classification === 'function' && table.account === account && (flow === undefined || table.flow === flow),
    );
  return {
    whole: balance('whole'),
    fiscal: balance('fiscal'),
    income: byFunction('whole', 'income'),
    expenditure: byFunction('whole', 'expenditure'),
    general: byFunction('general'),
    funds: byFunction('funds'),
    capital: byFunction('capital'),
    economic: tables.flatMap(({ content }) => (content.kind === 'economic' ? [content] : []))[0],
    economicList: codes((table) => table.classification === 'economic'),
    threePublic: tables.flatMap(({ content }) => (content.kind === 'threePublic' ? [content] : []))[0],
  };
}
