import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedBlock } from '../../../../shared/layout/resolvedDocument.ts';
import { verifyHtml } from '../../../../shared/outputs/html/verifyHtml.ts';
import { writeHtml } from '../../../../shared/outputs/html/writeHtml.ts';
import { cell, documentOf, paragraph, row, setOf } from './sampleSet.ts';

const staffing: ResolvedBlock = {
  kind: 'table',
  id: 'staffing',
  label: '财政供养人员情况',
  columnsMm: [48, 36, 36, 36],
  rows: [
    row([
      cell(0, 'label', '财政供养人员情况（人）', { rowSpan: 2 }),
      cell(1, 'head', '编制数'),
      cell(2, 'head', '2024年实际在职人数'),
      cell(3, 'head', '控制率'),
    ]),
    row([
      cell(1, 'value', '15', { fact: 'fields/staffing.posts', source: 'entered' }),
      cell(2, 'value', '16'),
      cell(3, 'value', '106.67%'),
    ]),
    row([
      cell(0, 'label', '厉行节约\n保障措施'),
      cell(1, 'longText', '严控“三公”经费。', { columnSpan: 3, indent: 1 }),
    ]),
  ],
};

const report = documentOf([
  paragraph('title', '2024年度自评报告'),
  { kind: 'spacer', lines: 1 },
  {
    kind: 'paragraph',
    role: 'body',
    runs: [{ text: '全年支出' }, { text: '1850.19', fact: 'fields/total' }, { text: '万元。\n无' }, { text: '结余。' }],
  },
]);
const attachment = documentOf(
  [
    staffing,
    paragraph('note', '说明：填报基本支出。'),
    { kind: 'signatureLine', items: [{ label: '填表人：', value: '张三' }] },
    { kind: 'pageBreak' },
    paragraph('body', '续页'),
  ],
  { id: 'attachment1', attachment: '附件1', title: '基础数据表' },
);
const documents = [report, attachment];
const set = setOf(documents, { watermark: '草稿' });
const written = writeHtml(set, documents);

function differencesAfter(change: (html: string) => string): readonly string[] {
  const changed = change(written);
  expect(changed).not.toBe(written);
  const verification = verifyHtml(changed, set, documents);
  return verification.ok ? [] : verification.differences;
}

describe('reading a page back', () => {
  it('finds every paragraph and cell as they should be', () => {
    // 2 paragraphs and 1 spacer; 9 cells, 2 paragraphs, 1 signature, 1 page break.
    expect(verifyHtml(written, set, documents)).toEqual({ ok: true, compared: 16 });
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a changed figure',
      '106.67%',
      '106.76%',
      /^《附件1 基础数据表》第1块（表格）第2行第4列的文字：应为“106\.67%”，读到“106\.76%”。$/,
    ],
    ['a changed word in the report', '万元', '元', /^《自评报告》第3块（段落）的文字：应为“….*万元。/],
    ['a lost line break', '<br/>保障', '保障', /第3行第1列的文字/],
    ['a lost merge down', ' rowspan="2"', '', /跨的行数：应为“2”，读到“1”/],
    ['a lost merge across', ' colspan="3"', '', /跨的列数：应为“3”，读到“1”/],
    [
      'a lost row',
      '<tr style="height:8mm"><th class="label left" scope="row">厉',
      '<tr style="height:8mm"></tr><tr style="height:8mm"><th class="label left" scope="row">厉',
      /行数：应为“3”，读到“4”/,
    ],
    ['another row height', 'height:8mm', 'height:9mm', /第1行的高度/],
    ['another column width', 'width:48mm"/>', 'width:50mm"/>', /列宽/],
    ['another indent', ' style="--indent:1em"', '', /缩进/],
    ['another alignment', 'value center', 'value left', /对齐：应为“center”，读到“left”/],
    ['a fact at the wrong place', 'fields/staffing.posts', 'fields/staffing.actual', /数据出处/],
    [
      'a fact lost from a sentence',
      '<span data-fact="fields/total">1850.19</span>',
      '1850.19',
      /第3块（段落）的数据出处/,
    ],
    ['a body paragraph made a note', '<p class="body">续页', '<p class="note">续页', /样式：应为“body”，读到“note”/],
    ['a lost paragraph', '<p class="body">续页</p>', '', /段落与表格总数/],
    [
      'a lost page break',
      '</div>\n<div class="sheet" data-watermark="草稿">\n<p class="body">续页',
      '<p class="body">续页',
      /种类：应为“分页”，读到“段落”/,
    ],
    ['a signature', '张三', '李四', /签字行/],
    ['an empty line more', '--lines:1', '--lines:2', /空行/],
    [
      'a draft without its mark',
      '<div class="watermark" aria-hidden="true"><span>草稿</span></div>',
      '',
      /^水印：应为“草稿”，读到“无”。$/,
    ],
    ['another title', '<title>2024', '<title>2023', /^网页的标题/],
    ['a document in place of another', 'data-document="attachment1"', 'data-document="attachment2"', /编号/],
    ['a script', '<p class="note">', '<script></script><p class="note">', /^网页不能读回：<script>。$/],
    ['an image in a cell', '>106.67%', '><img src="x"/>106.67%', /^网页不能读回：<img>。$/],
    ['something after the documents', '</main>', '</main><iframe></iframe>', /^网页不能读回：<iframe>。$/],
    ['a cut-off file', '</section>\n</main>', '', /^网页不能读回：/],
  ])('reports %s', (_, original, replacement, message) => {
    const differences = differencesAfter((html) => html.replace(original, replacement));
    expect(
      differences.some((difference) => message.test(difference)),
      differences.join('\n'),
    ).toBe(true);
  });

  it('reports a header row that would no longer repeat', () => {
    const table: ResolvedBlock = {
      kind: 'table',
      id: 't',
      label: '表',
      columnsMm: [156],
      rows: [row([cell(0, 'head', '项目')], { header: true }), row([cell(0, 'value', '1')])],
    };
    const form = [documentOf([table])];
    const html = writeHtml(setOf(form), form).replace('<thead>', '<tbody>').replace('</thead>', '</tbody>');
    expect(verifyHtml(html, setOf(form), form)).toMatchObject({
      ok: false,
      differences: [expect.stringContaining('每页重复')],
    });
  });

  it('reports a document that is missing', () => {
    expect(verifyHtml(writeHtml(set, [report]), set, documents)).toMatchObject({
      ok: false,
      differences: [expect.stringContaining('文档的份数：应为“2”，读到“1”')],
    });
  });

  it('names at most ten differences, and shows of a long text only the place where it changes', () => {
    const many = [documentOf(Array.from({ length: 30 }, () => paragraph('body', `${'长'.repeat(10_000)}甲`)))];
    const verification = verifyHtml(writeHtml(setOf(many), many).replaceAll('甲', '乙'), setOf(many), many);
    const differences = verification.ok ? [] : verification.differences;
    expect(differences).toHaveLength(10);
    expect(differences[0]).toBe('《自评报告》第1块（段落）的文字：应为“…长长长长长长甲”，读到“…长长长长长长乙”。');
  });

  it('finds any text again, whatever people type or paste', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 40 });
    const line = fc.constantFrom('\n', '\r\n', '\t', '  ', '<br/>', '&#10;', ']]>', '\u2028', '\u0000', '\uD800');
    const text = fc.array(fc.oneof(typed, line), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (one, other, fact) => {
        const form = [
          documentOf([
            {
              kind: 'paragraph',
              role: 'body',
              runs: [{ text: one }, { text: other, fact: 'fields/x' }, { text: one }],
            },
            { kind: 'table', id: 't', label: fact, columnsMm: [156], rows: [row([cell(0, 'value', other)])] },
            { kind: 'signatureLine', items: [{ label: one, value: other }] },
          ]),
        ];
        const marked = setOf(form, { title: one, author: other, watermark: fact });
        expect(verifyHtml(writeHtml(marked, form), marked, form)).toEqual({ ok: true, compared: 3 });
      }),
    );
  });
});
