import type { Block, NarrativeAlternative } from '../../documentSchema.ts';

/** Blocks as the report of this pack uses them. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function sentences(id: string, label: string, ...alternatives: readonly NarrativeAlternative[]): Block {
  return { kind: 'sentences', id, label, alternatives };
}

type FreeText = { readonly prompt: string; readonly phrases?: readonly string[]; readonly emptyText?: string };

export function freeText(id: string, label: string, options: FreeText): Block {
  return { kind: 'freeText', id, label, ...options };
}
