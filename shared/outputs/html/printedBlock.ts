import type { ResolvedCell, ResolvedRun } from '../../layout/resolvedDocument.ts';

/** A cell as it stands on the page: where, how wide and deep, and what it says. */
export type PrintedCell = Pick<ResolvedCell, 'column' | 'columnSpan' | 'rowSpan' | 'text' | 'indent'> & {
  readonly role: string;
  readonly align: string;
  readonly fact: string | undefined;
  readonly source: string | undefined;
};

export type PrintedRow = {
  readonly heightMm: number;
  readonly repeats: boolean;
  readonly cells: readonly PrintedCell[];
};

export type PrintedTable = {
  readonly kind: 'table';
  readonly label: string;
  readonly columnsMm: readonly number[];
  readonly rows: readonly PrintedRow[];
};

export type PrintedParagraph = {
  readonly kind: 'paragraph';
  readonly role: string;
  readonly runs: readonly ResolvedRun[];
  /** The name of the paragraph, and of the one that it is a link to (tables of contents). */
  readonly anchor: string | undefined;
  readonly link: string | undefined;
};

/** What a page says block by block, in the same terms whether it is still to be written or has been read back. */
export type PrintedBlock =
  | PrintedParagraph
  | PrintedTable
  | { readonly kind: 'signatureLine'; readonly items: readonly string[] }
  | { readonly kind: 'spacer'; readonly lines: number }
  | { readonly kind: 'pageBreak' };

export type PrintedDocument = { readonly id: string; readonly blocks: readonly PrintedBlock[] };

/** Runs as a page can tell them apart: neighbours without a fact are one, empty ones are none. */
export function distinctRuns(runs: readonly ResolvedRun[]): readonly ResolvedRun[] {
  const distinct: ResolvedRun[] = [];
  for (const run of runs) {
    const last = distinct.at(-1);
    if (run.fact !== undefined) distinct.push(run);
    else if (last !== undefined && last.fact === undefined) distinct.splice(-1, 1, { text: last.text + run.text });
    else if (run.text !== '') distinct.push({ text: run.text });
  }
  return distinct;
}
