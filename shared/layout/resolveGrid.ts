import { blankExcelFormat, excelNumber } from '../calculation/display.ts';
import type { Evaluation, Scope } from '../calculation/evaluation.ts';
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
import { fillText } from './fillTemplate.ts';
import type { PlacedCells } from './placedCells.ts';
import { printableText } from './printableText.ts';
import type { ResolvedCell } from './resolvedDocument.ts';

type Grid = Extract<Block, { kind: 'grid' }>;

/** The fact that a cell shows, and what the cell shows while the fact is blank. */
type CellOrigin = { readonly id: string; readonly scope: Scope; readonly blankText: string };

/** A cell before the formulas are known; `origin` keeps what they are made of. */
export type LaidCell = ResolvedCell & { readonly origin?: CellOrigin };
export type LaidRow = { readonly heightMm: number; readonly header: boolean; readonly cells: readonly LaidCell[] };

export type GridContext = {
  readonly evaluation: Evaluation;
  readonly cells: PlacedCells;
  readonly typography: Typography;
};

const defaultRowHeightMm = 8;

type Placement = { readonly scope: Scope; readonly rowNumber?: number };

function defaultRole(content: CellContent, evaluation: Evaluation): CellRole {
  if (content.kind !== 'field') return 'label';
  const unit = evaluation.place(content.id)?.field.unit ?? 'text';
  return isNumeric(unit) || content.before !== undefined ? 'value' : 'longText';
}

type CellContentText = Pick<LaidCell, 'text' | 'fact' | 'source' | 'number' | 'blankFormat' | 'origin'>;

function quoted(literal: string): string {
  return literal === '' ? '' : `"${literal.replace(/"/g, '”')}"`;
}

function sourceOf(id: string, scope: Scope, evaluation: Evaluation): NonNullable<ResolvedCell['source']> {
  const kind = evaluation.place(id)?.field.source.kind;
  if (kind === 'profile') return 'profile';
  if (kind !== 'calculated') return 'entered';
  return evaluation.override(id, scope) === undefined ? 'calculated' : 'overridden';
}

function contentText(content: CellContent, placement: Placement, evaluation: Evaluation): CellContentText {
  if (content.kind === 'empty') return { text: '' };
  const { scope, rowNumber } = placement;
  if (content.kind === 'text') return { text: printableText(fillText(content.text, evaluation, scope, rowNumber)) };
  const before = content.before === undefined ? '' : fillText(content.before, evaluation, scope, rowNumber);
  const after = content.after === undefined ? '' : fillText(content.after, evaluation, scope, rowNumber);
  const printed = printableText(evaluation.text(content.id, scope));
  const place = evaluation.place(content.id);
  const fact = {
    text: `${before}${printed}${after}`,
    fact: evaluation.path(content.id, scope),
    source: sourceOf(content.id, scope, evaluation),
    origin: { id: content.id, scope, blankText: `${before}${after}` },
  };
  const value = evaluation.value(content.id, scope);
  if (place === undefined || !isNumeric(place.field.unit)) return fact;
  const literal = `${before}${after}` !== '';
  const captioned = (format: string): string =>
    `${quoted(before)}${literal && format === 'General' ? '0' : format}${quoted(after)}`;
  if (value.state !== 'complete') return { ...fact, blankFormat: captioned(blankExcelFormat(place.field)) };
  const number = excelNumber(place.field, value.value, printed);
  return { ...fact, number: { value: number.value, format: captioned(number.format) } };
}

function alignmentOf(cell: GridCell, style: CellStyle): ResolvedCell['align'] {
  return cell.align ?? style.align;
}

/** A cell of a blank row of the form: its texts stand, its facts are empty. */
function withoutFacts(cell: GridCell, evaluation: Evaluation): GridCell {
  if (cell.content.kind !== 'field') return cell;
  const { before = '', after = '' } = cell.content;
  const role = cell.role ?? defaultRole(cell.content, evaluation);
  return { ...cell, role, content: { kind: 'text', text: `${before}${after}` } };
}

/** Lays out a grid: expands rows and groups into cells with positions, spans and final texts. */
export function layGrid(grid: Grid, scope: Scope, context: GridContext): readonly LaidRow[] {
  const { evaluation, cells: placed, typography } = context;
  const rows: { heightMm: number; header: boolean; cells: LaidCell[] }[] = [];
  const covered = new Set<string>();
  const columnCount = grid.columnsMm.length;

  function lay(cell: GridCell, column: number, rowSpan: number, placement: Placement): LaidCell {
    const role = cell.role ?? defaultRole(cell.content, evaluation);
    const text = contentText(cell.content, placement, evaluation);
    return {
      id: placed.place(text.fact),
      column,
      columnSpan: cell.span ?? 1,
      rowSpan,
      role,
      align: alignmentOf(cell, typography.cells[role]),
      indent: cell.indent ?? 0,
      ...text,
    };
  }

  function layRow(
    cells: readonly GridCell[],
    start: number,
    placement: Placement,
    heightMm: number | undefined,
    header: boolean,
  ): void {
    const index = rows.length;
    const laid: LaidCell[] = [];
    let column = start;
    for (const cell of cells) {
      while (covered.has(`${index}:${column}`)) column++;
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

  function walk(gridRow: GridRow, start: number, placement: Placement): void {
    switch (gridRow.kind) {
      case 'row':
        if (gridRow.when !== undefined && !evaluation.holds(gridRow.when, placement.scope)) return;
        layRow(gridRow.cells, start, placement, gridRow.heightMm, gridRow.header === true);
        return;
      case 'rows': {
        const found = evaluation.rows(gridRow.table, gridRow.where, placement.scope);
        for (const [index, row] of found.entries()) {
          const inner: Placement = { scope: [row, ...placement.scope], rowNumber: index + 1 };
          layRow(gridRow.cells, start, inner, gridRow.heightMm, false);
        }
        for (let count = found.length; count < (gridRow.minRows ?? 0); count++) {
          const blankRow: Placement = { scope: placement.scope, rowNumber: count + 1 };
          const cells = gridRow.cells.map((cell) => withoutFacts(cell, evaluation));
          layRow(cells, start, blankRow, gridRow.heightMm, false);
        }
        return;
      }
      case 'group': {
        if (gridRow.when !== undefined && !evaluation.holds(gridRow.when, placement.scope)) return;
        const first = rows.length;
        const lead: LaidCell[] = [];
        let column = start;
        for (const cell of gridRow.lead) {
          lead.push(lay(cell, column, 1, placement));
          column += cell.span ?? 1;
        }
        for (const inner of gridRow.rows) walk(inner, column, placement);
        const height = rows.length - first;
        rows[first]?.cells.unshift(...lead.map((cell) => ({ ...cell, rowSpan: height })));
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
