import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import type { CheckReport } from '../../shared/findings/finding.ts';
import type { PreviewSet } from '../../shared/outputs/preview/previewSet.ts';
import type { OutputFormat, RenderedFile } from '../../shared/outputs/renderSet.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import type { PaperOptions } from '../../shared/reports/paperOptions.ts';
import type { RenderOptions } from '../../shared/reports/renderReport.ts';
import type { Readiness } from '../../shared/reports/reportReadiness.ts';

/**
 * All that a report's checks found, and how many things are missing; `version` is the session's when they ran.
 * `provisional`: draft paths of calculated figures with a part that is missing or no number (暂计).
 */
export type CheckedReport = {
  readonly version: number;
  readonly report: CheckReport;
  readonly missing: number;
  readonly provisional: ReadonlySet<string>;
};

export type RenderRequest = RenderOptions;
export type RenderedOutput = RenderedFile;
/** `done` of `total` files, that of this call included. */
export type RenderProgress = { readonly done: number; readonly total: number };
export type { OutputFormat };

export type RenderEnd =
  /** The report is not ready and no draft was asked for: nothing was written. */
  | { readonly kind: 'refused'; readonly readiness: Readiness }
  /** `onFile` answered false. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done'; readonly files: number };

/** What an export of the report would be: its folder and the files in it. `stem`: file name of whole sets, no ending. */
export type PlannedExport = {
  readonly readiness: Readiness;
  readonly stem: string;
  readonly files: readonly Pick<RenderedFile, 'name' | 'document' | 'format'>[];
};

/** The set as it would be printed now: as 草稿 while it is not ready. */
export type PreviewedReport = {
  readonly version: number;
  readonly readiness: Readiness;
  readonly set: PreviewSet;
};

/**
 * Work that must not hold up typing, in a worker that holds its own copy of one report and follows it edit by edit.
 * The functions are called from the window, where each answers a promise.
 */
export type ReportWorkerApi = {
  readonly open: (pack: TemplatePack, draft: ReportDraft, version: number) => void;
  /** Follows the edits; `version` is the session's after them. */
  readonly edit: (edits: readonly DraftEdit[], version: number) => void;
  readonly check: () => CheckedReport;
  readonly planExport: (formats: readonly OutputFormat[]) => Promise<PlannedExport>;
  /** Hands on each file as it is ready; stops early when `onFile` answers false. */
  readonly render: (
    request: RenderRequest,
    onFile: (file: RenderedOutput, progress: RenderProgress) => Promise<boolean> | boolean,
  ) => Promise<RenderEnd>;
  /** The whole set for the pages on the screen; `asDraft` marks it 草稿 even where no 必改 stands. */
  readonly preview: (paper?: PaperOptions) => Promise<PreviewedReport>;
};
