import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';

/**
 * What a step was, for the person (`填写“公车购置 2023年决算”`), and where it was made, so that undo leads there. Edits with
 * the same `merge` that follow each other within a moment are one step: a word is undone, not a letter.
 */
export type EditNote = {
  readonly label: string;
  readonly merge?: string;
  /** Route of the screen and the draft path of the field, or the place in a document's text. */
  readonly place?: {
    readonly section?: string;
    readonly path?: string;
    readonly text?: { readonly document: string; readonly place: string };
  };
};

type Step = { readonly edits: DraftEdit[]; readonly inverses: DraftEdit[]; readonly note: EditNote; at: number };
export type StepTaken = {
  readonly edits: readonly DraftEdit[];
  /** Newest first. */
  readonly inverses: readonly DraftEdit[];
  readonly note: EditNote;
};

export type EditHistory = {
  readonly done: (edit: DraftEdit, inverse: DraftEdit, note: EditNote) => void;
  readonly takeBack: () => StepTaken | undefined;
  readonly takeAgain: () => StepTaken | undefined;
  readonly undoable: () => EditNote | undefined;
  readonly redoable: () => EditNote | undefined;
};

const mostSteps = 1_000;
const pauseBetweenSteps = 2_000;
const longAgo = Number.NEGATIVE_INFINITY;

export function createEditHistory(now: () => number): EditHistory {
  const past: Step[] = [];
  const future: Step[] = [];
  return {
    done: (edit, inverse, note) => {
      future.length = 0;
      const last = past.at(-1);
      const at = now();
      const goesOn = last !== undefined && note.merge !== undefined && last.note.merge === note.merge;
      if (goesOn && at - last.at < pauseBetweenSteps) {
        last.edits.push(edit);
        last.inverses.unshift(inverse);
        last.at = at;
        return;
      }
      past.push({ edits: [edit], inverses: [inverse], note, at });
      if (past.length > mostSteps) past.shift();
    },
    takeBack: () => {
      const step = past.pop();
      if (step === undefined) return undefined;
      future.push(step);
      // What is typed after an undo is a step of its own.
      const last = past.at(-1);
      if (last !== undefined) last.at = longAgo;
      return step;
    },
    takeAgain: () => {
      const step = future.pop();
      if (step === undefined) return undefined;
      past.push({ ...step, at: longAgo });
      return step;
    },
    undoable: () => past.at(-1)?.note,
    redoable: () => future.at(-1)?.note,
  };
}
