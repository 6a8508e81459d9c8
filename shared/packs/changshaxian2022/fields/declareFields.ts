import { calculatedAs } from '../../builders/fields.ts';

/** An amount in 万元 that follows from others: whole numbers without decimals, else two. */
export const calculatedAmount = calculatedAs('wanYuan', 'wholeOrFixed');
/** A rate in percent points with at most two decimals: `100%`, `97.65%`. */
export const calculatedRate = calculatedAs('percent', 'trimmed');
/** A score, with as many of two decimals as it needs: `99`, `98.77`. */
export const calculatedScore = calculatedAs('score', 'trimmed');
