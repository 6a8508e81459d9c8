import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/imports/docx/readDocx.ts';
import { marginXml, p, t, tc, wordFile, zipOf } from './wordFile.ts';

const read = (body: string) => readDocx(wordFile(body), '来件.docx');
const textsOf = (body: string): readonly string[] =>
  read(body).blocks.map((block) => (block.kind === 'paragraph' ? block.text : '表'));

describe('the text of a paragraph', () => {
  it.each([
    ['runs one after another', `<w:p><w:r>${t('预算')}</w:r><w:r>${t('执行')}</w:r></w:p>`, '预算执行'],
    ['a tab and a line break', p(`${t('甲')}<w:tab/>${t('乙')}<w:br/>${t('丙')}`), '甲\t乙\n丙'],
    ['a page break, which is no text', p(`${t('甲')}<w:br w:type="page"/>${t('乙')}`), '甲乙'],
    [
      'tab stops, which are no tabs',
      `<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr><w:r>${t('甲')}</w:r></w:p>`,
      '甲',
    ],
    ['a hyphen that does not break', p(`${t('0730')}<w:noBreakHyphen/>${t('1')}`), '0730-1'],
    ['a symbol, left out', p(`<w:sym w:font="Wingdings" w:char="F0FE"/>${t('是')}`), '是'],
    ['spaces around that are kept', p('<w:t xml:space="preserve"> 甲 </w:t>'), ' 甲 '],
    ['spaces around that are not kept', p('<w:t> 甲 </w:t>'), '甲'],
    [
      'a field: its result, not its instruction',
      p(
        `<w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/>${t('3')}<w:fldChar w:fldCharType="end"/>`,
      ),
      '3',
    ],
    ['inserted text', `<w:p><w:ins>${`<w:r>${t('增')}</w:r>`}</w:ins></w:p>`, '增'],
    [
      'deleted text, left out',
      `<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r>${t('留')}</w:r></w:p>`,
      '留',
    ],
    [
      'moved text, only where it is now',
      `<w:p><w:moveFrom><w:r>${t('旧')}</w:r></w:moveFrom><w:moveTo><w:r>${t('新')}</w:r></w:moveTo></w:p>`,
      '新',
    ],
    ['a content control', `<w:p><w:sdt><w:sdtContent><w:r>${t('控件')}</w:r></w:sdtContent></w:sdt></w:p>`, '控件'],
    ['a link', `<w:p><w:hyperlink><w:r>${t('链接')}</w:r></w:hyperlink></w:p>`, '链接'],
    ['a smart tag', `<w:p><w:smartTag><w:r>${t('岳阳')}</w:r></w:smartTag></w:p>`, '岳阳'],
    ['characters as XML writes them', p(t('A&amp;B &lt;甲&gt; &#x4E00;')), 'A&B <甲> 一'],
    ['CDATA', p('<w:t><![CDATA[<甲>]]></w:t>'), '<甲>'],
  ])('has %s', (_, body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  it('takes one of two writings of the same thing', () => {
    const both = `<mc:AlternateContent><mc:Choice>${t('新')}</mc:Choice><mc:Choice>${t('二')}</mc:Choice><mc:Fallback>${t('旧')}</mc:Fallback></mc:AlternateContent>`;
    expect(textsOf(p(both))).toEqual(['新']);
  });

  it('gives a text box its own paragraph', () => {
    const box = `<w:pict><w:txbxContent>${p(t('框'))}</w:txbxContent></w:pict>`;
    expect(textsOf(p(`${t('前')}${box}${t('后')}`))).toEqual(['框', '前后']);
  });

  it('knows the style and a page break before', () => {
    const { blocks } = read('<w:p><w:pPr><w:pStyle w:val="a1"/><w:pageBreakBefore/></w:pPr></w:p>');
    expect(blocks).toEqual([{ kind: 'paragraph', text: '', style: 'a1', pageBreakBefore: true }]);
  });

  it('is found whatever prefix the file uses', () => {
    const xml =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:pPr><x:pStyle x:val="a"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
    expect(readDocx(zipOf({ 'word/document.xml': xml }), 'a.docx').blocks).toEqual([
      { kind: 'paragraph', text: '甲', style: 'a' },
    ]);
  });
});

describe('a table', () => {
  const grid = (columns: number): string => `<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>`;
  const tableOf = (columns: number, ...rows: readonly string[]) => {
    const [block] = read(`<w:tbl>${grid(columns)}${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`).blocks;
    if (block?.kind !== 'table') throw new Error('no table');
    return block;
  };
  const cell = (column: number, text: string, columnSpan = 1, rowSpan = 1) => ({ column, columnSpan, rowSpan, text });
  const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
  const starts = '<w:vMerge w:val="restart"/>';
  const continues = '<w:vMerge/>';

  it('places cells by the columns they span', () => {
    expect(tableOf(3, tc('甲', span(2)) + tc('乙'), tc('1') + tc('2') + tc('3'))).toMatchObject({
      columns: 3,
      rows: [
        [cell(0, '甲', 2), cell(2, '乙')],
        [cell(0, '1'), cell(1, '2'), cell(2, '3')],
      ],
    });
  });

  it('counts a merged cell once, over all its rows', () => {
    const { rows } = tableOf(2, tc('甲', starts) + tc('1'), tc('', continues) + tc('2'), tc('乙', starts) + tc('3'));
    expect(rows).toEqual([[cell(0, '甲', 1, 2), cell(1, '1')], [cell(1, '2')], [cell(0, '乙'), cell(1, '3')]]);
  });

  it('lets a merge end where another cell stands in its column', () => {
    const { rows } = tableOf(1, tc('甲', starts), tc('乙'), tc('丙', continues));
    expect(rows.map(([first]) => first?.rowSpan)).toEqual([1, 1, 1]);
  });

  it('reads merges side by side of old files', () => {
    const { rows } = tableOf(2, tc('甲', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>'));
    expect(rows).toEqual([[cell(0, '甲', 2)]]);
  });

  it('starts a row further right when the file says so', () => {
    expect(tableOf(3, `<w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('甲')}`).rows).toEqual([[cell(2, '甲')]]);
  });

  it('counts the header rows at the top', () => {
    const header = '<w:trPr><w:tblHeader/></w:trPr>';
    const off = '<w:trPr><w:tblHeader w:val="0"/></w:trPr>';
    expect(tableOf(1, header + tc('甲'), header + tc('乙'), tc('1'), header + tc('2')).repeatedRows).toBe(2);
    expect(tableOf(1, off + tc('甲'), tc('1')).repeatedRows).toBe(0);
  });

  it('joins the paragraphs of a cell, and a table within it', () => {
    const inner = `<w:tbl><w:tr>${tc('a')}${tc('b')}</w:tr></w:tbl>`;
    expect(tableOf(1, `<w:tc>${p(t('甲'))}${inner}${p(t('乙'))}</w:tc>`).rows).toEqual([[cell(0, '甲\na\tb\n乙')]]);
  });
});

describe('headers and footers', () => {
  const relationships =
    '<Relationships><Relationship Id="rId1" Type="x/header" Target="header1.xml"/><Relationship Id="rId2" Type="x/footer" Target="/word/footer1.xml"/><Relationship Id="rId3" Type="x/header" Target="https://example.com/h.xml" TargetMode="External"/></Relationships>';
  const parts = {
    'word/_rels/document.xml.rels': relationships,
    'word/header1.xml': marginXml('hdr', p('<w:pict><v:shape><v:textpath string="草稿"/></v:shape></w:pict>')),
    'word/footer1.xml': marginXml('ftr', `<w:p><w:fldSimple w:instr=" PAGE "><w:r>${t('1')}</w:r></w:fldSimple></w:p>`),
  };
  const section = (content: string): string => `<w:p><w:pPr><w:sectPr>${content}</w:sectPr></w:pPr></w:p>`;

  it('are known for each section, with the watermark and what is inherited', () => {
    const first = section(
      '<w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/>',
    );
    const second = section('<w:pgSz w:orient="landscape"/><w:pgNumType w:start="3"/>');
    const header = { text: '', watermarks: ['草稿'], pageNumber: false };
    const footer = { text: '1', watermarks: [], pageNumber: true };
    expect(readDocx(wordFile(first + second, parts), 'a.docx').sections).toEqual([
      { landscape: false, headers: { default: header }, footers: { even: footer } },
      { landscape: true, firstPageNumber: 3, headers: { default: header }, footers: { even: footer } },
    ]);
  });

  it('outside the file are never fetched', () => {
    const outside = section('<w:headerReference w:type="default" r:id="rId3"/>');
    expect(readDocx(wordFile(outside, parts), 'a.docx').sections).toEqual([
      { landscape: false, headers: {}, footers: {} },
    ]);
  });
});

it('finds the body where the package says it is', () => {
  const body = wordFile(p(t('别处')));
  const { blocks } = readDocx(
    zipOf({
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>',
      'doc/main.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>',
    }),
    'a.docx',
  );
  expect(blocks).toMatchObject([{ text: '正文' }]);
  expect(readDocx(body, 'a.docx').blocks).toMatchObject([{ text: '别处' }]);
});
