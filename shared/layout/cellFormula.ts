import { conditionToExcel } from '../calculation/conditions.ts';
import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import {
  absentExcel,
  type ExcelFormula,
  excelText,
  type FormulaPart,
  guardExcel,
  joinExcel,
} from '../calculation/excelFormula.ts';
import type { CountRowsExpression, Expression, SumRowsExpression } from '../calculation/expression.ts';
import { isNumeric } from '../calculation/factModel.ts';
import type { ExcelContext } from '../calculation/operator.ts';
import { operatorOf } from '../calculation/operators/index.ts';
import type { PlacedCells } from './placedCells.ts';

/** Percent cells hold the fraction, formulas count in percent points. */
function inUnits(cell: string, percent: boolean, blankIsZero: boolean): ExcelFormula {
  const reference: FormulaPart[] = blankIsZero ? ['N(', { ref: cell }, ')'] : [{ ref: cell }];
  return {
    parts: percent ? ['(', ...reference, '*100)'] : reference,
    needs: blankIsZero ? [] : [cell],
    conditions: [],
  };
}

function subtracts(expression: Expression): boolean {
  if (expression.op === 'difference' || expression.op === 'changeRate') return true;
  return operatorOf(expression).operands(expression).some(subtracts);
}

/** Whether a fact stands in no cell and has nothing that a cell could say: it is blank, and so is all it follows from. */
function isAbsent(id: string, evaluation: Evaluation, scope: Scope, cells: PlacedCells): boolean {
  const place = evaluation.place(id);
  if (place === undefined) return false;
  if (place.table !== undefined && evaluation.rowOf(id, scope) === undefined) return false;
  if (cells.home({ id, row: evaluation.rowOf(id, scope) }) !== undefined) return false;
  if (evaluation.value(id, scope).state !== 'incomplete' || evaluation.override(id, scope) !== undefined) return false;
  const { source } = place.field;
  if (source.kind === 'entered') return evaluation.typed(id, scope).trim() === '';
  if (source.kind !== 'calculated' || source.formula.op !== 'sum') return false;
  return source.formula.of.every(
    (operand) =>
      operand.op === 'field' && operand.whenBlank === undefined && isAbsent(operand.id, evaluation, scope, cells),
  );
}

/** How formulas name facts and rows: by the cells in which they stand. */
export function excelContext(evaluation: Evaluation, scope: Scope, cells: PlacedCells): ExcelContext {
  const rowsOf = ({ table, where, children }: SumRowsExpression | CountRowsExpression) =>
    evaluation.rows(table, where, children === true ? scope : []);
  const context: ExcelContext = {
    subtracts,
    translate: (expression) => operatorOf(expression).toExcel(expression, context),
    fact: (id, blankIsZero) => {
      const field = evaluation.place(id)?.field;
      if (field === undefined || !isNumeric(field.unit)) return undefined;
      if (isAbsent(id, evaluation, scope, cells)) return blankIsZero ? excelText('0') : absentExcel;
      const cell = cells.homeOrLoose({ id, row: evaluation.rowOf(id, scope) });
      return inUnits(cell, field.unit === 'percent', blankIsZero);
    },
    rows: (expression) => {
      if (expression.children === true && scope.length === 0) return undefined;
      if (expression.op === 'countRows') return rowsOf(expression).map((row) => String(row.key));
      const id = `${expression.table}.${expression.field}`;
      return rowsOf(expression)
        .filter((row) => !isAbsent(id, evaluation, [row], cells))
        .map((row) => cells.homeOrLoose({ id, row }));
    },
    condition: (condition) => conditionToExcel(condition, context.translate),
    holds: (condition) => evaluation.holds(condition, scope),
  };
  return context;
}

/**
 * The live formula of a calculated fact: rounded as declared, percent as a fraction, `blankText` while something is
 * missing.
 * `undefined` where it cannot be live (it rests on texts, or on no row at all): the cell then is a plain number.
 */
export function calculatedFormula(
  id: string,
  evaluation: Evaluation,
  scope: Scope,
  cells: PlacedCells,
  blankText = '',
): readonly FormulaPart[] | undefined {
  const field = evaluation.place(id)?.field;
  if (field?.source.kind !== 'calculated' || evaluation.override(id, scope) !== undefined) return undefined;
  const expression: Expression =
    field.scale === undefined ? field.source.formula : { op: 'round', of: field.source.formula, scale: field.scale };
  const formula = excelContext(evaluation, scope, cells).translate(expression);
  if (formula === undefined || formula.absent === true) return undefined;
  return guardExcel(field.unit === 'percent' ? joinExcel([formula, '/100']) : formula, blankText);
}

/** The formula of a further place of a typed number: it follows its home. */
export function linkFormula(home: string, blankText = ''): readonly FormulaPart[] {
  return guardExcel({ parts: [{ ref: home }], needs: [home], conditions: [] }, blankText);
}
