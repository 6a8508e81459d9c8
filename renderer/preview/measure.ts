import type { ParagraphMetrics, PreviewBlock, PreviewTable } from '../../shared/outputs/preview/previewSet.ts';
import type { SlicedCell } from './cellSlices.ts';
import { drawBlock } from './drawBlock.ts';
import type { FlowBlock, FlowRow } from './paginate.ts';

/** The cells that a page may cut through, by row and column. */
export type CutCells = ReadonlyMap<string, SlicedCell>;

export function cellKey(row: number, column: number): string {
  return `${row} ${column}`;
}

/** A block with its heights; `rowHeights` and `cells` of a table only. */
export type Measured = {
  readonly flow: FlowBlock;
  readonly rowHeights: readonly number[];
  readonly cells: CutCells;
};

const plain = { rowHeights: [], cells: new Map<string, SlicedCell>() } as const;
const noMetrics: ParagraphMetrics = { line: 20, before: 0, after: 0 };

function pixels(value: string): number {
  return Number.parseFloat(value) || 0;
}

function textHeight(cell: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return range.getBoundingClientRect().height;
}

/** A row is cut between the lines of its highest text. */
function slicesOf(height: number, cells: readonly SlicedCell[]): readonly number[] {
  const highest = [...cells].sort((a, b) => b.lines * b.line - a.lines * a.line)[0];
  if (highest === undefined || highest.lines < 2) return [height];
  const { line, lines } = highest;
  const top = height - lines * line;
  return [top / 2 + line, ...Array.from({ length: lines - 2 }, () => line), line + top / 2];
}

function measureTable(table: PreviewTable, element: HTMLElement): Measured {
  const rows = [...element.querySelectorAll('tr')];
  const rowHeights = rows.map((row) => row.getBoundingClientRect().height);
  const cells = new Map<string, SlicedCell>();
  const flowRows = table.rows.map((row, at): FlowRow => {
    const elements = rows[at]?.children;
    const cut: SlicedCell[] = [];
    row.cells.forEach((cell, index) => {
      const drawn = elements?.[index];
      if (!(drawn instanceof HTMLElement) || (cell.rowSpan === 1 && !row.breaks)) return;
      const style = getComputedStyle(drawn);
      const line = pixels(style.lineHeight);
      const padding = pixels(style.paddingTop) + pixels(style.paddingBottom) + 1;
      const lines = Math.max(1, Math.round(textHeight(drawn) / line));
      const measured = { row: at, rowSpan: cell.rowSpan, lines, line, padding };
      cells.set(cellKey(at, cell.column), measured);
      if (cell.rowSpan === 1) cut.push(measured);
    });
    const height = rowHeights[at] ?? row.leastPx;
    return { slices: row.breaks ? slicesOf(height, cut) : [height] };
  });
  return { flow: { kind: 'rows', rows: flowRows, repeated: table.repeated }, rowHeights, cells };
}

function measureDrawn(
  block: PreviewBlock,
  element: HTMLElement | undefined,
  metrics: ReadonlyMap<string, ParagraphMetrics>,
): Measured {
  const of = (role: string): ParagraphMetrics => metrics.get(role) ?? noMetrics;
  const height = element?.getBoundingClientRect().height ?? 0;
  switch (block.kind) {
    case 'paragraph': {
      const { line, before, after } = of(block.role);
      const count = Math.max(1, Math.round(height / line));
      return { flow: { kind: 'lines', count, line, before, after, keepsNext: block.keepsNext }, ...plain };
    }
    case 'table':
      return element === undefined
        ? { flow: { kind: 'solid', height: 0, before: 0 }, ...plain }
        : measureTable(block, element);
    case 'signature': {
      const { line, before } = of('signature');
      return { flow: { kind: 'solid', height: Math.max(height, line), before }, ...plain };
    }
    case 'spacer': {
      const { line } = of('body');
      const flow = { kind: 'solid', height: block.lines * line, before: 0 } as const;
      return { flow, ...plain };
    }
    case 'gap':
      return { flow: { kind: 'solid', height: block.heightPx, before: 0 }, ...plain };
  }
}

/** Lays blocks out in a column of that width (px) inside `room`, measures them, and takes them out again. */
export function measureBlocks(
  room: ParentNode & Node,
  blocks: readonly PreviewBlock[],
  width: number,
  metrics: ReadonlyMap<string, ParagraphMetrics>,
): readonly Measured[] {
  const column = document.createElement('div');
  column.className = 'page';
  column.style.width = `${width}px`;
  column.style.overflow = 'visible';
  const drawn = blocks.map((block) => {
    const element = drawBlock(block);
    if (element === undefined) return undefined;
    const frame = document.createElement('div');
    frame.className = 'clip';
    frame.append(element);
    column.append(frame);
    return element;
  });
  room.append(column);
  const measured = blocks.map((block, at) => measureDrawn(block, drawn[at], metrics));
  column.remove();
  return measured;
}
