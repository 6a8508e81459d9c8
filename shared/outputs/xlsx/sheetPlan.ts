import type { ResolvedBlock, ResolvedCell, ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { columnUnion } from './columnUnion.ts';
import { paragraphText, signatureText } from './paragraphText.ts';
import { sheetNames } from './sheetNames.ts';
import { pointsPerMm } from './units.ts';

type Typography = ResolvedSet['typography'];
type Table = Extract<ResolvedBlock, { kind: 'table' }>;
export type ParagraphRole = keyof Typography['paragraphs'];

/** A table cell in its place on the sheet, rows and columns counted from 1, both ends included. */
export type PlacedCell = {
  readonly cell: ResolvedCell;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type SheetRow =
  | { readonly kind: 'table'; readonly heightMm: number; readonly cells: readonly PlacedCell[] }
  | { readonly kind: 'text'; readonly role: ParagraphRole; readonly text: string }
  | { readonly kind: 'space'; readonly heightPt: number };

/**
 * What stands where on one sheet. Row `n` of the sheet is `rows[n - 1]`. Texts run over all columns.
 * `breaksAfter`: rows after which the form says that a new page begins. `titleRows`: rows repeated on every page.
 */
export type SheetPlan = {
  readonly name: string;
  readonly document: ResolvedDocument;
  readonly edgesMm: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly breaksAfter: readonly number[];
  /** Rows at the top that stay in view: titles and heads of a sheet that is one table. */
  readonly frozenRows: number;
  readonly titleRows?: { readonly first: number; readonly last: number };
};

/** Plans the workbook: one sheet for each document that has a sheet name, its blocks stacked top to bottom. */
export function planSheets(set: ResolvedSet, documents: readonly ResolvedDocument[]): readonly SheetPlan[] {
  const sheets = documents.filter((document) => document.sheetName !== undefined);
  const names = sheetNames(sheets.map((document) => document.sheetName ?? ''));
  return sheets.map((document, index) => planSheet(names[index] ?? '', document, set.typography));
}

/** A4 width between the margins, in mm. */
function textWidthMm(page: ResolvedDocument['page']): number {
  return (page.orientation === 'portrait' ? 210 : 297) - page.marginsMm.left - page.marginsMm.right;
}

function planSheet(name: string, document: ResolvedDocument, typography: Typography): SheetPlan {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const columns = columnUnion(
    tables.map((table) => table.columnsMm),
    textWidthMm(document.page),
  );
  const widthPt = (columns.edgesMm.at(-1) ?? 0) * pointsPerMm;
  const rows: SheetRow[] = [];
  const breaksAfter: number[] = [];
  let titleRows: SheetPlan['titleRows'];

  for (const block of document.blocks) {
    switch (block.kind) {
      case 'paragraph':
        rows.push({ kind: 'text', role: block.role, text: paragraphText(block, typography) });
        break;
      case 'signatureLine': {
        const text = signatureText(block, widthPt, typography.paragraphs.signature.sizePt);
        rows.push({ kind: 'text', role: 'signature', text });
        break;
      }
      case 'spacer': {
        const { linePt, sizePt } = typography.paragraphs.body;
        for (let line = 0; line < block.lines; line += 1)
          rows.push({ kind: 'space', heightPt: linePt ?? sizePt * 1.3 });
        break;
      }
      case 'pageBreak':
        if (rows.length > 0 && breaksAfter.at(-1) !== rows.length) breaksAfter.push(rows.length);
        break;
      case 'table': {
        const heads = leadingHeads(block);
        if (tables.length === 1 && heads > 0) titleRows = { first: rows.length + 1, last: rows.length + heads };
        rows.push(...tableRows(block, rows.length, columns.edgeIndexes(block.columnsMm)));
        break;
      }
    }
  }
  // A break behind the last row would print an empty page.
  if (breaksAfter.at(-1) === rows.length) breaksAfter.pop();
  const frozenRows = titleRows?.last ?? 0;
  const plan = { name, document, edgesMm: columns.edgesMm, rows, breaksAfter, frozenRows };
  return titleRows === undefined ? plan : { ...plan, titleRows };
}

function leadingHeads(table: Table): number {
  const body = table.rows.findIndex((row) => !row.header);
  // Repeating every row of the table would leave no room for anything else.
  return body < 0 ? 0 : body;
}

function tableRows(table: Table, above: number, edges: readonly number[]): readonly SheetRow[] {
  const lastRow = above + table.rows.length;
  return table.rows.map((row, index) => {
    const top = above + index + 1;
    const cells = row.cells.map((cell) => {
      const left = (edges[cell.column] ?? 0) + 1;
      const right = edges[cell.column + cell.columnSpan] ?? edges.at(-1) ?? left;
      return { cell, top, left, right, bottom: Math.min(top + cell.rowSpan - 1, lastRow) };
    });
    return { kind: 'table', heightMm: row.heightMm, cells };
  });
}
