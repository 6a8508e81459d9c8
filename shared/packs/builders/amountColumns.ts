import type { Expression } from '../../calculation/expression.ts';
import type { FieldDefinition } from '../../calculation/factModel.ts';
import { type CalculatedField, enteredNumber } from './fields.ts';

/** The amount columns of 基础数据表: last year's final accounts, this year's budget, this year's final accounts. */
export const amountColumns = ['lastYearFinal', 'budget', 'final'] as const;
export type AmountColumn = (typeof amountColumns)[number];

export const columnNames: Readonly<Record<AmountColumn, string>> = {
  lastYearFinal: '{year-1}年决算数',
  budget: '{year}年预算数',
  final: '{year}年决算数',
};

/** The columns in titles of checks, which are shown without a draft and so without years. */
export const columnWords: Readonly<Record<AmountColumn, string>> = {
  lastYearFinal: '上年决算数',
  budget: '本年预算数',
  final: '本年决算数',
};

/** Where the figures of the columns of final accounts come from; what the budget column means is each county's. */
export const finalColumnsHelp = {
  lastYearFinal: '取上年部门决算报表的数；从上年的填报结转时自动带入。',
  final: '取本年部门决算报表的数，与财务账一致。',
} as const;

/** The ids of one line, in column order. */
export function columnIds(thing: string, columns: readonly AmountColumn[] = amountColumns): readonly string[] {
  return columns.map((column) => `${thing}.${column}`);
}

type LineOptions = {
  readonly help: string;
  readonly required?: boolean;
  readonly aliases?: readonly string[];
  readonly columns?: readonly AmountColumn[];
};

/** The ways in which a pack declares lines of 基础数据表, one field per column. */
export type AmountLines = {
  /** A line that the clerk types. */
  readonly enteredLine: (thing: string, label: string, options: LineOptions) => readonly FieldDefinition[];
  /** A line that follows from others, column by column. */
  readonly calculatedLine: (
    thing: string,
    label: string,
    basis: string,
    formula: (column: AmountColumn) => Expression,
    aliases?: readonly string[],
  ) => readonly FieldDefinition[];
};

/** `columnHelp` follows the help of each entered line. */
export function amountLines(
  columnHelp: Readonly<Record<AmountColumn, string>>,
  calculatedAmount: CalculatedField,
): AmountLines {
  function inColumn(aliases: readonly string[], column: AmountColumn): { readonly aliases?: readonly string[] } {
    return aliases.length === 0 ? {} : { aliases: aliases.map((alias) => `${alias} ${columnNames[column]}`) };
  }
  return {
    enteredLine: (thing, label, { help, required = true, aliases = [], columns = amountColumns }) =>
      columns.map((column) =>
        enteredNumber(`${thing}.${column}`, `${label} ${columnNames[column]}`, 'wanYuan', {
          help: `${help}${columnHelp[column]}`,
          required,
          ...inColumn(aliases, column),
        }),
      ),
    calculatedLine: (thing, label, basis, formula, aliases = []) =>
      amountColumns.map((column) =>
        calculatedAmount(
          `${thing}.${column}`,
          `${label} ${columnNames[column]}`,
          formula(column),
          basis,
          inColumn(aliases, column),
        ),
      ),
  };
}
