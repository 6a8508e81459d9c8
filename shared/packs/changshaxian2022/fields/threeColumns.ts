import type { Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { calculatedAmount } from './declareFields.ts';

/** The three amount columns of 附件1-2: last year's final accounts, this year's budget, this year's final accounts. */
export const amountColumns = ['lastYearFinal', 'budget', 'final'] as const;
export type AmountColumn = (typeof amountColumns)[number];

export const columnNames: Readonly<Record<AmountColumn, string>> = {
  lastYearFinal: '{year-1}年决算数',
  budget: '{year}年预算数',
  final: '{year}年决算数',
};

export const columnHelp: Readonly<Record<AmountColumn, string>> = {
  lastYearFinal: '取上年部门决算报表的数；从上年的填报结转时自动带入。',
  budget: '取财政批复的本年年初预算数。',
  final: '取本年部门决算报表的数，与财务账一致。',
};

/** The ids of one line of 附件1-2, in column order. */
export function columnIds(thing: string): readonly string[] {
  return amountColumns.map((column) => `${thing}.${column}`);
}

type LineOptions = { readonly help: string; readonly required?: boolean; readonly aliases?: readonly string[] };

function columnAliases(aliases: readonly string[], column: AmountColumn): { readonly aliases?: readonly string[] } {
  return aliases.length === 0 ? {} : { aliases: aliases.map((alias) => `${alias} ${columnNames[column]}`) };
}

/** A line of 附件1-2 that the clerk types. */
export function enteredLine(thing: string, label: string, options: LineOptions): readonly FieldDefinition[] {
  const { help, required = true, aliases = [] } = options;
  return amountColumns.map((column) =>
    enteredNumber(`${thing}.${column}`, `${label} ${columnNames[column]}`, 'wanYuan', {
      help: `${help}${columnHelp[column]}`,
      required,
      ...columnAliases(aliases, column),
    }),
  );
}

/** A line of 附件1-2 that follows from others, column by column. */
export function calculatedLine(
  thing: string,
  label: string,
  basis: string,
  formula: (column: AmountColumn) => Expression,
  aliases: readonly string[] = [],
): readonly FieldDefinition[] {
  return amountColumns.map((column) =>
    calculatedAmount(
      `${thing}.${column}`,
      `${label} ${columnNames[column]}`,
      formula(column),
      basis,
      columnAliases(aliases, column),
    ),
  );
}
