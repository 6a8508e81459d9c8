/** A cell of a form before it becomes text. */
export type FormCell = { readonly text: string; readonly across?: number; readonly down?: number };
export type Form = {
  /** What stands above the table, title first, and below it. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly rows: readonly (readonly FormCell[])[];
};

/** How a converter writes a table: rows with tabs, merges lost or blank; a line per cell; upright strokes. */
export type Conversion = 'tabs' | 'tabsWithoutMerged' | 'cellLines' | 'strokes';

type Placed = { readonly cell: FormCell; readonly column: number };

function placedRows(form: Form): readonly (readonly Placed[])[] {
  const covered = new Map<number, number>();
  return form.rows.map((row) => {
    const now = new Map(covered);
    for (const [column, left] of covered) covered.set(column, left - 1);
    let column = 0;
    const placed: Placed[] = [];
    for (const cell of row) {
      while ((now.get(column) ?? 0) > 0) column += 1;
      placed.push({ cell, column });
      for (let step = 0; step < (cell.across ?? 1); step += 1) covered.set(column + step, (cell.down ?? 1) - 1);
      column += cell.across ?? 1;
    }
    return placed;
  });
}

function widthOf(rows: readonly (readonly Placed[])[]): number {
  return Math.max(
    ...rows.map((row) => row.reduce((most, { cell, column }) => Math.max(most, column + (cell.across ?? 1)), 0)),
  );
}

/** The lines of the table as a Word file turned into text has them. */
export function tableLines(form: Form, conversion: Conversion): readonly string[] {
  const rows = placedRows(form);
  const width = widthOf(rows);
  switch (conversion) {
    case 'tabsWithoutMerged':
      return form.rows.map((row) => row.map(({ text }) => text).join('\t'));
    case 'cellLines':
      return rows.flatMap((row) => {
        const lines: string[] = [];
        for (let column = 0; column < width; ) {
          const here = row.find((entry) => entry.column === column);
          lines.push(`\t${here?.cell.text ?? ''}`);
          column += here?.cell.across ?? 1;
        }
        return [...lines, ''];
      });
    default: {
      const lines = rows.map((row) =>
        Array.from({ length: width }, (_, column) => row.find((entry) => entry.column === column)?.cell.text ?? ''),
      );
      return conversion === 'tabs'
        ? lines.map((cells) => cells.join('\t'))
        : lines.map((cells) => `| ${cells.join(' | ')} |`);
    }
  }
}

export function formText(form: Form, conversion: Conversion): readonly string[] {
  return [
    ...form.above,
    '',
    ...tableLines(form, conversion),
    '',
    ...(conversion === 'cellLines' ? [''] : []),
    ...form.below,
    '',
  ];
}

export function cell(text: string, across = 1, down = 1): FormCell {
  return { text, across, down };
}
