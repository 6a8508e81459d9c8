import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { ResolvedBlock } from '../../../shared/layout/resolvedDocument.ts';
import { resolveSet } from '../../../shared/layout/resolveSet.ts';
import type { Block, NarrativeAlternative, PhraseList } from '../../../shared/packs/documentSchema.ts';
import { draftOf, factsOf, packOfBlocks } from '../packs/tinyPack.ts';

const overview: Extract<Block, { kind: 'sentences' }> = {
  kind: 'sentences',
  id: 'money.overview',
  label: '总体情况',
  alternatives: [
    { when: { kind: 'filled', id: 'remark' }, text: '另见{remark}。' },
    { text: '{year}年支出{total}万元，上年是{year-1}年，执行率{rate}。' },
  ],
};
const details: Block = { kind: 'freeText', id: 'money.details', label: '说明' };

function blocks(given: readonly Block[], change: Partial<ReportDraft> = {}): readonly ResolvedBlock[] {
  const pack = packOfBlocks(given);
  const [document] = resolveSet(pack, factsOf(change, pack), draftOf(change, pack).narrative).documents;
  return document?.blocks ?? [];
}

function texts(given: readonly Block[], change: Partial<ReportDraft> = {}): readonly string[] {
  return blocks(given, change).map((block) =>
    block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : `[${block.kind}]`,
  );
}

const entries = { people: '1', office: '2', budget: '4' };

describe('a generated sentence', () => {
  it('takes the facts, each a run that names its place', () => {
    expect(blocks([overview], { entries })).toEqual([
      {
        kind: 'paragraph',
        role: 'body',
        narrative: 'money.overview',
        generated: true,
        runs: [
          { text: '2024' },
          { text: '年支出' },
          { text: '3', fact: 'total' },
          { text: '万元，上年是' },
          { text: '2023' },
          { text: '年，执行率' },
          { text: '75%', fact: 'rate' },
          { text: '。' },
        ],
      },
    ]);
  });

  it('leaves room for the pen where a fact is blank', () => {
    expect(texts([overview])).toEqual(['2024年支出____万元，上年是2023年，执行率____。']);
  });

  it('is the first alternative that applies', () => {
    expect(texts([overview], { entries: { ...entries, remark: '附注' } })).toEqual(['另见附注。']);
  });

  it('is nothing when none applies', () => {
    const only: Block = { ...overview, alternatives: overview.alternatives.slice(0, 1) };
    expect(texts([only], { entries })).toEqual([]);
  });

  it.each([
    ['is kept by an empty list', [], ['2024年支出3万元，上年是2023年，执行率75%。']],
    ['is left out by an empty paragraph', [''], []],
    ['is left out by blank paragraphs', [' ', '\u3000', '\n'], []],
    ['is replaced by the words of the clerk', ['自己的话', '', '第二段'], ['自己的话', '第二段']],
  ])('%s', (_name, typed, printed) => {
    expect(texts([overview], { entries, narrative: { 'money.overview': typed } })).toEqual(printed);
  });

  it('that was replaced says so', () => {
    expect(blocks([overview], { narrative: { 'money.overview': ['自己的话'] } })).toMatchObject([
      { narrative: 'money.overview', generated: false },
    ]);
  });
});

describe('a list in a sentence', () => {
  const isAbove = (id: string): NonNullable<NarrativeAlternative['when']> => ({
    kind: 'compare',
    left: { op: 'field', id },
    comparison: 'greater',
    right: { op: 'constant', value: '1' },
  });

  function listed(list: PhraseList, text = '包括{%1}等，共{total}。'): readonly string[] {
    return texts([{ ...overview, alternatives: [{ text, lists: [list] }] }], { entries });
  }

  const items = [
    { text: '甲' },
    { when: isAbove('people'), text: '乙' },
    { when: isAbove('office'), text: '丙{office}' },
  ];

  it('has the words that apply', () => {
    expect(listed({ items, separator: '、' })).toEqual(['包括甲、丙2等，共3。']);
  });

  it('may be numbered, and be paragraphs of their own', () => {
    expect(listed({ items, separator: '\n', numbered: true }, '{%1}')).toEqual(['一、甲', '二、丙2']);
  });

  it('says what the form says when there is none', () => {
    const none = items.slice(1, 2);
    expect(listed({ items: none, separator: '、' }, '{%1}')).toEqual([]);
    expect(listed({ items: none, separator: '、', none: '无{total}' }, '{%1}。')).toEqual(['无3。']);
  });
});

describe('a line break in a generated sentence', () => {
  it('starts a paragraph', () => {
    const given: Block = { ...overview, alternatives: [{ text: '甲{total}\n\n乙' }] };
    expect(texts([given], { entries })).toEqual(['甲3', '乙']);
    expect(blocks([given], { entries })).toMatchObject([
      { narrative: 'money.overview', generated: true },
      { narrative: 'money.overview', generated: true },
    ]);
  });
});

describe('free text', () => {
  it('is as many paragraphs as there are lines; blank ones are left out', () => {
    const typed = ['一\n二', '', '三\r\n\r\n四\r五', '六\u2028七\u0085八'];
    expect(texts([details], { narrative: { 'money.details': typed } })).toEqual([...'一二三四五六七八']);
  });

  it('is nothing while nothing is typed, or what the form says then', () => {
    expect(texts([details])).toEqual([]);
    expect(texts([{ ...details, emptyText: '{unit.name}无。' }])).toEqual(['某中心无。']);
    expect(texts([{ ...details, emptyText: '无。' }], { narrative: { 'money.details': ['有。'] } })).toEqual(['有。']);
  });

  it('drops what no document can hold; a paragraph of nothing else is none', () => {
    const typed = ['控\u0000制\ud800符\uffff', '\u0001\u0002'];
    expect(texts([details], { narrative: { 'money.details': typed } })).toEqual(['控制符']);
  });
});

describe('a figure bound in a typed paragraph', () => {
  function runs(typed: string, change: Partial<ReportDraft> = { entries }): unknown {
    const [paragraph] = blocks([details], { ...change, narrative: { 'money.details': [typed] } });
    return paragraph?.kind === 'paragraph' ? paragraph.runs : undefined;
  }

  it('prints the fact and names it', () => {
    expect(runs('全年{{total}}万元')).toEqual([{ text: '全年' }, { text: '3', fact: 'total' }, { text: '万元' }]);
    expect(runs('{{rate}}{{total}}')).toEqual([
      { text: '75%', fact: 'rate' },
      { text: '3', fact: 'total' },
    ]);
    expect(runs('{{unit.name}}')).toEqual([{ text: '某中心', fact: 'unit.name' }]);
  });

  it('leaves room for the pen while it is blank', () => {
    expect(runs('{{total}}', {})).toEqual([{ text: '____', fact: 'total' }]);
  });

  it.each([
    '{total}',
    '{{ total }}',
    '{{unknown}}',
    '{{projects.name}}',
    '{{constructor}}',
    '{{year}}',
    '{{#}}',
    '{{total}',
    '{ {total} }',
    '{year}年{unit.name}',
    '{{}}',
  ])('%s is text', (typed) => {
    expect(runs(typed)).toEqual([{ text: typed }]);
  });

  it('is not made by what a fact says', () => {
    expect(runs('{{remark}}', { entries: { remark: '{{total}}{year}' } })).toEqual([
      { text: '{{total}}{year}', fact: 'remark' },
    ]);
  });
});

describe('the other blocks', () => {
  it('headings are numbered unless they are not to be', () => {
    const given: readonly Block[] = [
      { kind: 'heading', level: 1, text: '甲' },
      { kind: 'heading', level: 2, text: '{unit.name}乙' },
      { kind: 'heading', level: 1, text: '丙', numbered: false },
      { kind: 'heading', level: 1, text: '丁' },
    ];
    expect(texts(given)).toEqual(['一、甲', '（一）某中心乙', '丙', '二、丁']);
  });

  it('a paragraph of the form stands under its condition', () => {
    const given: Block = {
      kind: 'paragraph',
      role: 'note',
      text: '见{remark}',
      when: { kind: 'filled', id: 'remark' },
    };
    expect(texts([given])).toEqual([]);
    expect(texts([given], { entries: { remark: '附注' } })).toEqual(['见附注']);
  });

  it('the signature line shows what is known of the unit, as it can be printed', () => {
    const given: Block = { kind: 'signatureLine', items: [{ label: '单位：', id: 'unit.name' }, { label: '签字：' }] };
    expect(blocks([given], { unit: { name: '某\u0007中心' } })).toEqual([
      {
        kind: 'signatureLine',
        items: [
          { label: '单位：', value: '某中心' },
          { label: '签字：', value: '' },
        ],
      },
    ]);
  });

  it('a name with braces is a name', () => {
    const pack = packOfBlocks([{ kind: 'paragraph', role: 'title', text: '{unit.name}' }]);
    const set = resolveSet(pack, factsOf({ unit: { name: '{year}{total}' } }, pack), {});
    expect(set.title).toBe('2024年度{year}{total}材料');
    expect(set.author).toBe('{year}{total}');
  });

  it('the author holds nothing that no file can hold', () => {
    const pack = packOfBlocks([details]);
    expect(resolveSet(pack, factsOf({ unit: { name: '某\u0000\ud800中心' } }, pack), {}).author).toBe('某中心');
  });
});
