import { printableText } from '../layout/printableText.ts';
import type { ResolvedBlock, ResolvedCell, ResolvedRow } from '../layout/resolvedDocument.ts';

/** A column of a plain list: its heading, width in mm and how its texts stand. */
export type PlainColumn = {
  readonly head: string;
  readonly widthMm: number;
  readonly align?: ResolvedCell['align'];
};

/** Gives out cell ids that are unique within one set. */
export type CellIds = { readonly next: () => string };

export function createCellIds(): CellIds {
  let count = 0;
  return { next: () => `c${++count}` };
}

/** A list with one row per entry and a header row that is repeated on every page. Texts go in as they are. */
export function plainTable(
  id: string,
  label: string,
  columns: readonly PlainColumn[],
  entries: readonly (readonly string[])[],
  ids: CellIds,
): ResolvedBlock {
  function row(texts: readonly string[], header: boolean): ResolvedRow {
    return {
      heightMm: 8,
      header,
      cells: columns.map(({ align }, column) => ({
        id: ids.next(),
        column,
        columnSpan: 1,
        rowSpan: 1,
        text: printableText(texts[column] ?? ''),
        role: header ? 'head' : 'longText',
        align: header ? 'center' : (align ?? 'left'),
        indent: 0,
      })),
    };
  }
  const heads = columns.map(({ head }) => head);
  return {
    kind: 'table',
    id,
    label,
    columnsMm: columns.map(({ widthMm }) => widthMm),
    rows: [row(heads, true), ...entries.map((texts) => row(texts, false))],
  };
}
