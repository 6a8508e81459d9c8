import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { convertToPdf, pdfText, recalculateToXlsx, renderPages } from '../../helpers/libreOffice.ts';
import { validate } from '../../helpers/openXmlValidator.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function wordFile(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  const page = { children: [new Paragraph({ children: [new TextRun(text)] })] };
  await writeFile(file, await Packer.toBuffer(new Document({ sections: [page, page] })));
  return file;
}

async function excelFile(name: string): Promise<string> {
  const file = join(folder, name);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.getCell('A1').value = 1;
  sheet.getCell('A2').value = { formula: 'A1+1', result: 99 };
  await book.xlsx.writeFile(file);
  return file;
}

it('turns many files into PDF at once, whatever they are called, and draws their pages', async () => {
  const files = [await wordFile('自评报告.docx', '部门整体支出绩效'), await excelFile('附件1 表.xlsx')];
  const [report, table] = await convertToPdf(files, join(folder, 'pdf'));
  expect(await pdfText(report ?? '')).toContain('部门整体支出绩效');
  expect(await pdfText(table ?? '')).toMatch(/1\s+99/);
  expect(await renderPages(report ?? '', join(folder, 'png'), 40)).toHaveLength(2);
});

it('computes formulas anew, whatever result was stored', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await recalculateToXlsx(await excelFile('重算.xlsx'), join(folder, 'recalculated')));
  expect(book.getWorksheet('表')?.getCell('A2').result).toBe(2);
});

it('runs side by side', async () => {
  const files = [await wordFile('a.docx', 'a'), await wordFile('b.docx', 'b')];
  const pdfs = await Promise.all(files.map((file) => convertToPdf([file], join(folder, 'side'))));
  expect(pdfs).toHaveLength(2);
});

it('refuses what would overwrite, and what LibreOffice cannot write', async () => {
  const file = await excelFile('c.xlsx');
  await expect(recalculateToXlsx(file, folder)).rejects.toThrow('overwrite');
  await expect(convertToPdf([join(folder, 'none.docx')], folder)).rejects.toThrow('no such file');
});

it('validates: a good file passes, a broken one is told', async () => {
  expect(await validate(await wordFile('good.docx', '好'))).toEqual({ ok: true, errors: [] });
  await writeFile(join(folder, 'bad.docx'), 'no zip');
  expect((await validate(join(folder, 'bad.docx'))).ok).toBe(false);
});
