import type { Override, TableRow } from '../../calculation/factModel.ts';
import type { ReportDraft } from '../reportDraft.ts';

/**
 * What belongs to one row beside its cells, under the row's own names: overrides by field, narrative by sentence id,
 * explanations by check code and field (`SCO-001@score`).
 */
export type RowAttachments = {
  readonly overrides: Readonly<Record<string, Override>>;
  readonly narrative: Readonly<Record<string, readonly string[]>>;
  readonly explanations: Readonly<Record<string, string>>;
};

/**
 * One change of a draft, as plain data: it is journalled, replayed, undone and sent to the workers. Rows count from 0.
 * What is set to `undefined` goes back to as if never set; for typed texts that means the same as '' (blank), but a draft
 * that is undone has no trace of it. `several` is one step for the person (a pasted block).
 */
export type DraftEdit =
  | { readonly kind: 'setEntry'; readonly id: string; readonly text?: string | undefined }
  | {
      readonly kind: 'setCell';
      readonly table: string;
      readonly row: number;
      readonly field: string;
      readonly text?: string | undefined;
    }
  | { readonly kind: 'setUnit'; readonly key: string; readonly text?: string | undefined }
  | { readonly kind: 'setOverride'; readonly path: string; readonly override?: Override | undefined }
  | { readonly kind: 'setNarrative'; readonly id: string; readonly paragraphs?: readonly string[] | undefined }
  | { readonly kind: 'setExplanation'; readonly key: string; readonly text?: string | undefined }
  /** 本单位没有, declared or taken back. */
  | { readonly kind: 'setAbsent'; readonly name: string; readonly absent: boolean }
  | {
      readonly kind: 'insertRow';
      readonly table: string;
      readonly index: number;
      readonly cells: TableRow;
      readonly attached?: RowAttachments | undefined;
    }
  | { readonly kind: 'removeRow'; readonly table: string; readonly index: number }
  | { readonly kind: 'moveRow'; readonly table: string; readonly from: number; readonly to: number }
  | { readonly kind: 'replaceDraft'; readonly draft: ReportDraft }
  | { readonly kind: 'several'; readonly edits: readonly DraftEdit[] };
