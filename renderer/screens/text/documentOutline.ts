import type { Evaluation, Row, Scope } from '../../../shared/calculation/evaluation.ts';
import { readsOfCondition } from '../../../shared/calculation/walkExpression.ts';
import { createHeadingNumbers, resolveText } from '../../../shared/layout/resolveBlocks.ts';
import type { ResolvedRun } from '../../../shared/layout/resolvedDocument.ts';
import type {
  Block,
  DocumentDefinition,
  NarrativeAlternative,
  ParagraphRole,
} from '../../../shared/packs/documentSchema.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';

export type Paragraph = readonly ResolvedRun[];

/**
 * What stands at a place now: the sentence that the program makes, the clerk's own words, nothing because the clerk
 * left it out, or nothing because no wording applies.
 */
export type PlaceState = 'generated' | 'own' | 'leftOut' | 'notApplicable';

/** A narrative place as it is printed. `id` is the draft's name for it (`id[2]` for the second row). */
export type TextPlace = {
  readonly kind: 'place';
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly source: 'generated' | 'free';
  readonly state: PlaceState;
  readonly paragraphs: readonly Paragraph[];
  readonly prompt?: string;
  readonly phrases: readonly string[];
  /** Of a place where nothing applies: facts that are still blank, by their draft paths. */
  readonly waitsFor: readonly string[];
};

export type OutlineItem =
  | TextPlace
  | { readonly kind: 'paragraph'; readonly key: string; readonly role: ParagraphRole; readonly runs: Paragraph }
  | { readonly kind: 'table'; readonly key: string; readonly label: string }
  | { readonly kind: 'signature'; readonly key: string; readonly items: readonly string[] };

type Narrative = Readonly<Record<string, readonly string[]>>;
type Context = {
  readonly pack: TemplatePack;
  readonly evaluation: Evaluation;
  readonly narrative: Narrative;
};

function blankFacts(
  alternatives: readonly NarrativeAlternative[],
  scope: Scope,
  evaluation: Evaluation,
): readonly string[] {
  const [first] = alternatives;
  if (first?.when === undefined) return [];
  const { facts } = readsOfCondition(first.when);
  return [...new Set(facts)]
    .filter((id) => evaluation.text(id, scope).trim() === '')
    .map((id) => evaluation.path(id, scope));
}

function stateOf(paragraphs: readonly Paragraph[], typed: readonly string[]): PlaceState {
  if (typed.length > 0) return paragraphs.length > 0 ? 'own' : 'leftOut';
  return paragraphs.length > 0 ? 'generated' : 'notApplicable';
}

function rowName(pack: TemplatePack, evaluation: Evaluation, row: Row): string {
  const table = pack.tables.find(({ id }) => id === row.table);
  const name = table?.nameField === undefined ? '' : evaluation.text(`${row.table}.${table.nameField}`, [row]).trim();
  return name === '' ? `${table?.rowLabel ?? ''}${evaluation.rowNumber(row)}` : name;
}

type Told = { readonly scope: Scope; readonly paragraphs: readonly Paragraph[] };

function placesOf(
  block: Block,
  scope: Scope,
  told: ReadonlyMap<string, readonly Paragraph[]>,
  context: Context,
): readonly TextPlace[] {
  const { pack, evaluation, narrative } = context;
  const { year } = evaluation.model;
  switch (block.kind) {
    case 'freeText': {
      const typed = narrative[block.id] ?? [];
      const paragraphs = told.get(block.id) ?? [];
      return [
        {
          kind: 'place',
          key: block.id,
          id: block.id,
          label: fillYears(block.label, year),
          source: 'free',
          state: typed.length > 0 ? 'own' : paragraphs.length > 0 ? 'generated' : 'own',
          paragraphs,
          ...(block.prompt === undefined ? {} : { prompt: fillYears(block.prompt, year) }),
          phrases: block.phrases ?? [],
          waitsFor: [],
        },
      ];
    }
    case 'sentences':
      return [sentencePlace(block.id, fillYears(block.label, year), { scope, paragraphs: told.get(block.id) ?? [] })];
    case 'rowSentences':
      return evaluation.rows(block.table, block.where, scope).map((row) => {
        const id = `${block.id}[${evaluation.rowNumber(row)}]`;
        const label = `${fillYears(block.label, year)} · ${rowName(pack, evaluation, row)}`;
        return sentencePlace(id, label, { scope: [row, ...scope], paragraphs: told.get(id) ?? [] });
      });
    default:
      return [];
  }

  function sentencePlace(id: string, label: string, { scope: at, paragraphs }: Told): TextPlace {
    const state = stateOf(paragraphs, narrative[id] ?? []);
    const alternatives = block.kind === 'sentences' || block.kind === 'rowSentences' ? block.alternatives : [];
    const waitsFor = state === 'notApplicable' ? blankFacts(alternatives, at, evaluation) : [];
    return { kind: 'place', key: id, id, label, source: 'generated', state, paragraphs, phrases: [], waitsFor };
  }
}

/**
 * A document from top to bottom as it is printed, with its heading numbers, and every narrative place in its state.
 * Tables are only named: they have screens of their own. Of a document that is printed for every row, the first.
 */
export function documentOutline(
  pack: TemplatePack,
  evaluation: Evaluation,
  narrative: Narrative,
  definition: DocumentDefinition,
): readonly OutlineItem[] {
  const { repeat, blocks } = definition;
  const row = repeat === undefined ? undefined : evaluation.rows(repeat.table, repeat.where)[0];
  const scope: Scope = row === undefined ? [] : [row];
  const context = { pack, evaluation, narrative };
  const headings = createHeadingNumbers();
  return blocks.flatMap((block, index): readonly OutlineItem[] => {
    const key = `${block.kind}:${index}`;
    if (block.kind === 'contents' || block.kind === 'spacer') return [];
    if (block.kind === 'grid') {
      return [{ kind: 'table', key, label: fillYears(block.label, evaluation.model.year) }];
    }
    const resolved = resolveText(block, scope, { evaluation, narrative, headings });
    if (block.kind === 'sentences' || block.kind === 'rowSentences' || block.kind === 'freeText') {
      const told = new Map<string, Paragraph[]>();
      for (const each of resolved) {
        if (each.kind !== 'paragraph' || each.narrative === undefined) continue;
        told.set(each.narrative, [...(told.get(each.narrative) ?? []), each.runs]);
      }
      return placesOf(block, scope, told, context);
    }
    return resolved.flatMap((each, part): readonly OutlineItem[] => {
      if (each.kind === 'paragraph')
        return [{ kind: 'paragraph', key: `${key}:${part}`, role: each.role, runs: each.runs }];
      if (each.kind !== 'signatureLine') return [];
      return [{ kind: 'signature', key, items: each.items.map(({ label, value }) => `${label}：${value}`) }];
    });
  });
}

/** All that is printed of a document's own text, for counting. */
export function printedText(items: readonly OutlineItem[]): string {
  return items
    .flatMap((item) => {
      if (item.kind === 'place') return item.paragraphs;
      return item.kind === 'paragraph' ? [item.runs] : [];
    })
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n');
}
