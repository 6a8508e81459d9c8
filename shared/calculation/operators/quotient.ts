import type { Decimal } from '../../decimal/decimal.ts';
import { combineTwo, complete, divisionByZero, type Evaluated } from '../evaluated.ts';
import { type ExcelFormula, joinExcel } from '../excelFormula.ts';

/** Division shared by ratio, percent and change rate: over zero the form defines no value. */
export function divide(of: Evaluated, over: Evaluated, finish: (quotient: Decimal) => Decimal): Evaluated {
  return combineTwo(of, over, (dividend, divisor) =>
    divisor.isZero() ? divisionByZero : complete(finish(dividend.div(divisor))),
  );
}

/** `of/over`, shown as nothing while `over` is zero. */
export function divideExcel(of: ExcelFormula | undefined, over: ExcelFormula | undefined): ExcelFormula | undefined {
  if (of === undefined || over === undefined) return undefined;
  const whole = joinExcel([of, '/', ...(over.parts.length === 1 ? [over] : ['(', over, ')'])]);
  return { ...whole, conditions: [...whole.conditions, [...over.parts, '<>0']] };
}
