import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocxBlock, DocxParagraph } from '../../shared/imports/docx/docxContent.ts';
import { readDocx } from '../../shared/imports/docx/readDocx.ts';
import { writeDocx } from '../../shared/outputs/docx/writeDocx.ts';
import { open, scenario } from '../helpers/scenarios.ts';

/**
 * The Word files of `published` say what 君山区 published, cell by cell and sentence by sentence, in order. White space
 * is folded away. The only deliberate difference is the numbers of headings: automatic numbering was lost when the
 * Word file became text (`（3）` for `（三）`, `1、` for `三、`), and the program generates it anew.
 */
const source = readFileSync(join(import.meta.dirname, '../seeds/junshan2024.txt'), 'utf8');
const [reportSource = '', ...attachmentSources] = source.split(/^附件\d[\s\u3000]*$/m);
const { set } = open(scenario('junshan2024', 'published'));

function folded(text: string): string {
  return text.replace(/[\s\u3000\ufeff]/g, '').replace('[bookmark:_GoBack]', '');
}

function isFilled(text: string): boolean {
  return text !== '';
}

function withoutNumber(heading: string): string {
  return heading.replace(/^(?:（[一二三四五六七八九十\d]+）|[一二三四五六七八九十\d]+、)/, '');
}

/** What the Word file of one document of the set says. */
async function wordFile(id: string): Promise<readonly DocxBlock[]> {
  const documents = set.documents.filter((each) => each.id === id);
  return readDocx(await writeDocx(set, documents), `${id}.docx`).blocks;
}

function paragraphs(blocks: readonly DocxBlock[]): readonly { readonly style: string; readonly text: string }[] {
  return blocks
    .filter((block): block is DocxParagraph => block.kind === 'paragraph')
    .map(({ style = '', text }) => ({ style, text: folded(text) }))
    .filter(({ text }) => isFilled(text));
}

/** A table of the source: a tab starts a cell, lines without one go on with it, until the words below the table. */
function sourceTable(text: string): { readonly cells: readonly string[]; readonly around: readonly string[] } {
  const cells: string[] = [];
  const around: string[] = [];
  let inTable = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('\t')) {
      inTable = true;
      cells.push('');
    }
    if (/^(?:说明：|备注：|填表人：)/.test(line)) inTable = false;
    if (inTable) cells.push(`${cells.pop() ?? ''}${line}`);
    else around.push(line);
  }
  return { cells: cells.map(folded).filter(isFilled), around: around.map(folded).filter(isFilled) };
}

function printedCells(blocks: readonly DocxBlock[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
    .map((cell) => folded(cell.text))
    .filter(isFilled);
}

/** Title, notes and signature line; the label 附件n split the source and is not in it any more. */
function printedAround(blocks: readonly DocxBlock[]): readonly string[] {
  return paragraphs(blocks)
    .filter(({ text }) => !/^附件\d$/.test(text))
    .map(({ text }) => text);
}

describe('the published set of 君山区 2024', () => {
  it('says in Word what the report says, sentence by sentence', async () => {
    const published = reportSource.split('\n').map(folded).filter(isFilled);
    const printed = paragraphs(await wordFile('report'));
    const comparable = (text: string, index: number): string =>
      printed[index]?.style.toLowerCase().includes('heading') === true ? withoutNumber(text) : text;
    expect(printed.map(({ text }, index) => comparable(text, index))).toEqual(published.map(comparable));
  });

  it.each([1, 2, 3])('says in Word what 附件%i says, cell by cell, and the words around it', async (number) => {
    const blocks = await wordFile(`attachment${number}`);
    const published = sourceTable(attachmentSources[number - 1] ?? '');
    expect(printedCells(blocks)).toEqual(published.cells);
    expect(printedAround(blocks)).toEqual(published.around);
  });
});
