import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResolvedBlock, ResolvedDocument } from '../../shared/layout/resolvedDocument.ts';
import { open, scenario } from '../helpers/scenarios.ts';

/**
 * `published` prints what 君山区 published, cell by cell and sentence by sentence. White space is folded away, and the
 * numbers of headings are left out: automatic numbering was lost when the Word file became text.
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

function document(id: string): ResolvedDocument {
  const found = set.documents.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
}

type Paragraph = Extract<ResolvedBlock, { kind: 'paragraph' }>;

function paragraphs(blocks: readonly ResolvedBlock[]): readonly { readonly role: string; readonly text: string }[] {
  return blocks
    .filter((block): block is Paragraph => block.kind === 'paragraph')
    .map(({ role, runs }) => ({ role, text: folded(runs.map((run) => run.text).join('')) }));
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

function printedCells(blocks: readonly ResolvedBlock[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
    .map((cell) => folded(cell.text))
    .filter(isFilled);
}

/** Title, notes and signature line; the label 附件n split the source and is not in it any more. */
function printedAround(blocks: readonly ResolvedBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'signatureLine') return [block.items.map(({ label, value }) => `${label}${value}`).join('')];
    return paragraphs([block])
      .filter(({ role }) => role !== 'attachmentLabel')
      .map(({ text }) => text);
  });
}

describe('the published set of 君山区 2024', () => {
  it('prints the report sentence by sentence', () => {
    const published = reportSource.split('\n').map(folded).filter(isFilled);
    const printed = paragraphs(document('report').blocks);
    const roles = printed.map(({ role }) => role);
    const comparable = (text: string, index: number): string =>
      roles[index]?.startsWith('heading') === true ? withoutNumber(text) : text;
    expect(printed.map(({ text }, index) => comparable(text, index))).toEqual(published.map(comparable));
  });

  it.each([1, 2, 3])('prints 附件%i cell by cell, and the words around it', (number) => {
    const { blocks } = document(`attachment${number}`);
    const published = sourceTable(attachmentSources[number - 1] ?? '');
    expect(printedCells(blocks)).toEqual(published.cells);
    expect(printedAround(blocks)).toEqual(published.around);
  });
});
