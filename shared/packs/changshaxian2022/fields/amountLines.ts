import { amountLines, finalColumnsHelp } from '../../builders/amountColumns.ts';
import { calculatedAmount } from './declareFields.ts';

export const columnHelp = {
  ...finalColumnsHelp,
  budget: '取财政批复的本年年初预算数。',
} as const;

/** How the lines of 附件1-2 are declared. */
export const lines = amountLines(columnHelp, calculatedAmount);
