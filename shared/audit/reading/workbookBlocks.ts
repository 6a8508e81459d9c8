import { parseA1 } from '../../imports/xlsx/a1.ts';
import type { XlsxContent, XlsxSheet } from '../../imports/xlsx/xlsxContent.ts';
import type { AuditedBlock, AuditedCell, AuditedRow } from './auditedDocument.ts';

/** Hidden sheets of this program's own workbooks: they repeat what stands on the paper, and are not handed in. */
const ownHelpers: ReadonlySet<string> = new Set(['正文数据', '核对']);

/**
 * The blocks of a workbook. A row whose only text is merged across the sheet is a title or a note, as are lone texts
 * above and below the tables; what lies between is one table. Rows are counted through the sheets.
 */
export function blocksOfWorkbook(content: XlsxContent): readonly AuditedBlock[] {
  const blocks: AuditedBlock[] = [];
  let line = 0;
  for (const sheet of content.sheets) {
    if (sheet.hidden === true && ownHelpers.has(sheet.name)) continue;
    for (const block of blocksOfSheet(sheet, line)) {
      blocks.push(block);
      line = block.kind === 'paragraph' ? block.line : (block.rows.at(-1)?.line ?? line);
    }
  }
  return blocks;
}

type SheetRow = AuditedRow & { readonly number: number };

function rowsOfSheet(sheet: XlsxSheet, before: number): readonly SheetRow[] {
  const spans = new Map<string, { readonly columns: number; readonly rows: number }>();
  for (const { top, left, bottom, right } of sheet.merges) {
    spans.set(`${top},${left}`, { columns: right - left + 1, rows: bottom - top + 1 });
  }
  const byRow = new Map<number, AuditedCell[]>();
  for (const [address, cell] of sheet.cells) {
    const place = parseA1(address);
    if (place === undefined) continue;
    const span = spans.get(`${place.row},${place.column}`);
    const cells = byRow.get(place.row) ?? [];
    if (cells.length === 0) byRow.set(place.row, cells);
    cells.push({
      column: place.column,
      columnSpan: span?.columns ?? 1,
      rowSpan: span?.rows ?? 1,
      text: cell.text,
    });
  }
  return [...byRow]
    .sort(([left], [right]) => left - right)
    .map(([number, cells], index) => ({
      number,
      line: before + index + 1,
      cells: cells.sort((left, right) => left.column - right.column),
    }));
}

function blocksOfSheet(sheet: XlsxSheet, before: number): readonly AuditedBlock[] {
  const rows = rowsOfSheet(sheet, before);
  const texts = rows.map((row) => row.cells.filter((cell) => cell.text.trim() !== ''));
  const width = rows.reduce((most, row) => {
    const last = row.cells.at(-1);
    return last === undefined ? most : Math.max(most, last.column + last.columnSpan - 1);
  }, 0);
  const first = texts.findIndex((cells) => cells.length > 1);
  const last = texts.findLastIndex((cells) => cells.length > 1);
  const blocks: AuditedBlock[] = [];
  let open: AuditedRow[] = [];
  const close = (): void => {
    const [top] = open;
    if (top !== undefined) blocks.push({ kind: 'table', line: top.line, sheet: sheet.name, rows: open });
    open = [];
  };
  const isBeside = (index: number, step: 1 | -1): boolean =>
    rows[index + step]?.number === (rows[index]?.number ?? 0) + step && (texts[index + step]?.length ?? 0) > 1;
  rows.forEach(({ line, cells }, index) => {
    const [only, ...more] = texts[index] ?? [];
    if (only === undefined || more.length > 0) {
      open.push({ line, cells });
      return;
    }
    // A text across the sheet between two rows of cells is a row of the form, not a title.
    const isWide = width > 1 && only.columnSpan >= width - 1 && !(isBeside(index, -1) && isBeside(index, 1));
    const isOutside = first < 0 || index < first || index > last;
    if (isWide || isOutside) {
      close();
      blocks.push({ kind: 'paragraph', line, text: only.text });
    } else open.push({ line, cells });
  });
  close();
  return blocks;
}
