import type { NotRead } from '../../findings/finding.ts';

/**
 * A finished document as the audit reads it, whatever file it came from (.docx, .xlsx, plain text of a Word file) or
 * when it is still a draft. `line` counts from 1: the line of the text file, or the running number of paragraphs and
 * table rows elsewhere. `notRead`: what the reader of the file had to leave out.
 */
export type AuditedDocument = {
  readonly file: string;
  readonly format: 'docx' | 'xlsx' | 'txt' | 'draft';
  readonly blocks: readonly AuditedBlock[];
  readonly notRead?: readonly NotRead[];
};

export type AuditedBlock = AuditedParagraph | AuditedTable;

/** `facts`: where a stretch of the text shows a fact of a draft (offsets in UTF-16 units). */
export type AuditedParagraph = {
  readonly kind: 'paragraph';
  readonly line: number;
  readonly text: string;
  readonly facts?: readonly { readonly start: number; readonly end: number; readonly path: string }[];
};

/** `sheet`: the name of the sheet in a workbook. */
export type AuditedTable = {
  readonly kind: 'table';
  readonly line: number;
  readonly sheet?: string;
  readonly rows: readonly AuditedRow[];
};
export type AuditedRow = { readonly line: number; readonly cells: readonly AuditedCell[] };

/** `column` counts from 1. Plain text files know no spans: there each is 1. `fact`: the draft path of the fact that the cell shows. */
export type AuditedCell = {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
  readonly fact?: string;
};
