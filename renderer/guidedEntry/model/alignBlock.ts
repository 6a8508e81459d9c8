import { unitNames } from '../../../shared/calculation/factModel.ts';
import { toHalfWidth } from '../../../shared/decimal/parseDecimal.ts';
import type { Block } from './clipboardBlock.ts';
import type { FormCell, FormRow, FormRun, FormTable } from './formTable.ts';

/**
 * Where a line of a block belongs. `line`: a line of the form; `row`: the one at `index` of repeating rows, new where
 * there is none, with `like` as a line of its kind; `code`: a row by its classification code; `total`: a total that the
 * form has no line for, or that of a code above the rows; `left`: no place was found.
 */
export type BlockLine =
  | { readonly kind: 'blank' | 'left' }
  | { readonly kind: 'line'; readonly line: FormRow }
  | { readonly kind: 'row'; readonly run: FormRun; readonly like: FormRow; readonly index: number }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'total'; readonly code?: string };

/** How a block lies over a table: a column of the table for each of the block, and what each of its lines is. */
export type Alignment = {
  readonly table: FormTable;
  readonly columns: readonly (number | undefined)[];
  readonly lines: readonly BlockLine[];
  readonly score: number;
};

type Columns = Alignment['columns'];

const total = /^(?:合计|小计|总计|总分|共计)$/;
const filler = /^[….·\-—–\s]*$/;
const mostHypotheses = 6;
/** A single word that the form has in several places is no hold. */
const leastScore = 0.5;

const unitWords = new Set(Object.values(unitNames).map(({ name }) => name));

/** A caption for comparing: no white space, brackets of one kind, without the number before it. */
export function captionText(text: string): string {
  return toHalfWidth(text).replace(/^(?:\(?\d+\)|\d+[、.．])/, '');
}

/** Without what stands in brackets at the end: a unit, the points of a group. */
function bare(text: string): string {
  return text.replace(/\([^()]*\)$/, '');
}

function isSameCaption(one: string, other: string): boolean {
  return one === other || (bare(one) !== '' && bare(one) === bare(other));
}

export function isTotalCaption(text: string): boolean {
  return total.test(captionText(text));
}

function isCaption(text: string): boolean {
  return text !== '' && !filler.test(text) && !/^[\d.,%-]+$/.test(text) && !unitWords.has(text);
}

type Label = { readonly row: number; readonly column: number; readonly text: string };

/** The texts that a form prints, by which its lines and columns are known; the caption in the cell of a figure too. */
function labelsOf({ rows }: FormTable): readonly Label[] {
  return rows.flatMap((row, at) =>
    row.cells.flatMap((cell): readonly Label[] => {
      const text = captionText(cell.fact === undefined ? cell.text : cell.fact.before);
      return isCaption(text) ? [{ row: at, column: cell.column, text }] : [];
    }),
  );
}

/** Labels by their text without brackets. */
function indexOf(labels: readonly Label[]): ReadonlyMap<string, readonly Label[]> {
  const index = new Map<string, Label[]>();
  for (const label of labels) {
    const key = bare(label.text) || label.text;
    const found = index.get(key);
    if (found === undefined) index.set(key, [label]);
    else found.push(label);
  }
  return index;
}

type Index = ReturnType<typeof indexOf>;

function alike(index: Index, text: string): readonly Label[] {
  const found = (index.get(bare(text) || text) ?? []).filter((label) => isSameCaption(label.text, text));
  const exact = found.filter((label) => label.text === text);
  return exact.length > 0 ? exact : found;
}

/** Rigid shifts of the block under which its captions stand where the form prints them, the likeliest first. */
function shifts(texts: Block, index: Index): readonly number[] {
  const votes = new Map<number, number>();
  for (const row of texts) {
    for (const [column, text] of row.entries()) {
      if (!isCaption(text)) continue;
      const labels = alike(index, text);
      for (const label of labels) {
        const by = label.column - column;
        votes.set(by, (votes.get(by) ?? 0) + 1 / labels.length);
      }
    }
  }
  return [...votes]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostHypotheses)
    .map(([by]) => by);
}

/** Columns found one by one by the captions over them: of blocks that hold some columns only, or in another order. */
function byCaptions(texts: Block, table: FormTable): Columns | undefined {
  const heads = table.rows.flatMap(({ cells }) =>
    cells
      .filter(({ role, fact }) => role === 'head' && fact === undefined)
      .map((cell) => ({ cell, text: captionText(cell.text) })),
  );
  const headText = (text: string) => heads.filter((head) => isCaption(text) && isSameCaption(head.text, text));
  const head = texts.find((row) => row.filter((text) => headText(text).length > 0).length > 1);
  if (head === undefined) return undefined;
  const taken = new Set<number>();
  const columns = head.map((text) => {
    const found = headText(text).find(({ cell }) => !taken.has(cell.column))?.cell.column;
    if (found !== undefined) taken.add(found);
    return found;
  });
  return columns.filter((column) => column !== undefined).length > 1 ? columns : undefined;
}

function cellAt(row: FormRow | undefined, column: number | undefined): FormCell | undefined {
  return column === undefined ? undefined : row?.cells.find((cell) => cell.column === column);
}

type Fit = { readonly row: number; readonly hits: number; readonly clashes: number };

function fitOf(texts: readonly string[], columns: Columns, table: FormTable, row: number): Fit {
  let [hits, clashes] = [0, 0];
  for (const [at, text] of texts.entries()) {
    const cell = cellAt(table.rows[row], columns[at]);
    if (cell === undefined || !isCaption(text)) continue;
    const own = captionText(cell.fact === undefined ? cell.text : cell.fact.before);
    if (!isCaption(own)) continue;
    if (isSameCaption(own, text) || (cell.fact !== undefined && text.startsWith(own))) hits++;
    else if (cell.fact === undefined) clashes++;
  }
  return { row, hits, clashes };
}

/** The line of the form that prints the captions of a line of the block, the next one after `after` where there are several. */
function bestFit(
  texts: readonly string[],
  columns: Columns,
  table: FormTable,
  index: Index,
  after: number,
): Fit | undefined {
  const rows = new Set<number>();
  for (const [at, text] of texts.entries()) {
    if (!isCaption(text)) continue;
    for (const label of alike(index, text)) if (label.column === columns[at]) rows.add(label.row);
  }
  const fits = [...rows].map((row) => fitOf(texts, columns, table, row)).filter(({ hits, clashes }) => hits > clashes);
  const rank = ({ row, hits, clashes }: Fit): number =>
    (hits - clashes) * 1e6 + (row > after ? 1e5 - (row - after) : -row);
  return fits.sort((one, other) => rank(other) - rank(one))[0];
}

/** Follows the lines of a block down the lines of a form. */
class Walk {
  private at = -1;
  private index = 0;
  private isPassed = false;
  private readonly table: FormTable;
  private readonly columns: Columns;

  constructor(table: FormTable, columns: Columns) {
    this.table = table;
    this.columns = columns;
  }

  get position(): number {
    return this.at;
  }

  /** A blank line of the block: it may be the blank one that the form shows where there are no rows yet. */
  blank(): BlockLine {
    const [here, below] = [this.table.rows[this.at], this.table.rows[this.at + 1]];
    if (below?.run !== undefined && below.row === undefined && below.run !== here?.run) {
      this.at++;
      this.isPassed = true;
    }
    return { kind: 'blank' };
  }

  /** At a line that was found by its captions. */
  found(row: number): BlockLine {
    this.isPassed = false;
    this.at = row;
    const line = this.table.rows[row];
    if (line === undefined) return { kind: 'left' };
    if (line.run === undefined) return { kind: 'line', line };
    this.index = 0;
    return this.ofRun(line.run, line);
  }

  /** At a line without a caption of the form: it follows the one before. */
  next(texts: readonly string[]): BlockLine {
    if (this.at < 0) return { kind: 'left' };
    const [here, below] = [this.table.rows[this.at], this.table.rows[this.at + 1]];
    const isPassed = this.isPassed;
    this.isPassed = false;
    if (here?.run !== undefined && !isPassed && this.staysIn(here.run, here, below)) {
      if (this.isForeign(texts, here)) return { kind: 'left' };
      this.index++;
      if (below?.run === here.run) this.at++;
      return this.ofRun(here.run, here);
    }
    if (below === undefined || fitOf(texts, this.columns, this.table, this.at + 1).clashes > 0) return { kind: 'left' };
    this.at++;
    if (below.run === undefined) return { kind: 'line', line: below };
    this.index = 0;
    return this.ofRun(below.run, below);
  }

  /**
   * Rows go on in their run. Where the block holds none of the captions that say which run is meant, rows that are there
   * already are gone through line by line.
   */
  private staysIn(run: FormRun, here: FormRow, below: FormRow | undefined): boolean {
    if (below?.run === run) return true;
    if (below?.run !== undefined && run.rows.length > 0 && !this.holdsCaptionsOf(here)) return false;
    return run.mayAdd;
  }

  /** Whether columns left of the rows, where their groups are named, are in the block. */
  private holdsCaptionsOf(line: FormRow): boolean {
    const first = Math.min(...line.cells.flatMap(({ fact, column }) => (fact === undefined ? [] : [column])));
    return this.columns.some((column) => column !== undefined && column < first);
  }

  private ofRun(run: FormRun, line: FormRow): BlockLine {
    return { kind: 'row', run, like: line, index: this.index };
  }

  /** A caption where the form prints another one, left of its rows, is of a group that the form does not have. */
  private isForeign(texts: readonly string[], like: FormRow): boolean {
    const first = Math.min(...like.cells.flatMap(({ fact, column }) => (fact === undefined ? [] : [column])));
    return texts.some((text, at) => {
      const column = this.columns[at];
      return column !== undefined && column < first && isCaption(text);
    });
  }
}

const codeText = /^\d{3,12}$/;

/** The column of a block that holds classification codes. */
function codeColumn(texts: Block): number | undefined {
  const width = Math.max(0, ...texts.map((row) => row.length));
  const counts = Array.from({ length: width }, (_, at) => texts.filter((row) => codeText.test(row[at] ?? '')).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
}

function codeLine(texts: readonly string[], column: number, longest: number): BlockLine | undefined {
  const code = texts[column] ?? '';
  if (!codeText.test(code)) return undefined;
  return code.length >= longest ? { kind: 'code', code } : { kind: 'total', code };
}

function lineOf(texts: readonly string[], walk: Walk, fit: Fit | undefined): BlockLine {
  if (fit !== undefined) return walk.found(fit.row);
  if (texts.every((text) => text === '' || filler.test(text))) return walk.blank();
  if (texts.some((text) => total.test(text))) return { kind: 'total' };
  return walk.next(texts);
}

function weightOf(index: Index, text: string): number {
  return isTotalCaption(text) ? 0.2 : 1 / Math.max(1, alike(index, text).length);
}

/** Lines above the first that was found: they lie as far above it in the form. */
function backwards(
  lines: BlockLine[],
  texts: Block,
  first: number,
  row: number,
  table: FormTable,
  columns: Columns,
): void {
  for (let up = 1; first - up >= 0; up++) {
    const line = table.rows[row - up];
    const own = texts[first - up] ?? [];
    if (line === undefined || fitOf(own, columns, table, row - up).clashes > 0) return;
    if (lines[first - up]?.kind === 'left') lines[first - up] = { kind: 'line', line };
  }
}

function align(texts: Block, table: FormTable, columns: Columns, index: Index, near: number): Alignment {
  const walk = new Walk(table, columns);
  const codes = table.byCode === undefined ? undefined : codeColumn(texts);
  let score = 0;
  let first: { readonly at: number; readonly row: number } | undefined;
  const lines = texts.map((row, at): BlockLine => {
    const own = codes === undefined ? undefined : codeLine(row, codes, table.byCode?.digits ?? 0);
    if (own !== undefined) return own;
    const fit = bestFit(row, columns, table, index, first === undefined ? near - 1 : walk.position);
    if (fit !== undefined) {
      first ??= { at, row: fit.row };
      for (const [each, text] of row.entries()) {
        if (!isCaption(text)) continue;
        if (alike(index, text).some(({ column }) => column === columns[each])) score += weightOf(index, text);
      }
    }
    return lineOf(row, walk, fit);
  });
  if (first !== undefined) backwards(lines, texts, first.at, first.row, table, columns);
  return { table, columns, lines, score };
}

/**
 * Finds where a block belongs in the tables of a sheet by the captions, labels and codes in it, whichever cell has the
 * focus; of equally good places the first table wins, and in it the line nearest after `near`. `undefined`: nothing in the block says where it belongs.
 */
export function alignBlock(tables: readonly FormTable[], block: Block, near: number): Alignment | undefined {
  const texts = block.map((row) => row.map(captionText));
  const width = Math.max(0, ...block.map((row) => row.length));
  let best: Alignment | undefined;
  for (const table of tables) {
    const index = indexOf(labelsOf(table));
    const from = table === tables[0] ? near : 0;
    const rigid = shifts(texts, index).map(
      (by): Columns => Array.from({ length: width }, (_, at) => (at + by < 0 ? undefined : at + by)),
    );
    const captioned = byCaptions(texts, table);
    for (const columns of captioned === undefined ? rigid : [...rigid, captioned]) {
      const found = align(texts, table, columns, index, from);
      if (found.score >= leastScore && found.score > (best?.score ?? 0) + 1e-9) best = found;
    }
  }
  return best;
}
