import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import type { FieldDefinition } from '../calculation/factModel.ts';
import { isAbsent } from '../drafts/absence.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import { narrativePlaces } from '../packs/narrativePlaces.ts';
import type { SectionDefinition, TemplatePack } from '../packs/templatePack.ts';
import { asksOf } from './asks.ts';

export type ProgressState = 'notStarted' | 'started' | 'done';

/**
 * How far something is: `filled` of `required`, the same things that readiness asks for. `touched`: the clerk typed
 * something there, required or not, or declared it absent. A standard value of the pack fills a fact without touching it.
 */
export type Progress = { readonly filled: number; readonly required: number; readonly touched: boolean };
export type StatedProgress = Progress & { readonly state: ProgressState };

/** Progress by section and by document; a document adds up its sections and its texts that stand in none. */
export type ReportProgress = {
  readonly sections: ReadonlyMap<string, StatedProgress>;
  readonly documents: ReadonlyMap<string, StatedProgress>;
  /** Everything once, the unit's own data included. */
  readonly whole: StatedProgress;
};

type Counts = { filled: number; required: number };

/** What is asked for by home: fact, table or text. */
function countsByHome(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
): ReadonlyMap<string, Readonly<Counts>> {
  const found = new Map<string, Counts>();
  for (const { home, met } of asksOf(pack, evaluation, draft)) {
    const counts = found.get(home) ?? { filled: 0, required: 0 };
    counts.required += 1;
    if (met) counts.filled += 1;
    found.set(home, counts);
  }
  return found;
}

/**
 * A part is done when it was touched and everything that it asks for is there. One that holds only sentences writes
 * itself.
 */
function stated(progress: Progress, writesItself = false): StatedProgress {
  const { filled, required, touched } = progress;
  if (!touched) return { ...progress, state: writesItself && required === 0 ? 'done' : 'notStarted' };
  return { ...progress, state: filled >= required ? 'done' : 'started' };
}

function hasText(paragraphs: readonly string[] | undefined): boolean {
  return paragraphs?.some((paragraph) => paragraph.trim() !== '') === true;
}

/** What the clerk has laid hands on. */
function touches(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft) {
  const { narrative } = draft;
  const fields = new Map(pack.fields.map((field) => [field.id, field]));
  const tables = new Map(pack.tables.map((table) => [table.id, table]));
  const replaced = new Set(
    Object.entries(narrative).flatMap(([key, paragraphs]) =>
      paragraphs.length > 0 ? [key.replace(/\[\d+\]$/, '')] : [],
    ),
  );
  const kinds = new Map(narrativePlaces(pack).map(({ id, kind }) => [id, kind]));

  function isTyped({ source }: FieldDefinition, id: string, scope: Scope): boolean {
    if (source.kind !== 'entered') return false;
    const typed = evaluation.typed(id, scope).trim();
    return typed !== '' && typed !== source.default;
  }

  /** A row counts by being there, beyond those that the table always has. */
  function isTableTouched(id: string): boolean {
    const table = tables.get(id);
    if (table === undefined) return false;
    const rows = evaluation.rows(id);
    if (rows.length > table.minRows) return true;
    return rows.some((row) => table.rowFields.some((field) => isTyped(field, `${id}.${field.id}`, [row])));
  }

  function isFieldTouched(id: string): boolean {
    const field = fields.get(id);
    return field !== undefined && isTyped(field, id, []);
  }

  /** A generated sentence that was replaced or left out is touched as well. */
  const isTextTouched = (id: string): boolean =>
    kinds.get(id) === 'generated' ? replaced.has(id) : hasText(narrative[id]);

  return (home: string): boolean =>
    isAbsent(draft, home) || isFieldTouched(home) || isTableTouched(home) || isTextTouched(home);
}

const homesOf = ({ fields = [], tables = [], narrative = [] }: SectionDefinition): readonly string[] => [
  ...fields,
  ...tables,
  ...narrative,
];

/** How far every section, every document and the whole report are. A table that stands in two sections counts in both. */
export function reportProgress(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): ReportProgress {
  const counts = countsByHome(pack, evaluation, draft);
  const isTouched = touches(pack, evaluation, draft);
  const sum = (homes: ReadonlySet<string>, parts: readonly string[]): Progress => {
    const known = [...homes].map((home) => counts.get(home) ?? { filled: 0, required: 0 });
    return {
      filled: known.reduce((all, { filled }) => all + filled, 0),
      required: known.reduce((all, { required }) => all + required, 0),
      touched: [...homes, ...parts].some((home) => isAbsent(draft, home) || isTouched(home)),
    };
  };
  const texts = narrativePlaces(pack);
  const inSections = new Set(pack.sections.flatMap(homesOf));
  const sections = new Map(
    pack.sections.map((section) => {
      const writesItself = (section.fields?.length ?? 0) + (section.tables?.length ?? 0) === 0;
      return [section.id, stated(sum(new Set(homesOf(section)), [section.id, section.document]), writesItself)];
    }),
  );
  const documents = new Map(
    pack.documents.map(({ id }) => {
      const own = pack.sections.filter(({ document }) => document === id);
      const loose = texts.flatMap((text) => (text.document === id && !inSections.has(text.id) ? [text.id] : []));
      return [id, stated(sum(new Set([...own.flatMap(homesOf), ...loose]), [id]), own.length === 0)];
    }),
  );
  const everywhere = new Set([...counts.keys(), ...inSections, ...texts.map(({ id }) => id)]);
  return { sections, documents, whole: stated(sum(everywhere, [])) };
}
