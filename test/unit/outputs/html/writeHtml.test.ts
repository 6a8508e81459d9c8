import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { ResolvedBlock } from '../../../../shared/layout/resolvedDocument.ts';
import { writeHtml } from '../../../../shared/outputs/html/writeHtml.ts';
import { cell, documentOf, officialTypography, paragraph, row, setOf, uprightPage } from './sampleSet.ts';

function htmlOf(blocks: readonly ResolvedBlock[]): string {
  const documents = [documentOf(blocks)];
  return writeHtml(setOf(documents), documents);
}

/** The part after the style sheet, where what people typed stands. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>'));
}

function parsesAsXml(html: string): boolean {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(html).close();
  return true;
}

const projects: ResolvedBlock = {
  kind: 'table',
  id: 'projects',
  label: '项目支出',
  columnsMm: [48, 54, 54],
  rows: [
    row([cell(0, 'head', '经费控制情况（万元）'), cell(1, 'head', '预算数'), cell(2, 'head', '决算数')], {
      header: true,
    }),
    row([
      cell(0, 'label', '机关事务专项', { indent: 2 }),
      cell(1, 'value', '990.38', { fact: 'projects/1/budget', source: 'entered', align: 'right' }),
      cell(2, 'value', '990.38'),
    ]),
  ],
};

describe('a page for the screen and the printer', () => {
  it('is one complete Chinese document that runs nothing and fetches nothing', () => {
    const html = htmlOf([paragraph('body', '无。')]);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html [^>]*lang="zh-CN"/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; `);
    expect(html).toContain('<title>2024年度君山区机关事务服务中心整体支出绩效自评材料</title>');
    expect(html.replace('http://www.w3.org/1999/xhtml', '')).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
    expect(parsesAsXml(html)).toBe(true);
  });

  it('is the same text every time', () => {
    const blocks = [paragraph('title', '自评报告'), projects];
    expect(htmlOf(blocks)).toBe(htmlOf(blocks));
  });

  it('makes titles and headings the outline of the document', () => {
    const body = bodyOf(
      htmlOf([
        paragraph('title', '2024年度自评报告'),
        { kind: 'paragraph', role: 'heading1', runs: [{ text: '一、部门基本情况' }] },
        { kind: 'paragraph', role: 'heading2', runs: [{ text: '（一）单位基本情况' }] },
        { kind: 'paragraph', role: 'attachmentLabel', runs: [{ text: '附件1' }] },
      ]),
    );
    expect(body).toContain('<h1 class="title">2024年度自评报告</h1>');
    expect(body).toContain('<h2 class="heading1">一、部门基本情况</h2>');
    expect(body).toContain('<h3 class="heading2">（一）单位基本情况</h3>');
    expect(body).toContain('<p class="attachmentLabel">附件1</p>');
  });

  it('says for every printed fact where it comes from', () => {
    const body = bodyOf(
      htmlOf([
        {
          kind: 'paragraph',
          role: 'body',
          narrative: 'staffing',
          generated: true,
          runs: [{ text: '在编在岗' }, { text: '15', fact: 'fields/staffing.actual' }, { text: '人。' }],
        },
        projects,
      ]),
    );
    expect(body).toContain(
      '<p class="body" data-narrative="staffing" data-generated="true">在编在岗<span data-fact="fields/staffing.actual">15</span>人。</p>',
    );
    expect(body).toContain('<td class="value right" data-fact="projects/1/budget" data-source="entered">990.38</td>');
  });

  it('spreads the signature line with room after each label', () => {
    const body = bodyOf(
      htmlOf([
        {
          kind: 'signatureLine',
          items: [
            { label: '填表人：', value: '张三' },
            { label: '单位负责人签字：', value: '' },
          ],
        },
      ]),
    );
    expect(body).toContain('<span><span>填表人：</span><span>张三</span></span>');
    expect(body).toContain('<span><span>单位负责人签字：</span><span></span></span>');
  });
});

describe('an official table', () => {
  it('has fixed column widths, a caption and named head cells', () => {
    const body = bodyOf(htmlOf([projects]));
    expect(body).toContain('<table class="grid" data-table="projects" style="width:156mm">');
    expect(body).toContain('<caption>项目支出</caption>');
    expect(body).toContain('<col style="width:48mm"/><col style="width:54mm"/><col style="width:54mm"/>');
    expect(body).toContain('<th class="head center" scope="col">预算数</th>');
    expect(body).toContain('<th class="label left" scope="row" style="--indent:2em">机关事务专项</th>');
    expect(body).toContain('<tr style="height:8mm">');
  });

  it('repeats its header rows on every page', () => {
    expect(bodyOf(htmlOf([projects]))).toMatch(/<thead>\s*<tr[^>]*><th[^>]*>经费控制情况（万元）<\/th>/);
  });

  it('repeats no header row whose cell reaches down into the body, because browsers would cut it off', () => {
    const hanging: ResolvedBlock = {
      kind: 'table',
      id: 'goals',
      label: '目标',
      columnsMm: [30, 126],
      rows: [
        row([cell(0, 'head', '年度总体目标', { rowSpan: 2 }), cell(1, 'head', '预期目标')], { header: true }),
        row([cell(1, 'longText', '做好接待工作。')]),
      ],
    };
    const body = bodyOf(htmlOf([hanging]));
    expect(body).not.toContain('<thead>');
    expect(body).toContain('rowspan="2">年度总体目标</th>');
  });
});

describe('text typed by people', () => {
  const inParagraph = (text: string): string =>
    /<p class="body">(.*?)<\/p>/s.exec(bodyOf(htmlOf([paragraph('body', text)])))?.[1] ?? '';

  it.each([
    ['a formula', '=SUM(A1:A9)', '=SUM(A1:A9)'],
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an entity', '&nbsp;', '&amp;nbsp;'],
    ['emoji', '😀👨‍👩‍👧', '😀👨‍👩‍👧'],
    ['full-width and repeated spaces', '　　一   二\t三', '　　一   二\t三'],
    ['lines, however the PC ends them', '一\n二\r\n三\r四', '一<br/>二<br/>三<br/>四'],
    ['characters no XML file can hold', 'a\u0000b\u0007c\uFFFFd\uD800e', 'abcde'],
  ])('%s comes out as that text', (_, typed, written) => {
    expect(inParagraph(typed)).toBe(written);
    expect(parsesAsXml(htmlOf([paragraph('body', typed)]))).toBe(true);
  });

  it('may be ten thousand characters long', () => {
    expect(inParagraph('长'.repeat(10_000))).toHaveLength(10_000);
  });

  it('cannot leave an attribute, the title or the style sheet', () => {
    const nasty = '"></style><script>x</script>\n\t';
    const documents = [documentOf([paragraph('body', '无。')], { id: nasty, title: nasty })];
    const typography = {
      ...officialTypography,
      paragraphs: {
        ...officialTypography.paragraphs,
        body: { ...officialTypography.paragraphs.body, eastAsia: nasty, latin: `${nasty};}` },
      },
    };
    const html = writeHtml(setOf(documents, { title: nasty, author: nasty, watermark: nasty, typography }), documents);
    expect(html).not.toContain('<script>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(parsesAsXml(html)).toBe(true);
  });
});

describe('pages', () => {
  const upright = documentOf([paragraph('body', '一')], { id: 'a' });
  const wide = documentOf([paragraph('body', '二')], {
    id: 'b',
    page: { orientation: 'landscape', marginsMm: { top: 28, bottom: 26, left: 37, right: 35 }, pageNumbers: 'none' },
  });

  it('have the size and margins of their document, and one layout serves all documents that share it', () => {
    const html = writeHtml(setOf([]), [upright, wide, { ...upright, id: 'c', page: { ...uprightPage } }]);
    // One millimetre of each side margin is given to the sheet, so that no printer driver cuts the outer line.
    expect(html).toContain('@page layout1 { size: A4 portrait; margin: 37mm 25mm 35mm 27mm; }');
    expect(html).toContain('@page layout2 { size: A4 landscape; margin: 28mm 34mm 26mm 36mm; }');
    expect(html.match(/<section class="document layout1"/g)).toHaveLength(2);
    expect(html).not.toContain('layout3');
  });

  it('are numbered outside, odd right and even left, where the form wants numbers', () => {
    const html = writeHtml(setOf([]), [upright, wide]);
    expect(html).toMatch(/@page layout1:right \{ @bottom-right \{ content: "— " counter\(page\) " —"/);
    expect(html).toMatch(/@page layout1:left \{ @bottom-left \{ content: "— " counter\(page\) " —"/);
    expect(html).not.toMatch(/@page layout2:/);
  });

  it('begin anew at a page break', () => {
    const body = bodyOf(htmlOf([paragraph('body', '一'), { kind: 'pageBreak' }, paragraph('body', '二')]));
    expect(body.match(/<div class="sheet">/g)).toHaveLength(2);
  });

  it('carry the mark of a draft, which screen readers pass over', () => {
    const html = writeHtml(setOf([], { watermark: '草稿' }), [upright]);
    expect(html).toContain('<div class="watermark" aria-hidden="true"><span>草稿</span></div>');
    expect(bodyOf(htmlOf([]))).not.toContain('watermark');
  });
});

describe('letters', () => {
  it('name the official font first, then what stands in for it', () => {
    const html = htmlOf([]);
    expect(html).toContain('"仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong"');
    expect(html).toContain('"方正小标宋简体", "FZXiaoBiaoSong-B05S"');
    expect(html).toMatch(
      /\.body \{ font-family: "latin Times New Roman", "仿宋_GB2312".*font-size: 16pt;.*line-height: 28\.95pt; text-indent: 2em/,
    );
  });

  it('take the Western font for letters and digits, not for Chinese quotation marks and dashes', () => {
    expect(htmlOf([])).toMatch(
      /@font-face \{ font-family: "latin Times New Roman"; src: local\("Times New Roman"\).*unicode-range: U\+20-7E,/,
    );
  });
});
