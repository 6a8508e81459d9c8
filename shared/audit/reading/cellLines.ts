type CellLineRow = { readonly line: number; readonly cells: readonly string[] };
type Stretch =
  | { readonly kind: 'paragraph'; readonly line: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly CellLineRow[] };

/** What stands between two tables and never inside a cell. */
const betweenTables = /附件|附表|表$|^(?:填报|单位名称|部门名称|说明|备注|注)|公开\s*\d+\s*表|金额单位|。/;
const longestContinuation = 60;

/**
 * Tables with a line per cell: a tab begins a cell, lines without a tab go on with it, a blank line ends the row. After
 * a blank line a short text may still belong to the cell; a caption, a note or a sentence does not.
 */
export function readCellLines(lines: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let rows: { line: number; cells: string[] }[] = [];
  let row: { line: number; cells: string[] } | undefined;
  let blanks = 0;
  const closeTable = (): void => {
    if (rows.length > 0) stretches.push({ kind: 'table', rows });
    rows = [];
    row = undefined;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    if (text.startsWith('\t')) {
      if (row === undefined || blanks > 0) {
        row = { line: index + 1, cells: [] };
        rows.push(row);
      }
      row.cells.push(...text.slice(1).split('\t'));
      blanks = 0;
    } else if (text.trim() === '') {
      blanks += 1;
    } else if (row !== undefined && (blanks === 0 || goesOn(lines, index))) {
      row.cells.push(`${row.cells.pop() ?? ''}\n${text}`);
      blanks = 0;
    } else {
      closeTable();
      blanks = 0;
      stretches.push({ kind: 'paragraph', line: index + 1, text: text.replace(/\t+$/, '') });
    }
  }
  closeTable();
  return stretches;
}

/** Whether the text that begins at `from`, after a blank line, still belongs to a cell: another cell follows it soon. */
function goesOn(lines: readonly string[], from: number): boolean {
  let length = 0;
  for (let index = from; index < lines.length; index += 1) {
    const text = (lines[index] ?? '').trimEnd();
    if (text.startsWith('\t')) return true;
    const trimmed = text.trim();
    if (betweenTables.test(trimmed)) return false;
    length += trimmed.length;
    if (length > longestContinuation) return false;
  }
  return false;
}

/**
 * A blank line inside a cell breaks its row in two. Such pieces are joined where together they are as wide as the rows
 * of their table usually are and the break lies behind a full stop or before a lone blank cell.
 */
export function joinBrokenRows(rows: readonly CellLineRow[]): readonly CellLineRow[] {
  const width = usualWidth(rows);
  const joined: CellLineRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    let cells = [...row.cells];
    let next = index + 1;
    const pieces = [...cells];
    while (pieces.length < width && next < rows.length) {
      const piece = rows[next];
      if (piece === undefined || pieces.length + piece.cells.length > width) break;
      if (!isBrokenBetween(pieces, piece.cells, width)) break;
      pieces.push(...piece.cells);
      next += 1;
    }
    if (pieces.length === width && next > index + 1) {
      cells = pieces;
      index = next - 1;
    }
    joined.push({ line: row.line, cells });
  }
  return joined;
}

function isBrokenBetween(before: readonly string[], after: readonly string[], width: number): boolean {
  const last = before.at(-1) ?? '';
  if (/[。；]\s*$/.test(last)) return true;
  if (after.length === 1 && after[0]?.trim() === '') return before.length + 1 === width;
  // Cells of the first columns with blank lines around its text (长沙县's list of criteria).
  return before.length <= 2 && last.includes('\n') && after.length < width && after.length > 1;
}

function usualWidth(rows: readonly CellLineRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > usual)) {
      usual = width;
      most = count;
    }
  }
  return usual;
}
