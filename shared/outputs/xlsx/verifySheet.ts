import { a1, type CellRange, rangeName } from '../../imports/xlsx/a1.ts';
import { plainNumber } from '../../imports/xlsx/plainNumber.ts';
import type { XlsxSheet } from '../../imports/xlsx/xlsxContent.ts';
import { cellContent } from './cellContent.ts';
import { type Findings, quote } from './findings.ts';
import type { CellHomes } from './formulaText.ts';
import type { PlacedCell, SheetPlan } from './sheetPlan.ts';
import { sheetText } from './sheetText.ts';

/** Compares the cells and merges of one sheet with its plan. */
export function verifySheet(sheet: XlsxSheet, plan: SheetPlan, homes: CellHomes, found: Findings): void {
  const merges: CellRange[] = [];
  let filled = 0;
  const columns = plan.edgesMm.length - 1;

  plan.rows.forEach((row, index) => {
    const number = index + 1;
    if (row.kind === 'text') {
      const text = sheetText(row.text, plan.name);
      if (text !== '') filled += 1;
      const is = sheet.cells.get(a1(number, 1))?.text ?? '';
      if (is !== text) found.differ(`${place(plan, number, 1)} 应显示${quote(text)}，读回${quote(is)}`);
      if (columns > 1) merges.push({ top: number, left: 1, bottom: number, right: columns });
    }
    if (row.kind !== 'table') return;
    for (const placed of row.cells) {
      if (placed.right > placed.left || placed.bottom > placed.top) merges.push(placed);
      if (verifyCell(sheet, plan, placed, homes, found)) filled += 1;
    }
  });

  found.count(filled);
  verifyMerges(sheet, plan, merges, found);
  if (sheet.cells.size > filled)
    found.differ(`工作表“${plan.name}”里多出 ${sheet.cells.size - filled} 个有内容的单元格`);
}

function place(plan: SheetPlan, row: number, column: number): string {
  return `工作表“${plan.name}”的 ${a1(row, column)}`;
}

/** Whether the cell should hold anything. */
function verifyCell(sheet: XlsxSheet, plan: SheetPlan, placed: PlacedCell, homes: CellHomes, found: Findings): boolean {
  const is = sheet.cells.get(a1(placed.top, placed.left));
  const should = cellContent(placed.cell, plan.name, homes);
  const text = is?.text ?? '';
  const value = should.number === undefined ? undefined : plainNumber(placed.cell.number?.value ?? '');
  if (text !== should.text || is?.value !== value || is?.formula !== should.formula) {
    const where = place(plan, placed.top, placed.left);
    if (text !== should.text) found.differ(`${where} 应显示${quote(should.text)}，读回${quote(text)}`);
    if (is?.value !== value) found.differ(`${where} 的数值应为${quote(value)}，读回${quote(is?.value)}`);
    if (is?.formula !== should.formula) found.differ(`${where} ${formulaDifference(is?.formula, should.formula)}`);
  }
  return should.text !== '' || should.formula !== undefined;
}

function formulaDifference(is: string | undefined, should: string | undefined): string {
  return should !== undefined && is === undefined
    ? '应为公式，读回的是固定值'
    : `的公式应为${quote(should)}，读回${quote(is)}`;
}

function verifyMerges(sheet: XlsxSheet, plan: SheetPlan, should: readonly CellRange[], found: Findings): void {
  const same = (one: CellRange | undefined, other: CellRange | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right;
  found.count(should.length);
  if (should.length === sheet.merges.length && should.every((range, index) => same(range, sheet.merges[index]))) return;
  const is = new Set(sheet.merges.map(rangeName));
  const wanted = new Set(should.map(rangeName));
  for (const range of wanted)
    if (!is.has(range)) found.differ(`工作表“${plan.name}”的 ${range} 应合并，读回时没有合并`);
  for (const range of is) if (!wanted.has(range)) found.differ(`工作表“${plan.name}”的 ${range} 不应合并`);
  if (is.size !== sheet.merges.length) found.differ(`工作表“${plan.name}”有重复的合并区域`);
}
