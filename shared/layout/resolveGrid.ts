import { excelFormat, excelNumber, printNumber } from '../calculation/display.ts';
import type { Evaluation, Row, Scope } from '../calculation/evaluation.ts';
import { isNumeric } from '../calculation/factModel.ts';
import type {
  Block,
  CellContent,
  CellRole,
  CellStyle,
  GridCell,
  GridRow,
  Typography,
} from '../packs/documentSchema.ts';
import { type CodeGroup, codeRowGroups } from './codeRowGroups.ts';
import { fillText } from './fillTemplate.ts';
import type { FactOfRow, PlacedCells } from './placedCells.ts';
import { printableText } from './printableText.ts';
import type { ResolvedCell, ResolvedRow } from './resolvedDocument.ts';

type Grid = Extract<Block, { kind: 'grid' }>;

/** A cell under construction: its formula is added when all cells have their places. */
type LaidCell = { -readonly [Key in keyof ResolvedCell]: ResolvedCell[Key] };

/**
 * A cell that may get a formula: the fact that it shows, and what it shows while the fact is blank; the total of a row
 * field over `rows`; or the total of the cells under it (`children`, by id).
 */
export type PendingFormula =
  | { readonly cell: LaidCell; readonly id: string; readonly scope: Scope; readonly blankText: string }
  | { readonly cell: LaidCell; readonly id: string; readonly rows: readonly Row[] }
  | { readonly cell: LaidCell; readonly children: readonly string[] };

export type GridContext = {
  readonly evaluation: Evaluation;
  readonly cells: PlacedCells;
  readonly typography: Typography;
  /** Where cells go that may get a formula; without it none will. */
  readonly pending?: PendingFormula[];
  /** Where the origin of each laid line goes, in the order of the lines. */
  readonly origins?: LineOrigin[];
};

/**
 * Where a laid line comes from: the row of the grid that it is of, and the rows at hand, `around` it and with its own.
 * `rowNumber` counts the lines of repeating rows from 1; blank ones have a number but no `row`.
 */
export type LineOrigin = {
  readonly of: Exclude<GridRow, { kind: 'group' }>;
  readonly around: Scope;
  readonly scope: Scope;
  readonly inGroup: boolean;
  readonly row?: Row;
  readonly rowNumber?: number;
};

const defaultRowHeightMm = 8;

/** `blank`: a row of the form that no row of the draft fills; its texts stand, its facts are empty. */
type Placement = {
  readonly scope: Scope;
  readonly rowNumber?: number;
  readonly group?: CodeGroup;
  readonly blank?: true;
};

function defaultRole(content: CellContent, evaluation: Evaluation): CellRole {
  if (content.kind !== 'field') return 'label';
  const unit = evaluation.place(content.id)?.field.unit ?? 'text';
  return isNumeric(unit) || content.before !== undefined ? 'value' : 'longText';
}

type CellShown = Pick<ResolvedCell, 'text' | 'fact' | 'source' | 'number' | 'blankFormat'>;
type CellText = { readonly shown: CellShown; readonly blankText: string; readonly of?: FactOfRow };

function quoted(literal: string): string {
  return literal === '' ? '' : `"${literal.replace(/"/g, '”')}"`;
}

function plain(text: string): CellText {
  return { shown: { text }, blankText: text };
}

/** The number format with a caption in the cell of the figure: `"其中："0.00`. */
function captionedFormat(format: string, before: string, after: string): string {
  if (before === '' && after === '') return format;
  return format
    .split(';')
    .map((section) => (section === '@' ? section : `${quoted(before)}${section}${quoted(after)}`))
    .join(';');
}

function blankCell(content: Extract<CellContent, { kind: 'field' }>, evaluation: Evaluation): CellText {
  const { before = '', after = '' } = content;
  const text = `${before}${after}`;
  const field = evaluation.place(content.id)?.field;
  if (field === undefined || !isNumeric(field.unit)) return plain(text);
  return { shown: { text, blankFormat: captionedFormat(excelFormat(field), before, after) }, blankText: text };
}

function contentText(content: CellContent, placement: Placement, evaluation: Evaluation): CellText {
  const { scope, rowNumber, group } = placement;
  if (content.kind === 'empty') return plain('');
  if (content.kind === 'code') return plain(group?.code ?? '');
  if (content.kind === 'codeName') return plain(printableText(group?.name ?? ''));
  if (content.kind === 'text') return plain(fillText(content.text, evaluation, scope, rowNumber));
  if (placement.blank === true) {
    const filled = (text: string | undefined) =>
      text === undefined ? '' : fillText(text, evaluation, scope, rowNumber);
    return blankCell({ ...content, before: filled(content.before), after: filled(content.after) }, evaluation);
  }
  const figure = evaluation.figure(content.id, scope);
  if (figure === undefined) return plain('');
  const before = content.before === undefined ? '' : fillText(content.before, evaluation, scope, rowNumber);
  const after = content.after === undefined ? '' : fillText(content.after, evaluation, scope, rowNumber);
  const { field, path: fact, source, value } = figure;
  const blankText = `${before}${after}`;
  const of: FactOfRow = { id: content.id, row: figure.row };
  if (!isNumeric(field.unit)) {
    return { shown: { text: `${before}${printableText(figure.text)}${after}`, fact, source }, blankText, of };
  }
  const captioned = (format: string): string => captionedFormat(format, before, after);
  if (value.state !== 'complete') {
    const text = `${before}${printableText(figure.text)}${after}`;
    return { shown: { text, fact, source, blankFormat: captioned(excelFormat(field)) }, blankText, of };
  }
  const text = `${before}${figure.text}${after}`;
  const number = excelNumber(field, value.value);
  const inExcel = { ...number, format: captioned(number.format), shown: `${before}${number.shown}${after}` };
  return { shown: { text, fact, source, number: inExcel }, blankText, of };
}

/** The total of a printed field over the rows of a code, exact and in the field's own print. */
function groupTotal(id: string, rows: readonly Row[], evaluation: Evaluation): CellShown {
  const field = evaluation.place(id)?.field;
  if (field === undefined || !isNumeric(field.unit)) return { text: '' };
  const filled = rows.flatMap((row) => {
    const value = evaluation.value(id, [row]);
    return value.state === 'complete' ? [value.value] : [];
  });
  if (filled.length === 0) return { text: '', source: 'calculated', blankFormat: excelFormat(field) };
  const total = filled.reduce((sum, value) => sum.plus(value));
  const text = printNumber(field, total);
  return { text, source: 'calculated', number: excelNumber(field, total) };
}

function alignmentOf(cell: GridCell, style: CellStyle): ResolvedCell['align'] {
  return cell.align ?? style.align;
}

/** Lays out a grid: expands rows and groups into cells with positions, spans and final texts. */
export function layGrid(grid: Grid, scope: Scope, context: GridContext): readonly ResolvedRow[] {
  const { evaluation, cells: placed, typography } = context;
  const rows: { heightMm: number; header: boolean; cells: LaidCell[] }[] = [];
  const covered = new Set<string>();
  const columnCount = grid.columnsMm.length;

  function lay(cell: GridCell, column: number, rowSpan: number, placement: Placement): LaidCell {
    const { content } = cell;
    const role = cell.role ?? defaultRole(content, evaluation);
    const { group } = placement;
    // The row of an item is where its figures are typed; the levels above it are totals, even of one item.
    const isTotal = content.kind === 'field' && group !== undefined && (!group.isItem || group.rows.length > 1);
    const { shown, blankText, of } = isTotal
      ? { shown: groupTotal(content.id, group.rows, evaluation), blankText: '', of: undefined }
      : contentText(content, placement, evaluation);
    const laid: LaidCell = {
      id: placed.place(of),
      column,
      columnSpan: cell.span ?? 1,
      rowSpan,
      role,
      align: alignmentOf(cell, typography.cells[role]),
      indent: cell.indent ?? 0,
      ...shown,
    };
    if (content.kind === 'field' && (shown.number !== undefined || shown.blankFormat !== undefined)) {
      const { id } = content;
      if (!isTotal) {
        if (placement.blank !== true) context.pending?.push({ cell: laid, id, scope: placement.scope, blankText });
      } else if (group.isItem) context.pending?.push({ cell: laid, id, rows: group.rows });
    }
    return laid;
  }

  function layRow(
    of: LineOrigin['of'],
    cells: readonly GridCell[],
    start: number,
    placement: Placement,
    origin: Omit<LineOrigin, 'of' | 'scope' | 'inGroup'>,
  ): void {
    const { heightMm } = of;
    const header = of.kind === 'row' && of.header === true;
    context.origins?.push({ of, scope: placement.scope, inGroup: start > 0, ...origin });
    const index = rows.length;
    const laid: LaidCell[] = [];
    let column = start;
    for (const cell of cells) {
      while (covered.size > 0 && covered.has(`${index}:${column}`)) column++;
      const rowSpan = cell.rowSpan ?? 1;
      const span = cell.span ?? 1;
      for (let below = 1; below < rowSpan; below++) {
        for (let at = column; at < column + span; at++) covered.add(`${index + below}:${at}`);
      }
      laid.push(lay(cell, column, rowSpan, placement));
      column += span;
    }
    rows.push({ heightMm: heightMm ?? grid.rowHeightMm ?? defaultRowHeightMm, header, cells: laid });
  }

  /** Each level above the items is the total of the level under it. The rows of `groups` begin at `first`. */
  function totalLevels(groups: readonly CodeGroup[], first: number): void {
    groups.forEach((group, at) => {
      if (group.isItem) return;
      const children: (readonly LaidCell[])[] = [];
      let child: string | undefined;
      for (let below = at + 1; groups[below]?.code.startsWith(group.code) === true; below++) {
        const code = groups[below]?.code ?? '';
        if (child !== undefined && code.startsWith(child)) continue;
        child = code;
        children.push(rows[first + below]?.cells ?? []);
      }
      for (const cell of rows[first + at]?.cells ?? []) {
        if (cell.number === undefined && cell.blankFormat === undefined) continue;
        const cells = children.flatMap((row) => row.filter(({ column }) => column === cell.column));
        context.pending?.push({ cell, children: cells.map(({ id }) => id) });
      }
    });
  }

  function walk(gridRow: GridRow, start: number, placement: Placement): void {
    switch (gridRow.kind) {
      case 'row':
        if (gridRow.when !== undefined && !evaluation.holds(gridRow.when, placement.scope)) return;
        layRow(gridRow, gridRow.cells, start, placement, { around: placement.scope });
        return;
      case 'rows': {
        const around = placement.scope;
        const found = evaluation.rows(gridRow.table, gridRow.where, around);
        for (const [index, row] of found.entries()) {
          const inner: Placement = { scope: [row, ...around], rowNumber: index + 1 };
          layRow(gridRow, gridRow.cells, start, inner, { around, row, rowNumber: index + 1 });
        }
        for (let count = found.length; count < (gridRow.minRows ?? 0); count++) {
          const blankRow: Placement = { scope: around, rowNumber: count + 1, blank: true };
          layRow(gridRow, gridRow.cells, start, blankRow, { around, rowNumber: count + 1 });
        }
        return;
      }
      case 'codeRows': {
        const groups = codeRowGroups(gridRow, evaluation, placement.scope);
        const first = rows.length;
        for (const group of groups) {
          const scope = group.rows.length === 1 ? [...group.rows, ...placement.scope] : placement.scope;
          layRow(gridRow, gridRow.cells, start, { scope, group }, { around: placement.scope });
        }
        totalLevels(groups, first);
        for (let count = groups.length; count < (gridRow.minRows ?? 0); count++) {
          layRow(gridRow, gridRow.cells, start, { ...placement, blank: true }, { around: placement.scope });
        }
        return;
      }
      case 'group': {
        if (gridRow.when !== undefined && !evaluation.holds(gridRow.when, placement.scope)) return;
        const first = rows.length;
        const width = gridRow.lead.reduce((total, cell) => total + (cell.span ?? 1), 0);
        for (const inner of gridRow.rows) walk(inner, start + width, placement);
        const height = rows.length - first;
        // Laid last: without rows there is no lead, and no fact may have its home there.
        let column = start;
        for (const cell of height === 0 ? [] : gridRow.lead) {
          rows[first]?.cells.push(lay(cell, column, height, placement));
          column += cell.span ?? 1;
        }
        return;
      }
    }
  }

  for (const gridRow of grid.rows) walk(gridRow, 0, { scope });
  for (const row of rows) {
    row.cells.sort((one, other) => one.column - other.column);
    const last = row.cells.at(-1);
    if (last !== undefined && last.column + last.columnSpan > columnCount) {
      throw new Error(`grid ${grid.id} has a row wider than its ${columnCount} columns`);
    }
  }
  return rows;
}
