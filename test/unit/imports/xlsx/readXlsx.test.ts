import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../../shared/imports/xlsx/readXlsx.ts';
import { xlsxLimits } from '../../../../shared/imports/xlsx/xlsxLimits.ts';

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

type Parts = Readonly<Record<string, string>>;

/** A workbook with one sheet; `parts` replace or add to its parts. */
function workbook(sheetData: string, parts: Parts = {}): Uint8Array {
  const all: Parts = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets><sheet name="附件1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}

function cellsOf(sheetData: string, parts: Parts = {}) {
  return Object.fromEntries(readXlsx(workbook(sheetData, parts), '测试.xlsx').sheets[0]?.cells ?? []);
}

const strings = (items: string): Parts => ({ 'xl/sharedStrings.xml': `<sst xmlns="${main}">${items}</sst>` });

describe('cells of any program', () => {
  test('shared strings, rich text and phonetic readings', () => {
    const cells = cellsOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c></row>',
      strings(
        '<si><t>三公经费</t></si><si><r><rPr><b/></rPr><t>三公</t></r><r><t xml:space="preserve"> 经费</t></r><rPh sb="0" eb="1"><t>さん</t></rPh></si>',
      ),
    );
    expect(cells).toEqual({ A1: { text: '三公经费' }, B1: { text: '三公 经费' } });
  });

  test('inline strings, string results, booleans, errors', () => {
    const cells = cellsOf(`<row r="1">
      <c r="A1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>
      <c r="B1" t="str"><f>A1&amp;""</f><v>内联</v></c>
      <c r="C1" t="b"><v>1</v></c>
      <c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`);
    expect(cells).toEqual({
      A1: { text: '内联' },
      B1: { text: '内联', formula: 'A1&""' },
      C1: { text: 'TRUE' },
      D1: { text: '#DIV/0!', formula: '1/0' },
    });
  });

  test('numbers and dates with their formats', () => {
    const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
    const cells = cellsOf(
      '<row r="1"><c r="A1"><v>3.10</v></c><c r="B1" s="1"><v>118.16</v></c><c r="C1" s="2"><v>45657</v></c><c r="D1" s="3"><v>0.97650000000000003</v></c></row>',
      { 'xl/styles.xml': styles },
    );
    expect(cells).toEqual({
      A1: { text: '3.1', value: '3.1' },
      B1: { text: '118.16万元', value: '118.16', format: '0.00"万元"' },
      C1: { text: '2024/12/31', value: '45657', format: 'yyyy/m/d' },
      D1: { text: '97.65%', value: '0.9765', format: '0.00%' },
    });
  });

  test('shared formulas: every cell knows the text of the first', () => {
    const cells = cellsOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    expect(cells).toMatchObject({ A1: { formula: 'B1*2' }, A2: { formula: 'B1*2', text: '4' } });
  });

  test('cells and rows without an address follow their neighbour', () => {
    expect(
      cellsOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>'),
    ).toEqual({
      A1: { text: '1', value: '1' },
      B1: { text: '2', value: '2' },
      C2: { text: '3', value: '3' },
      D2: { text: '4', value: '4' },
    });
  });

  test('escaped characters are what they stand for', () => {
    const cells = cellsOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      strings('<si><t>_x005F_x0041_ _x0041_</t></si>'),
    );
    expect(cells).toEqual({ A1: { text: '_x0041_ A' } });
  });

  test('a prefix before every name does not matter', () => {
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(cellsOf('', { 'xl/worksheets/sheet1.xml': sheet })).toEqual({ A1: { text: '7', value: '7' } });
  });

  test('merges and print set-up', () => {
    const sheet = `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>
      <mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells><printOptions horizontalCentered="1"/>
      <pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>
      <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>
      <rowBreaks count="1"><brk id="5" man="1"/></rowBreaks></worksheet>`;
    const [read] = readXlsx(workbook('', { 'xl/worksheets/sheet1.xml': sheet }), '测试.xlsx').sheets;
    expect(read?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
    expect(read?.print).toMatchObject({
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      orientation: 'landscape',
      horizontalCentered: true,
      oddFooter: '&C&P',
      breaksAfter: [5],
    });
  });
});

describe('files that must be refused', () => {
  const refusal = (bytes: Uint8Array, limits = xlsxLimits) => {
    try {
      readXlsx(bytes, '来件.xlsx', limits);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('a DOCTYPE, which could name entities', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>`;
    expect(refusal(workbook('', { 'xl/worksheets/sheet1.xml': bomb }))).toMatchObject({ code: 'OOXML_UNREADABLE' });
  });

  test('XML that ends early, addresses outside any sheet, merges that are none', () => {
    for (const sheet of [
      `<worksheet xmlns="${main}"><sheetData>`,
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>`,
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A9999999"><v>1</v></c></row></sheetData></worksheet>`,
      `<worksheet xmlns="${main}"><sheetData/><mergeCells><mergeCell ref="hier"/></mergeCells></worksheet>`,
    ]) {
      expect(refusal(workbook('', { 'xl/worksheets/sheet1.xml': sheet }))).toMatchObject({ code: 'OOXML_UNREADABLE' });
    }
  });

  test('no zip, no workbook, a listed sheet that is not there', () => {
    expect(refusal(strToU8('这不是表格'))).toMatchObject({ code: 'OOXML_UNREADABLE' });
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toMatchObject({ code: 'OOXML_UNREADABLE' });
    const rels = relations([['rId1', 'worksheet', 'worksheets/sheet7.xml']]);
    expect(refusal(workbook('', { 'xl/_rels/workbook.xml.rels': rels }))).toMatchObject({
      code: 'OOXML_UNREADABLE',
      reason: expect.stringContaining('来件.xlsx'),
    });
  });

  test('more cells, merges, strings or characters than a workbook of ours could have', () => {
    const two = workbook(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>',
      strings('<si><t>十个字十个字十个字十</t></si><si><t>二</t></si>'),
    );
    expect(refusal(two)).toBeUndefined();
    for (const limit of [{ cells: 1 }, { strings: 1 }, { characters: 19 }, { sheets: 0 }]) {
      expect(refusal(two, { ...xlsxLimits, ...limit })).toMatchObject({ code: 'OOXML_TOO_LARGE' });
    }
  });
});
