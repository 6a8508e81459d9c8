import type { GridRow } from './tableGrid.ts';

/** The head over a column: its lowest text, and all texts above each other from the top. */
export type ColumnHead = { readonly column: number; readonly leaf: string; readonly path: string };

const noHead = /^(?:栏次|\d{1,2}|部门:?.*|单位:?.*)$/;

/** What a text says in a head: blank for numbers of columns and names of units. */
function headText(text: string): string {
  return noHead.test(text) ? '' : text;
}

/**
 * The heads of the columns from the rows above the figures. Where a plain text has lost the spans, a blank to the right
 * of a head belongs to it as far as there are heads below.
 */
export function columnHeads(rows: readonly GridRow[], width: number, hasSpans: boolean): readonly ColumnHead[] {
  const lines = (hasSpans ? rows.map((row) => lineOf(row, width)) : alignLines(rows, width)).filter((line) =>
    line.some((text) => text !== ''),
  );
  if (!hasSpans && !unfold(lines, width)) spreadOverBlanks(lines);
  const heads: ColumnHead[] = [];
  for (let column = 0; column < width; column += 1) {
    const texts = lines.map((line) => line[column] ?? '').filter((text) => text !== '');
    const path = texts.filter((text, index) => text !== texts[index - 1]);
    const leaf = path.at(-1);
    if (leaf !== undefined) heads.push({ column, leaf, path: path.join('/') });
  }
  return heads;
}

const ofItems = /编码|名称|^[类款项]$/;
const groupHead = /^(?:本年(?:收入|支出)|支出|收入|决算数|预算数)$/;

/**
 * Heads that have lost their merges without leaving blanks (text of a page): the heads below are handed out to those
 * above them that cannot stand alone, 项目 and 本年支出, when together they are as many as the columns.
 */
function unfold(lines: string[][], width: number): boolean {
  const [upper = [], lower = [], codes = []] = lines.map(withoutTail);
  if (lines.length < 2 || lines.length > 3 || upper.length === 0 || !/项目/.test(upper[0] ?? '')) return false;
  if ([...upper, ...lower, ...codes].includes('')) return false;
  const isSplit = codes.length === 3 && codes.every((text) => ofItems.test(text));
  if (lines.length === 3 && !isSplit) return false;
  const top: string[] = [];
  const bottom: string[] = [];
  const queue = [...lower];
  for (const head of upper) {
    if (head !== '项目' && !groupHead.test(head)) {
      top.push(head);
      bottom.push('');
      continue;
    }
    let taken = 0;
    while (queue.length > 0) {
      const next = queue[0] ?? '';
      const fits =
        head === '项目' ? ofItems.test(next) : !ofItems.test(next) && (taken === 0 || !/^(?:小计|合计)$/.test(next));
      if (!fits) break;
      queue.shift();
      const columns =
        head === '项目' && taken === 0 && /编码/.test(next) ? (isSplit ? 3 : codeColumns(upper, lower, width)) : 1;
      for (let each = 0; each < columns; each += 1) {
        top.push(head);
        bottom.push(next);
      }
      taken += 1;
    }
    if (taken === 0) {
      top.push(head);
      bottom.push('');
    }
  }
  if (queue.length > 0 || top.length !== width) return false;
  lines.splice(0, lines.length, top, bottom);
  return true;
}

/** 编码 stands over one column, or over the three of 类, 款 and 项. */
function codeColumns(upper: readonly string[], lower: readonly string[], width: number): number {
  const own =
    upper.filter((head) => head !== '项目' && !(groupHead.test(head) && lower.length > 2)).length + lower.length;
  return width - own === 2 ? 3 : 1;
}

function withoutTail(line: readonly string[]): string[] {
  const filled = line.findLastIndex((text) => text !== '');
  return line.slice(0, filled + 1);
}

function lineOf(row: GridRow, width: number): string[] {
  return Array.from({ length: width }, (_, column) => headText(row.over[column]?.text ?? ''));
}

function spreadOverBlanks(lines: readonly string[][]): void {
  for (let index = 0; index < lines.length - 1; index += 1) {
    const line = lines[index] ?? [];
    const below = lines[index + 1] ?? [];
    for (let column = 1; column < below.length; column += 1) {
      const left = line[column - 1] ?? '';
      const underLeft = below[column - 1] ?? '';
      if ((line[column] ?? '') === '' && left !== '' && below[column] !== '' && underLeft !== '') line[column] = left;
    }
  }
}

/**
 * A line per cell keeps no blanks for spans across, but keeps one for each cell that a merge covers from above. So a
 * head row that is shorter than the one below is laid over it: blanks below take one head each, a stretch of heads takes
 * the one that spans them.
 */
function alignLines(rows: readonly GridRow[], width: number): string[][] {
  const lines = rows.map((row) => row.cells.map((cell) => headText(cell.text)));
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const upper = lines[index] ?? [];
    const lower = lines[index + 1] ?? [];
    if (upper.length >= lower.length) continue;
    const laid = layOver(upper, lower);
    if (laid !== undefined) lines[index] = laid;
  }
  return lines.map((line) => Array.from({ length: Math.max(width, line.length) }, (_, column) => line[column] ?? ''));
}

function layOver(upper: readonly string[], lower: readonly string[]): string[] | undefined {
  const laid: string[] = [];
  let next = 0;
  for (let column = 0; column < lower.length; column += 1) {
    const text = lower[column] ?? '';
    const goesOn = text !== '' && column > 0 && lower[column - 1] !== '' && !/^(?:小计|合计)$/.test(text);
    if (!goesOn) next += 1;
    laid.push(upper[next - 1] ?? '');
  }
  return next === upper.length ? laid : undefined;
}
