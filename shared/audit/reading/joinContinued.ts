import type { AuditedBlock, AuditedCell, AuditedRow, AuditedTable } from './auditedDocument.ts';

const mark = /^[（(]?续表[一二三四五六七八九十\d]*[）)]?$/;

/** Whether a text says that the table under it goes on from the page before: `（续表）`, `续表二`. */
export function marksContinuation(text: string): boolean {
  return mark.test(text.replace(/\s/g, ''));
}

function wordsOf({ cells }: AuditedRow): string {
  return cells
    .map(({ text }) => text.replace(/\s/g, ''))
    .filter((text) => text !== '')
    .join('|');
}

/** Rows without the heads at their top; a cell that hangs out of those begins with the first row below. */
function withoutHeads(rows: readonly AuditedRow[], heads: number): readonly AuditedRow[] {
  const hanging: readonly AuditedCell[] = rows
    .slice(0, heads)
    .flatMap(({ cells }, at) =>
      cells
        .filter(({ rowSpan }) => at + rowSpan > heads)
        .map((cell) => ({ ...cell, rowSpan: at + cell.rowSpan - heads })),
    );
  const [first, ...rest] = rows.slice(heads);
  if (first === undefined || hanging.length === 0) return rows.slice(heads);
  const cells = [...first.cells, ...hanging].sort((one, other) => one.column - other.column);
  return [{ ...first, cells }, ...rest];
}

function joined(table: AuditedTable, next: AuditedTable): AuditedTable {
  const known = new Set(table.rows.map(wordsOf));
  let heads = 0;
  while (heads < next.rows.length - 1 && known.has(wordsOf(next.rows[heads] ?? { line: 0, cells: [] }))) heads += 1;
  return { ...table, rows: [...table.rows, ...withoutHeads(next.rows, heads)] };
}

/** Tables that were set on several pages under 续表 are one again, without the heads that stand there once more. */
export function joinContinued(blocks: readonly AuditedBlock[]): readonly AuditedBlock[] {
  const whole: AuditedBlock[] = [];
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    const last = whole.at(-1);
    if (
      block.kind === 'paragraph' &&
      last?.kind === 'table' &&
      next?.kind === 'table' &&
      marksContinuation(block.text)
    ) {
      return;
    }
    const before = blocks[at - 1];
    const goesOn = block.kind === 'table' && before?.kind === 'paragraph' && marksContinuation(before.text);
    if (goesOn && last?.kind === 'table') whole[whole.length - 1] = joined(last, block);
    else whole.push(block);
  });
  return whole;
}
