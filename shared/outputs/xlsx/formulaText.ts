import { columnName } from '../../imports/xlsx/a1.ts';
import type { FormulaPart } from '../../layout/resolvedDocument.ts';
import type { PlacedCell, SheetPlan } from './sheetPlan.ts';

/** Excel's limits: 255 arguments of a function, 8,192 characters of a formula; kept with a margin. */
const mostArguments = 250;
const longestFormula = 8_000;
const nestable: ReadonlySet<string> = new Set(['SUM', 'MAX', 'MIN', 'PRODUCT']);

/** Where a cell of the workbook stands. */
export type CellHome = { readonly sheet: string; readonly placed: PlacedCell };
export type CellHomes = ReadonlyMap<string, CellHome>;

type Refs = Extract<FormulaPart, { refs: unknown }>;

/** Every table cell of the workbook by its id. */
export function cellHomes(plans: readonly SheetPlan[]): CellHomes {
  const homes = new Map<string, CellHome>();
  for (const plan of plans) {
    for (const row of plan.rows) {
      if (row.kind !== 'table') continue;
      for (const placed of row.cells) homes.set(placed.cell.id, { sheet: plan.name, placed });
    }
  }
  return homes;
}

/**
 * A formula with addresses in place of cell ids, as it stands on `sheet` (without `=`). `undefined` when it cannot be
 * written: a cell it needs is in no sheet of this workbook, or it would be longer than Excel allows. The cell then
 * carries its value alone.
 */
export function formulaText(parts: readonly FormulaPart[], sheet: string, homes: CellHomes): string | undefined {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const piece = 'ref' in part ? single(part.ref, sheet, homes) : several(part, text, sheet, homes);
    if (piece === undefined) return undefined;
    text += piece;
    if (text.length > longestFormula) return undefined;
  }
  return text.length > longestFormula ? undefined : text;
}

function single(id: string, sheet: string, homes: CellHomes): string | undefined {
  const home = homes.get(id);
  return home === undefined ? undefined : qualified(home.sheet, sheet, address(home.placed));
}

function several(part: Refs, before: string, sheet: string, homes: CellHomes): string | undefined {
  const cells: CellHome[] = [];
  for (const id of part.refs) {
    const home = homes.get(id);
    if (home === undefined) return undefined;
    cells.push(home);
  }
  const ranges = runs(cells).map((run) => rangeOf(run, sheet));
  if (ranges.length <= mostArguments) return ranges.map((range) => range.text).join(',');
  return chunks(ranges)
    .map((chunk) => asOneArgument(chunk, /([A-Z]+)\($/.exec(before)?.[1]))
    .join(',');
}

/** Neighbouring cells one below or beside the other. Between them a range holds no other cell that could count. */
function runs(cells: readonly CellHome[]): readonly (readonly CellHome[])[] {
  const found: CellHome[][] = [];
  let direction: 'down' | 'right' | undefined;
  for (const cell of cells) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const step = last === undefined ? undefined : stepBetween(last, cell);
    if (run !== undefined && step !== undefined && (direction === undefined || direction === step)) {
      run.push(cell);
      direction = step;
    } else {
      found.push([cell]);
      direction = undefined;
    }
  }
  return found;
}

function stepBetween(last: CellHome, next: CellHome): 'down' | 'right' | undefined {
  if (last.sheet !== next.sheet) return undefined;
  const from = last.placed;
  const to = next.placed;
  if (to.left === from.left && to.right === from.right && to.top === from.bottom + 1) return 'down';
  if (to.top === from.top && to.bottom === from.bottom && to.left === from.right + 1) return 'right';
  return undefined;
}

type Range = { readonly home: string; readonly text: string };

function rangeOf(run: readonly CellHome[], sheet: string): Range {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return { home: sheet, text: '' };
  const start = address(first.placed);
  const text = run.length === 1 ? start : `${start}:${address(last.placed)}`;
  return { home: first.sheet, text: qualified(first.sheet, sheet, text) };
}

/** Portions of as many ranges as a function takes, each from one sheet. */
function chunks(ranges: readonly Range[]): readonly (readonly Range[])[] {
  const found: Range[][] = [];
  for (const range of ranges) {
    const chunk = found.at(-1);
    if (chunk === undefined || chunk.length >= mostArguments || chunk[0]?.home !== range.home) found.push([range]);
    else chunk.push(range);
  }
  return found;
}

/**
 * The sum of sums is the sum, so `SUM` is nested: every office program reads that. A count of counts is no count; there
 * the cells are joined by Excel's union operator, `(A1,A3)`, which needs all of them on one sheet.
 */
function asOneArgument(chunk: readonly Range[], functionName: string | undefined): string {
  const list = chunk.map((range) => range.text).join(',');
  return `${functionName !== undefined && nestable.has(functionName) ? functionName : ''}(${list})`;
}

function address(placed: PlacedCell): string {
  return `${columnName(placed.left)}${placed.top}`;
}

function qualified(home: string, sheet: string, text: string): string {
  return home === sheet ? text : `'${home.replace(/'/g, "''")}'!${text}`;
}
