import type { NotRead } from '../../findings/finding.ts';
import type { RecognisedTable } from './recognisedTable.ts';

/** What no known form has: fewer amounts than this are a note, not a table to be checked. */
const fewestNumbers = 4;

function numbersIn({ grid }: RecognisedTable): number {
  return grid.rows.reduce(
    (count, { cells }) => count + cells.filter(({ number }) => number.kind === 'number').length,
    0,
  );
}

function reasonOf(table: RecognisedTable, judged: ReadonlySet<number>): string | undefined {
  const { content } = table;
  if (content.kind === 'codes' && !content.complete && content.rows.length > 0)
    return '有的栏看不出是什么，没有核对各栏相加';
  if (content.kind !== 'other' || judged.has(table.index) || numbersIn(table) < fewestNumbers) return undefined;
  return '不认识这种表，表里的数没有核对';
}

/**
 * The tables on which nothing, or not everything, was asserted, each with the reason. `judged`: the tables, by index,
 * that take part in a relation that was tested.
 */
export function tablesNotRead(tables: readonly RecognisedTable[], judged: ReadonlySet<number>): readonly NotRead[] {
  return tables.flatMap((table): readonly NotRead[] => {
    const reason = reasonOf(table, judged);
    return reason === undefined ? [] : [{ place: `「${table.caption}」（第${table.line}行起）`, reason }];
  });
}
