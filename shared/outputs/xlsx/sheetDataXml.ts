import { columnName } from '../../imports/xlsx/a1.ts';
import { escapeXml } from '../escapeXml.ts';
import type { CellContent } from './cellContent.ts';
import type { StyleBook } from './cellStyles.ts';
import type { PlannedSheet } from './plannedSheet.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { PlacedCell } from './sheetPlan.ts';
import { escapeSheetText } from './sheetText.ts';

/**
 * The rows of a sheet as `<row>` elements. Every cell of a merged cell is written with its style: Excel draws the
 * outline of a merged cell from its outer cells.
 */
export function sheetDataXml(sheet: PlannedSheet, styles: StyleBook, strings: SharedStrings): string {
  const { plan, contents, layout } = sheet;
  const letters = plan.edgesMm.map((_, index) => columnName(index + 1));
  // By row, then by column, so that cells of merges from above find their place between the row's own.
  const lines: string[][] = plan.rows.map(() => []);
  const put = (row: number, column: number, style: number, inside: (open: string) => string) => {
    const line = lines[row - 1];
    if (line !== undefined) line[column] = inside(`<c r="${letters[column - 1] ?? ''}${row}" s="${style}"`);
  };
  const empty = (open: string) => `${open}/>`;

  plan.rows.forEach((planned, index) => {
    const row = index + 1;
    const own = contents[index] ?? [];
    if (planned.kind === 'text') {
      for (const content of own) put(row, 1, styles.paragraph(planned.role), (open) => cellXml(open, content, strings));
    }
    if (planned.kind !== 'table') return;
    planned.cells.forEach((placed, order) => {
      const content = own[order];
      if (content === undefined) return;
      const style = styles.cell(placed.cell, {
        shrink: content.number !== undefined,
        numFmt: numberFormat(content),
        sizePt: layout.smallerPt.get(placed.cell),
        // In the middle of two pages a label would be cut; at the top it is whole on the first.
        top: layout.acrossPages.has(placed.cell),
        locked: content.formula !== undefined,
      });
      put(row, placed.left, style, (open) => cellXml(open, content, strings));
      forRest(placed, (restRow, column) => put(restRow, column, style, empty));
    });
  });

  return lines
    .map(
      (line, index) =>
        `<row r="${index + 1}" ht="${layout.heightsPt[index] ?? 0}" customHeight="1">${line.join('')}</row>`,
    )
    .join('');
}

function forRest(placed: PlacedCell, visit: (row: number, column: number) => void): void {
  for (let row = placed.top; row <= placed.bottom; row += 1) {
    for (let column = placed.left; column <= placed.right; column += 1) {
      if (row > placed.top || column > placed.left) visit(row, column);
    }
  }
}

function cellXml(open: string, { text, number, formula, truth }: CellContent, strings: SharedStrings): string {
  if (truth !== undefined) {
    const live = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
    return `${open} t="b">${live}<v>${truth ? 1 : 0}</v></c>`;
  }
  if (formula !== undefined) {
    const live = `<f>${escapeXml(formula)}</f>`;
    return number === undefined
      ? `${open} t="str">${live}<v>${escapeXml(escapeSheetText(text))}</v></c>`
      : `${open}>${live}<v>${number.value}</v></c>`;
  }
  if (number !== undefined) return `${open}><v>${number.value}</v></c>`;
  return text === '' ? `${open}/>` : `${open} t="s"><v>${strings.indexOf(text)}</v></c>`;
}

/** Text that begins like a formula keeps the text format, so that editing the cell does not turn it into one. */
function numberFormat(content: CellContent): string | undefined {
  const format = content.number?.format ?? content.blankFormat;
  if (format !== undefined) return format === 'General' ? undefined : format;
  return content.formula === undefined && /^[=+\-@]/.test(content.text) && content.text.length <= 255 ? '@' : undefined;
}
