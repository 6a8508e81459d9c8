import { Decimal } from '../../decimal/decimal.ts';
import type { BasicDataTable, BasicRow, FundRow, SelfEvaluation } from './recognisedTable.ts';

export type BasicColumns = {
  readonly lastFinal: number | undefined;
  readonly budget: number | undefined;
  readonly final: number | undefined;
};

/** Which column is last year's final accounts, this year's budget, this year's final accounts. */
export function basicColumns(table: BasicDataTable): BasicColumns {
  const finals = table.heads.flatMap((head, index) => (/决算/.test(head) ? [index] : []));
  const budget = table.heads.findIndex((head) => /预算/.test(head));
  const final = finals.at(-1);
  const last = finals[0];
  return {
    lastFinal: last === final ? undefined : last,
    budget: budget < 0 ? undefined : budget,
    final,
  };
}

export function rowBySubject(rows: readonly BasicRow[], subject: string): BasicRow | undefined {
  return rows.find((row) => row.subject === subject);
}

/** Where the money of a project comes from. */
export const sourceOfMoney = /财政拨款|财政资金|财政专户|上年结转|单位资金|其他资金/;

/** Whether the sources that a form lists are all of them: they make up the whole in most of its columns. */
function makeUp(total: FundRow, parts: readonly FundRow[]): boolean {
  const columns = (['initial', 'adjusted', 'executed'] as const).filter((column) => total[column]?.value.gt(0));
  const fitting = columns.filter((column) => {
    const sum = parts.reduce((all, row) => all.plus(row[column]?.value ?? 0), new Decimal(0));
    return sum
      .minus(total[column]?.value ?? 0)
      .abs()
      .lessThanOrEqualTo('0.02');
  });
  return parts.length >= 2 && fitting.length >= 2;
}

/** The row of the whole sum, and its sources where the form lists all of them. */
export function fundRows(form: SelfEvaluation): {
  readonly total: FundRow | undefined;
  readonly parts: readonly FundRow[];
} {
  const total = form.funds.find(({ label }) => /资金总额|^总额$|^合计$|总金额/.test(label));
  const rest = form.funds.filter((row) => row !== total);
  const parts = rest.filter(({ label }) => sourceOfMoney.test(label));
  const isWhole = parts.length === rest.length && parts.some(({ label }) => /其他资金/.test(label));
  const isPlain = new Set(parts.map(({ label }) => sourceOfMoney.exec(label)?.[0])).size === parts.length;
  return { total, parts: isPlain && (isWhole || (total !== undefined && makeUp(total, parts))) ? parts : [] };
}
