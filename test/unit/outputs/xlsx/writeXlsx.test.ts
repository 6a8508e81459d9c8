import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../../shared/errors/appError.ts';
import { verifyXlsx } from '../../../../shared/outputs/xlsx/verifyXlsx.ts';
import { writeXlsx } from '../../../../shared/outputs/xlsx/writeXlsx.ts';
import {
  amount,
  basicDataForm,
  evaluationForm,
  paragraph,
  percent,
  projectForms,
  rowOf,
  setOf,
  sheetOf,
  sheetWithCells,
  sketch,
  tableOf,
} from './sampleForms.ts';
import { rowHeight, styleOf, styleXml, written } from './writtenWorkbook.ts';

describe('the workbook of a set', () => {
  test('has one sheet for each document that is a sheet, in their order', async () => {
    const report = { ...sheetOf('报告', []), kind: 'report' as const };
    const { sheetName: _, ...withoutSheet } = report;
    const { sheets } = await written([withoutSheet, basicDataForm(), evaluationForm(), projectForms(2)]);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['附件1', '附件2', '附件3']);
  });

  test('shows every text and number of the form, each in its place', async () => {
    const { sheet } = await written([basicDataForm()]);
    expect(sheet.cells.get('A2')).toEqual({ text: '2024年度部门整体支出绩效评价基础数据表' });
    expect(sheet.cells.get('A6')).toEqual({ text: '三公经费' });
    expect(sheet.cells.get('B6')).toEqual({ text: '171.89', value: '171.89', format: '0.00' });
    expect(sheet.cells.get('F4')).toMatchObject({ text: '100.00%', value: '1', format: '0.00%' });
  });

  test('is the same to the byte whenever and however often it is written', async () => {
    const set = setOf([basicDataForm(), projectForms(2)], '草稿');
    const first = await writeXlsx(set, set.documents);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    try {
      expect(await writeXlsx(set, set.documents)).toEqual(first);
    } finally {
      vi.useRealTimers();
    }
  });

  test('carries title and author, and no time of writing', async () => {
    const { part } = await written([basicDataForm()]);
    const properties = part('docProps/core.xml');
    expect(properties).toContain('<dc:creator>岳阳市君山区机关事务服务中心</dc:creator>');
    expect(properties).toContain('<dc:title>2024年度岳阳市君山区机关事务服务中心整体支出绩效自评材料</dc:title>');
    expect(properties.match(/2000-01-01T00:00:00Z/g)).toHaveLength(2);
  });

  test('does not calculate anew on opening: it shows the figures that were printed', async () => {
    const { part } = await written([basicDataForm()]);
    expect(part('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });
});

describe('columns and merged cells', () => {
  test('tables with different columns on one sheet share the union of their edges', async () => {
    const first = tableOf([100, 56], [rowOf([sketch('甲'), sketch('乙')])]);
    const second = tableOf([60, 40.2, 55.8], [rowOf([sketch('丙'), sketch('丁'), sketch('戊')])]);
    const { sheet } = await written([sheetOf('附件', [first, second])]);
    expect([...sheet.cells.keys()]).toEqual(['A1', 'C1', 'A2', 'B2', 'C2']);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  test('columns are as wide on paper as in the form', async () => {
    const { part } = await written([sheetOf('附件', [tableOf([50, 106], [rowOf([sketch('甲'), sketch('乙')])])])]);
    const widths = [...part('xl/worksheets/sheet1.xml').matchAll(/<col [^>]*width="([\d.]+)"/g)].map((found) =>
      Number(found[1]),
    );
    // Width × 9 pixels a digit at 96 dpi.
    expect(widths.map((width) => Math.round(((width * 9) / 96) * 25.4))).toEqual([50, 106]);
  });

  test('texts around the table run over its whole width', async () => {
    const { sheet } = await written([basicDataForm()]);
    expect(sheet.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 7 });
    expect(sheet.merges).toContainEqual({ top: 2, left: 1, bottom: 2, right: 7 });
  });

  test('every cell of a merged cell carries the border', async () => {
    const table = tableOf([40, 40, 40], [rowOf([sketch('甲', { columnSpan: 3, rowSpan: 2 })]), rowOf([])]);
    const workbook = await written([sheetOf('附件', [table])]);
    const border = /borderId="(\d+)"/.exec(styleXml(workbook, styleOf(workbook, 'A1')))?.[1];
    expect(border).not.toBe('0');
    for (const address of ['B1', 'C1', 'A2', 'B2', 'C2']) {
      expect(styleXml(workbook, styleOf(workbook, address))).toContain(`borderId="${border}"`);
    }
    expect(workbook.part('xl/styles.xml')).toContain(
      '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>',
    );
  });

  test('the signature line spreads its labels over the width', async () => {
    const { sheet } = await written([basicDataForm()]);
    const line = [...sheet.cells.values()].map((cell) => cell.text).find((text) => text.startsWith('填表人：'));
    expect(line?.split(/\u3000+/)).toEqual(['填表人：', '填报日期：', '联系电话：', '单位负责人签字：']);
    expect(line?.length).toBeGreaterThan(30);
  });
});

describe('numbers', () => {
  test('keep their words before and after and stay numbers', async () => {
    const { sheet } = await written([
      sheetWithCells([sketch('其中：一般公共预算：1391.62', number('1391.62', '"其中：一般公共预算："0.00'))]),
    ]);
    expect(sheet.cells.get('A1')).toMatchObject({ text: '其中：一般公共预算：1391.62', value: '1391.62' });
  });

  test('below zero the minus sign stands before the digits, not before the words', async () => {
    const { sheet } = await written([sheetWithCells([sketch('结余：-5.00', number('-5', '"结余："0.00'))])]);
    expect(sheet.cells.get('A1')).toMatchObject({ text: '结余：-5.00', value: '-5' });
  });

  test('with more digits than Excel keeps are written as text, unchanged', async () => {
    const { sheet } = await written([sheetWithCells([amount('12345678901234567.89')])]);
    expect(sheet.cells.get('A1')).toEqual({ text: '12345678901234567.89' });
  });

  test('shrink where their column is too narrow, instead of showing ####', async () => {
    const workbook = await written([sheetWithCells([amount('1850.18'), sketch('文字')])]);
    expect(styleXml(workbook, styleOf(workbook, 'A1'))).toContain('shrinkToFit="1"');
    expect(styleXml(workbook, styleOf(workbook, 'B1'))).toContain('wrapText="1"');
  });

  const number = (value: string, format: string) => ({ number: { value, format } });
});

describe('text stays text', () => {
  const typed = [
    '=1+1',
    '+86 0730',
    '-',
    '@name',
    '=HYPERLINK("http://example.com")',
    '_x0041_',
    '_x000D_和_x005F_',
    '<b>&amp;"\'</b>',
    '第一行\n第二行',
    '  两头有空格  ',
    '表情😀👨‍👩‍👧和生僻字𠮷',
    '长'.repeat(10_000),
    '删\u007f除',
    '00123',
    'TRUE',
  ];

  test.each(typed.map((text) => [text.slice(0, 40), text]))('%j', async (_title, text) => {
    const document = sheetWithCells([sketch(text)]);
    const workbook = await written([document]);
    expect(workbook.sheet.cells.get('A1')).toEqual({ text });
    expect(workbook.part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(verifyXlsx(workbook.bytes, setOf([document]), [document]).ok).toBe(true);
  });

  test('characters that no XML file may hold are left out and nothing else', async () => {
    const document = sheetWithCells([sketch('甲\u0000\u0008\u000b\u001f\ud800\ufffe乙\r\n丙')]);
    const workbook = await written([document]);
    expect(workbook.sheet.cells.get('A1')?.text).toBe('甲乙\n丙');
    expect(verifyXlsx(workbook.bytes, setOf([document]), [document]).ok).toBe(true);
  });

  test('text that begins like a formula keeps the text format when it is edited', async () => {
    const workbook = await written([sheetWithCells([sketch('=1+1'), sketch('甲')])]);
    expect(styleXml(workbook, styleOf(workbook, 'A1'))).toContain('numFmtId="49"');
    expect(styleXml(workbook, styleOf(workbook, 'B1'))).toContain('numFmtId="0"');
  });

  test('more than one cell can hold is refused, never cut', async () => {
    const document = sheetWithCells([sketch('长'.repeat(32_768))]);
    const refused = writeXlsx(setOf([document]), [document]);
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toMatchObject({ code: 'TEXT_TOO_LONG' });
  });
});

describe('formulas', () => {
  test('are live and carry their printed result', async () => {
    const { sheet } = await written([basicDataForm()]);
    expect(sheet.cells.get('B12')).toEqual({
      text: '1448.55',
      value: '1448.55',
      format: '0.00',
      formula: 'SUM(B13:B14)',
    });
    expect(sheet.cells.get('F4')?.formula).toBe('D4/B4');
  });

  test('name the sheet of a cell elsewhere', async () => {
    const source = sheetOf('附件1', [tableOf([156], [rowOf([amount('3.5', { id: 'source' })])])]);
    const target = sheetOf('附件2', [tableOf([156], [rowOf([amount('3.5', { formula: [{ ref: 'source' }] })])])]);
    const { sheets } = await written([target, source]);
    expect(sheets[0]?.cells.get('A1')).toMatchObject({ formula: "'附件1'!A1", value: '3.5' });
  });

  test('without a result yet show nothing', async () => {
    const document = sheetWithCells([sketch('', { id: 'blank', formula: ['IF(TRUE,"",1)'] })]);
    const workbook = await written([document]);
    expect(workbook.sheet.cells.get('A1')).toEqual({ text: '', formula: 'IF(TRUE,"",1)' });
    expect(verifyXlsx(workbook.bytes, setOf([document]), [document]).ok).toBe(true);
  });

  test('that need a cell outside the workbook give way to their value', async () => {
    const { sheet } = await written([sheetWithCells([amount('8.25', { formula: ['2*', { ref: 'elsewhere' }] })])]);
    expect(sheet.cells.get('A1')).toEqual({ text: '8.25', value: '8.25', format: '0.00' });
  });
});

describe('row heights', () => {
  const heightOf = async (text: string, widthMm = 50, heightMm = 8) => {
    const table = tableOf([widthMm, 156 - widthMm], [rowOf([sketch(text), sketch('')], 0, heightMm)]);
    return rowHeight(await written([sheetOf('附件', [table])]), 1);
  };

  test('are at least what the form asks for', async () => {
    expect(await heightOf('短')).toBeCloseTo(23.25, 2);
  });

  test('grow with the lines of the text, wrapped or typed', async () => {
    const lines = 6;
    expect(await heightOf('字'.repeat(12 * lines))).toBeGreaterThan(lines * 10.5 * 1.2);
    expect(await heightOf(Array.from({ length: lines }, () => '字').join('\n'))).toBeGreaterThan(lines * 10.5 * 1.2);
  });

  test('a cell over several rows spreads what it lacks over them', async () => {
    const table = tableOf(
      [20, 136],
      [rowOf([sketch('长'.repeat(80), { rowSpan: 4 }), sketch('')]), ...[1, 2, 3].map(() => rowOf([sketch('')], 1))],
    );
    const workbook = await written([sheetOf('附件', [table])]);
    const heights = [1, 2, 3, 4].map((row) => rowHeight(workbook, row));
    expect(new Set(heights).size).toBe(1);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan((80 / 4) * 10.5 * 1.2);
  });

  test('a form that would just miss its page is set tighter to stay on one', async () => {
    const pagePt = (225 / 25.4) * 72;
    const rows = Array.from({ length: 36 }, () => rowOf([sketch('短')], 0, 5));
    const workbook = await written([sheetOf('附件', [tableOf([156], rows), paragraph('signature', '填表人：')])]);
    const heights = Array.from({ length: 37 }, (_, index) => rowHeight(workbook, index + 1));
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(pagePt);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(14.25);
    expect(workbook.sheet.print.breaksAfter).toEqual([]);
  });

  test('over several pages the last table row stays with the signatures', async () => {
    // 16 rows of 14 mm fill the 225 mm of the page, and the signature line would stand alone on the next.
    const rows = Array.from({ length: 16 }, () => rowOf([sketch('短')], 0, 13.8));
    const { sheet } = await written([sheetOf('附件', [tableOf([156], rows), paragraph('signature', '填表人：')])]);
    expect(sheet.print.breaksAfter).toEqual([15]);
  });

  test('a label that runs over two pages stands at its top, where it is not cut', async () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      index === 10
        ? rowOf([sketch('绩效指标', { rowSpan: 20 }), sketch('甲')], 0, 10)
        : index > 10
          ? rowOf([sketch('乙')], 1, 10)
          : rowOf([sketch('丙'), sketch('丁')], 0, 10),
    );
    const workbook = await written([sheetOf('附件', [tableOf([40, 116], rows)])]);
    expect(styleXml(workbook, styleOf(workbook, 'A11'))).toContain('vertical="top"');
    expect(styleXml(workbook, styleOf(workbook, 'A10'))).toContain('vertical="center"');
  });

  test('never exceed what Excel allows; such a text gets a smaller font, down to 9 pt', async () => {
    const table = tableOf([156], [rowOf([sketch('长'.repeat(1_350))])]);
    const workbook = await written([sheetOf('附件', [table])]);
    expect(rowHeight(workbook, 1)).toBeLessThanOrEqual(409.5);
    const font = Number(/fontId="(\d+)"/.exec(styleXml(workbook, styleOf(workbook, 'A1')))?.[1]);
    const size = workbook.part('xl/styles.xml').match(/<font>.*?<\/font>/gs)?.[font];
    expect(size).toMatch(/<sz val="(9|9\.5|10)"\/>/);
  });
});

describe('printing', () => {
  test('A4, margins of the form, one page wide, centred, everything within the print area', async () => {
    const { sheet } = await written([basicDataForm()]);
    expect(sheet.print).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printArea: "'附件1'!$A$1:$G$24",
    });
    expect(sheet.print.marginsIn).toMatchObject({ top: 1.4567, bottom: 1.378, left: 1.1024, right: 1.0236 });
  });

  test('landscape forms print landscape', async () => {
    const form = basicDataForm();
    const { sheet } = await written([{ ...form, page: { ...form.page, orientation: 'landscape' } }]);
    expect(sheet.print.orientation).toBe('landscape');
  });

  test('page numbers stand outside: odd pages right, even pages left', async () => {
    const { sheet } = await written([basicDataForm()]);
    expect(sheet.print.oddFooter).toBe('&R&"宋体,Regular"&14— &P —');
    expect(sheet.print.evenFooter).toBe('&L&"宋体,Regular"&14— &P —');
    const bare = await written([{ ...basicDataForm(), page: { ...basicDataForm().page, pageNumbers: 'none' } }]);
    expect(bare.sheet.print.oddFooter).toBeUndefined();
  });

  test('a draft says so on every page and on its tab, and no cell is touched', async () => {
    const final = await written([basicDataForm()]);
    const draft = await written([basicDataForm()], '草稿');
    expect(draft.sheet.print.oddHeader).toMatch(/^&C.*草稿$/);
    expect(draft.sheet.print.evenHeader).toBe(draft.sheet.print.oddHeader);
    expect(draft.sheet.print.oddFooter).toContain('草稿');
    expect(draft.part('xl/worksheets/sheet1.xml')).toContain('<tabColor rgb="FFFF0000"/>');
    expect(draft.part('docProps/core.xml')).toContain('（草稿）');
    expect(draft.sheet.cells).toEqual(final.sheet.cells);
    expect(final.sheet.print.oddHeader).toBeUndefined();
  });

  test('header rows repeat on every page when the sheet is one table', async () => {
    const table = tableOf(
      [80, 76],
      [rowOf([sketch('项目'), sketch('金额')], 0, 8, true), rowOf([sketch('甲'), amount('1')])],
    );
    const title = paragraph('attachmentTitle', '项目表');
    const { sheet } = await written([sheetOf('附件1', [title, table])]);
    expect(sheet.print.printTitles).toBe("'附件1'!$2:$2");
    const twice = await written([sheetOf('附件1', [title, table, table])]);
    expect(twice.sheet.print.printTitles).toBeUndefined();
  });

  test('each project form begins a new page', async () => {
    const { sheet } = await written([projectForms(3)]);
    expect(sheet.print.breaksAfter).toEqual([28, 56]);
    expect(sheet.cells.get('A29')?.text).toBe('附件3');
    expect(sheet.cells.get('A57')?.text).toBe('附件3');
  });

  test('a percentage keeps its fraction as the value', async () => {
    const { sheet } = await written([sheetWithCells([percent('0.9765', '97.65%')])]);
    expect(sheet.cells.get('A1')).toEqual({ text: '97.65%', value: '0.9765', format: '0.00%' });
  });
});
