import type { CellRange } from './a1.ts';

/**
 * A cell that holds something. `text` is what it shows; `value` the number behind it as plain decimal text; `format` its
 * number format, unless it is `General`; `formula` without `=`.
 */
export type XlsxCell = {
  readonly text: string;
  readonly value?: string;
  readonly formula?: string;
  readonly format?: string;
};

/** How a sheet prints. Margins in inches. Breaks: the rows after which a page ends. Areas as Excel names them. */
export type XlsxPrint = {
  readonly paperSize?: number;
  readonly orientation?: string;
  readonly fitToPage: boolean;
  readonly fitToWidth: number;
  readonly fitToHeight: number;
  readonly horizontalCentered: boolean;
  readonly marginsIn: Readonly<Record<string, number>>;
  readonly breaksAfter: readonly number[];
  readonly oddHeader?: string;
  readonly evenHeader?: string;
  readonly oddFooter?: string;
  readonly evenFooter?: string;
  readonly printArea?: string;
  readonly printTitles?: string;
};

/** Merges in the order of the file. Cells by address (`C12`), in the order of the file; empty cells are left out. */
export type XlsxSheet = {
  readonly name: string;
  /** Nobody sees it unless they ask for it. */
  readonly hidden?: true;
  readonly merges: readonly CellRange[];
  readonly cells: ReadonlyMap<string, XlsxCell>;
  readonly print: XlsxPrint;
};

export type XlsxContent = { readonly sheets: readonly XlsxSheet[] };
