/** Column edges closer than this are the same edge; forms are drawn to the millimetre. */
const toleranceMm = 0.5;

/**
 * The columns of a sheet that carries several tables. `edgesMm` runs from 0 to the right edge; `edgeIndexes(columnsMm)`
 * gives for each edge of a table (left edge first) its index in `edgesMm`.
 */
export type ColumnUnion = {
  readonly edgesMm: readonly number[];
  readonly edgeIndexes: (columnsMm: readonly number[]) => readonly number[];
};

/** Cuts a sheet at every column edge of every table, so that each table cell is a whole number of sheet columns. */
export function columnUnion(tables: readonly (readonly number[])[], emptyWidthMm: number): ColumnUnion {
  const distinct = new Map<string, readonly number[]>();
  for (const columnsMm of tables) distinct.set(columnsMm.join(' '), columnsMm);

  const edges = [0];
  const edgesOfTable = new Map<string, readonly number[]>();
  for (const [key, columnsMm] of distinct) {
    edgesOfTable.set(key, tableEdges(columnsMm, edges));
  }
  if (edges.length === 1) edges.push(emptyWidthMm);
  edges.sort((left, right) => left - right);

  const indexOf = new Map(edges.map((edge, index) => [edge, index]));
  const indexes = new Map<string, readonly number[]>();
  for (const [key, own] of edgesOfTable) {
    indexes.set(
      key,
      own.map((edge) => indexOf.get(edge) ?? 0),
    );
  }
  return { edgesMm: edges, edgeIndexes: (columnsMm) => indexes.get(columnsMm.join(' ')) ?? [0] };
}

/** The table's edges as members of `edges`, which grows by those that are new. No two edges of a table fall together. */
function tableEdges(columnsMm: readonly number[], edges: number[]): readonly number[] {
  const own = [0];
  let position = 0;
  for (const width of columnsMm) {
    position += width;
    const previous = own.at(-1) ?? 0;
    const known = edges.find((edge) => edge > previous && Math.abs(edge - position) <= toleranceMm);
    if (known === undefined) edges.push(position);
    own.push(known ?? position);
  }
  return own;
}
