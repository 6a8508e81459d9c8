import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readDocx } from '../../../../shared/imports/docx/readDocx.ts';
import { openPackage } from '../../../../shared/imports/ooxml/openPackage.ts';
import type { ResolvedDocument, ResolvedSet } from '../../../../shared/layout/resolvedDocument.ts';
import { writeDocx } from '../../../../shared/outputs/docx/writeDocx.ts';
import { officialPage, officialTypography } from '../../../../shared/packs/officialTypography.ts';
import { partOf } from './docxParts.ts';
import {
  cell,
  documentOf,
  head,
  junshanSet,
  label,
  long,
  paragraph,
  row,
  setOf,
  signatures,
  table,
} from './sampleSet.ts';

const write = (set: ResolvedSet): Promise<Uint8Array> => writeDocx(set, set.documents);
const writeOne = (blocks: ResolvedDocument['blocks'], parts: Partial<ResolvedDocument> = {}): Promise<Uint8Array> =>
  write(setOf([documentOf(blocks, parts)]));
const bodyOf = (bytes: Uint8Array): string => partOf(bytes, 'word/document.xml');
const styleOf = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';

describe('the whole set of 君山区', () => {
  let bytes: Uint8Array;
  let body: string;
  beforeAll(async () => {
    bytes = await write(junshanSet);
    body = bodyOf(bytes);
  });

  it('gives every document its own section, and page numbers run on through the file from 1 behind the cover', () => {
    const { sections } = readDocx(bytes, 'test.docx');
    expect(sections.map(({ landscape, firstPageNumber }) => [landscape, firstPageNumber])).toEqual([
      [false, undefined],
      [false, 1],
      [false, undefined],
      [false, undefined],
      [true, undefined],
      [false, undefined],
    ]);
  });

  it('prints on A4 with the margins of official documents', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(body).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  });

  it('counts pages between dashes, right on odd and left on even pages, none on the cover', () => {
    const [first, second] = readDocx(bytes, 'test.docx').sections;
    expect(first?.footers).toEqual({
      default: { text: '', watermarks: [], pageNumber: false },
      even: { text: '', watermarks: [], pageNumber: false },
    });
    expect(second?.footers.default).toEqual({ text: '—  —', watermarks: [], pageNumber: true });
    expect(second?.footers.even).toEqual({ text: '—  —', watermarks: [], pageNumber: true });
    expect(partOf(bytes, 'word/footer3.xml')).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(partOf(bytes, 'word/footer4.xml')).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('names the eastAsia font on every run', () => {
    const runs = body.match(/<w:r>.*?<\/w:r>/g) ?? [];
    expect(runs.length).toBeGreaterThan(500);
    expect(runs.filter((run) => !/<w:rFonts [^>]*w:eastAsia="/.test(run))).toEqual([]);
  });

  it('carries title and author and no time of day', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>2024年度某单位绩效自评材料</dc:title>');
    expect(core).toContain('<dc:creator>某单位</dc:creator>');
    expect(core).not.toContain('dcterms:created');
  });
});

describe('the same input', () => {
  afterEach(() => void vi.useRealTimers());

  it('gives the same bytes at any time', async () => {
    const marked = { ...junshanSet, watermark: '草稿' };
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-01T08:00:00Z') });
    const first = await write(marked);
    vi.setSystemTime(new Date('2031-12-31T23:59:58Z'));
    const second = await write(marked);
    expect(first.length).toBe(second.length);
    expect(first.every((byte, at) => byte === second[at])).toBe(true);
  });
});

describe('paragraph styles', () => {
  it('hold fonts, exact line pitch, indent, alignment and outline level of the pack’s typography', async () => {
    const styles = partOf(await writeOne([paragraph('body', '正文')]), 'word/styles.xml');
    const body = styleOf(styles, 'formBody');
    expect(body).toContain(
      '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman"/>',
    );
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(body).toMatch(/<w:spacing [^>]*w:line="579" w:lineRule="exact"/);
    expect(body).toMatch(/<w:ind [^>]*w:firstLine="640"/);
    expect(body).toMatch(/<w:ind [^>]*w:firstLineChars="200"/);
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(styleOf(styles, 'formHeading1')).toContain('<w:outlineLvl w:val="1"/>');
    expect(styleOf(styles, 'formHeading2')).toContain('w:eastAsia="楷体_GB2312"');
    expect(styleOf(styles, 'cellValue')).toContain('<w:jc w:val="center"/>');
  });

  it('change with the typography, not with the writer', async () => {
    const { paragraphs } = officialTypography;
    const typography = {
      ...officialTypography,
      paragraphs: { ...paragraphs, body: { ...paragraphs.body, eastAsia: '宋体', sizePt: 14, bold: true as const } },
    };
    const bytes = await write(setOf([documentOf([paragraph('body', '正文')])], { typography }));
    expect(styleOf(partOf(bytes, 'word/styles.xml'), 'formBody')).toMatch(
      /w:eastAsia="宋体".*<w:b\/>.*<w:sz w:val="28"\/>/,
    );
    expect(bodyOf(bytes)).toContain('w:eastAsia="宋体"');
  });
});

describe('a table', () => {
  const rows = [
    row([head(0, '序号', { rowSpan: 2 }), head(1, '金额', { columnSpan: 2 })], { header: true }),
    row([head(1, '预算'), head(2, '决算')], { header: true }),
    row([label(0, '一'), cell(1, '1.20', { align: 'right' }), cell(2, '1.10', { align: 'right' })]),
  ];

  it('has fixed columns within the text width and a thin line all round', async () => {
    const body = bodyOf(await writeOne([table([52, 52, 52], rows)]));
    const grid = [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(grid).toEqual([2948, 2948, 2948]);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(11906 - 1587 - 1474);
    expect(body).toContain('<w:tblLayout w:type="fixed"/>');
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
      expect(body).toContain(`<w:${side} w:val="single" w:sz="4"`);
    }
  });

  it('merges cells across and down, keeps rows whole and centres text vertically', async () => {
    const body = bodyOf(await writeOne([table([52, 52, 52], rows)]));
    expect(body).toContain('<w:tcW w:w="5896" w:type="dxa"/><w:gridSpan w:val="2"/>');
    expect(body).toContain('<w:vMerge w:val="restart"/>');
    expect(body).toContain('<w:vMerge w:val="continue"/>');
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(body.match(/<w:trHeight w:val="454" w:hRule="atLeast"\/>/g)).toHaveLength(3);
    expect(body).toContain('<w:vAlign w:val="center"/>');
    expect(body).toContain('<w:jc w:val="right"/>');
  });

  it('repeats its header rows, and none where a header cell hangs into the body', async () => {
    expect(bodyOf(await writeOne([table([52, 52, 52], rows)])).match(/<w:tblHeader\/>/g)).toHaveLength(2);
    const hanging = [row([head(0, '指标', { rowSpan: 2 }), head(1, '名称')], { header: true }), row([cell(1, '一')])];
    expect(bodyOf(await writeOne([table([20, 40], hanging)]))).not.toContain('<w:tblHeader/>');
  });

  it('may break a row that is longer than most of a page, and only that row', async () => {
    const body = bodyOf(
      await writeOne([
        table([20, 40], [row([label(0, '目标'), long(1, '目'.repeat(3_000))]), row([cell(0, '一'), cell(1, '二')])]),
      ]),
    );
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(1);
  });

  it('spreads the height that a merged cell needs over its rows', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `第${at}行`).join('\n');
    const merged = [row([head(0, lines, { rowSpan: 3 }), cell(1, '1')]), row([cell(1, '2')]), row([cell(1, '3')])];
    const body = bodyOf(await writeOne([table([20, 40], merged)]));
    const heights = [...body.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => Number(height));
    expect(new Set(heights).size).toBe(1);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThanOrEqual(12 * 10.5 * 1.3 * 20);
  });

  it('starts a merge that is longer than half a page with its label', async () => {
    const rowsOfPage = Array.from({ length: 30 }, (_, at) =>
      row([...(at === 0 ? [head(0, '产出指标', { rowSpan: 30 })] : []), cell(1, `${at}`)]),
    );
    const body = bodyOf(await writeOne([table([20, 40], rowsOfPage)]));
    expect(body).toContain('<w:vMerge w:val="restart"/><w:vAlign w:val="top"/>');
  });

  it('indents labels by characters', async () => {
    const body = bodyOf(await writeOne([table([60], [row([label(0, '其中：公车购置', { indent: 2 })])])]));
    expect(body).toContain('<w:ind w:left="420"/>');
  });

  it('stays apart from a table right behind it', async () => {
    const one = table([60], [row([cell(0, '一')])]);
    const { blocks } = readDocx(await writeOne([one, one]), 'test.docx');
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table', 'paragraph']);
  });
});

describe('page breaks, spacers and signatures', () => {
  const one = table([60], [row([cell(0, '一')])]);
  const breaks = (bytes: Uint8Array): readonly boolean[] =>
    readDocx(bytes, 'test.docx').blocks.map((block) => block.kind === 'paragraph' && block.pageBreakBefore === true);

  it('starts the block behind a page break on a new page', async () => {
    const bytes = await writeOne([paragraph('body', '一'), { kind: 'pageBreak' }, paragraph('body', '二')]);
    expect(breaks(bytes)).toEqual([false, true]);
  });

  it('starts a table on a new page too', async () => {
    const bytes = await writeOne([paragraph('body', '一'), { kind: 'pageBreak' }, one]);
    expect(breaks(bytes)).toEqual([false, true, false, false]);
  });

  it('breaks no page before the first and after the last block', async () => {
    const bytes = await writeOne([{ kind: 'pageBreak' }, paragraph('body', '一'), { kind: 'pageBreak' }]);
    expect(breaks(bytes)).toEqual([false]);
  });

  it('leaves empty lines', async () => {
    const { blocks } = readDocx(
      await writeOne([{ kind: 'spacer', lines: 3 }, paragraph('title', '封面')]),
      'test.docx',
    );
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(['', '', '', '封面']);
  });

  it('spreads the signatures over one line', async () => {
    const bytes = await writeOne([signatures]);
    const [line] = readDocx(bytes, 'test.docx').blocks;
    expect(line).toMatchObject({ text: '填表人：\t填报日期：\t联系电话：\t单位负责人签字：' });
    const stops = [...bodyOf(bytes).matchAll(/<w:tab w:val="left" w:pos="(\d+)"\/>/g)].map(([, at]) => Number(at));
    expect(stops).toHaveLength(3);
    expect(Math.max(...stops)).toBeLessThan(8845 - 8 * 240);
  });

  it('takes a second line for signatures that are too long for one', async () => {
    const bytes = await writeOne([
      {
        kind: 'signatureLine',
        items: [
          { label: '填表人：', value: '欧阳某某' },
          { label: '填报日期：', value: '2025年3月15日' },
          { label: '联系电话：', value: '0730-12345678转8001' },
          { label: '单位负责人签字：', value: '' },
        ],
      },
    ]);
    const [line] = readDocx(bytes, 'test.docx').blocks;
    expect(line).toMatchObject({
      text: '填表人：欧阳某某\t填报日期：2025年3月15日\n联系电话：0730-12345678转8001\t单位负责人签字：',
    });
  });
});

describe('text typed by people', () => {
  const typed = [
    '=SUM(A1:A2)',
    '+86',
    '😀🏛️',
    '<w:p><w:r><w:t>假</w:t></w:r></w:p>',
    '<w:tbl place="0"/>',
    '１２３．４５％',
    ' 前后有空格 ',
    '　全角空格　',
    '两  个空格',
    'A&B "引号" \'撇号\' ]]>',
    '{default-bullet-numbering-0} {{year}}',
    '第一行\n第二行\n\n第四行',
    '制表\t符',
    '字'.repeat(10_000),
  ];

  it.each(typed.map((text) => [text.slice(0, 20), text]))('comes out as that text: %s', async (_, text) => {
    const bytes = await writeOne([paragraph('body', text), table([60], [row([long(0, text)])])]);
    expect(readDocx(bytes, 'test.docx').blocks).toMatchObject([{ text }, { rows: [[{ text }]] }, { text: '' }]);
  });

  it('never breaks the file, even with characters that XML forbids', async () => {
    const text = 'a\u0000b\u001fc\ud800d\udc00e\uffff\r\nf';
    const bytes = await write(
      setOf([documentOf([paragraph('body', text), table([60], [row([cell(0, text)])])])], {
        title: text,
        author: text,
        watermark: text,
      }),
    );
    expect(readDocx(bytes, 'test.docx').blocks).toMatchObject([
      { text: 'abcde\nf' },
      { rows: [[{ text: 'abcde\nf' }]] },
      {},
    ]);
  });
});

describe('a watermark', () => {
  it('stands on odd and even pages of every section', async () => {
    const bytes = await write({ ...junshanSet, watermark: '草稿 未经审核' });
    const { sections } = readDocx(bytes, 'test.docx');
    expect(sections).toHaveLength(6);
    for (const { headers } of sections) {
      expect(headers.default?.watermarks).toEqual(['草稿 未经审核']);
      expect(headers.even?.watermarks).toEqual(['草稿 未经审核']);
    }
  });

  it('is absent from a set without one', async () => {
    const bytes = await write(junshanSet);
    expect(openPackage(bytes, 'test.docx').names.filter((name) => name.startsWith('word/header'))).toEqual([]);
  });
});

it('writes a landscape page within its own text width', async () => {
  const page = { ...officialPage, orientation: 'landscape' as const };
  const body = bodyOf(await writeOne([table([120, 123], [row([cell(0, '一'), cell(1, '二')])])], { page }));
  expect(body).toContain('<w:gridCol w:w="6803"/><w:gridCol w:w="6973"/>');
});
