import type { Block, GridCell, GridRow } from './documentSchema.ts';
import type { TemplatePack } from './templatePack.ts';

type Grid = Extract<Block, { kind: 'grid' }>;

/** Columns that are taken in rows further down by cells that reach over several rows. */
type Reaching = Map<number, Set<number>>;

function take(cells: readonly GridCell[], start: number, row: number, reaching: Reaching): number {
  const taken = reaching.get(row) ?? new Set<number>();
  let column = start;
  for (const { span = 1, rowSpan = 1 } of cells) {
    while (taken.has(column)) column += 1;
    for (let below = 1; below < rowSpan; below += 1) {
      const further = reaching.get(row + below) ?? new Set<number>();
      for (let at = column; at < column + span; at += 1) further.add(at);
      reaching.set(row + below, further);
    }
    column += span;
  }
  while (taken.has(column)) column += 1;
  return column;
}

function rowViolations(grid: Grid, where: string): readonly string[] {
  const reaching: Reaching = new Map();
  const found: string[] = [];
  let count = 0;
  function walk(row: GridRow, start: number): void {
    if (row.kind === 'group') {
      const inner = start + row.lead.reduce((columns, cell) => columns + (cell.span ?? 1), 0);
      for (const each of row.rows) walk(each, inner);
      return;
    }
    count += 1;
    const columns = take(row.cells, start, count, reaching);
    if (columns !== grid.columnsMm.length) {
      found.push(`${where}第 ${count} 行占 ${columns} 列，应占 ${grid.columnsMm.length} 列`);
    }
  }
  for (const row of grid.rows) walk(row, 0);
  const last = Math.max(0, ...reaching.keys());
  return last > count ? [...found, `${where}有的格向下合并，超出了最后一行`] : found;
}

/**
 * Grids whose rows, as declared, do not fill their columns exactly. Every row counts once, also one that is printed
 * under a condition or for each row of a table.
 */
export function tilingViolations(pack: TemplatePack): readonly string[] {
  return pack.documents.flatMap((document) =>
    document.blocks.flatMap((block) =>
      block.kind === 'grid' ? rowViolations(block, `${document.attachment ?? document.id}“${block.label}”`) : [],
    ),
  );
}
