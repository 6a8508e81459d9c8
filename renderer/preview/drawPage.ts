import type { PreviewCell, PreviewTable } from '../../shared/outputs/preview/previewSet.ts';
import { mmToPx } from '../../shared/outputs/preview/units.ts';
import type { PageLayout } from '../../shared/packs/documentSchema.ts';
import { cellSlices, type SlicedCell } from './cellSlices.ts';
import { appendText, drawBlock, drawCell, drawTableFrame } from './drawBlock.ts';
import { cellKey, type Measured } from './measure.ts';
import { type Page, type PagedPart, type PagedSet, pageBox } from './pagedSet.ts';
import type { Piece, RowPart } from './paginate.ts';

type RowsPiece = Extract<Piece, { kind: 'rows' }>;

/** Page numbers stand 7 mm below the text, one character (14 pt) in from the outer edge. */
const numberBelowTextMm = 7;
const numberIndentPx = (14 * 4) / 3;

function clipped(content: HTMLElement, height: number, above: number): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'clip';
  frame.style.height = `${height}px`;
  if (above > 0) {
    content.style.marginTop = `${-above}px`;
    // It has been read where it begins.
    frame.setAttribute('aria-hidden', 'true');
  }
  frame.append(content);
  return frame;
}

/** The cell's text; only the lines of this page where a page ends within the cell. */
function fillCell(
  element: HTMLElement,
  cell: PreviewCell,
  sliced: SlicedCell | undefined,
  pieces: readonly RowsPiece[],
  at: number,
): void {
  const range = sliced === undefined ? undefined : cellSlices(pieces, sliced)[at];
  if (sliced === undefined || range === undefined || (range.from === 0 && range.to === sliced.lines)) {
    appendText(element, cell.text);
    return;
  }
  if (range.to === range.from) return;
  const text = document.createElement('div');
  appendText(text, cell.text);
  element.append(clipped(text, (range.to - range.from) * sliced.line, range.from * sliced.line));
}

type TableDrawing = {
  readonly table: PreviewTable;
  readonly measured: Measured;
  readonly pieces: readonly RowsPiece[];
  readonly at: number;
};

/** Rows that follow each other on one page. Cells that began on an earlier page go on at the top, without their text. */
function drawRows(body: HTMLElement, parts: readonly RowPart[], drawing: TableDrawing): void {
  const { table, measured, pieces, at } = drawing;
  const first = parts[0]?.row ?? 0;
  const end = (parts.at(-1)?.row ?? -1) + 1;
  const begunBefore = table.rows
    .slice(0, first)
    .flatMap(({ cells }, row) => cells.filter(({ rowSpan }) => row + rowSpan > first).map((cell) => ({ cell, row })));
  for (const { row, from, to } of parts) {
    const element = document.createElement('tr');
    element.style.height = `${to - from}px`;
    const own = (table.rows[row]?.cells ?? []).map((cell) => ({ cell, row }));
    const cells = row === first ? [...begunBefore, ...own].sort((a, b) => a.cell.column - b.cell.column) : own;
    for (const { cell, row: begins } of cells) {
      const drawn = drawCell(cell, Math.min(begins + cell.rowSpan, end) - row);
      fillCell(drawn, cell, measured.cells.get(cellKey(begins, cell.column)), pieces, at);
      element.append(drawn);
    }
    body.append(element);
  }
}

function drawRowsPiece(piece: RowsPiece, part: PagedPart, table: PreviewTable): HTMLElement | undefined {
  const measured = part.measured[piece.block];
  if (measured === undefined) return undefined;
  const pieces = part.plans.flatMap((plan) =>
    plan.filter((other): other is RowsPiece => other.kind === 'rows' && other.block === piece.block),
  );
  const frame = drawTableFrame(table);
  if (piece.repeats) {
    const head = document.createElement('thead');
    const heads = measured.rowHeights.slice(0, table.repeated);
    const parts = heads.map((height, row) => ({ row, from: 0, to: height }));
    drawRows(head, parts, { table, measured: { ...measured, cells: new Map() }, pieces: [], at: 0 });
    frame.append(head);
  }
  const body = document.createElement('tbody');
  drawRows(body, piece.rows, { table, measured, pieces, at: pieces.indexOf(piece) });
  frame.append(body);
  return frame;
}

function drawPiece(piece: Piece, part: PagedPart, paged: PagedSet): HTMLElement | undefined {
  const block = part.blocks[piece.block];
  if (block === undefined) return undefined;
  if (piece.kind === 'rows') {
    return block.kind === 'table' ? drawRowsPiece(piece, part, block) : undefined;
  }
  const page = block.kind === 'paragraph' && block.pageOf !== undefined ? paged.anchors.get(block.pageOf) : undefined;
  const whole = drawBlock(block, page);
  const flow = part.measured[piece.block]?.flow;
  if (whole === undefined || piece.kind !== 'lines' || flow?.kind !== 'lines') return whole;
  if (piece.from === 0 && piece.to === flow.count) return whole;
  return clipped(whole, (piece.to - piece.from) * flow.line, piece.from * flow.line);
}

/** The page number on the outer side and the code of a sign-off in the middle. */
function footerOf(layout: PageLayout, number: number, code: string | undefined): readonly HTMLElement[] {
  const { paper, text } = pageBox(layout);
  const top = `${text.top + text.height + mmToPx(numberBelowTextMm)}px`;
  const parts: HTMLElement[] = [];
  if (layout.pageNumbers === 'dashOutside') {
    const label = document.createElement('div');
    label.className = 'number';
    label.textContent = `— ${number} —`;
    label.style.top = top;
    const side = number % 2 === 1 ? 'right' : 'left';
    const margin = side === 'right' ? paper.width - text.left - text.width : text.left;
    label.style[side] = `${margin + numberIndentPx}px`;
    parts.push(label);
  }
  if (code !== undefined) {
    const label = document.createElement('div');
    label.className = 'footerCode';
    label.textContent = code;
    label.style.top = top;
    parts.push(label);
  }
  return parts;
}

/** Draws a page as a box of the size of the paper, in px. Its styles are those of the set. */
export function drawPage(paged: PagedSet, { document: at, part, plan, number }: Page): HTMLElement {
  const layout = paged.set.documents[at]?.page;
  const box = document.createElement('div');
  box.className = 'page';
  if (layout === undefined) return box;
  const { paper, text } = pageBox(layout);
  box.style.width = `${paper.width}px`;
  box.style.height = `${paper.height}px`;
  if (paged.set.watermark !== undefined) {
    const mark = document.createElement('div');
    mark.className = 'watermark';
    mark.setAttribute('aria-hidden', 'true');
    const words = document.createElement('span');
    words.dataset['text'] = paged.set.watermark;
    mark.append(words);
    box.append(mark);
  }
  for (const piece of part.plans[plan] ?? []) {
    const drawn = drawPiece(piece, part, paged);
    if (drawn === undefined) continue;
    const frame = document.createElement('div');
    frame.className = 'block';
    frame.style.left = `${text.left}px`;
    frame.style.top = `${text.top + piece.y}px`;
    frame.style.width = `${text.width}px`;
    frame.append(drawn);
    box.append(frame);
  }
  for (const each of footerOf(layout, number, paged.set.footerCode)) box.append(each);
  return box;
}
