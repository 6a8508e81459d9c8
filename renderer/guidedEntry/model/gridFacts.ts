import type { FieldDefinition, TableDefinition } from '../../../shared/calculation/factModel.ts';
import type { CodeRows, GridCell, GridRow } from '../../../shared/packs/documentSchema.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';

type Rows = Extract<GridRow, { kind: 'rows' }>;

export function cellFacts(cells: readonly GridCell[]): readonly string[] {
  return cells.flatMap(({ content }) => (content.kind === 'field' ? [content.id] : []));
}

/** The facts that a row of a grid shows, those of rows within it included. */
export function factsOfRow(row: GridRow): readonly string[] {
  return row.kind === 'group' ? [...cellFacts(row.lead), ...row.rows.flatMap(factsOfRow)] : cellFacts(row.cells);
}

/** The repeating rows of a grid, wherever they stand. */
export function runsOf(rows: readonly GridRow[]): readonly Rows[] {
  return rows.flatMap((row) => (row.kind === 'rows' ? [row] : row.kind === 'group' ? runsOf(row.rows) : []));
}

export function codeRowsOf(rows: readonly GridRow[]): readonly CodeRows[] {
  return rows.flatMap((row) => (row.kind === 'codeRows' ? [row] : row.kind === 'group' ? codeRowsOf(row.rows) : []));
}

/** Every table by code that a pack prints. */
export function codeTablesOf(pack: TemplatePack): readonly CodeRows[] {
  return pack.documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'grid' ? codeRowsOf(block.rows) : [])),
  );
}

export type PackFact = {
  readonly id: string;
  readonly table: TableDefinition | undefined;
  readonly field: FieldDefinition;
};

const factsOfPack = new WeakMap<TemplatePack, ReadonlyMap<string, PackFact>>();

/** Every fact of a pack by its full id. */
export function packFacts(pack: TemplatePack): ReadonlyMap<string, PackFact> {
  const known = factsOfPack.get(pack);
  if (known !== undefined) return known;
  const facts = new Map<string, PackFact>(
    pack.fields.map((field) => [field.id, { id: field.id, table: undefined, field }]),
  );
  for (const table of pack.tables) {
    for (const field of table.rowFields) {
      const id = `${table.id}.${field.id}`;
      facts.set(id, { id, table, field });
    }
  }
  factsOfPack.set(pack, facts);
  return facts;
}

/** Full ids of the row fields that are typed. References are filled in by the place where a row is added. */
export function typedRowFields(table: TableDefinition): readonly string[] {
  return table.rowFields.flatMap(({ id, source }) => (source.kind === 'entered' ? [`${table.id}.${id}`] : []));
}

/** The row field that says which row of another table a row belongs to. */
export function referenceOf(
  table: TableDefinition,
): { readonly field: string; readonly table: string; readonly parentField: string } | undefined {
  for (const { id, source } of table.rowFields) {
    if (source.kind === 'reference') return { field: id, table: source.table, parentField: source.field };
  }
  return undefined;
}
