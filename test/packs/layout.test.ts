import { describe, expect, it } from 'vitest';
import type { ResolvedBlock, ResolvedCell } from '../../shared/layout/resolvedDocument.ts';
import { open, scenarios } from '../helpers/scenarios.ts';

type Table = Extract<ResolvedBlock, { kind: 'table' }>;

/** Grid positions that are covered not exactly once. */
function untiled(table: Table): readonly string[] {
  const covered = new Map<string, number>();
  for (const [rowIndex, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.columnSpan; right++) {
          const at = `${rowIndex + down}:${cell.column + right}`;
          covered.set(at, (covered.get(at) ?? 0) + 1);
        }
      }
    }
  }
  const expected = table.rows.flatMap((_row, row) => table.columnsMm.map((_width, column) => `${row}:${column}`));
  return [
    ...expected.filter((at) => covered.get(at) !== 1),
    ...[...covered.keys()].filter((at) => !expected.includes(at)),
  ].map((at) => `${table.id} ${at}`);
}

describe.each(scenarios.map((each) => [`${each.pack}/${each.name}`, each] as const))('layout of %s', (_name, each) => {
  const { set } = open(each);
  const tables = set.documents.flatMap((document) =>
    document.blocks.filter((block): block is Table => block.kind === 'table'),
  );
  const cells: readonly ResolvedCell[] = tables.flatMap((table) => table.rows.flatMap((row) => row.cells));

  it('tiles every table without gap or overlap', () => {
    expect(tables.flatMap(untiled)).toEqual([]);
  });

  it('gives every cell an id of its own, and formulas refer to cells that are there', () => {
    const ids = new Set(cells.map((cell) => cell.id));
    expect(ids.size).toBe(cells.length);
    const referred = cells.flatMap((cell) =>
      (cell.formula ?? []).flatMap((part) => {
        if (typeof part === 'string') return [];
        return 'ref' in part ? [part.ref] : part.refs;
      }),
    );
    expect(referred.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('makes every calculated number live, unless a person has overridden it', () => {
    const dead = cells.filter((cell) => cell.source === 'calculated' && cell.number !== undefined && !cell.formula);
    expect(dead.map((cell) => cell.fact)).toEqual([]);
  });
});
