import type { Condition, RowFilter } from '../calculation/expression.ts';

/**
 * Text with tokens: `{year}`, `{year-1}`, `{unit.name}`, `{fieldId}`, `{projects.name}` (row at hand), `{#}` (number of
 * the row within its printed run, from 1). A number token prints the field's printed form without its unit, except
 * percent fields, which print `%`. In sentences `{%1}` is their first list.
 */
export type Template = string;

export type CellContent =
  | { readonly kind: 'text'; readonly text: Template }
  /** A fact; `before` and `after` are printed in the same cell, the cell stays a number in Excel. */
  | { readonly kind: 'field'; readonly id: string; readonly before?: Template; readonly after?: Template }
  | { readonly kind: 'empty' }
  /** In `codeRows`: the code of the printed level, and its name. */
  | { readonly kind: 'code' }
  | { readonly kind: 'codeName' };

export type CellRole = 'head' | 'label' | 'value' | 'longText';
export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** One cell of the official table. `span` and `rowSpan` default to 1; `indent` in characters. */
export type GridCell = {
  readonly content: CellContent;
  readonly span?: number;
  readonly rowSpan?: number;
  readonly role?: CellRole;
  readonly align?: Alignment;
  readonly indent?: number;
};

/**
 * Rows of a table by classification code (决算 tables): the rows are typed once at the lowest level, each level above
 * (类, 款) is printed with the totals of the rows under it. `code`: the row field that holds the code; `digits`: of each
 * printed level (3, 5, 7); `name`: row field with the name of a code that the list does not know. Rows of which no
 * printed figure is filled in or other than zero are left out. `minRows` blank rows stand where there is none.
 */
export type CodeRows = {
  readonly kind: 'codeRows';
  readonly table: string;
  readonly code: string;
  readonly name?: string;
  readonly list: string;
  readonly digits: readonly number[];
  readonly where?: RowFilter;
  readonly minRows?: number;
  readonly heightMm?: number;
  readonly cells: readonly GridCell[];
};

/**
 * Rows of a grid. `rows` prints one row per table row (of the row at hand, where the table refers to it), at least
 * `minRows` (blank ones are added). `group` puts `lead` at the left of its rows and merges it down over all of them.
 */
export type GridRow =
  | {
      readonly kind: 'row';
      readonly cells: readonly GridCell[];
      readonly heightMm?: number;
      readonly header?: true;
      readonly when?: Condition;
    }
  | {
      readonly kind: 'rows';
      readonly table: string;
      readonly where?: RowFilter;
      readonly minRows?: number;
      readonly heightMm?: number;
      readonly cells: readonly GridCell[];
    }
  | CodeRows
  | {
      readonly kind: 'group';
      readonly lead: readonly GridCell[];
      readonly rows: readonly GridRow[];
      readonly when?: Condition;
    };

export type ParagraphRole =
  | 'title'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'note'
  | 'signature'
  | 'coverTitle'
  | 'coverLine'
  | 'partTitle'
  | 'contentsTitle'
  | 'contentsEntry'
  | 'tableCaption';

/**
 * Words in a sentence, or paragraphs, of which only those stand that apply: `separator` stands between them,
 * `numbered` puts 一、 二、 … before them, `none` is printed when there is none.
 */
export type PhraseList = {
  readonly items: readonly { readonly when?: Condition; readonly text: Template }[];
  readonly separator: string;
  readonly numbered?: true;
  readonly none?: Template;
};

/** A line break in the text, or in the separator of a list, starts a new paragraph. */
export type NarrativeAlternative = {
  readonly when?: Condition;
  readonly text: Template;
  readonly lists?: readonly PhraseList[];
};

/**
 * Blocks of a document, top to bottom.
 * - `heading`: numbered by its level (一、 （一） 1.), numbers are generated.
 * - `sentences`: a paragraph generated from the facts (first alternative whose condition holds; none: nothing). The
 *   clerk may replace it: `narrative[id]` of the draft.
 * - `rowSentences`: the same for every row of a table; `{#}` counts those that are printed. The clerk may replace each: `narrative['id[2]']`.
 * - `freeText`: the clerk's own paragraphs, `narrative[id]`; `emptyText` is printed while there are none.
 * - `paragraph`: fixed text of the form.
 * - `contents`: the paragraphs of the given roles of the given documents, each with the page where it stands, indented by
 *   level. `numbered`: with 一、 二、 …, counted from the last entry of a higher level.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly text: Template; readonly when?: Condition }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Template; readonly numbered?: false }
  | {
      readonly kind: 'sentences';
      readonly id: string;
      readonly label: string;
      readonly alternatives: readonly NarrativeAlternative[];
    }
  | {
      readonly kind: 'rowSentences';
      readonly id: string;
      readonly label: string;
      readonly table: string;
      readonly where?: RowFilter;
      readonly alternatives: readonly NarrativeAlternative[];
    }
  | {
      readonly kind: 'freeText';
      readonly id: string;
      readonly label: string;
      readonly prompt?: string;
      readonly phrases?: readonly string[];
      readonly emptyText?: Template;
      /** Not every unit has something to write here; a report is complete without it. */
      readonly optional?: true;
    }
  | {
      readonly kind: 'grid';
      readonly id: string;
      readonly label: string;
      /** Column widths in mm; their sum is at most the text width of the page (156 mm upright A4). */
      readonly columnsMm: readonly number[];
      readonly rowHeightMm?: number;
      readonly rows: readonly GridRow[];
    }
  | { readonly kind: 'signatureLine'; readonly items: readonly { readonly label: string; readonly id?: string }[] }
  | { readonly kind: 'spacer'; readonly lines: number }
  | ContentsBlock;

export type ContentsBlock = {
  readonly kind: 'contents';
  readonly documents: readonly string[];
  readonly entries: readonly { readonly role: ParagraphRole; readonly level: 1 | 2 | 3; readonly numbered?: true }[];
};

export type PageLayout = {
  readonly orientation: 'portrait' | 'landscape';
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly pageNumbers: 'dashOutside' | 'none';
};

export type ParagraphStyle = {
  readonly eastAsia: string;
  readonly latin: string;
  readonly sizePt: number;
  readonly bold?: true;
  readonly align: Alignment;
  /** Exact line pitch in points; without it single spacing. */
  readonly linePt?: number;
  readonly firstLineChars?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
};
export type CellStyle = {
  readonly eastAsia: string;
  readonly latin: string;
  readonly sizePt: number;
  readonly bold?: true;
  readonly align: Alignment;
};
export type Typography = {
  readonly paragraphs: Readonly<Record<ParagraphRole, ParagraphStyle>>;
  readonly cells: Readonly<Record<CellRole, CellStyle>>;
};

/**
 * One document of the official set. `kind: 'report'` is text (Word only); `form` is tables (Word and Excel).
 * `repeat`: the blocks are printed once for every row of the table (附件3: one form per project), each on its own page;
 * while there is no such row a blank form is printed, or with `whenNone: 'leaveOut'` the document is not part of the set.
 * `when`: the document is part of the set only under this condition.
 */
export type DocumentDefinition = {
  readonly id: string;
  readonly kind: 'report' | 'form';
  readonly attachment?: string;
  readonly title: Template;
  readonly fileName: Template;
  readonly page: PageLayout;
  readonly when?: Condition;
  readonly repeat?: { readonly table: string; readonly where?: RowFilter; readonly whenNone?: 'leaveOut' };
  readonly blocks: readonly Block[];
};
