import type { AuditFinding } from '../../shared/audit/auditFinding.ts';
import type { CheckReport } from '../../shared/crossChecks/finding.ts';
import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import type { OutputFormat } from '../../shared/outputs/renderSet.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';

/** All that a report's checks found, text included; `version` counts the edits that it has seen. */
export type CheckedReport = {
  readonly version: number;
  readonly report: CheckReport;
};

export type RenderRequest = {
  readonly formats: readonly OutputFormat[];
  readonly watermark?: string;
};
export type RenderedOutput = {
  readonly name: string;
  readonly document: string;
  readonly format: OutputFormat;
  readonly bytes: Uint8Array;
};
/** `done` of `total` files. */
export type RenderProgress = { readonly done: number; readonly total: number; readonly name: string };

export type AuditedFile =
  | { readonly file: string; readonly ok: true; readonly report: CheckReport }
  | { readonly file: string; readonly ok: false; readonly reason: string; readonly remedy: string };

/**
 * Work that must not hold up typing, in a worker that holds its own copy of one report and follows it edit by edit.
 * Called through comlink.
 */
export type ReportWorkerApi = {
  readonly open: (pack: TemplatePack, draft: ReportDraft) => void;
  /** Follows the edits; `version` is the session's after them. */
  readonly edit: (edits: readonly DraftEdit[], version: number) => void;
  readonly check: () => CheckedReport;
  /** Findings of the report's text with the spots to underline, per narrative place. */
  readonly auditText: () => readonly { readonly place: string; readonly findings: readonly AuditFinding[] }[];
  /** Hands on each file as it is ready; stops early when `onFile` answers false. */
  readonly render: (
    request: RenderRequest,
    onFile: (file: RenderedOutput, progress: RenderProgress) => Promise<boolean>,
  ) => Promise<void>;
  /** The whole set as one HTML page, for preview and print. */
  readonly preview: (watermark: string | undefined) => string;
  readonly auditFile: (bytes: Uint8Array, file: string) => AuditedFile;
};
