import type { AuditedCell } from '../../../../shared/audit/reading/auditedDocument.ts';

/** `figure`: the cell is a number of the accounts, which a test may spoil. */
export type PrintedCell = {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
  readonly figure?: true;
};
export type PrintedTable = {
  readonly name: string;
  readonly caption: string;
  readonly rows: readonly (readonly PrintedCell[])[];
};

/** The cells of each row at their columns, leaving out what cells from above cover. */
function placed(table: PrintedTable): readonly (readonly { readonly cell: PrintedCell; readonly column: number }[])[] {
  const covered = new Map<number, number>();
  return table.rows.map((row) => {
    let column = 0;
    const cells = row.map((cell) => {
      while ((covered.get(column) ?? 0) > 0) {
        covered.set(column, (covered.get(column) ?? 0) - 1);
        column += 1;
      }
      const at = column;
      for (let step = 0; step < (cell.across ?? 1); step += 1) {
        if ((cell.down ?? 1) > 1) covered.set(column, (cell.down ?? 1) - 1);
        column += 1;
      }
      return { cell, column: at };
    });
    while ((covered.get(column) ?? 0) > 0) {
      covered.set(column, (covered.get(column) ?? 0) - 1);
      column += 1;
    }
    return cells;
  });
}

export function printSpans(table: PrintedTable): readonly (readonly AuditedCell[])[] {
  return placed(table).map((row) =>
    row.map(({ cell, column }) => ({
      column: column + 1,
      columnSpan: cell.across ?? 1,
      rowSpan: cell.down ?? 1,
      text: cell.text,
    })),
  );
}

function widthOf(table: PrintedTable): number {
  return Math.max(
    ...placed(table).map((row) =>
      row.reduce((most, { cell, column }) => Math.max(most, column + (cell.across ?? 1)), 0),
    ),
  );
}

/** A line per row; what merges cover is blank. */
export function printRowText(table: PrintedTable): string {
  const width = widthOf(table);
  return placed(table)
    .map((row) =>
      Array.from({ length: width }, (_, column) => row.find((entry) => entry.column === column)?.cell.text ?? '').join(
        '\t',
      ),
    )
    .join('\n');
}

/** A line per cell; merges across leave nothing behind, merges down a blank cell. */
export function printCellText(table: PrintedTable): string {
  const width = widthOf(table);
  return placed(table)
    .map((row) => {
      const lines: string[] = [];
      for (let column = 0; column < width; ) {
        const here = row.find((entry) => entry.column === column);
        lines.push(`\t${here?.cell.text ?? ''}`);
        column += here?.cell.across ?? 1;
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}
