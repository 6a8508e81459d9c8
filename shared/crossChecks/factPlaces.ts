import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import type { FindingPlace } from '../findings/finding.ts';
import type { Block, GridCell, GridRow } from '../packs/documentSchema.ts';
import { usesOf } from '../packs/packUses.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

type PrintedIn = { readonly document: string; readonly table?: string };

function cellsOf(row: GridRow): readonly GridCell[] {
  if (row.kind === 'group') return [...row.lead, ...row.rows.flatMap(cellsOf)];
  return row.cells;
}

function gridFacts(block: Block): readonly string[] {
  if (block.kind !== 'grid') return [];
  return block.rows.flatMap(cellsOf).flatMap((cell) => (cell.content.kind === 'field' ? [cell.content.id] : []));
}

/** The document whose text prints a fact first; of a fact that is printed nowhere, the one it is filled in for. */
function documentsByFact(pack: TemplatePack): ReadonlyMap<string, string> {
  const known = documentsOfPack.get(pack);
  if (known !== undefined) return known;
  const ids = new Set(pack.documents.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const { id, where, printed } of usesOf(pack)) {
    if (printed && ids.has(where) && !found.has(id)) found.set(id, where);
  }
  for (const { document, fields = [] } of pack.sections) {
    for (const id of fields) if (!found.has(id)) found.set(id, document);
  }
  documentsOfPack.set(pack, found);
  return found;
}
const documentsOfPack = new WeakMap<TemplatePack, ReadonlyMap<string, string>>();

/** Which document and table print a fact first; facts that no table prints belong to the text that does. */
export type FactPlaces = {
  readonly printedIn: (id: string) => PrintedIn;
  /** The place of a fact in words: document, table, and the cell's full label with the row's name. */
  readonly place: (id: string, scope?: Scope) => FindingPlace;
  readonly rowName: (scope: Scope) => string;
};

export function factPlaces(pack: TemplatePack, evaluation: Evaluation): FactPlaces {
  const { year } = evaluation.model;
  const homes = new Map<string, PrintedIn>();
  const nameOf = (document: TemplatePack['documents'][number]): string =>
    document.attachment ?? fillYears(document.title, year).replace(/\{[^}]*\}/g, '');
  for (const document of pack.documents) {
    for (const block of document.blocks) {
      for (const id of gridFacts(block)) {
        if (block.kind === 'grid' && !homes.has(id)) homes.set(id, { document: nameOf(document), table: block.label });
      }
    }
  }
  for (const [id, name] of documentsByFact(pack)) {
    const document = pack.documents.find((each) => each.id === name);
    if (document !== undefined && !homes.has(id)) homes.set(id, { document: nameOf(document) });
  }
  const [first] = pack.documents;
  const fallback: PrintedIn = { document: first === undefined ? pack.title : nameOf(first) };

  function rowName(scope: Scope): string {
    const [row] = scope;
    const table = row && pack.tables.find((each) => each.id === row.table);
    if (row === undefined || table === undefined) return '';
    const own = table.nameField === undefined ? '' : evaluation.text(`${table.id}.${table.nameField}`, scope).trim();
    const parent = evaluation.parentOf(row);
    const name = own === '' ? `${table.rowLabel}${evaluation.rowNumber(row)}` : own;
    return parent === undefined ? name : `${rowName([parent])} ${name}`;
  }

  return {
    rowName,
    printedIn: (id) => homes.get(id) ?? fallback,
    place: (id, scope = []) => {
      const label = fillYears(evaluation.place(id)?.field.label ?? id, year);
      const name = evaluation.place(id)?.table === undefined ? '' : rowName(scope);
      return { ...(homes.get(id) ?? fallback), cell: name === '' ? label : `${name} ${label}` };
    },
  };
}
