import type { Evaluation, Row, Scope } from '../calculation/evaluation.ts';
import type { FieldDefinition } from '../calculation/factModel.ts';
import { narrativePlaces } from '../packs/narrativePlaces.ts';
import type { SectionDefinition, TemplatePack } from '../packs/templatePack.ts';

export type ProgressState = 'notStarted' | 'started' | 'done';

/**
 * How far something is: `filled` of `required`. `touched`: the clerk typed something there, required or not. A standard
 * value of the pack fills a fact without touching it.
 */
export type Progress = { readonly filled: number; readonly required: number; readonly touched: boolean };
export type SectionProgress = Progress & { readonly state: ProgressState };

type Narrative = Readonly<Record<string, readonly string[]>>;

const none: Progress = { filled: 0, required: 0, touched: false };

function sum(parts: readonly Progress[]): Progress {
  return parts.reduce(
    (all, part) => ({
      filled: all.filled + part.filled,
      required: all.required + part.required,
      touched: all.touched || part.touched,
    }),
    none,
  );
}

function ofFact(evaluation: Evaluation, field: FieldDefinition, id: string, scope: Scope): Progress {
  const { source } = field;
  if (source.kind !== 'entered') return none;
  const typed = evaluation.typed(id, scope).trim();
  const touched = typed !== '' && typed !== source.default;
  return source.required ? { filled: typed === '' ? 0 : 1, required: 1, touched } : { ...none, touched };
}

function ofRow(evaluation: Evaluation, fields: readonly FieldDefinition[], row: Row): Progress {
  return sum(fields.map((field) => ofFact(evaluation, field, `${row.table}.${field.id}`, [row])));
}

/** Rows that exist; a row counts as touched by being there, beyond those that the table always has. */
function ofTable(pack: TemplatePack, evaluation: Evaluation, id: string): Progress {
  const table = pack.tables.find((each) => each.id === id);
  if (table === undefined) return none;
  const rows = evaluation.rows(id);
  const fields = table.rowFields.filter((field) => field.source.kind === 'entered');
  const filled = sum(rows.map((row) => ofRow(evaluation, fields, row)));
  return { ...filled, touched: filled.touched || rows.length > table.minRows };
}

function ofField(pack: TemplatePack, evaluation: Evaluation, id: string): Progress {
  const field = fieldsOf(pack).get(id);
  return field === undefined ? none : ofFact(evaluation, field, id, []);
}

const knownFields = new WeakMap<TemplatePack, ReadonlyMap<string, FieldDefinition>>();

function fieldsOf(pack: TemplatePack): ReadonlyMap<string, FieldDefinition> {
  const known = knownFields.get(pack) ?? new Map(pack.fields.map((field) => [field.id, field]));
  knownFields.set(pack, known);
  return known;
}

function hasText(paragraphs: readonly string[] | undefined): boolean {
  return paragraphs?.some((paragraph) => paragraph.trim() !== '') === true;
}

/**
 * The free texts of a section count as one thing to do, for not every place applies to every unit. Generated sentences
 * write themselves; one that was replaced or left out counts as touched. `ids`: narrative places of the section.
 */
function ofTexts(pack: TemplatePack, narrative: Narrative, ids: ReadonlySet<string>): Progress {
  const places = narrativePlaces(pack).filter(({ id }) => ids.has(id));
  const free = places.filter(({ kind }) => kind === 'free');
  const written = free.some(({ id }) => hasText(narrative[id]));
  const generated = new Set(places.filter(({ kind }) => kind === 'generated').map(({ id }) => id));
  const replaced = Object.entries(narrative).some(
    ([key, paragraphs]) => paragraphs.length > 0 && generated.has(key.replace(/\[\d+\]$/, '')),
  );
  return { filled: written ? 1 : 0, required: free.length > 0 ? 1 : 0, touched: written || replaced };
}

function stateOf({ filled, required, touched }: Progress, asksNothing: boolean): ProgressState {
  if (asksNothing) return 'done';
  if (!touched) return 'notStarted';
  return filled >= required ? 'done' : 'started';
}

function ofSection(
  pack: TemplatePack,
  evaluation: Evaluation,
  narrative: Narrative,
  { fields = [], tables = [], narrative: texts = [] }: SectionDefinition,
): SectionProgress {
  const facts = sum([
    ...fields.map((id) => ofField(pack, evaluation, id)),
    ...tables.map((id) => ofTable(pack, evaluation, id)),
  ]);
  const progress = sum([facts, ofTexts(pack, narrative, new Set(texts))]);
  const asksNothing = progress.required === 0 && fields.length + tables.length === 0;
  return { ...progress, state: stateOf(progress, asksNothing) };
}

/** Progress of every section of the pack, by section id. A table that stands in two sections counts in both. */
export function sectionProgress(
  pack: TemplatePack,
  evaluation: Evaluation,
  narrative: Narrative,
): ReadonlyMap<string, SectionProgress> {
  return new Map(pack.sections.map((section) => [section.id, ofSection(pack, evaluation, narrative, section)]));
}

/** Progress of the whole report: each required fact once; texts only touch. */
export function reportProgress(pack: TemplatePack, evaluation: Evaluation, narrative: Narrative): Progress {
  const facts = sum([
    ...pack.fields.map((field) => ofFact(evaluation, field, field.id, [])),
    ...pack.tables.map((table) => ofTable(pack, evaluation, table.id)),
  ]);
  return { ...facts, touched: facts.touched || Object.values(narrative).some(hasText) };
}
