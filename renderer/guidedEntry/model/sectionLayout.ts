import type { RowFilter } from '../../../shared/calculation/expression.ts';
import type { TableDefinition } from '../../../shared/calculation/factModel.ts';
import { readsOf } from '../../../shared/calculation/walkExpression.ts';
import type { ParagraphRole } from '../../../shared/packs/documentSchema.ts';
import type { SectionDefinition, TemplatePack } from '../../../shared/packs/templatePack.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import type { Grid } from './formTable.ts';
import { codeRowsOf, codeTablesOf, factsOfRow, packFacts, referenceOf, runsOf, typedRowFields } from './gridFacts.ts';
import { entryGrid, type ListGroup, listGrid } from './listGrids.ts';
import { reduceRows, wholeRows, withHeader } from './reduceGrid.ts';

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
  /** Paragraphs of the document that are printed above and below. */
  readonly above?: readonly FormParagraph[];
  readonly below?: readonly FormParagraph[];
  /** Of `strays`: the table whose rows are meant, and the lines in which its other rows stand. */
  readonly strays?: { readonly table: string; readonly wheres: readonly RowFilter[] };
};

/** A printed paragraph of a form, as a template. */
export type FormParagraph = { readonly role: ParagraphRole; readonly text: string };

/** Everything a section shows, in order. `forms`: the table with one form per row. */
export type SectionLayout = {
  readonly forms?: { readonly table: string; readonly where?: RowFilter };
  readonly parts: readonly FormPart[];
};

function isTyped(pack: TemplatePack, id: string): boolean {
  return packFacts(pack).get(id)?.field.source.kind === 'entered';
}

type Document = TemplatePack['documents'][number];

function documentOf(pack: TemplatePack, id: string): Document | undefined {
  return pack.documents.find((document) => document.id === id);
}

/** What is laid out together: one section, or with `whole` all of a document's as one continuous page. */
type Scope = {
  readonly document: Document | undefined;
  readonly sections: readonly SectionDefinition[];
  readonly whole: boolean;
};

function scopeOfSection(pack: TemplatePack, section: SectionDefinition): Scope {
  return { document: documentOf(pack, section.document), sections: [section], whole: false };
}

/** The paragraphs around each grid of a document: those before it, and after the last one the rest. */
function paragraphsAround({ blocks }: Document): ReadonlyMap<string, Pick<FormPart, 'above' | 'below'>> {
  const found = new Map<string, { above: FormParagraph[]; below: FormParagraph[] }>();
  const last = blocks.findLast((block) => block.kind === 'grid');
  let above: FormParagraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'grid') {
      found.set(block.id, { above, below: [] });
      above = [];
    } else if (block.kind === 'paragraph') above.push({ role: block.role, text: block.text });
  }
  if (last?.kind === 'grid') found.get(last.id)?.below.push(...above);
  return found;
}

/** The official tables of the document: reduced to what the section types, or whole where they only total. */
function officialParts(pack: TemplatePack, { document, sections, whole }: Scope): readonly FormPart[] {
  const tables = sections.flatMap((section) => section.tables ?? []);
  const wantedFields = new Set(sections.flatMap((section) => section.fields ?? []));
  const wanted = {
    fact: (id: string) => wantedFields.has(id) || tables.includes(packFacts(pack).get(id)?.table?.id ?? ''),
    typed: (id: string) => isTyped(pack, id),
  };
  if (document === undefined) return [];
  const around = whole ? paragraphsAround(document) : new Map<string, Pick<FormPart, 'above' | 'below'>>();
  return document.blocks.flatMap((block): readonly FormPart[] => {
    if (block.kind !== 'grid') return [];
    const part = { title: block.label, rowAtHand: document.repeat !== undefined, ...around.get(block.id) };
    const isByCode = codeRowsOf(block.rows).some((row) => whole || tables.includes(row.table));
    if (isByCode || (whole && sections.length === 0)) {
      return [{ ...part, key: `overview.${block.id}`, kind: 'overview', grid: block, adds: [] }];
    }
    const rows = withHeader(whole ? wholeRows(block.rows, wanted) : reduceRows(block.rows, wanted));
    if (!whole && !rows.flatMap(factsOfRow).some(wanted.fact)) return [];
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
  const parts = sectionsWith(pack, table.id).flatMap((section) => officialParts(pack, scopeOfSection(pack, section)));
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
  sections: readonly SectionDefinition[],
  table: TableDefinition,
  official: readonly FormPart[],
  forms: string | undefined,
): readonly FormPart[] {
  const reference = referenceOf(table);
  const isChild = reference !== undefined && reference.table === forms;
  const part = { title: table.label, ...(table.help === undefined ? {} : { help: table.help }) };
  const wheres = wheresOf(official, table.id);
  const parts: FormPart[] = [];
  const first = sectionsWith(pack, table.id)[0]?.id;
  const owesTheRest = sections.some(({ id }) => id === first);
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

/** Everything that is worked on at once: one page of the papers, or a section of facts for the text. */
export type Sheet = {
  /** The document's id where the sheet is the whole of it, else the section's. */
  readonly key: string;
  readonly document: Document | undefined;
  /** The sections on it, in order. A sheet without any follows from others by itself. */
  readonly sections: readonly SectionDefinition[];
  readonly layout: SectionLayout;
};

type Layouts = { readonly sections: Map<string, SectionLayout>; readonly sheets: Map<string, Sheet | undefined> };
const layouts = new WeakMap<TemplatePack, Layouts>();

function layoutsOf(pack: TemplatePack): Layouts {
  const known = layouts.get(pack) ?? { sections: new Map(), sheets: new Map() };
  layouts.set(pack, known);
  return known;
}

/** Which lines a section has of its sheet, from the pack alone. */
export function sectionLayout(pack: TemplatePack, section: SectionDefinition): SectionLayout {
  const { sections } = layoutsOf(pack);
  const known = sections.get(section.id) ?? newLayout(pack, scopeOfSection(pack, section));
  sections.set(section.id, known);
  return known;
}

/** The sheet on which a section stands; or that of a form in which nothing is typed, by the document's id. */
export function sheetOf(pack: TemplatePack, place: string): Sheet | undefined {
  const { sheets } = layoutsOf(pack);
  if (!sheets.has(place)) sheets.set(place, newSheet(pack, place));
  return sheets.get(place);
}

function newSheet(pack: TemplatePack, place: string): Sheet | undefined {
  const section = pack.sections.find(({ id }) => id === place);
  const document = documentOf(pack, section?.document ?? place);
  if (document?.kind !== 'form') {
    if (section === undefined) return undefined;
    return { key: section.id, document, sections: [section], layout: sectionLayout(pack, section) };
  }
  const sections = pack.sections.filter((each) => each.document === document.id);
  const [first] = sections;
  // One object for all places of a sheet.
  if (first !== undefined && first.id !== place) return sheetOf(pack, first.id);
  return { key: document.id, document, sections, layout: newLayout(pack, { document, sections, whole: true }) };
}

/** Whether a document is a sheet that follows from others by itself. */
export function followsByItself(pack: TemplatePack, document: Document): boolean {
  return (
    document.kind === 'form' &&
    document.blocks.some(({ kind }) => kind === 'grid') &&
    !pack.sections.some((section) => section.document === document.id)
  );
}

/** The section of a sheet to which a fact belongs, by its full id. */
export function sectionOnSheet(pack: TemplatePack, { sections }: Sheet, id: string): string | undefined {
  const table = packFacts(pack).get(id)?.table?.id;
  const own =
    sections.find(({ fields }) => fields?.includes(id) === true) ??
    sections.find(({ tables }) => table !== undefined && tables?.includes(table) === true) ??
    sections.find((section) =>
      sectionLayout(pack, section).parts.some(({ grid }) => grid.rows.flatMap(factsOfRow).includes(id)),
    );
  return own?.id;
}

function listParts(pack: TemplatePack, { sections }: Scope, shown: ReadonlySet<string>, isAlone: boolean): FormPart[] {
  return sections.flatMap((section): FormPart[] => {
    const others = (section.fields ?? []).filter(
      (id) => !shown.has(id) && packFacts(pack).get(id)?.table === undefined,
    );
    if (others.length === 0) return [];
    const title = isAlone ? section.label : sections.length > 1 ? section.label : strings.otherFacts;
    const grid = listGrid(pack, `${section.id}.list`, title, listGroups(pack, section, others));
    return [{ key: `list.${section.id}`, kind: 'list', title, grid, rowAtHand: false, adds: [] }];
  });
}

function newLayout(pack: TemplatePack, scope: Scope): SectionLayout {
  const official = officialParts(pack, scope);
  const ids = [...new Set(scope.sections.flatMap((section) => section.tables ?? []))];
  const repeat = scope.document?.repeat;
  const forms = repeat !== undefined && ids.includes(repeat.table) ? repeat : undefined;
  const tables = ids.flatMap((id) => pack.tables.find((table) => table.id === id) ?? []);
  const ofTables = tables.flatMap((table) => tableParts(pack, scope.sections, table, official, forms?.table));
  const lists = listParts(pack, scope, shownIn(official), official.length + ofTables.length === 0);
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
