import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import type { Expression } from '../calculation/expression.ts';
import { calculatedFormula, linkFormula } from './cellFormula.ts';
import type { FactOfRow, PlacedCells } from './placedCells.ts';
import type { PendingFormula } from './resolveGrid.ts';

type FactCell = Extract<PendingFormula, { id: string; scope: Scope }>;

function isFactCell(pending: PendingFormula): pending is FactCell {
  return 'scope' in pending;
}

/** The facts that a sum of typed facts adds up; `undefined` for every other formula. */
function addends({ id, scope, cell }: FactCell, evaluation: Evaluation): readonly FactOfRow[] | undefined {
  const source = evaluation.place(id)?.field.source;
  if (cell.source !== 'calculated' || source?.kind !== 'calculated') return undefined;
  const { formula } = source;
  if (formula.op !== 'sum' || formula.blanks !== 'zero') return undefined;
  const isTyped = (operand: Expression) =>
    operand.op === 'field' &&
    operand.whenBlank === undefined &&
    evaluation.place(operand.id)?.field.source.kind === 'entered';
  if (!formula.of.every(isTyped)) return undefined;
  return formula.of.flatMap((operand) =>
    operand.op === 'field' ? [{ id: operand.id, row: evaluation.rowOf(operand.id, scope) }] : [],
  );
}

function numberOf(cell: string): number {
  return Number(cell.slice(1));
}

/**
 * A printed sum of which only one part is filled in, and the others stand nowhere, is where that part is typed: in the
 * official table, not on a sheet of helpers. A sum without any part is where its first part is to be typed.
 */
function settleInput(pending: FactCell, evaluation: Evaluation, cells: PlacedCells): void {
  const parts = addends(pending, evaluation);
  if (parts === undefined || numberOf(pending.cell.id) !== numberOf(cells.home(factOf(pending, evaluation)) ?? ''))
    return;
  const filled = parts.filter(({ id }) => evaluation.typed(id, pending.scope).trim() !== '');
  const [part = parts[0]] = filled;
  if (part === undefined || filled.length > 1) return;
  const others = parts.filter((other) => other !== part);
  if (others.some((other) => cells.home(other) !== undefined)) return;
  const home = cells.home(part);
  if (home !== undefined && numberOf(home) < numberOf(pending.cell.id)) return;
  const whole = evaluation.value(pending.id, pending.scope);
  const value = evaluation.value(part.id, pending.scope);
  const same =
    whole.state === 'complete' ? value.state === 'complete' && whole.value.equals(value.value) : filled.length === 0;
  if (!same) return;
  cells.settle(part, pending.cell.id);
  pending.cell.source = 'entered';
  pending.cell.input = evaluation.path(part.id, pending.scope);
}

function factOf({ id, scope }: FactCell, evaluation: Evaluation): FactOfRow {
  return { id, row: evaluation.rowOf(id, scope) };
}

function addFormula(pending: PendingFormula, evaluation: Evaluation, cells: PlacedCells): void {
  const { cell } = pending;
  if (!isFactCell(pending)) {
    const refs =
      'children' in pending ? pending.children : pending.rows.map((row) => cells.homeOrLoose({ id: pending.id, row }));
    if (refs.length > 0) cell.formula = ['IF(COUNT(', { refs }, ')>0,SUM(', { refs }, '),"")'];
    return;
  }
  const { id, scope, blankText } = pending;
  if (cell.source === 'calculated') {
    const formula = calculatedFormula(id, evaluation, scope, cells, blankText);
    if (formula !== undefined) cell.formula = formula;
    return;
  }
  if (cell.input !== undefined) return;
  const home = cells.home(factOf(pending, evaluation));
  if (home === cell.id) {
    if (cell.source === 'entered' && cell.fact !== undefined) cell.input = cell.fact;
  } else if (home !== undefined) cell.formula = linkFormula(home, blankText);
}

/**
 * Calculated facts get their formula; a typed number that is printed again follows the cell where it is typed, also
 * while it is blank.
 */
export function addFormulas(pending: readonly PendingFormula[], evaluation: Evaluation, cells: PlacedCells): void {
  for (const each of pending) if (isFactCell(each)) settleInput(each, evaluation, cells);
  for (const each of pending) addFormula(each, evaluation, cells);
}
