import type { Response } from '../../shared/bridge/contract.ts';
import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import type { CheckReport } from '../../shared/findings/finding.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';

export type ReportState = 'draft' | 'final';

/** One line of the list of reports. `changedAt` etc. in milliseconds since 1970. */
export type ReportSummary = {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly year: number;
  readonly packId: string;
  readonly packTitle: string;
  readonly state: ReportState;
  /** Required facts that are filled in, of all. */
  readonly progress: { readonly filled: number; readonly required: number };
  readonly counts?: CheckReport['counts'];
  /** How many things kept it from being final when it was checked last. */
  readonly missing?: number;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly trashedAt?: number;
};

/** What the session learns while it works and the list shows. Progress and unit name follow by themselves. */
export type SummaryChange = Partial<
  Pick<ReportSummary, 'title' | 'unitName' | 'state' | 'progress' | 'counts' | 'missing'>
>;

/** `conflict`: what a window could not store because another had written; `beforeRepair`: what a repair replaced. */
export type SnapshotReason =
  | 'firstEditOfDay'
  | 'beforeExport'
  | 'beforeImport'
  | 'beforeRestore'
  | 'timed'
  | 'manual'
  | 'conflict'
  | 'beforeRepair'
  | 'signed';

export type SnapshotInfo = {
  readonly id: string;
  readonly reportId: string;
  readonly takenAt: number;
  readonly reason: SnapshotReason;
  readonly label: string;
};

/**
 * A state that was signed off. `hash`: SHA-256 over the resolved set, hexadecimal; `code` is its short form on the paper;
 * `number` counts the sign-offs of a report from 1.
 */
export type Seal = {
  readonly id: string;
  readonly reportId: string;
  readonly number: number;
  /** The content as the history keeps it. */
  readonly snapshotId: string;
  readonly hash: string;
  readonly code: string;
  readonly signedAt: number;
};

/** A stored copy of a report: its mirror or a backup of this PC, or one in a folder that a person chose. */
export type StoredCopy = {
  readonly source: 'mirror' | 'backup' | 'chosen';
  readonly reportId: string;
  readonly savedAt: number;
  readonly title: string;
  readonly label: string;
  readonly bytes: number;
  /** How the desktop calls it: the name of a backup, token and number of a chosen file. */
  readonly name?: string;
  readonly chosen?: { readonly token: string; readonly key: number };
};

export type CopyList = {
  readonly copies: readonly StoredCopy[];
  /** Files that are damaged. */
  readonly unreadable: readonly string[];
};

/** Copies of a folder that a person chose, with what it knows beside the reports. */
export type ChosenCopies = CopyList & { readonly folder: string; readonly takeUnits: () => Promise<number> };

/** What a restore did; `undo` brings the state before it back. */
export type Restored = {
  readonly restored: readonly { readonly reportId: string; readonly title: string }[];
  readonly unchanged: number;
  readonly failed: readonly { readonly title: string; readonly reason: string }[];
  readonly undo: () => Promise<void>;
};

/** A unit's profile, filled in once for all its reports: keys are the profile keys of the packs (`name`, …). */
export type UnitProfile = {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly changedAt: number;
};

/**
 * One report as this window holds it. `append` is durable when it resolves (journal, strict), and refuses
 * (REPORT_CHANGED_ELSEWHERE) when another window has written since: nothing is ever overwritten silently; what was
 * refused is kept as a snapshot. `draft` and `summary` are as when it was opened.
 */
export type OpenedReport = {
  readonly id: string;
  readonly pack: TemplatePack;
  readonly draft: ReportDraft;
  readonly summary: ReportSummary;
  /** `elsewhere`: another window holds the report; this one may look but not write until it takes over. */
  readonly access: 'mine' | 'elsewhere';
  /** What was found while opening: edits or values that have lost their place (they are in `unplaced`). */
  readonly notes: readonly RepairNote[];
  readonly append: (edits: readonly DraftEdit[]) => Promise<void>;
  readonly noteSummary: (change: SummaryChange) => Promise<void>;
  /** Writes draft, progress and mirror now: on a change of section, before an export. Needs no waiting for. */
  readonly settle: () => Promise<void>;
  /** Makes this window the one that writes; the other is told first and stores what it has. Answers the newest state. */
  readonly takeOver: () => Promise<OpenedReport>;
  /** Called when another window takes over; what the listener still stores before its promise resolves, counts. */
  readonly onTakenOver: (listener: () => void | Promise<void>) => () => void;
  /** Without a label the reason's own is used. */
  readonly takeSnapshot: (reason: SnapshotReason, label?: string) => Promise<SnapshotInfo>;
  readonly close: () => Promise<void>;
};

/**
 * What storage found, mended or could not do. `restored`: came back from mirror or backup; `repaired`: the database was
 * damaged and has whole content again; `lost`: neither can be read; `newerMirror`: the mirror was ahead; `unreadable`: a
 * mirror that cannot be read; `setAside`: edits or values without a place, kept in `unplaced`.
 */
export type RepairNote = {
  readonly kind:
    | 'restored'
    | 'repaired'
    | 'lost'
    | 'newerMirror'
    | 'differingMirror'
    | 'unreadable'
    | 'mirrorFailed'
    | 'backupFailed'
    | 'snapshotFailed'
    | 'notPersistent'
    | 'setAside';
  readonly title: string;
  readonly detail: string;
  readonly reportId?: string;
};

export type Settings = {
  readonly textSize: 'standard' | 'large' | 'extraLarge';
  readonly amountUnit: 'wanYuan' | 'yuan';
  readonly welcomed: boolean;
  readonly sidePanel: 'open' | 'folded';
};

/** The only IndexedDB code of the program stands behind this. All failures are AppErrors with a remedy. */
export type ReportStorage = {
  /** Opens the database, then repairs it from the mirrors. Call once; again after it failed. */
  readonly start: () => Promise<readonly RepairNote[]>;
  /** What is not as it should be, now: notes of the start, a mirror or backup that cannot be written. */
  readonly notes: () => readonly RepairNote[];
  readonly onNotesChanged: (listener: (notes: readonly RepairNote[]) => void) => () => void;
  readonly listReports: () => Promise<readonly ReportSummary[]>;
  /** Called after any change, from whichever window. */
  readonly onReportsChanged: (listener: () => void) => () => void;
  readonly createReport: (draft: ReportDraft, title: string) => Promise<ReportSummary>;
  readonly openReport: (id: string) => Promise<OpenedReport>;
  /** Reads without opening: for duplicates, exchange files, comparisons. */
  readonly readDraft: (id: string) => Promise<ReportDraft>;
  readonly duplicateReport: (id: string, title: string) => Promise<ReportSummary>;
  readonly renameReport: (id: string, title: string) => Promise<void>;
  /**
   * Freezes a report: `sealOf` makes hash and code of the very content that is kept. Throws REPORT_SIGNED_OFF when it is
   * final already, and whatever `sealOf` throws; nothing has changed then.
   */
  readonly signOff: (
    id: string,
    sealOf: (draft: ReportDraft) => Promise<Pick<Seal, 'hash' | 'code'>> | Pick<Seal, 'hash' | 'code'>,
  ) => Promise<Seal>;
  /** A signed-off report becomes a draft again; its signed-off states stay. */
  readonly reopenReport: (id: string) => Promise<void>;
  /** Newest first. */
  readonly listSeals: (reportId: string) => Promise<readonly Seal[]>;
  readonly findSeal: (code: string) => Promise<Seal | undefined>;
  /** The signed-off content, from the database or its backup. Throws SNAPSHOT_UNREADABLE. */
  readonly readSealed: (id: string) => Promise<ReportDraft>;
  readonly trashReport: (id: string) => Promise<void>;
  readonly untrashReport: (id: string) => Promise<void>;
  readonly removeForGood: (id: string) => Promise<void>;
  /** Newest first. */
  readonly listSnapshots: (reportId: string) => Promise<readonly SnapshotInfo[]>;
  readonly readSnapshot: (id: string) => Promise<ReportDraft>;
  /** Mirrors and backups of this PC, newest first. */
  readonly listCopies: () => Promise<CopyList>;
  /** Through the gate; throws what it throws, STORED_COPY_DAMAGED, NO_STORED_COPY. */
  readonly readCopy: (copy: StoredCopy) => Promise<ReportDraft>;
  /** Has the person choose a folder with a copy of backups; nothing when the dialog was closed. */
  readonly chooseCopies: (title: string) => Promise<ChosenCopies | undefined>;
  readonly restoreCopies: (copies: readonly StoredCopy[]) => Promise<Restored>;
  /** Copies all mirrors and backups into a folder that the person chooses; nothing when the dialog was closed. */
  readonly copyOut: (title: string) => Promise<Response<'backup.copyOut'>>;
  readonly listUnits: () => Promise<readonly UnitProfile[]>;
  readonly saveUnit: (unit: { readonly id?: string; readonly values: UnitProfile['values'] }) => Promise<UnitProfile>;
  readonly removeUnit: (id: string) => Promise<void>;
  readonly readSettings: () => Promise<Settings>;
  readonly saveSettings: (change: Partial<Settings>) => Promise<Settings>;
  readonly onSettingsChanged: (listener: (settings: Settings) => void) => () => void;
  /** Closes what is open and writes every mirror that waits: before the window closes. */
  readonly close: () => Promise<void>;
};
