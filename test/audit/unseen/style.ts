import type { Conversion } from './grid.ts';
import type { Printing } from './money.ts';

/** How one province, one year or one clerk prints the tables. */
export type Style = {
  readonly tables: Printing;
  readonly unitWord: string;
  readonly departmentWord: string;
  readonly tableNumber: (number: number) => string;
  readonly title: (name: string) => string;
  readonly heading: 'lines' | 'oneLine' | 'numberFirst' | 'inTable';
  readonly lineNumbers: boolean;
  readonly columnNumbers: boolean;
  readonly balanceColumns: 1 | 3;
  readonly allClasses: boolean;
  readonly amountHead: string;
  readonly itemHead: string;
  /** 财政拨款收入 as one line, 政府性基金 within it: the years before 2019. */
  readonly isLumped: boolean;
  readonly incomeTotal: string;
  readonly expenditureTotal: string;
  readonly grandTotal: string;
  readonly opening: string;
  readonly closing: string;
  readonly usedSurplus: string;
  readonly codeColumns: 'one' | 'three';
  readonly flatHeads: boolean;
  readonly economic: 'beside' | 'list';
  readonly threePublic: 'twelve' | 'down' | 'across';
  readonly indent: (codeLength: number) => string;
  /** An amount that no test spoils, as the tables print it. */
  readonly plainCell: (value: number) => string;
  readonly conversion: Conversion;
  /** Which table stands where: 公开07 is 三公 in some years and 政府性基金 in others. */
  readonly order: readonly number[];
};
