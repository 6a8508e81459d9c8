import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import type { LiveReport } from '../../shared/drafts/editing/liveReport.ts';
import { createLiveReport } from '../../shared/drafts/editing/liveReport.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { CheckReport } from '../../shared/findings/finding.ts';
import type { OpenedReport } from '../storage/reportStorage.ts';
import { createEditHistory, type EditHistory, type EditNote, type StepStanding } from './editHistory.ts';
import { createSaving, type SavedState, type Saving } from './saving.ts';

/**
 * What the live check has to say; `upToDate` is false while edits are newer than the report. `missing`: how many things
 * are; `provisional`: draft paths of calculated figures with a part that is missing or no number.
 */
export type CheckState = {
  readonly report: CheckReport | undefined;
  readonly missing: number;
  readonly provisional: ReadonlySet<string>;
  readonly upToDate: boolean;
};

/** Whoever follows the report edit by edit beside the screen (the worker). */
export type EditFollower = (edits: readonly DraftEdit[], version: number) => void;

/**
 * One report being worked on: every change goes through `edit`, and from there to screen, storage, history and worker.
 */
/** What was tried on a frozen report. Taking a step back waits as well; it has no edit. */
export type PendingEdit = { readonly edit?: DraftEdit; readonly note: EditNote };

export type ReportSession = {
  readonly id: string;
  readonly live: LiveReport;
  readonly opened: OpenedReport;
  /**
   * Makes a change. Does nothing in a window that may only look. Answers why a change cannot be made (a text or table
   * that is too long); nothing has changed then.
   */
  readonly edit: (edit: DraftEdit, note: EditNote) => AppError | undefined;
  /** Takes the last step back and says what it was. */
  readonly undo: () => EditNote | undefined;
  /**
   * Takes back the step of that id (`history.lastStep()` right after it was made) and nothing else: where something was
   * done since, or it is undone already, nothing changes. Answers where it stood.
   */
  readonly undoStep: (step: number) => StepStanding;
  readonly redo: () => EditNote | undefined;
  readonly history: EditHistory;
  /** Called after every change of facts, texts, saved state or findings. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts edits. */
  readonly version: () => number;
  /** Counts changes of rows and whole drafts: what is laid out must be laid out anew. */
  readonly structure: () => number;
  readonly saved: () => SavedState;
  /** Stores what is waiting, now. */
  readonly flush: () => Promise<void>;
  readonly check: () => CheckState;
  readonly setCheck: (state: CheckState) => void;
  readonly follow: (follower: EditFollower) => () => void;
  readonly mayWrite: () => boolean;
  /** Signed off: an edit waits as `pendingEdit` until a person has decided whether the report is opened again. */
  readonly frozen: () => boolean;
  readonly setFrozen: (frozen: boolean) => void;
  readonly pendingEdit: () => PendingEdit | undefined;
  /** Makes what waits, when the report is frozen no more, or forgets it. */
  readonly settlePending: () => void;
  /**
   * Stores everything and closes. Rejects when something cannot be stored: it is kept and tried again, and the report
   * closes as soon as that succeeds.
   */
  readonly close: () => Promise<void>;
};

function changesStructure(edit: DraftEdit): boolean {
  switch (edit.kind) {
    case 'insertRow':
    case 'removeRow':
    case 'moveRow':
    case 'replaceDraft':
    case 'setUnit':
      return true;
    case 'several':
      return edit.edits.some(changesStructure);
    default:
      return false;
  }
}

export function createReportSession(opened: OpenedReport, now: () => number = Date.now): ReportSession {
  const live = createLiveReport(opened.pack, opened.draft);
  const listeners = new Set<() => void>();
  const followers = new Set<EditFollower>();
  let version = 0;
  let structure = 0;
  let check: CheckState = { report: undefined, missing: 0, provisional: new Set(), upToDate: false };
  let writable = opened.access === 'mine';
  let frozen = opened.summary.state === 'final';
  let pending: PendingEdit | undefined;

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  let leaving = false;
  let left: Promise<void> | undefined;
  const saving: Saving = createSaving({
    store: opened.append,
    changed: () => {
      tell();
      if (leaving && saving.state().kind === 'saved') leave().catch(() => undefined);
    },
    now,
  });
  const history = createEditHistory(now);
  const stopListening = opened.onTakenOver(async () => {
    writable = false;
    tell();
    // What cannot be stored any more is in the saved state, and kept by storage as a snapshot.
    await saving.flush().catch(() => undefined);
  });

  function leave(): Promise<void> {
    stopListening();
    left ??= opened.close();
    return left;
  }

  function make(edit: DraftEdit): DraftEdit {
    const inverse = live.apply(edit);
    version++;
    if (changesStructure(edit)) structure++;
    check = { ...check, upToDate: false };
    saving.add(edit);
    for (const follower of [...followers]) follower([edit], version);
    return inverse;
  }

  /** On a frozen report whatever is tried waits for the person's decision. */
  function waits(tried: PendingEdit): boolean {
    if (!frozen) return false;
    pending = tried;
    tell();
    return true;
  }

  function edit(made: DraftEdit, note: EditNote): AppError | undefined {
    if (!writable || waits({ edit: made, note })) return undefined;
    try {
      history.done(made, make(made), note);
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    tell();
    return undefined;
  }

  function undo(): EditNote | undefined {
    if (writable && history.undoable() !== undefined && waits({ note: { label: '' } })) return undefined;
    const step = writable ? history.takeBack() : undefined;
    if (step === undefined) return undefined;
    for (const inverse of step.inverses) make(inverse);
    tell();
    return step.note;
  }

  return {
    id: opened.id,
    live,
    opened,
    history,
    edit,
    undo,
    undoStep: (step) => {
      const standing = writable ? history.standing(step) : 'gone';
      if (standing === 'last') undo();
      return standing;
    },
    redo: () => {
      if (writable && history.redoable() !== undefined && waits({ note: { label: '' } })) return undefined;
      const step = writable ? history.takeAgain() : undefined;
      if (step === undefined) return undefined;
      for (const edit of step.edits) make(edit);
      tell();
      return step.note;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    structure: () => structure,
    saved: saving.state,
    flush: saving.flush,
    check: () => check,
    setCheck: (state) => {
      check = state;
      tell();
    },
    follow: (follower) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    mayWrite: () => writable,
    frozen: () => frozen,
    setFrozen: (next) => {
      frozen = next;
      tell();
    },
    pendingEdit: () => pending,
    settlePending: () => {
      const tried = pending;
      pending = undefined;
      if (!frozen && tried?.edit !== undefined) edit(tried.edit, tried.note);
      tell();
    },
    close: async () => {
      writable = false;
      leaving = true;
      await saving.flush();
      await leave();
    },
  };
}
