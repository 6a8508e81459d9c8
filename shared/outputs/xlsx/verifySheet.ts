import { a1, type CellRange, rangeName } from '../../imports/xlsx/a1.ts';
import { plainNumber } from '../../imports/xlsx/plainNumber.ts';
import type { XlsxCell, XlsxSheet } from '../../imports/xlsx/xlsxContent.ts';
import type { CellContent } from './cellContent.ts';
import { type Findings, quote } from './findings.ts';
import type { PlannedSheet } from './plannedSheet.ts';
import type { SheetPlan } from './sheetPlan.ts';

/** Compares the cells and merges of one sheet with its plan. */
export function verifySheet(sheet: XlsxSheet, { plan, contents, merges }: PlannedSheet, found: Findings): void {
  let filled = 0;
  plan.rows.forEach((row, index) => {
    contents[index]?.forEach((content, order) => {
      const placed = row.kind === 'table' ? row.cells[order] : undefined;
      const column = placed?.left ?? 1;
      const is = sheet.cells.get(a1(index + 1, column));
      verifyCell(is, content, placed?.cell.number?.value, () => place(plan, index + 1, column), found);
      // A zero may print as nothing: the cell shows no text and yet holds its number.
      if (content.text !== '' || content.number !== undefined || content.formula !== undefined) filled += 1;
    });
  });
  found.count(filled);
  verifyMerges(sheet, plan, merges, found);
  if (sheet.cells.size > filled) {
    found.differ(`工作表“${plan.name}”里多出 ${sheet.cells.size - filled} 个有内容的单元格`);
  }
}

function place(plan: SheetPlan, row: number, column: number): string {
  return `工作表“${plan.name}”的 ${a1(row, column)}`;
}

function verifyCell(
  is: XlsxCell | undefined,
  should: CellContent,
  exact: string | undefined,
  where: () => string,
  found: Findings,
): void {
  const text = is?.text ?? '';
  const value = should.number === undefined ? undefined : plainNumber(exact ?? '');
  if (text !== should.text) found.differ(`${where()} 应显示${quote(should.text)}，读回${quote(text)}`);
  if (is?.value !== value) found.differ(`${where()} 的数值应为${quote(value)}，读回${quote(is?.value)}`);
  if (is?.formula !== should.formula) found.differ(`${where()} ${formulaDifference(is?.formula, should.formula)}`);
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
