import type { RowFilter } from '../../../shared/calculation/expression.ts';
import type { TableDefinition } from '../../../shared/calculation/factModel.ts';
import { readsOf } from '../../../shared/calculation/walkExpression.ts';
import type { SectionDefinition, TemplatePack } from '../../../shared/packs/templatePack.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import type { Grid } from './formTable.ts';
import { codeRowsOf, codeTablesOf, factsOfRow, packFacts, referenceOf, runsOf, typedRowFields } from './gridFacts.ts';
import { entryGrid, type ListGroup, listGrid } from './listGrids.ts';
import { reduceRows, withHeader } from './reduceGrid.ts';

/**
 * A part of a section's form. `official`: lines of the official table, to type in; `overview`: the whole official table,
 * to look at; `entry`: rows whose typed fields are columns; `strays`: rows that stand in no line of the form;
 * `list`: facts one under the other. `rowAtHand`: it is about the row that is chosen (one form per project).
 * `adds`: tables to which rows may be added here.
 */
export type FormPart = {
  readonly key: string;
  readonly kind: 'official' | 'overview' | 'entry' | 'strays' | 'list';
  readonly title: string;
  readonly help?: string;
  readonly grid: Grid;
  readonly rowAtHand: boolean;
  readonly adds: readonly string[];
  /** Of `strays`: the table whose rows are meant, and the lines in which its other rows stand. */
  readonly strays?: { readonly table: string; readonly wheres: readonly RowFilter[] };
};

/** Everything a section shows, in order. `forms`: the table with one form per row. */
export type SectionLayout = {
  readonly forms?: { readonly table: string; readonly where?: RowFilter };
  readonly parts: readonly FormPart[];
};

function isTyped(pack: TemplatePack, id: string): boolean {
  return packFacts(pack).get(id)?.field.source.kind === 'entered';
}

function documentOf(pack: TemplatePack, section: SectionDefinition) {
  return pack.documents.find((document) => document.id === section.document);
}

/** The official tables of the section's document: reduced to what the section types, or whole where they only total. */
function officialParts(pack: TemplatePack, section: SectionDefinition): readonly FormPart[] {
  const tables = section.tables ?? [];
  const wantedFields = new Set(section.fields ?? []);
  const wanted = {
    fact: (id: string) => wantedFields.has(id) || tables.includes(packFacts(pack).get(id)?.table?.id ?? ''),
    typed: (id: string) => isTyped(pack, id),
  };
  const document = documentOf(pack, section);
  return (document?.blocks ?? []).flatMap((block): readonly FormPart[] => {
    if (block.kind !== 'grid') return [];
    const part = { title: block.label, rowAtHand: document?.repeat !== undefined };
    if (codeRowsOf(block.rows).some((row) => tables.includes(row.table))) {
      return [{ ...part, key: `overview.${block.id}`, kind: 'overview', grid: block, adds: [] }];
    }
    const rows = withHeader(reduceRows(block.rows, wanted));
    if (!rows.flatMap(factsOfRow).some(wanted.fact)) return [];
    return [{ ...part, key: `official.${block.id}`, kind: 'official', grid: { ...block, rows }, adds: tables }];
  });
}

function shownIn(parts: readonly FormPart[]): ReadonlySet<string> {
  return new Set(parts.flatMap((part) => (part.kind === 'overview' ? [] : part.grid.rows.flatMap(factsOfRow))));
}

function covers(where: RowFilter | undefined, text: string): boolean {
  if (where === undefined) return true;
  const found = where.in?.includes(text) === true || where.startsWith?.some((start) => text.startsWith(start)) === true;
  return where.negate === true ? !found : found;
}

/** Whether the lines of the form between them say every choice of the field, so that its place answers it. */
function isSaidByPlace(wheres: readonly (RowFilter | undefined)[], table: TableDefinition, field: string): boolean {
  const choices = table.rowFields.find((each) => each.id === field)?.choices ?? [];
  const own = wheres.filter((where) => where?.field === field);
  return own.length > 0 && choices.length > 0 && choices.every((choice) => own.some((where) => covers(where, choice)));
}

function wheresOf(parts: readonly FormPart[], table: string): readonly (RowFilter | undefined)[] {
  return parts
    .filter((part) => part.kind === 'official')
    .flatMap((part) => runsOf(part.grid.rows).flatMap((run) => (run.table === table ? [run.where] : [])));
}

function sectionsWith(pack: TemplatePack, table: string): readonly SectionDefinition[] {
  return pack.sections.filter((section) => section.tables?.includes(table) === true);
}

/** Typed fields of a table that no official table lets a person type. */
function fieldsWithoutPlace(pack: TemplatePack, table: TableDefinition): readonly string[] {
  const parts = sectionsWith(pack, table.id).flatMap((section) => officialParts(pack, section));
  const shown = shownIn(parts);
  const wheres = wheresOf(parts, table.id);
  return typedRowFields(table).filter(
    (id) => !shown.has(id) && !isSaidByPlace(wheres, table, id.slice(table.id.length + 1)),
  );
}

/** Columns of an entry table: names and codes first, then as declared. */
function entryColumns(pack: TemplatePack, table: TableDefinition, withReference: boolean): readonly string[] {
  const reference = referenceOf(table);
  const typed = typedRowFields(table);
  const names = new Set<string>(table.nameField === undefined ? [] : [`${table.id}.${table.nameField}`]);
  for (const rows of codeTablesOf(pack)) {
    if (rows.table !== table.id) continue;
    names.add(`${table.id}.${rows.code}`);
    if (rows.name !== undefined) names.add(`${table.id}.${rows.name}`);
  }
  const first = withReference && reference !== undefined ? [`${table.id}.${reference.field}`] : [];
  return [...first, ...typed.filter((id) => names.has(id)), ...typed.filter((id) => !names.has(id))];
}

function tableParts(
  pack: TemplatePack,
  section: SectionDefinition,
  table: TableDefinition,
  official: readonly FormPart[],
  forms: string | undefined,
): readonly FormPart[] {
  const reference = referenceOf(table);
  const isChild = reference !== undefined && reference.table === forms;
  const part = { title: table.label, ...(table.help === undefined ? {} : { help: table.help }) };
  const wheres = wheresOf(official, table.id);
  const parts: FormPart[] = [];
  const owesTheRest = sectionsWith(pack, table.id)[0]?.id === section.id;
  const rest = owesTheRest ? fieldsWithoutPlace(pack, table) : [];

  if (forms === table.id) {
    if (rest.length > 0) {
      const grid = listGrid(pack, `${table.id}.rest`, strings.restOfRow(table.rowLabel), [{ ids: rest }]);
      parts.push({ key: `rest.${table.id}`, kind: 'list', title: grid.label, grid, rowAtHand: true, adds: [] });
    }
    return parts;
  }
  if (wheres.length === 0) {
    const columns = entryColumns(pack, table, !isChild);
    const grid = entryGrid(pack, `${table.id}.entry`, table.label, table.id, columns);
    parts.push({ ...part, key: `entry.${table.id}`, kind: 'entry', grid, rowAtHand: isChild, adds: [table.id] });
  } else if (rest.length > 0) {
    const name = table.nameField === undefined ? [] : [`${table.id}.${table.nameField}`];
    const title = strings.restOfTable(table.label);
    const grid = entryGrid(pack, `${table.id}.rest`, title, table.id, [...new Set([...name, ...rest])]);
    parts.push({ key: `rest.${table.id}`, kind: 'entry', title, grid, rowAtHand: isChild, adds: [] });
  }
  const filters = wheres.filter((where) => where !== undefined);
  const isWhole = wheres.length === 0 || filters.length < wheres.length;
  if (reference !== undefined || !isWhole) {
    const columns = [
      ...new Set([
        ...filters.map((where) => `${table.id}.${where.field}`),
        ...entryColumns(pack, table, reference !== undefined),
      ]),
    ];
    const title = strings.strays(table.label);
    const grid = entryGrid(pack, `${table.id}.strays`, title, table.id, columns);
    const strays = { table: table.id, wheres: isWhole ? [] : filters };
    const key = `strays.${table.id}`;
    parts.push({ key, kind: 'strays', title, help: strings.straysHelp, grid, rowAtHand: false, adds: [], strays });
  }
  return parts;
}

/** From this many on, facts of a list stand under the calculated figure that they lead to. */
const longList = 9;

function listGroups(pack: TemplatePack, section: SectionDefinition, ids: readonly string[]): readonly ListGroup[] {
  if (ids.length < longList) return [{ ids }];
  const facts = packFacts(pack);
  const left = new Set(ids);
  const groups: ListGroup[] = [];
  for (const id of section.fields ?? []) {
    const field = facts.get(id)?.field;
    if (field?.source.kind !== 'calculated' || left.has(id)) continue;
    const reads = new Set(readsOf(field.source.formula).facts);
    const own = ids.filter((each) => left.has(each) && reads.has(each) && isTyped(pack, each));
    if (own.length === 0) continue;
    for (const each of own) left.delete(each);
    groups.push({ title: field.label, ids: own });
  }
  const others = ids.filter((id) => left.has(id));
  return others.length === 0 ? groups : [{ ids: others }, ...groups];
}

const layouts = new WeakMap<TemplatePack, Map<string, SectionLayout>>();

/** What the form of a section consists of, from the pack alone. */
export function sectionLayout(pack: TemplatePack, section: SectionDefinition): SectionLayout {
  const known = layouts.get(pack)?.get(section.id);
  if (known !== undefined) return known;
  const layout = newLayout(pack, section);
  layouts.set(pack, (layouts.get(pack) ?? new Map<string, SectionLayout>()).set(section.id, layout));
  return layout;
}

function newLayout(pack: TemplatePack, section: SectionDefinition): SectionLayout {
  const official = officialParts(pack, section);
  const repeat = documentOf(pack, section)?.repeat;
  const forms = repeat !== undefined && section.tables?.includes(repeat.table) === true ? repeat : undefined;
  const tables = (section.tables ?? []).flatMap((id) => pack.tables.find((table) => table.id === id) ?? []);
  const ofTables = tables.flatMap((table) => tableParts(pack, section, table, official, forms?.table));
  const shown = shownIn(official);
  const others = (section.fields ?? []).filter((id) => !shown.has(id) && packFacts(pack).get(id)?.table === undefined);
  const lists: FormPart[] = [];
  if (others.length > 0) {
    const title = official.length + ofTables.length === 0 ? section.label : strings.otherFacts;
    const grid = listGrid(pack, `${section.id}.list`, title, listGroups(pack, section, others));
    lists.push({ key: `list.${section.id}`, kind: 'list', title, grid, rowAtHand: false, adds: [] });
  }
  const byKind = (kind: FormPart['kind']): readonly FormPart[] => ofTables.filter((part) => part.kind === kind);
  const parts = [
    ...official.filter((part) => part.kind === 'official'),
    ...byKind('list'),
    ...byKind('entry'),
    ...byKind('strays'),
    ...lists,
    ...official.filter((part) => part.kind === 'overview'),
  ];
  if (forms === undefined) return { parts };
  const { table, where } = forms;
  return { forms: where === undefined ? { table } : { table, where }, parts };
}
