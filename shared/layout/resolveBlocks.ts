import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import type { Block, NarrativeAlternative, ParagraphRole } from '../packs/documentSchema.ts';
import { chineseNumber } from './chineseNumber.ts';
import { fillSentence } from './fillSentence.ts';
import { blankInSentence, fillRuns, fillText, typedRuns } from './fillTemplate.ts';
import { printableText } from './printableText.ts';
import type { ResolvedBlock, ResolvedRun } from './resolvedDocument.ts';

type Paragraph = Extract<ResolvedBlock, { kind: 'paragraph' }>;

/** Counts headings and prints their numbers: 一、 （一） 1. (GB/T 9704-2012, 7.3.3). */
export type HeadingNumbers = { readonly next: (level: 1 | 2 | 3) => string };

export function createHeadingNumbers(): HeadingNumbers {
  const counts = [0, 0, 0];
  return {
    next: (level) => {
      const number = (counts[level - 1] ?? 0) + 1;
      counts[level - 1] = number;
      counts.fill(0, level);
      if (level === 1) return `${chineseNumber(number)}、`;
      return level === 2 ? `（${chineseNumber(number)}）` : `${number}.`;
    },
  };
}

const headingRoles = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const satisfies Record<
  1 | 2 | 3,
  ParagraphRole
>;

function paragraph(role: ParagraphRole, runs: readonly ResolvedRun[]): Paragraph {
  return { kind: 'paragraph', role, runs: runs.filter((run) => run.text !== '') };
}

/** Typed paragraphs of a narrative place; a line break starts a new paragraph, blank ones are left out. */
function typedParagraphs(id: string, typed: readonly string[], evaluation: Evaluation): readonly Paragraph[] {
  return typed
    .flatMap((text) => printableText(text).split('\n'))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ ...paragraph('body', typedRuns(text, evaluation)), narrative: id, generated: false }));
}

export type BlockContext = {
  readonly evaluation: Evaluation;
  readonly narrative: Readonly<Record<string, readonly string[]>>;
  readonly headings: HeadingNumbers;
};

/** A generated paragraph, unless the clerk has put words of their own in its place. */
function sentence(
  id: string,
  alternatives: readonly NarrativeAlternative[],
  scope: Scope,
  { evaluation, narrative }: BlockContext,
  rowNumber?: number,
): readonly ResolvedBlock[] {
  const typed = narrative[id] ?? [];
  if (typed.length > 0) return typedParagraphs(id, typed, evaluation);
  const chosen = alternatives.find(({ when }) => when === undefined || evaluation.holds(when, scope));
  if (chosen === undefined) return [];
  const given = { evaluation, scope, ...(rowNumber === undefined ? {} : { rowNumber }) };
  return fillSentence(chosen, given).map((runs) => ({ ...paragraph('body', runs), narrative: id, generated: true }));
}

/** Resolves every block but grids and tables of contents. */
export function resolveText(
  block: Exclude<Block, { kind: 'grid' | 'contents' }>,
  scope: Scope,
  context: BlockContext,
): readonly ResolvedBlock[] {
  const { evaluation, narrative, headings } = context;
  switch (block.kind) {
    case 'paragraph': {
      if (block.when !== undefined && !evaluation.holds(block.when, scope)) return [];
      return [paragraph(block.role, fillRuns(block.text, evaluation, scope))];
    }
    case 'heading': {
      const number = block.numbered === false ? '' : headings.next(block.level);
      return [paragraph(headingRoles[block.level], [{ text: number }, ...fillRuns(block.text, evaluation, scope)])];
    }
    case 'sentences':
      return sentence(block.id, block.alternatives, scope, context);
    case 'rowSentences': {
      let printed = 0;
      return evaluation.rows(block.table, block.where, scope).flatMap((row) => {
        const id = `${block.id}[${evaluation.rowNumber(row)}]`;
        const paragraphs = sentence(id, block.alternatives, [row, ...scope], context, printed + 1);
        if (paragraphs.length > 0) printed++;
        return paragraphs;
      });
    }
    case 'freeText': {
      const typed = typedParagraphs(block.id, narrative[block.id] ?? [], evaluation);
      if (typed.length > 0 || block.emptyText === undefined) return typed;
      const runs = fillRuns(block.emptyText, evaluation, scope, { blank: blankInSentence });
      return [{ ...paragraph('body', runs), narrative: block.id, generated: true }];
    }
    case 'signatureLine':
      return [
        {
          kind: 'signatureLine',
          items: block.items.map((item) => ({
            label: fillText(item.label, evaluation, scope),
            value: item.id === undefined ? '' : printableText(evaluation.text(item.id, scope)),
          })),
        },
      ];
    case 'spacer':
      return [block];
  }
}
