import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { verifyXlsx } from '../../../../shared/outputs/xlsx/verifyXlsx.ts';
import { writeXlsx } from '../../../../shared/outputs/xlsx/writeXlsx.ts';
import { basicDataForm, evaluationForm, projectForms, setOf, sheetWithCells, sketch } from './sampleForms.ts';

const set = setOf([basicDataForm(), evaluationForm(), projectForms(2)], '草稿');
const bytes = await writeXlsx(set, set.documents);

/** The differences after one part of the written file was changed. */
function differencesAfter(part: string, change: (xml: string) => string): readonly string[] {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error('the change did not apply');
  const verification = verifyXlsx(zipSync({ ...parts, [part]: strToU8(after) }), set, set.documents);
  return verification.ok ? [] : verification.differences;
}

const firstSheet = 'xl/worksheets/sheet1.xml';

describe('reading a written workbook back', () => {
  test('finds everything in its place', () => {
    expect(verifyXlsx(bytes, set, set.documents)).toEqual({ ok: true, compared: expect.any(Number) });
  });

  test('takes a zero that prints as nothing for the number that it is', async () => {
    const zero = sketch('', { number: { value: '0', format: '#,##0.00;-#,##0.00;' } });
    const book = setOf([sheetWithCells([sketch('年初预算数'), zero])]);
    expect(verifyXlsx(await writeXlsx(book, book.documents), book, book.documents)).toMatchObject({ ok: true });
  });

  test('notices a changed value', () => {
    const found = differencesAfter(firstSheet, (xml) => xml.replace('<v>118.16</v>', '<v>118.17</v>'));
    expect(found).toEqual([
      '工作表“附件1”的 D6 应显示“118.16”，读回“118.17”',
      '工作表“附件1”的 D6 的数值应为“118.16”，读回“118.17”',
    ]);
  });

  test('notices a value that only prints the same', () => {
    const found = differencesAfter(firstSheet, (xml) => xml.replace('<v>118.16</v>', '<v>118.1604</v>'));
    expect(found).toEqual(['工作表“附件1”的 D6 的数值应为“118.16”，读回“118.1604”']);
  });

  test('notices a changed number format', () => {
    const found = differencesAfter('xl/styles.xml', (xml) =>
      xml.replace('formatCode="&quot;其中：一般公共预算：&quot;0.00', 'formatCode="&quot;其中：&quot;0.00'),
    );
    expect(found[0]).toBe('工作表“附件2”的 C7 应显示“其中：一般公共预算：1391.62”，读回“其中：1391.62”');
  });

  test('notices changed text', () => {
    const found = differencesAfter('xl/sharedStrings.xml', (xml) => xml.replace('三公经费', '三公经赀'));
    expect(found).toEqual(['工作表“附件1”的 A6 应显示“三公经费”，读回“三公经赀”']);
  });

  test('notices a formula turned into a constant, and another formula', () => {
    expect(differencesAfter(firstSheet, (xml) => xml.replace('<f>SUM(B13:B14)</f>', ''))).toEqual([
      '工作表“附件1”的 B12 应为公式，读回的是固定值',
    ]);
    expect(differencesAfter(firstSheet, (xml) => xml.replace('SUM(B13:B14)', 'SUM(B13:B15)'))).toEqual([
      '工作表“附件1”的 B12 的公式应为“SUM(B13:B14)”，读回“SUM(B13:B15)”',
    ]);
  });

  test('notices a lost and a foreign merge', () => {
    expect(differencesAfter(firstSheet, (xml) => xml.replace('<mergeCell ref="A3:A4"/>', ''))).toEqual([
      '工作表“附件1”的 A3:A4 应合并，读回时没有合并',
    ]);
    expect(
      differencesAfter(firstSheet, (xml) => xml.replace('</mergeCells>', '<mergeCell ref="A30:B31"/></mergeCells>')),
    ).toEqual(['工作表“附件1”的 A30:B31 不应合并']);
  });

  test('notices a lost and a foreign cell', () => {
    expect(differencesAfter(firstSheet, (xml) => xml.replace(/<v>171.89<\/v>/, ''))).toContain(
      '工作表“附件1”的 B6 应显示“171.89”，读回空',
    );
    expect(
      differencesAfter(firstSheet, (xml) =>
        xml.replace('</sheetData>', '<row r="99"><c r="A99"><v>1</v></c></row></sheetData>'),
      ),
    ).toEqual(['工作表“附件1”里多出 1 个有内容的单元格']);
  });

  test('notices a changed print set-up', () => {
    const found = differencesAfter(firstSheet, (xml) =>
      xml.replace('orientation="portrait"', 'orientation="landscape"').replace('草稿', ''),
    );
    expect(found).toContain('工作表“附件1”的纸张方向应为 portrait，读回 landscape');
    expect(found.some((sentence) => sentence.startsWith('工作表“附件1”的页眉应为'))).toBe(true);
    expect(differencesAfter('xl/worksheets/sheet3.xml', (xml) => xml.replace(/<rowBreaks.*<\/rowBreaks>/, ''))).toEqual(
      ['工作表“附件3”的分页位置应为 28，读回 '],
    );
  });

  test('notices a renamed and a missing sheet', () => {
    expect(differencesAfter('xl/workbook.xml', (xml) => xml.replace('name="附件2"', 'name="附件9"'))).toEqual([
      '第 2 张工作表应名为“附件2”，读回“附件9”',
    ]);
    expect(differencesAfter('xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*name="附件3"[^>]*\/>/, ''))).toContain(
      '应有 3 张工作表，读回 2 张',
    );
  });

  test('names the first ten of many differences', () => {
    expect(differencesAfter('xl/sharedStrings.xml', (xml) => xml.replaceAll('无偏差', '有偏差'))).toHaveLength(10);
  });

  test('a file that cannot be opened is a difference, not a crash', () => {
    const cut = bytes.slice(0, bytes.length - 200);
    expect(verifyXlsx(cut, set, set.documents)).toMatchObject({ ok: false });
  });
});
