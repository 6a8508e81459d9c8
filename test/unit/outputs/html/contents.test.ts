import { describe, expect, it } from 'vitest';
import type { ResolvedBlock } from '../../../../shared/layout/resolvedDocument.ts';
import { verifyHtml } from '../../../../shared/outputs/html/verifyHtml.ts';
import { writeHtml } from '../../../../shared/outputs/html/writeHtml.ts';
import { documentOf, setOf } from './sampleSet.ts';

const entry: ResolvedBlock = {
  kind: 'paragraph',
  role: 'contentsEntry',
  runs: [{ text: '一、概况<1>' }],
  pageOf: 'place1',
};
const heading: ResolvedBlock = {
  kind: 'paragraph',
  role: 'heading1',
  runs: [{ text: '一、' }, { text: '概况<1>', fact: 'unit.name' }],
  anchor: 'place1',
};
const set = setOf([documentOf([entry]), documentOf([heading])]);
const html = writeHtml(set, set.documents);

function differences(page: string): readonly string[] {
  const verification = verifyHtml(page, set, set.documents);
  return verification.ok ? [] : verification.differences;
}

describe('contents on a page', () => {
  it('are links to where the headings stand', () => {
    expect(html).toContain('<p class="contentsEntry"><a href="#place1">一、概况&lt;1&gt;</a></p>');
    expect(html).toContain('<h2 class="heading1" id="place1">');
    expect(differences(html)).toEqual([]);
  });

  it.each([
    ['a link to another place', 'href="#place1"', 'href="#place2"'],
    ['a lost name', ' id="place1"', ''],
    ['another text', '概况&lt;1&gt;</a>', '概况&lt;2&gt;</a>'],
  ])('are read back: %s is found', (_name, from, to) => {
    expect(differences(html.replace(from, to))).toHaveLength(1);
  });
});
