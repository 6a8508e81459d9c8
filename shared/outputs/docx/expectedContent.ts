import { assertNever } from '../../errors/appError.ts';
import type { ResolvedBlock, ResolvedDocument } from '../../layout/resolvedDocument.ts';
import { xmlText } from './xmlText.ts';

type Table = Extract<ResolvedBlock, { kind: 'table' }>;

/** What must stand in the file, block by block. `place` says it in Chinese (`《…》第3段`). */
export type ExpectedBlock = { readonly place: string; readonly newPage: boolean } & (
  | { readonly kind: 'paragraph'; readonly text: string; readonly anyWhitespace: boolean }
  | { readonly kind: 'table'; readonly table: Table }
);

/**
 * The blocks of one document as its paragraphs and tables follow each other in a Word file. `pages`: of the paragraphs
 * that a table of contents in the same file points to.
 */
export function expectedBlocks(
  document: ResolvedDocument,
  pages: ReadonlyMap<string, number>,
): readonly ExpectedBlock[] {
  const expected: ExpectedBlock[] = [];
  const name = `《${[document.attachment, document.title].filter((part) => part !== undefined).join(' ')}》`;
  let paragraphs = 0;
  let tables = 0;
  let newPage = false;
  const paragraph = (text: string, anyWhitespace = false): void => {
    paragraphs += 1;
    expected.push({
      kind: 'paragraph',
      place: `${name}第${paragraphs}段`,
      text: xmlText(text),
      anyWhitespace,
      newPage,
    });
    newPage = false;
  };
  for (const block of document.blocks) {
    switch (block.kind) {
      case 'paragraph': {
        const page = block.pageOf === undefined ? undefined : pages.get(block.pageOf);
        const text = block.runs.map((run) => run.text).join('');
        paragraph(page === undefined ? text : `${text}\t${page}`);
        break;
      }
      case 'signatureLine':
        paragraph(block.items.map(({ label, value }) => `${label}${value}`).join('\t'), true);
        break;
      case 'spacer':
        for (let line = 0; line < block.lines; line += 1) paragraph('');
        break;
      case 'table':
        tables += 1;
        expected.push({ kind: 'table', place: `${name}第${tables}个表`, table: block, newPage });
        newPage = false;
        break;
      case 'pageBreak':
        newPage = expected.length > 0;
        break;
      default:
        assertNever(block);
    }
  }
  return expected;
}
