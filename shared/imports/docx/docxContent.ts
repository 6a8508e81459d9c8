/** One cell of a table in a Word file, at its place in the grid. `column` counts from 0; merged cells occur once. */
export type DocxCell = {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
};

export type DocxParagraph = {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The id of the paragraph style, where the paragraph names one. */
  readonly style?: string;
  readonly pageBreakBefore?: true;
};

/** `repeatedRows`: how many rows at the top are repeated on every page. */
export type DocxTable = {
  readonly kind: 'table';
  readonly columns: number;
  readonly repeatedRows: number;
  readonly rows: readonly (readonly DocxCell[])[];
};

export type DocxBlock = DocxParagraph | DocxTable;

/** Text of a header or footer. `watermarks`: texts lying behind the page; `pageNumber`: it counts the pages. */
export type DocxMargin = {
  readonly text: string;
  readonly watermarks: readonly string[];
  readonly pageNumber: boolean;
};

/** Which margins of a page a header or footer stands on. */
export type MarginPlace = 'default' | 'even' | 'first';

/** A section with the headers and footers that hold in it, also those it inherits from the section before. */
export type DocxSection = {
  readonly landscape: boolean;
  readonly firstPageNumber?: number;
  readonly headers: Readonly<Partial<Record<MarginPlace, DocxMargin>>>;
  readonly footers: Readonly<Partial<Record<MarginPlace, DocxMargin>>>;
};

/**
 * What a Word file says, top to bottom, without its looks. In texts `\n` is a line break or the border between two
 * paragraphs of a cell, `\t` a tab. Numbers that Word generates for lists are not part of the text.
 */
export type DocxContent = {
  readonly blocks: readonly DocxBlock[];
  readonly sections: readonly DocxSection[];
};
