import type { BalanceLine } from './recognisedTable.ts';

/** The first line of one of these subjects; not one of an 其中. */
export function balanceLine(lines: readonly BalanceLine[], ...subjects: readonly string[]): BalanceLine | undefined {
  return lines.find((line) => subjects.includes(line.subject) && !/^其中/.test(line.label));
}

export const incomeTotal = ['本年收入合计', '收入合计'] as const;
export const expenditureTotal = ['本年支出合计', '支出合计'] as const;
export const grandTotal = ['总计', '收入总计', '支出总计', '收支总计'] as const;
