import { a1, type CellRange, rangeName } from '../../imports/xlsx/a1.ts';
import { plainNumber } from '../../imports/xlsx/plainNumber.ts';
import type { XlsxCell, XlsxSheet } from '../../imports/xlsx/xlsxContent.ts';
import { cellSizePt } from '../../layout/fit/cellType.ts';
import type { ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { CellContent } from './cellContent.ts';
import { type Findings, quote } from './findings.ts';
import type { PlannedSheet } from './plannedSheet.ts';
import { cachedLineCounter, leastCellHeight } from './rowHeights.ts';
import type { PlacedCell, SheetPlan } from './sheetPlan.ts';
import { pointsPerMm } from './units.ts';

/** Rows are rounded to whole pixels. */
const roundingPt = 1.5;

/** Compares the cells and merges of one sheet with its plan, and asks whether every text shows whole. */
export function verifySheet(
  sheet: XlsxSheet,
  { plan, contents, merges, layout }: PlannedSheet,
  typography: ResolvedSet['typography'],
  found: Findings,
): void {
  const lines = cachedLineCounter();

  let filled = 0;
  plan.rows.forEach((row, index) => {
    contents[index]?.forEach((content, order) => {
      const placed = row.kind === 'table' ? row.cells[order] : undefined;
      const column = placed?.left ?? 1;
      const is = sheet.cells.get(a1(index + 1, column));
      verifyCell(is, content, placed?.cell.number?.value, () => place(plan, index + 1, column), found);
      if (placed !== undefined && content.text !== '') {
        const sizePt = layout.smallerPt.get(placed.cell) ?? cellSizePt(typography, placed.cell);
        const widthPt = ((plan.edgesMm[placed.right] ?? 0) - (plan.edgesMm[placed.left - 1] ?? 0)) * pointsPerMm;
        const needed = leastCellHeight(placed.cell, widthPt, sizePt, lines);
        if (heightOf(sheet, placed) + roundingPt < needed) {
          found.differ(`${place(plan, index + 1, column)} 放不下它的文字，打印出来会缺字`);
        }
      }
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

/** What the file gives the rows of a cell, in points. */
function heightOf(sheet: XlsxSheet, { top, bottom }: PlacedCell): number {
  let height = 0;
  for (let row = top; row <= bottom; row += 1) height += sheet.rowHeightsPt.get(row) ?? 0;
  return height;
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
