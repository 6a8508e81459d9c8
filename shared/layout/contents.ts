import type { ContentsBlock } from '../packs/documentSchema.ts';
import { chineseNumber } from './chineseNumber.ts';
import type { ResolvedBlock, ResolvedDocument } from './resolvedDocument.ts';

type Paragraph = Extract<ResolvedBlock, { kind: 'paragraph' }>;

const indentOfLevel = '　　';

/** Where a table of contents goes when all the documents that it lists are there. */
export type ContentsPlaces = { readonly reserve: (block: ContentsBlock) => ResolvedBlock };

/**
 * Tables of contents are filled in last: `reserve` keeps a place, `fill` puts the entries there and names the
 * paragraphs that they point to.
 */
export function createContents(): ContentsPlaces & {
  readonly fill: (documents: readonly ResolvedDocument[]) => readonly ResolvedDocument[];
} {
  const places = new Map<ResolvedBlock, ContentsBlock>();
  return {
    reserve: (block) => {
      const place: ResolvedBlock = { kind: 'spacer', lines: 1 };
      places.set(place, block);
      return place;
    },
    fill: (documents) => {
      if (places.size === 0) return documents;
      const anchored = withAnchors(documents, [...places.values()]);
      return anchored.map((document) => ({
        ...document,
        blocks: document.blocks.flatMap((block): readonly ResolvedBlock[] => {
          const contents = places.get(block);
          return contents === undefined ? [block] : entriesOf(contents, anchored);
        }),
      }));
    },
  };
}

function withAnchors(
  documents: readonly ResolvedDocument[],
  listed: readonly ContentsBlock[],
): readonly ResolvedDocument[] {
  let count = 0;
  return documents.map((document) => {
    const roles = new Set(
      listed
        .filter((block) => block.documents.includes(document.id))
        .flatMap((block) => block.entries.map(({ role }) => role)),
    );
    if (roles.size === 0) return document;
    const blocks = document.blocks.map((block) =>
      block.kind === 'paragraph' && roles.has(block.role) ? { ...block, anchor: `place${++count}` } : block,
    );
    return { ...document, blocks };
  });
}

function entriesOf({ documents, entries }: ContentsBlock, from: readonly ResolvedDocument[]): readonly Paragraph[] {
  const counts = new Map<string, number>();
  return from
    .filter(({ id }) => documents.includes(id))
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly Paragraph[] => {
      if (block.kind !== 'paragraph' || block.anchor === undefined) return [];
      const entry = entries.find(({ role }) => role === block.role);
      if (entry === undefined) return [];
      const count = (counts.get(entry.role) ?? 0) + 1;
      counts.set(entry.role, count);
      for (const { role, level } of entries) if (level > entry.level) counts.set(role, 0);
      const indent = indentOfLevel.repeat(entry.level - 1);
      const number = entry.numbered === true ? `${chineseNumber(count)}、` : '';
      const title = block.runs.map(({ text }) => text.replace(/\n/g, '　')).join('');
      const runs = [{ text: `${indent}${number}${title}` }];
      return [{ kind: 'paragraph', role: 'contentsEntry', runs, pageOf: block.anchor }];
    });
}
