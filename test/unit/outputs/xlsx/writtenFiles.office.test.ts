import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../../../../shared/imports/xlsx/readXlsx.ts';
import type { ResolvedDocument } from '../../../../shared/layout/resolvedDocument.ts';
import { writeXlsx } from '../../../../shared/outputs/xlsx/writeXlsx.ts';
import { convertToPdf, pdfText, recalculateToXlsx } from '../../../helpers/libreOffice.ts';
import { validate } from '../../../helpers/openXmlValidator.ts';
import {
  amount,
  basicDataForm,
  evaluationForm,
  projectForms,
  rowOf,
  setOf,
  sheetOf,
  sheetWithCells,
  sketch,
  tableOf,
} from './sampleForms.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xlsx-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, documents: readonly ResolvedDocument[], watermark?: string): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  await writeFile(path, await writeXlsx(setOf(documents, watermark), documents));
  return path;
}

/** What LibreOffice shows after it has opened the file, calculated every formula anew and saved it. */
async function recalculated(path: string) {
  const saved = await recalculateToXlsx(path, join(folder, 'recalculated'));
  return readXlsx(await readFile(saved), saved).sheets;
}

const forms = [basicDataForm(), evaluationForm(), projectForms(3)];
const oddTexts = ['=1+1', '_x0041_', '<&>"\'', '甲\n乙', '控\u0001制', '😀𠮷', '长'.repeat(10_000), '  空格  '];

describe('the Open XML rules', () => {
  test.each([
    ['the forms', forms, undefined],
    ['a draft', forms, '草稿 A&B'],
    ['odd texts', [sheetWithCells(oddTexts.map((text) => sketch(text)))], undefined],
    [
      'odd sheet names',
      ['a/b', 'History', '名'.repeat(40), "it's", '附件1'].map((name) => sheetOf(name, [])),
      undefined,
    ],
  ] as const)('find nothing wrong with %s', async (name, documents, watermark) => {
    expect((await validate(await file(name, documents, watermark))).errors).toEqual([]);
  });
});

describe('LibreOffice', () => {
  test('calculates the figures that were printed', async () => {
    const path = await file('forms', forms);
    const printed = readXlsx(await readFile(path), path).sheets;
    const sheets = await recalculated(path);
    let formulas = 0;
    printed.forEach((sheet, index) => {
      for (const [address, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        formulas += 1;
        expect(sheets[index]?.cells.get(address), address).toMatchObject({ text: cell.text, value: cell.value });
      }
    });
    expect(formulas).toBe(4 + 4 * 2);
  });

  test('adds and counts over more cells than a function has arguments', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `v${index}`);
    const source = sheetOf('附件3', [
      tableOf(
        [156],
        ids.flatMap((id) => [rowOf([amount('1.5', { id })]), rowOf([sketch('间隔')])]),
      ),
    ]);
    const total = sheetOf('附件1', [
      tableOf(
        [78, 78],
        [
          rowOf([
            amount('0.0', { formula: ['SUM(', { refs: ids }, ')'] }),
            amount('0', { formula: ['COUNT(', { refs: ids }, ')'] }),
          ]),
        ],
      ),
    ]);
    const [sheet] = await recalculated(await file('many', [total, source]));
    expect(sheet?.cells.get('A1')?.text).toBe('450.0');
    expect(sheet?.cells.get('B1')?.text).toBe('300');
  });

  test('shows text as it was typed', async () => {
    const [sheet] = await recalculated(await file('texts', [sheetWithCells(oddTexts.map((text) => sketch(text)))]));
    expect([...(sheet?.cells.values() ?? [])].map((cell) => cell.text)).toEqual(
      oddTexts.map((text) => text.replace('\u0001', '')),
    );
  });

  test('prints one page wide, each project form from a new page on', async () => {
    const [pdf] = await convertToPdf([await file('pages', [projectForms(3)], '草稿')], join(folder, 'pdf'));
    const pages = (await pdfText(pdf ?? '')).split('\f').slice(0, -1);
    const starts = pages.flatMap((page, index) => (page.includes('附件3') ? [index] : []));
    expect(starts).toHaveLength(3);
    expect(pages.every((page) => page.includes('草稿'))).toBe(true);
    for (const [form, page] of starts.entries()) expect(pages[page]).toContain(`机关事务专项（第${form + 1}项）`);
    // A form wider than its page would put its last column on pages of its own.
    for (const page of starts) expect(pages[page]).toContain('偏差原因');
  });
});
