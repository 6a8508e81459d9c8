import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedSet } from '../../../../shared/layout/resolvedDocument.ts';
import { writeDocx } from '../../../../shared/outputs/docx/writeDocx.ts';
import { convertToPdf, pdfText } from '../../../helpers/libreOffice.ts';
import { validate } from '../../../helpers/openXmlValidator.ts';
import { documentOf, head, junshanSet, label, long, paragraph, row, setOf, table } from './sampleSet.ts';

const marked: ResolvedSet = { ...junshanSet, watermark: '草稿 未经审核' };
const longCells: ResolvedSet = setOf([
  documentOf([
    paragraph('attachmentTitle', '很长的文字'),
    table(
      [20, 136],
      [
        row([label(0, '长文'), long(1, `开头${'字'.repeat(9_996)}结尾`)]),
        row([head(0, `合并开头${'合'.repeat(300)}合并结尾`, { rowSpan: 3 }), long(1, '一')]),
        row([long(1, '二')]),
        row([long(1, '三')]),
      ],
    ),
  ]),
]);

let folder: string;
const texts = new Map<string, string>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docx-'));
  const files: string[] = [];
  for (const [name, set] of Object.entries({ plain: junshanSet, marked, longCells })) {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, await writeDocx(set, set.documents));
    files.push(file);
  }
  for (const pdf of await convertToPdf(files, folder)) texts.set(pdf, await pdfText(pdf));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = (name: string): string => texts.get(join(folder, `${name}.pdf`)) ?? '';
/** Text of each page without spaces: between Chinese and digits poppler sees some that nobody wrote. */
const pagesOf = (name: string): readonly string[] =>
  textOf(name)
    .replace(/[^\S\f]/g, '')
    .split('\f')
    .slice(0, -1);

describe('the Open XML rules', () => {
  it.each(['plain', 'marked', 'longCells'])('accept the %s file', async (name) => {
    expect(await validate(join(folder, `${name}.docx`))).toEqual({ ok: true, errors: [] });
  });
});

describe('LibreOffice prints', () => {
  it('page numbers through the whole file, none on the cover', () => {
    const numbers = pagesOf('plain').map((page) => /—(\d+)—/.exec(page)?.[1]);
    expect(numbers[0]).toBeUndefined();
    expect(numbers.slice(1)).toEqual(numbers.slice(1).map((_number, index) => String(index + 1)));
  });

  it('header rows on every page of a long table', () => {
    const pages = pagesOf('plain').filter((page) => page.includes('1234.50'));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.filter((page) => !page.includes('预算数'))).toEqual([]);
  });

  it('the whole of a cell that is longer than a page, and of a merged one', () => {
    const text = pagesOf('longCells').join('');
    expect(text.match(/字/g)?.length).toBe(9_996 + 1);
    expect(text.match(/合/g)?.length).toBe(302);
    expect(text).toContain('开头');
    expect(text).toContain('结尾');
  });
});
