import { isDecidable } from '../calculation/conditions.ts';
import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import { type ExcelFormula, guardExcel, joinExcel, readinessExcel } from '../calculation/excelFormula.ts';
import type { Comparison, Expression } from '../calculation/expression.ts';
import { type Decimal, roundTo } from '../decimal/decimal.ts';
import type { CrossCheckDefinition } from '../packs/crossCheckDefinition.ts';
import { officialPage } from '../packs/officialTypography.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { excelContext } from './cellFormula.ts';
import { fillText } from './fillTemplate.ts';
import { plainCell } from './looseSheet.ts';
import type { PlacedCells } from './placedCells.ts';
import { envelope } from './relationTolerance.ts';
import type { FormulaPart, ResolvedCell, ResolvedDocument, ResolvedRow } from './resolvedDocument.ts';

const sheet = { id: 'relations', name: '核对', title: '表内、表间关系核对（相符为 TRUE，不符为 FALSE）' } as const;
/** Decimals to which both sides are compared: enough for every tolerance, and no noise of binary numbers. */
const scale = 6;
const heightMm = 7;

type Tested = { readonly answer: boolean | undefined; readonly formula: readonly FormulaPart[] | undefined };

/** Whether `difference` (left − right) satisfies the comparison within a tolerance. */
function satisfies(difference: Decimal, comparison: Comparison, tolerance: Decimal): boolean {
  switch (comparison) {
    case 'equal':
      return difference.abs().lessThanOrEqualTo(tolerance);
    case 'notEqual':
      return !difference.isZero();
    case 'less':
      return !difference.isZero() && difference.lessThanOrEqualTo(tolerance);
    case 'atMost':
      return difference.lessThanOrEqualTo(tolerance);
    case 'greater':
      return !difference.isZero() && difference.greaterThanOrEqualTo(tolerance.negated());
    case 'atLeast':
      return difference.greaterThanOrEqualTo(tolerance.negated());
  }
}

function test(comparison: Comparison, tolerance: Decimal, left: string, right: string): readonly FormulaPart[] {
  const difference: readonly FormulaPart[] = ['ROUND(', { ref: left }, '-', { ref: right }, `,${scale})`];
  const limit = tolerance.toFixed();
  switch (comparison) {
    case 'equal':
      return ['ABS(', ...difference, `)<=${limit}`];
    case 'notEqual':
      return [...difference, '<>0'];
    case 'less':
      return ['AND(', ...difference, '<>0,', ...difference, `<=${limit})`];
    case 'atMost':
      return [...difference, `<=${limit}`];
    case 'greater':
      return ['AND(', ...difference, '<>0,', ...difference, `>=-${limit})`];
    case 'atLeast':
      return [...difference, `>=-${limit}`];
  }
}

type Side = { readonly cell: ResolvedCell; readonly value: Decimal | undefined };

/** Every relation of the pack as a row of live formulas, on a hidden sheet for whoever looks into the workbook. */
export function relationDocument(
  pack: TemplatePack,
  evaluation: Evaluation,
  cells: PlacedCells,
): ResolvedDocument | undefined {
  const rows: ResolvedRow[] = [];

  function side(expression: Expression, scope: Scope, column: number): Side {
    const result = evaluation.evaluate(expression, scope);
    const value = result.state === 'complete' ? roundTo(result.value, scale) : undefined;
    const formula = excelContext(evaluation, scope, cells).translate({ op: 'round', of: expression, scale });
    const live = formula === undefined || formula.absent === true ? {} : { formula: guardExcel(formula) };
    const format = '0.00####';
    const shown =
      value === undefined
        ? { blankFormat: format }
        : { number: { value: value.toFixed(), format, shown: value.toFixed(Math.max(2, value.decimalPlaces())) } };
    const text = value === undefined ? '' : value.toFixed();
    return { cell: { ...plainCell(cells, column, text, 'value'), align: 'right', ...shown, ...live }, value };
  }

  /** The test under its condition; where that rests on texts it was settled before. */
  function guarded(check: CrossCheckDefinition, scope: Scope, bare: ExcelFormula, holds: boolean | undefined): Tested {
    const condition =
      check.when === undefined ? undefined : excelContext(evaluation, scope, cells).condition(check.when);
    if (condition === undefined) return { answer: holds, formula: guardExcel(bare) };
    const applies = check.when === undefined || evaluation.holds(check.when, scope);
    const inner: ExcelFormula = {
      parts: ['IF(', ...(readinessExcel(bare) ?? ['TRUE']), ',', ...bare.parts, ',"")'],
      needs: [],
      conditions: [],
    };
    const whole = joinExcel(['IF(', condition, ',', inner, ',"")']);
    return { answer: applies ? holds : undefined, formula: guardExcel(whole) };
  }

  function answerCell({ answer, formula }: Tested): ResolvedCell {
    const text = answer === undefined ? '' : answer ? 'TRUE' : 'FALSE';
    return {
      ...plainCell(cells, 5, text, 'value'),
      ...(answer === undefined ? {} : { truth: answer }),
      ...(formula === undefined ? {} : { formula }),
    };
  }

  function comparedRow(check: CrossCheckDefinition, scope: Scope): readonly ResolvedCell[] | undefined {
    const { rule } = check;
    if (rule.kind === 'require') {
      const condition = excelContext(evaluation, scope, cells).condition(rule.condition);
      if (condition === undefined || condition.parts.every((part) => typeof part === 'string')) return undefined;
      const decidable = isDecidable(rule.condition, (expression) => evaluation.evaluate(expression, scope));
      const tested = guarded(check, scope, condition, decidable ? evaluation.holds(rule.condition, scope) : undefined);
      return [plainCell(cells, 3, '', 'value'), plainCell(cells, 4, '', 'value'), answerCell(tested)];
    }
    const left = side(rule.left, scope, 3);
    const right = side(rule.right, scope, 4);
    if (left.cell.formula === undefined && right.cell.formula === undefined) return undefined;
    const tolerance = envelope(rule.tolerance, evaluation, scope);
    const both = [left.cell.id, right.cell.id];
    const bare: ExcelFormula = {
      parts: test(rule.comparison, tolerance, left.cell.id, right.cell.id),
      needs: both,
      conditions: [],
    };
    const holds =
      left.value === undefined || right.value === undefined
        ? undefined
        : satisfies(left.value.minus(right.value), rule.comparison, tolerance);
    return [left.cell, right.cell, answerCell(guarded(check, scope, bare, holds))];
  }

  for (const check of pack.crossChecks) {
    const of = check.forEach === undefined ? [undefined] : evaluation.rows(check.forEach, check.where);
    for (const row of of) {
      const scope: Scope = row === undefined ? [] : [row];
      const settled = check.when !== undefined && !evaluation.holds(check.when, scope);
      if (settled && excelContext(evaluation, scope, cells).condition(check.when) === undefined) continue;
      const compared = comparedRow(check, scope);
      if (compared === undefined) continue;
      const name = row === undefined ? '' : rowName(evaluation, scope, row.table);
      const words = [check.code, fillText(check.title, evaluation, scope), name];
      const labels = words.map((text, column) => plainCell(cells, column, text, 'label'));
      rows.push({ heightMm, header: false, cells: [...labels, ...compared] });
    }
  }
  if (rows.length === 0) return undefined;
  const heads = ['编号', '关系', '所在行', '左边', '右边', '相符'];
  const head: ResolvedRow = {
    heightMm,
    header: true,
    cells: heads.map((text, column) => plainCell(cells, column, text, 'head')),
  };
  return {
    id: sheet.id,
    kind: 'data',
    title: sheet.title,
    fileName: sheet.name,
    sheetName: sheet.name,
    hidden: true,
    page: { ...officialPage, orientation: 'landscape' },
    blocks: [
      { kind: 'paragraph', role: 'attachmentTitle', runs: [{ text: sheet.title }] },
      { kind: 'table', id: sheet.id, label: sheet.title, columnsMm: [22, 92, 40, 28, 28, 18], rows: [head, ...rows] },
    ],
  };
}

function rowName(evaluation: Evaluation, scope: Scope, id: string): string {
  const table = evaluation.model.tables.find((each) => each.id === id);
  const [row] = scope;
  if (table === undefined || row === undefined) return '';
  const name = table.nameField === undefined ? '' : evaluation.text(`${id}.${table.nameField}`, scope);
  return name === '' ? `${table.rowLabel}${evaluation.rowNumber(row)}` : name;
}
