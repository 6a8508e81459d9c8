import { type Alignment, captionText } from './alignBlock.ts';
import type { AmountUnit } from './amounts.ts';
import { type FormReport, fieldLabel } from './cellEdits.ts';
import type { Block } from './clipboardBlock.ts';
import type { CellPlace, FormCell, FormRow, FormRun, FormTable } from './formTable.ts';

/** Where a line of a block goes: for each of its texts the cell of the form, where there is one. */
export type PlacedLine =
  | { readonly kind: 'head' | 'blank' | 'left' }
  | { readonly kind: 'line'; readonly targets: readonly (FormCell | undefined)[] }
  /** A new row of a run; `targets` are cells of a line of its kind. */
  | { readonly kind: 'newRow'; readonly run: FormRun; readonly targets: readonly (FormCell | undefined)[] }
  | { readonly kind: 'code' | 'total'; readonly code?: string };

export type PlacedBlock = {
  readonly table: FormTable;
  readonly lines: readonly PlacedLine[];
  /** The columns of the table that those of the block lie on, where that is known. */
  readonly columns: readonly (number | undefined)[];
  /** The unit that the block says for its amounts, by column. */
  readonly units: readonly (AmountUnit | undefined)[];
  /** Whether the captions in the block said where it belongs, and not the cell with the focus. */
  readonly byCaptions: boolean;
};

function unitIn(text: string): AmountUnit | undefined {
  if (/[（(](?:单位[:：])?万元[)）]|单位[:：]\s*万元/.test(text)) return 'wanYuan';
  return /[（(](?:单位[:：])?元[)）]|单位[:：]\s*元/.test(text) ? 'yuan' : undefined;
}

/** （元） in the head of a column is that column's unit; a line that says 单位：元 and nothing else is the whole block's. */
function unitsOf(block: Block): readonly (AmountUnit | undefined)[] {
  const width = Math.max(0, ...block.map((row) => row.length));
  const ofAll = block.flat().find((text) => /单位[:：]/.test(text) && unitIn(text) !== undefined);
  return Array.from({ length: width }, (_, at) => {
    const own = block.find((row) => unitIn(row[at] ?? '') !== undefined)?.[at];
    return unitIn(own ?? ofAll ?? '');
  });
}

/** Cells of a line by the columns of a block. */
function targetsIn(line: FormRow, columns: Alignment['columns']): readonly (FormCell | undefined)[] {
  return columns.map((column) => line.cells.find((cell) => cell.column === column));
}

function nameColumn(run: FormRun, like: FormRow, columns: Alignment['columns']): number {
  const name = like.cells.find(({ fact }) => fact?.id === `${run.table}.${run.nameField ?? ''}`);
  return columns.findIndex((column) => column !== undefined && column === name?.column);
}

/** Rows that have the names of those in the block; where none has, they go by their order. */
function namedRows(run: FormRun, names: readonly string[], report: FormReport): ReadonlyMap<number, number> {
  const id = `${run.table}.${run.nameField ?? ''}`;
  const known = run.rows.map((row) => captionText(report.evaluation.text(id, [row])));
  const found = new Map<number, number>();
  for (const [index, name] of names.entries()) {
    const at = name === '' ? -1 : known.indexOf(name);
    if (at >= 0) found.set(index, at);
  }
  return found;
}

/** The lines of an aligned block as cells of the form. */
export function placeAligned(aligned: Alignment, block: Block, report: FormReport): PlacedBlock {
  const { table, columns } = aligned;
  const ofRun = new Map<FormRun, number[]>();
  for (const [at, line] of aligned.lines.entries()) {
    if (line.kind === 'row') ofRun.set(line.run, [...(ofRun.get(line.run) ?? []), at]);
  }
  const rowOf = new Map<number, number | undefined>();
  for (const [run, lines] of ofRun) {
    const first = aligned.lines[lines[0] ?? 0];
    const column = first?.kind === 'row' ? nameColumn(run, first.like, columns) : -1;
    const names = namedRows(
      run,
      lines.map((at) => captionText(block[at]?.[column] ?? '')),
      report,
    );
    for (const [index, at] of lines.entries()) {
      const line = aligned.lines[at];
      const order = line?.kind === 'row' ? line.index : index;
      rowOf.set(at, names.size > 0 ? names.get(index) : order < run.rows.length ? order : undefined);
    }
  }
  const lines = aligned.lines.map((line, at): PlacedLine => {
    if (line.kind === 'line') return { kind: 'line', targets: targetsIn(line.line, columns) };
    if (line.kind !== 'row') return line;
    const { run, like } = line;
    const targets = targetsIn(like, columns);
    const own = (block[at] ?? []).filter((_, column) => targets[column]?.fact !== undefined);
    if (own.every((text) => text.trim() === '')) return { kind: 'blank' };
    const index = rowOf.get(at);
    const row = index === undefined ? undefined : run.rows[index];
    const known = row === undefined ? undefined : table.rows.find((each) => each.row === row && each.run === run);
    if (known !== undefined) return { kind: 'line', targets: targetsIn(known, columns) };
    // Figures without a name, under rows that have one, are a total.
    const name = nameColumn(run, like, columns);
    const isNamed = name < 0 || (block[at]?.[name] ?? '').trim() !== '';
    return run.mayAdd && isNamed ? { kind: 'newRow', run, targets } : { kind: 'left' };
  });
  return { table, lines, columns, units: unitsOf(block), byCaptions: true };
}

/** For each column of the block the cell of the line that it goes to. */
type Mapping = (row: FormRow) => readonly (FormCell | undefined)[];

/**
 * Blocks go cell by cell to the right; one that was copied from the official table itself, where a merged cell leaves
 * blanks behind it, goes column by column.
 */
function mappingOf(block: Block, start: FormCell, first: FormRow): Mapping {
  const width = Math.max(...block.map((row) => row.length));
  const byCell = (row: FormRow): readonly FormCell[] => row.cells.filter((cell) => cell.column >= start.column);
  const byColumn: Mapping = (row) =>
    Array.from({ length: width }, (_, at) => row.cells.find((cell) => cell.column === start.column + at));
  const columns = byColumn(first);
  const isMerged =
    width > byCell(first).length &&
    columns.every((cell, at) => cell !== undefined || block.every((row) => (row[at] ?? '').trim() === ''));
  return isMerged ? byColumn : byCell;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The texts that head a cell: the captions above it, and the name of its fact. */
function captionsOf(table: FormTable, rowIndex: number, cell: FormCell, report: FormReport): ReadonlySet<string> {
  const captions = new Set<string>();
  if (cell.fact !== undefined) captions.add(squeezed(fieldLabel(cell.fact, report.evaluation)));
  for (const row of table.rows.slice(0, rowIndex)) {
    for (const each of row.cells) {
      const isAbove = each.column <= cell.column && cell.column < each.column + each.columnSpan;
      if (isAbove && each.role === 'head') captions.add(squeezed(each.text).replace(/（[^（）]*）$/, ''));
    }
  }
  return captions;
}

function isHeader(texts: readonly string[], captions: readonly ReadonlySet<string>[]): boolean {
  let found = 0;
  for (const [at, text] of texts.entries()) {
    const asCaption = squeezed(text).replace(/（[^（）]*）$/, '');
    if (asCaption === '') continue;
    if (captions[at]?.has(asCaption) !== true) return false;
    found++;
  }
  return found > 0;
}

/** A block that says nothing of where it belongs goes right and down from the cell with the focus. */
export function layDown(place: CellPlace, block: Block, report: FormReport): PlacedBlock {
  const { table, rowIndex, cell: start } = place;
  const first = table.rows[rowIndex];
  if (first === undefined) throw new Error(`no line ${rowIndex} in ${table.key}`);
  const mapping = mappingOf(block, start, first);
  const run = first.run?.mayAdd === true ? first.run : undefined;
  const below = table.rows
    .slice(rowIndex)
    .filter((row) =>
      run === undefined
        ? mapping(row).some((cell) => cell?.fact !== undefined)
        : row.run === run && row.row !== undefined,
    );
  let line = 0;
  const lines = block.map((texts): PlacedLine => {
    const target = below[line] ?? (run === undefined ? undefined : first);
    const targets = target === undefined ? [] : mapping(target);
    const captions = targets.map((cell) =>
      cell === undefined ? new Set<string>() : captionsOf(table, rowIndex, cell, report),
    );
    if (line === 0 && isHeader(texts, captions)) return { kind: 'head' };
    if (run !== undefined && texts.every((text) => text.trim() === '')) return { kind: 'blank' };
    line++;
    if (line <= below.length) return { kind: 'line', targets };
    return run === undefined ? { kind: 'left' } : { kind: 'newRow', run, targets };
  });
  return { table, lines, columns: [], units: unitsOf(block), byCaptions: false };
}
