import { describe, expect, it } from 'vitest';
import type { ResolvedBlock, ResolvedSet } from '../../../../shared/layout/resolvedDocument.ts';
import { estimatePages } from '../../../../shared/outputs/docx/estimatePages.ts';
import { verifyDocx } from '../../../../shared/outputs/docx/verifyDocx.ts';
import { writeDocx } from '../../../../shared/outputs/docx/writeDocx.ts';
import { officialPage } from '../../../../shared/packs/officialTypography.ts';
import { partOf, withBody } from './docxParts.ts';
import { cell, documentOf, head, paragraph, row, setOf, table } from './sampleSet.ts';

type Paragraph = Extract<ResolvedBlock, { kind: 'paragraph' }>;

const entry = (text: string, pageOf: string): Paragraph => ({
  kind: 'paragraph',
  role: 'contentsEntry',
  runs: [{ text }],
  pageOf,
});
const anchored = (role: Paragraph['role'], text: string, anchor: string): Paragraph => ({
  kind: 'paragraph',
  role,
  runs: [{ text }],
  anchor,
});

const unnumbered = { ...officialPage, pageNumbers: 'none' } as const;
const lines = (count: number): readonly ResolvedBlock[] =>
  Array.from({ length: count }, (_, index) => paragraph('body', `第${index + 1}行`));

const contents = documentOf(
  [paragraph('contentsTitle', '目录'), entry('一、概况', 'place1'), entry('二、情况', 'place2')],
  {
    id: 'contents',
    page: unnumbered,
  },
);
const text = documentOf([
  anchored('heading1', '一、概况', 'place1'),
  ...lines(25),
  anchored('heading1', '二、情况', 'place2'),
  ...lines(2),
]);
const book: ResolvedSet = setOf([contents, text]);
const write = (set: ResolvedSet): Promise<Uint8Array> => writeDocx(set, set.documents);

describe('contents in a Word file', () => {
  it('have dots and the page as a field that points to a bookmark', async () => {
    const body = partOf(await write(book), 'word/document.xml');
    expect(body).toContain('<w:tab w:val="right" w:pos="8845" w:leader="dot"/>');
    expect(body.match(/<w:fldSimple w:instr="[^"]*">.*?<\/w:fldSimple>/g)).toEqual([
      '<w:fldSimple w:instr="PAGEREF _place1 \\h"><w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple>',
      '<w:fldSimple w:instr="PAGEREF _place2 \\h"><w:r><w:t xml:space="preserve">2</w:t></w:r></w:fldSimple>',
    ]);
    expect(body.match(/<w:bookmarkStart [^>]*>/g)).toEqual([
      '<w:bookmarkStart w:name="_place1" w:id="1"/>',
      '<w:bookmarkStart w:name="_place2" w:id="2"/>',
    ]);
    expect(body.match(/<w:bookmarkEnd [^>]*>/g)).toEqual(['<w:bookmarkEnd w:id="1"/>', '<w:bookmarkEnd w:id="2"/>']);
  });

  it('are read back with their pages, and another page is found', async () => {
    const bytes = await write(book);
    expect(verifyDocx(bytes, book, book.documents)).toMatchObject({ ok: true });
    const wrong = withBody(bytes, (xml) => xml.replace('>2</w:t></w:r></w:fldSimple>', '>3</w:t></w:r></w:fldSimple>'));
    expect(verifyDocx(wrong, book, book.documents)).toEqual({
      ok: false,
      differences: ['《自评报告》第3段：应为“二、情况\t2”，实为“二、情况\t3”'],
    });
  });

  it('have no page of what is not in the file', async () => {
    const body = partOf(await writeDocx(book, [contents]), 'word/document.xml');
    expect(body).toContain('一、概况');
    expect(body).not.toContain('fldSimple');
    expect(verifyDocx(await writeDocx(book, [contents]), book, [contents])).toMatchObject({ ok: true });
  });

  it('give the same bytes every time', async () => {
    expect(await write(book)).toEqual(await write(book));
  });
});

describe('estimated pages', () => {
  const pagesOf = (...documents: ResolvedSet['documents']): readonly (readonly [string, number])[] => [
    ...estimatePages(setOf(documents), documents),
  ];

  it('begin at 1 behind a cover and run on through the file', () => {
    const next = documentOf([anchored('heading1', '三', 'place3')], { id: 'next' });
    expect(pagesOf(contents, text, next)).toEqual([
      ['place1', 1],
      ['place2', 2],
      ['place3', 3],
    ]);
  });

  it('keep a heading with the text after it', () => {
    // 22 lines of text fit; a heading on the last line would stand alone.
    expect(pagesOf(documentOf([...lines(18), anchored('heading1', '尾', 'a'), ...lines(3)]))).toEqual([['a', 1]]);
    expect(pagesOf(documentOf([...lines(21), anchored('heading1', '尾', 'a'), ...lines(3)]))).toEqual([['a', 2]]);
  });

  it('count page breaks, long tables and their repeated heads', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row([cell(0, String(index))]));
    const long = table([156], [row([head(0, '头')], { header: true }), ...rows]);
    expect(pagesOf(documentOf([long, anchored('note', '注', 'a')]))).toEqual([['a', 2]]);
    const broken = documentOf([paragraph('body', '一'), { kind: 'pageBreak' }, anchored('note', '注', 'a')]);
    expect(pagesOf(broken)).toEqual([['a', 2]]);
  });

  it('take room for empty lines and signatures', () => {
    const spaced = documentOf([{ kind: 'spacer', lines: 30 }, anchored('note', '注', 'a')]);
    expect(pagesOf(spaced)).toEqual([['a', 2]]);
    const signed = documentOf([
      { kind: 'signatureLine', items: [{ label: '填表人：', value: '' }] },
      anchored('note', '注', 'a'),
    ]);
    expect(pagesOf(signed)).toEqual([['a', 1]]);
  });
});
