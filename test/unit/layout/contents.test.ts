import { describe, expect, it } from 'vitest';
import type { ResolvedBlock, ResolvedDocument } from '../../../shared/layout/resolvedDocument.ts';
import { resolveSet } from '../../../shared/layout/resolveSet.ts';
import type { Block } from '../../../shared/packs/documentSchema.ts';
import { draftOf, factsOf, packOfBlocks } from '../packs/tinyPack.ts';

const contents: Block = {
  kind: 'contents',
  documents: ['one', 'two'],
  entries: [
    { role: 'partTitle', level: 1 },
    { role: 'heading1', level: 2 },
    { role: 'attachmentTitle', level: 2, numbered: true },
  ],
};
const part = (text: string): Block => ({ kind: 'paragraph', role: 'partTitle', text });
const table = (text: string): Block => ({ kind: 'paragraph', role: 'attachmentTitle', text });
const heading: Block = { kind: 'heading', level: 1, text: '概况' };

/** Documents `zero`, `one`, … of these blocks. */
function documents(...given: readonly (readonly Block[])[]): readonly ResolvedDocument[] {
  const pack = packOfBlocks([]);
  const [first] = pack.documents;
  if (first === undefined) throw new Error('no document');
  const names = ['zero', 'one', 'two', 'three'];
  const changed = {
    ...pack,
    documents: given.map((blocks, index) => ({ ...first, id: names[index] ?? '', blocks })),
  };
  return resolveSet(changed, factsOf({}, changed), draftOf({}, changed).narrative).documents;
}

function entries(blocks: readonly ResolvedBlock[] = []): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [`${block.runs.map(({ text }) => text).join('')} → ${block.pageOf}`] : [block.kind],
  );
}

function anchors(document: ResolvedDocument | undefined): readonly (string | undefined)[] {
  return (document?.blocks ?? []).map((block) => (block.kind === 'paragraph' ? block.anchor : block.kind));
}

describe('a table of contents', () => {
  it('lists the headings of the documents after it, by level, and names where they stand', () => {
    const [zero, one, two] = documents(
      [contents],
      [part('第一部分\n{unit.name}概况'), heading],
      [part('第二部分'), table('收入表'), table('支出表'), part('第三部分'), table('另一表')],
    );
    expect(entries(zero?.blocks)).toEqual([
      '第一部分　某中心概况 → place1',
      '　　一、概况 → place2',
      '第二部分 → place3',
      '　　一、收入表 → place4',
      '　　二、支出表 → place5',
      '第三部分 → place6',
      '　　一、另一表 → place7',
    ]);
    expect(anchors(one)).toEqual(['place1', 'place2']);
    expect(anchors(two)).toEqual(['place3', 'place4', 'place5', 'place6', 'place7']);
  });

  it('leaves alone what it does not list', () => {
    const [, , , three] = documents([contents], [part('一')], [], [part('四')]);
    expect(anchors(three)).toEqual([undefined]);
  });

  it('is nothing when there is nothing to list', () => {
    expect(documents([contents], [], [], [part('四')])[0]?.blocks).toEqual([]);
  });
});
