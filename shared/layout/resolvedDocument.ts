import type { FormulaPart } from '../calculation/excelFormula.ts';
import type { Alignment, CellRole, PageLayout, ParagraphRole, Typography } from '../packs/documentSchema.ts';

export type { FormulaPart };

/** A part of a line: `fact` names the draft path whose printed value this is (chips on the screen, jumps). */
export type ResolvedRun = { readonly text: string; readonly fact?: string };

/**
 * One cell with its final text. `column` counts from 0. `id` is unique within the set and is what formulas refer to.
 * `number`: the exact value for Excel (plain decimal text; percent cells hold the fraction, 97.65 % is `0.9765`), its
 * number format, which is the field's, and `shown`, what Excel shows of it where that is not `text` (`16.90` for a typed
 * 16.9). `formula` is present on calculated and repeated facts. A numeric cell that is blank has `blankFormat`, the number
 * format for what it will show. `input`: the draft path of the typed fact that this cell of the workbook is the home of.
 * `\n` in `text` is a line break.
 */
export type ResolvedCell = {
  readonly id: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
  readonly role: CellRole;
  readonly align: Alignment;
  readonly indent: number;
  readonly fact?: string;
  readonly source?: 'entered' | 'calculated' | 'overridden' | 'profile';
  readonly number?: { readonly value: string; readonly format: string; readonly shown?: string };
  readonly formula?: readonly FormulaPart[];
  readonly blankFormat?: string;
  readonly input?: string;
  /** The answer of a test: the cell is a boolean in Excel. */
  readonly truth?: boolean;
  /** A smaller type than the role's, in points, where the text would else not find room. */
  readonly sizePt?: number;
};

/** `cells` are the top-left cells only; spans tile the grid without gap or overlap. Heights are minimum heights in mm. */
export type ResolvedRow = {
  readonly heightMm: number;
  readonly header: boolean;
  readonly cells: readonly ResolvedCell[];
};

export type ResolvedBlock =
  | {
      readonly kind: 'paragraph';
      readonly role: ParagraphRole;
      readonly runs: readonly ResolvedRun[];
      /** The narrative place this paragraph belongs to, for the screens. */
      readonly narrative?: string;
      readonly generated?: boolean;
      /** Name of a paragraph that a table of contents points to, unique within the set. */
      readonly anchor?: string;
      /** An entry of a table of contents: the page of the paragraph of that name belongs at its end. */
      readonly pageOf?: string;
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly label: string;
      readonly columnsMm: readonly number[];
      readonly rows: readonly ResolvedRow[];
      /** Line pitch in sizes, where it is closer than usual. */
      readonly linePitch?: number;
    }
  /** Label-value pairs on one line, spread over the text width, room for the pen after each. */
  | { readonly kind: 'signatureLine'; readonly items: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'spacer'; readonly lines: number }
  | { readonly kind: 'pageBreak' };

/**
 * A document with final strings in final cells. Writers turn it into bytes and decide nothing else.
 * `sheetName` is set when the document is a sheet of the workbook; `formats` says which writers take it.
 */
export type ResolvedDocument = {
  readonly id: string;
  readonly kind: 'report' | 'form' | 'data';
  readonly attachment?: string;
  readonly title: string;
  readonly fileName: string;
  readonly sheetName?: string;
  /** A sheet that is there for formulas and reviewers; it is hidden and never printed. */
  readonly hidden?: true;
  readonly page: PageLayout;
  readonly blocks: readonly ResolvedBlock[];
};

/**
 * The whole official set of one draft. `watermark` stands across every page when present, `footerCode` small in its
 * footer: digits, capitals and hyphens.
 */
export type ResolvedSet = {
  readonly title: string;
  /** File name stem of the combined files (`2024-某单位-绩效自评材料`). */
  readonly fileName: string;
  readonly author: string;
  readonly typography: Typography;
  readonly watermark?: string;
  readonly footerCode?: string;
  /** Names of cells in the workbook (`三公经费_2024年决算数`). */
  readonly names?: readonly { readonly name: string; readonly cell: string }[];
  readonly documents: readonly ResolvedDocument[];
};
