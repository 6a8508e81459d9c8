import { z } from 'zod';
import { zero } from '../../decimal/decimal.ts';
import { combine, complete, type Evaluated, incomplete } from '../evaluated.ts';
import { absentExcel, type ExcelFormula, type FormulaPart, joinExcel } from '../excelFormula.ts';
import type { SumExpression } from '../expression.ts';
import { inSum, type Operator, translateAll } from '../operator.ts';

function add(operands: readonly Evaluated[]): Evaluated {
  return combine(operands, (values) => complete(values.reduce((total, value) => total.plus(value), zero)));
}

/** Blank operands drop out of the needs; instead at least one of the cells must hold a number. */
function withBlanksAsZero(formulas: readonly ExcelFormula[]): ExcelFormula {
  const cells = [...new Set(formulas.flatMap((formula) => formula.needs))];
  const anyFilled: readonly FormulaPart[] = ['COUNT(', { refs: cells }, ')>0'];
  return {
    parts: formulas.flatMap((formula, index) => [index === 0 ? 'SUM(' : ',', ...formula.parts]).concat(')'),
    needs: [],
    conditions: [...formulas.flatMap((formula) => formula.conditions), ...(cells.length > 0 ? [anyFilled] : [])],
  };
}

/** Addition of a fixed list of operands. */
export const sum: Operator<SumExpression> = {
  schema: (expression) =>
    z.strictObject({
      op: z.literal('sum'),
      of: z.array(expression).min(1),
      blanks: z.literal('zero').exactOptional(),
    }),
  operands: ({ of }) => of,
  evaluate: ({ of, blanks }, context) => {
    const operands = of.map(context.evaluate);
    if (blanks !== 'zero') return add(operands);
    const filled = operands.filter((operand) => operand.state !== 'incomplete');
    return filled.length === 0 ? incomplete : add(filled);
  },
  toExcel: ({ of, blanks }, context) => {
    const formulas = translateAll(of, context);
    if (formulas === undefined) return undefined;
    if (blanks === 'zero') {
      const there = formulas.filter(({ absent }) => absent !== true);
      return there.length === 0 ? absentExcel : withBlanksAsZero(there);
    }
    return joinExcel([...formulas.flatMap((formula, index) => [index === 0 ? '(' : '+', formula]), ')']);
  },
  toWords: ({ of }, context) => ({
    text: of.map((operand) => inSum(context.say(operand))).join(' ＋ '),
    atomic: of.length === 1,
  }),
};
