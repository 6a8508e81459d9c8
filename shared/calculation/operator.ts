import type { ZodType } from 'zod';
import type { Evaluated } from './evaluated.ts';
import type { ExcelFormula } from './excelFormula.ts';
import type { Condition, CountRowsExpression, Expression, SumRowsExpression } from './expression.ts';

/** What an operator may ask while it evaluates: its operands, facts, row totals, conditions. */
export type EvaluationContext = {
  readonly evaluate: (expression: Expression) => Evaluated;
  readonly fact: (id: string) => Evaluated;
  readonly rows: (expression: SumRowsExpression | CountRowsExpression) => Evaluated;
  readonly holds: (condition: Condition) => boolean;
};

/** What an operator may ask while it becomes an Excel formula. `undefined`: it cannot be live here (a constant is). */
export type ExcelContext = {
  /** Whether the formula subtracts, which in Excel's binary numbers leaves noise behind the fifteenth digit. */
  readonly subtracts: (expression: Expression) => boolean;
  readonly translate: (expression: Expression) => ExcelFormula | undefined;
  readonly fact: (id: string, blankIsZero: boolean) => ExcelFormula | undefined;
  /** Cells of the rows' field; for counting, the cells of any field that every row has. */
  readonly rows: (expression: SumRowsExpression | CountRowsExpression) => readonly string[] | undefined;
  readonly condition: (condition: Condition) => ExcelFormula | undefined;
  /** Whether a condition holds now; of use only where nothing in the workbook can change it. */
  readonly holds: (condition: Condition) => boolean;
};

/**
 * A formula in words; `atomic` when it can stand inside a product without brackets. `sentence`: words rather than
 * arithmetic, which need brackets even in a sum.
 */
export type Words = { readonly text: string; readonly atomic: boolean; readonly sentence?: true };

export type WordsContext = {
  readonly say: (expression: Expression) => Words;
  readonly fact: (id: string) => string;
  readonly table: (id: string) => string;
  /** The row field's label within its table. */
  readonly rowField: (table: string, field: string) => string;
  /** The figure itself instead of words, where the words are to be followed by the arithmetic. */
  readonly rowsFigure: (expression: SumRowsExpression | CountRowsExpression) => string | undefined;
  /** Which rows are meant, to stand before `各行`: nothing, or `“类别”为专项的`. */
  readonly sayRows: (expression: SumRowsExpression | CountRowsExpression) => string;
  readonly sayCondition: (condition: Condition) => string;
};

/** One operator of the closed set: how it is validated, computed, written for Excel and said in Chinese. */
export type Operator<E extends Expression> = {
  readonly schema: (expression: ZodType<Expression>, condition: ZodType<Condition>) => ZodType<E>;
  readonly operands: (expression: E) => readonly Expression[];
  readonly evaluate: (expression: E, context: EvaluationContext) => Evaluated;
  readonly toExcel: (expression: E, context: ExcelContext) => ExcelFormula | undefined;
  readonly toWords: (expression: E, context: WordsContext) => Words;
};

/** Words of an operand of a product or quotient: sums and differences get brackets. */
export function bracketed(words: Words): string {
  return words.atomic ? words.text : `（${words.text}）`;
}

/** Words of an operand of a sum or difference: only sentences get brackets. */
export function inSum(words: Words): string {
  return words.sentence === true ? bracketed(words) : words.text;
}

/** Translates all operands; `undefined` as soon as one cannot be live. */
export function translateAll(
  expressions: readonly Expression[],
  context: ExcelContext,
): readonly ExcelFormula[] | undefined {
  const formulas: ExcelFormula[] = [];
  for (const expression of expressions) {
    const formula = context.translate(expression);
    if (formula === undefined) return undefined;
    formulas.push(formula);
  }
  return formulas;
}
