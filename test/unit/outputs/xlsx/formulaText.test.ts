import { describe, expect, test } from 'vitest';
import type { FormulaPart } from '../../../../shared/layout/resolvedDocument.ts';
import { cellHomes, formulaText } from '../../../../shared/outputs/xlsx/formulaText.ts';
import { planSheets } from '../../../../shared/outputs/xlsx/sheetPlan.ts';
import { amount, rowOf, setOf, sheetOf, sketch, tableOf } from './sampleForms.ts';

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

function translate(parts: readonly FormulaPart[], rows: Parameters<typeof tableOf>[1], from = '附件1') {
  const columns = Math.max(...rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan)));
  const documents = [
    sheetOf('附件1', [
      tableOf(
        Array.from({ length: columns }, () => 10),
        rows,
      ),
    ]),
    sheetOf('附件2', []),
  ];
  return formulaText(parts, from, cellHomes(planSheets(setOf(documents), documents)));
}

const sum = (refs: readonly string[]): readonly FormulaPart[] => ['SUM(', { refs }, ')'];

describe('addresses in formulas', () => {
  const column = ids('v', 5).map((id) => rowOf([sketch('项目'), amount('1', { id })]));

  test('neighbours in a column become a range', () => {
    expect(translate(sum(ids('v', 5)), column)).toBe('SUM(B1:B5)');
  });

  test('what lies between is not taken in', () => {
    expect(translate(sum(['v0', 'v1', 'v3', 'v4']), column)).toBe('SUM(B1:B2,B4:B5)');
    expect(translate(sum(['v0', 'v2', 'v4']), column)).toBe('SUM(B1,B3,B5)');
  });

  test('neighbours in a row become a range', () => {
    expect(translate(sum(ids('v', 3)), [rowOf(ids('v', 3).map((id) => amount('1', { id })))])).toBe('SUM(A1:C1)');
  });

  test('merged cells are named by their upper left cell', () => {
    const rows = [
      rowOf([sketch('项目'), amount('1', { id: 'v0', columnSpan: 2, rowSpan: 2 })]),
      rowOf([sketch('项目')]),
      rowOf([sketch('项目'), amount('1', { id: 'v1', columnSpan: 2 })]),
    ];
    expect(translate(sum(['v0', 'v1']), rows)).toBe('SUM(B1:B3)');
    expect(translate([{ ref: 'v1' }, '*2'], rows)).toBe('B3*2');
  });

  test('from another sheet they carry the name of their sheet', () => {
    expect(translate(sum(['v0', 'v1', 'v4']), column, '附件2')).toBe("SUM('附件1'!B1:B2,'附件1'!B5)");
  });

  test('a cell that is nowhere in the workbook makes the formula impossible', () => {
    expect(translate(sum(['v0', 'elsewhere']), column)).toBeUndefined();
  });
});

describe("Excel's limits", () => {
  const scattered = (count: number) =>
    ids('v', count).flatMap((id) => [rowOf([amount('1', { id })]), rowOf([sketch('间隔')])]);

  test('more arguments than a function takes are summed in portions', () => {
    const formula = translate(sum(ids('v', 600)), scattered(600)) ?? '';
    expect(formula).toMatch(/^SUM\(SUM\(A1,A3,.*\),SUM\(.*\),SUM\(.*A1199\)\)$/);
    expect(formula.match(/SUM\(/g)).toHaveLength(4);
  });

  test('a count over many cells counts each of them once', () => {
    const formula = translate(['COUNT(', { refs: ids('v', 300) }, ')=300'], scattered(300)) ?? '';
    expect(formula).toMatch(/^COUNT\(\(A1,.*A499\),\(A501,.*A599\)\)=300$/);
  });

  test('a formula that would be too long is not written', () => {
    expect(translate(sum(ids('v', 2_000)), scattered(2_000))).toBeUndefined();
  });
});
