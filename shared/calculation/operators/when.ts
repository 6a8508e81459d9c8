import { z } from 'zod';
import { isDecidable } from '../conditions.ts';
import { incomplete } from '../evaluated.ts';
import { absentExcel, type ExcelFormula, readinessExcel } from '../excelFormula.ts';
import type { WhenExpression } from '../expression.ts';
import type { Operator } from '../operator.ts';

/** Only the branch that is taken has to be ready, as in the evaluation. */
function choose(test: ExcelFormula, yes: ExcelFormula, no: ExcelFormula): ExcelFormula {
  const ready = ['IF(', ...test.parts, ',', ...(readinessExcel(yes) ?? ['TRUE']), ','];
  return {
    parts: ['IF(', ...test.parts, ',', ...yes.parts, ',', ...no.parts, ')'],
    needs: test.needs,
    conditions: [...test.conditions, [...ready, ...(readinessExcel(no) ?? ['TRUE']), ')']],
  };
}

/** One of two formulas, by a condition; while the condition lacks a figure there is no value. */
export const when: Operator<WhenExpression> = {
  schema: (expression, condition) =>
    z.strictObject({ op: z.literal('when'), condition, yes: expression, no: expression }),
  operands: ({ yes, no }) => [yes, no],
  evaluate: ({ condition, yes, no }, context) =>
    isDecidable(condition, context.evaluate) ? context.evaluate(context.holds(condition) ? yes : no) : incomplete,
  toExcel: ({ condition, yes, no }, context) => {
    const test = context.condition(condition);
    if (test?.absent === true) return absentExcel;
    // A test on no cell (how many rows there are) is settled: only its branch is written, and brings its cells along.
    if (test?.parts.every((part) => typeof part === 'string') === true) {
      return context.translate(context.holds(condition) ? yes : no);
    }
    const first = context.translate(yes);
    const second = context.translate(no);
    return test && first && second && choose(test, first, second);
  },
  toWords: ({ condition, yes, no }, context) => ({
    text: `${context.sayCondition(condition)}时：${context.say(yes).text}；否则：${context.say(no).text}`,
    atomic: false,
    sentence: true,
  }),
};
