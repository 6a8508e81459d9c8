import { assertNever } from '../../errors/appError.ts';
import { printableText } from '../../layout/printableText.ts';
import { repeatedRows } from '../../layout/repeatedRows.ts';
import type { ResolvedBlock, ResolvedCell, ResolvedDocument } from '../../layout/resolvedDocument.ts';
import { distinctRuns, type PrintedBlock, type PrintedCell, type PrintedDocument } from './printedBlock.ts';

function expectedCell({
  column,
  columnSpan,
  rowSpan,
  indent,
  role,
  align,
  text,
  fact,
  source,
}: ResolvedCell): PrintedCell {
  return { column, columnSpan, rowSpan, indent, role, align, text: printableText(text), fact, source };
}

function expectedBlock(block: ResolvedBlock): PrintedBlock {
  switch (block.kind) {
    case 'paragraph': {
      const runs = block.runs.map((run) => ({ ...run, text: printableText(run.text) }));
      const { role, anchor, pageOf } = block;
      return { kind: 'paragraph', role, runs: distinctRuns(runs), anchor, link: pageOf };
    }
    case 'table': {
      const repeated = repeatedRows(block.rows);
      const rows = block.rows.map(({ heightMm, cells }, at) => ({
        heightMm,
        repeats: at < repeated,
        cells: cells.map(expectedCell),
      }));
      return { kind: 'table', label: printableText(block.label), columnsMm: block.columnsMm, rows };
    }
    case 'signatureLine':
      return { kind: 'signatureLine', items: block.items.map(({ label, value }) => printableText(`${label}${value}`)) };
    case 'spacer':
    case 'pageBreak':
      return block;
    default:
      return assertNever(block);
  }
}

/** What the page of a document has to say. */
export function expectedDocument({ id, blocks }: ResolvedDocument): PrintedDocument {
  return { id: printableText(id), blocks: blocks.map(expectedBlock) };
}
