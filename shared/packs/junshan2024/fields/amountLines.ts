import { amountLines, finalColumnsHelp } from '../../builders/amountColumns.ts';
import { calculatedAmount } from './declareFields.ts';

/** How the lines of 附件1 are declared. */
export const lines = amountLines(
  { ...finalColumnsHelp, budget: '取财政批复的本年预算数；年中有调整的，填调整后的数。' },
  calculatedAmount,
);
