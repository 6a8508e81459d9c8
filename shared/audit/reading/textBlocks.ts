import { AppError } from '../../errors/appError.ts';
import type { AuditedBlock, AuditedRow } from './auditedDocument.ts';
import { joinBrokenRows, readCellLines } from './cellLines.ts';

const mostLines = 1_000_000;
const mostCells = 2_000_000;

/** A line of a table: cells between tabs, or between upright strokes. */
function cellsOfLine(line: string): readonly string[] | undefined {
  if (line.includes('\t')) return line.split('\t');
  if (line.includes('|')) {
    const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
    return cells.length > 2 || line.trim().startsWith('|') ? cells : undefined;
  }
  return undefined;
}

function isRuler(cells: readonly string[]): boolean {
  return cells.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell));
}

/**
 * The blocks of a plain text. Two ways of writing tables are in use: a line per row with tabs between the cells, and a
 * line per cell with a tab before it and a blank line after each row. Whichever the file uses more is how it is read.
 */
export function blocksOfText(text: string, file: string): readonly AuditedBlock[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > mostLines) throw tooLarge(file, `${lines.length} 行，上限 ${mostLines} 行`);
  let perCell = 0;
  let perRow = 0;
  let cells = 0;
  for (const line of lines) {
    const first = line.indexOf('\t');
    if (first < 0) continue;
    if (first === 0 && !line.includes('\t', 1)) perCell += 1;
    else perRow += 1;
    cells += line.split('\t').length;
    if (cells > mostCells) throw tooLarge(file, `单元格超过 ${mostCells} 个`);
  }
  return perCell > perRow ? blocksPerCell(lines) : blocksPerRow(lines);
}

function tooLarge(file: string, detail: string): AppError {
  return new AppError('AUDIT_TOO_LARGE', { file, detail });
}

function rowOf(line: number, texts: readonly string[]): AuditedRow {
  return { line, cells: texts.map((text, index) => ({ column: index + 1, columnSpan: 1, rowSpan: 1, text })) };
}

function blocksPerRow(lines: readonly string[]): readonly AuditedBlock[] {
  const blocks: AuditedBlock[] = [];
  let open: AuditedRow[] = [];
  const close = (): void => {
    const [top] = open;
    if (top !== undefined) blocks.push({ kind: 'table', line: top.line, rows: open });
    open = [];
  };
  lines.forEach((text, index) => {
    const cells = cellsOfLine(text);
    if (cells === undefined) {
      close();
      if (text.trim() !== '') blocks.push({ kind: 'paragraph', line: index + 1, text });
    } else if (cells.some((cell) => cell.trim() !== '') && !isRuler(cells)) {
      open.push(rowOf(index + 1, cells));
    }
  });
  close();
  return blocks;
}

function blocksPerCell(lines: readonly string[]): readonly AuditedBlock[] {
  return readCellLines(lines).map((stretch): AuditedBlock => {
    if (stretch.kind === 'paragraph') return { kind: 'paragraph', line: stretch.line, text: stretch.text };
    const rows = joinBrokenRows(stretch.rows).map((row) => rowOf(row.line, row.cells));
    return { kind: 'table', line: stretch.rows[0]?.line ?? 1, rows };
  });
}
