import { parseTyped } from '../../../shared/calculation/evaluation.ts';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { toHalfWidth } from '../../../shared/decimal/parseDecimal.ts';
import type { DraftEdit } from '../../../shared/drafts/editing/draftEdit.ts';
import { oneStep } from '../../../shared/drafts/editing/rowEdits.ts';
import { nameOfCode } from '../../../shared/packs/codeLists/codeList.ts';
import { codeListById } from '../../../shared/packs/codeLists/index.ts';
import type { AmountUnit } from './amounts.ts';
import { addRowsEdit, cellLabel, type FormReport, fieldLabel, rowFieldOf, typeEdit } from './cellEdits.ts';
import { cleanTyped } from './cleanTyped.ts';
import type { Block } from './clipboardBlock.ts';
import type { CellFact, CellPlace, FormCell, FormRow, FormTable } from './formTable.ts';

/** A pasted value that met a calculated cell which says something else. */
export type Mismatch = { readonly label: string; readonly here: string; readonly pasted: string };

/** What pasting a block would do. `edit` is one step; without it there is nothing to change. */
export type PastePlan = {
  readonly edit: DraftEdit | undefined;
  readonly cells: number;
  readonly addedRows: number;
  readonly headerRows: number;
  readonly blankRows: number;
  readonly mismatches: readonly Mismatch[];
  readonly over: number;
  readonly converted: number;
  /** The table that has no room for the rows. */
  readonly full: string | undefined;
};

/** For each column of the block the cell of the line that it goes to. */
type Mapping = (row: FormRow) => readonly (FormCell | undefined)[];

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

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

function isSame(fact: CellFact, here: string, pasted: string): boolean {
  if (!isNumeric(fact.field.unit)) return squeezed(here) === squeezed(pasted);
  const [one, other] = [parseTyped(fact.field, here), parseTyped(fact.field, pasted)];
  if (one.kind === 'blank' && other.kind === 'number') return other.value.isZero();
  return one.kind === 'number' && other.kind === 'number' ? one.value.equals(other.value) : one.kind === other.kind;
}

/** A pasted name without the number that the form prints before it: 1、业务工作经费. */
function withoutNumber(fact: CellFact, text: string): string {
  return fact.before === '' ? text : text.replace(/^\s*(?:[（(]\d+[）)]|\d+[、.．])\s*/, '');
}

function officialNameOf(
  fact: CellFact,
  texts: readonly string[],
  cells: readonly (FormCell | undefined)[],
  report: FormReport,
): string {
  if (fact.control.kind !== 'codeName') return '';
  const { list, code } = fact.control;
  const at = cells.findIndex((cell) => cell?.fact?.id === code);
  const known = fact.kind === 'known' ? report.evaluation.text(code, fact.scope) : '';
  const codes = codeListById(list);
  return codes === undefined ? '' : (nameOfCode(codes, (at < 0 ? '' : texts[at]) || known) ?? '');
}

/** Plans how a block from the clipboard goes into a form, starting at a cell. Nothing is changed here. */
export function planPaste(place: CellPlace, block: Block, unit: AmountUnit, report: FormReport): PastePlan {
  const { table, rowIndex, cell: start } = place;
  const { pack, evaluation } = report;
  const mismatches: Mismatch[] = [];
  const edits: DraftEdit[] = [];
  const newRows: Record<string, string>[] = [];
  let [cells, headerRows, blankRows, over, converted] = [0, 0, 0, 0, 0];
  const first = table.rows[rowIndex];
  if (first === undefined) throw new Error(`no line ${rowIndex} in ${table.key}`);
  const mapping = mappingOf(block, start, first);
  const run = first.run?.mayAdd === true ? first.run : undefined;
  const lines = table.rows
    .slice(rowIndex)
    .filter((row) =>
      run === undefined
        ? mapping(row).some((cell) => cell?.fact !== undefined)
        : row.run === run && row.row !== undefined,
    );

  function cleaned(fact: CellFact, text: string): string {
    const result = cleanTyped(fact.field, withoutNumber(fact, text), unit);
    if (result.converted) converted++;
    return fact.control.kind === 'code' ? toHalfWidth(result.text) : result.text;
  }

  function into(targets: readonly (FormCell | undefined)[], texts: readonly string[]): void {
    for (const [at, text] of texts.entries()) {
      const fact = targets[at]?.fact;
      if (text.trim() === '') continue;
      if (fact === undefined || fact.kind === 'newRow') {
        if (targets[at] === undefined) over++;
        continue;
      }
      const value = cleaned(fact, text);
      if (fact.writable) {
        if (value === '' || value === evaluation.typed(fact.id, fact.scope)) continue;
        if (squeezed(value) === squeezed(officialNameOf(fact, texts, targets, report))) continue;
        edits.push(typeEdit(fact, value, report).edit);
        cells++;
        continue;
      }
      const here = evaluation.text(fact.id, fact.scope);
      if (!isSame(fact, here, value)) mismatches.push({ label: cellLabel(fact, report), here, pasted: text.trim() });
    }
  }

  function asNewRow(texts: readonly string[]): void {
    const targets = mapping(first ?? { key: '', header: false, cells: [], endsRun: false });
    const row: Record<string, string> = {};
    for (const [at, text] of texts.entries()) {
      const fact = targets[at]?.fact;
      if (text.trim() === '') continue;
      if (targets[at] === undefined) over++;
      if (fact?.writable !== true || run === undefined) continue;
      const value = cleaned(fact, text);
      const official = officialNameOf({ ...fact, kind: 'newRow', run }, texts, targets, report);
      if (value === '' || squeezed(value) === squeezed(official)) continue;
      row[rowFieldOf({ ...fact, kind: 'newRow', run })] = value;
      cells++;
    }
    if (Object.keys(row).length > 0) newRows.push(row);
  }

  let line = 0;
  for (const texts of block) {
    const targetRow = lines[line] ?? (run === undefined ? undefined : first);
    const targets = targetRow === undefined ? [] : mapping(targetRow);
    const captions = targets.map((cell) =>
      cell === undefined ? new Set<string>() : captionsOf(table, rowIndex, cell, report),
    );
    if (line === 0 && isHeader(texts, captions)) {
      headerRows++;
      continue;
    }
    if (run !== undefined && texts.every((text) => text.trim() === '')) {
      blankRows++;
      continue;
    }
    if (line < lines.length) into(targets, texts);
    else if (run !== undefined) asNewRow(texts);
    else over += texts.filter((text) => text.trim() !== '').length;
    line++;
  }
  const added = run === undefined || newRows.length === 0 ? undefined : addRowsEdit(run, newRows, report);
  const isFull = newRows.length > 0 && added === undefined;
  const label = pack.tables.find((each) => each.id === run?.table)?.label;
  return {
    edit: isFull ? undefined : oneStep([...edits, ...(added === undefined ? [] : [added.edit])]),
    cells,
    addedRows: newRows.length,
    headerRows,
    blankRows,
    mismatches,
    over,
    converted,
    full: isFull ? label : undefined,
  };
}
