import type { Block, NarrativeAlternative, ParagraphRole } from '../documentSchema.ts';

/** Blocks of reports and around forms. Every one returns plain data. */
export function paragraph(role: ParagraphRole, text: string): Block {
  return { kind: 'paragraph', role, text };
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

/** The first alternative whose condition holds is printed. */
export function sentences(id: string, label: string, ...alternatives: readonly NarrativeAlternative[]): Block {
  return { kind: 'sentences', id, label, alternatives };
}

type FreeText = Pick<Extract<Block, { kind: 'freeText' }>, 'prompt' | 'phrases' | 'emptyText' | 'optional'>;

/** What a person writes: `prompt` says what belongs here, `phrases` are offered, `emptyText` stands where nothing is. */
export function freeText(id: string, label: string, options: FreeText = {}): Block {
  return { kind: 'freeText', id, label, ...options };
}
