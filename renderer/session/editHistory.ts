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

type Step = {
  readonly id: number;
  readonly edits: DraftEdit[];
  readonly inverses: DraftEdit[];
  readonly note: EditNote;
  at: number;
};
export type StepTaken = {
  readonly edits: readonly DraftEdit[];
  /** Newest first. */
  readonly inverses: readonly DraftEdit[];
  readonly note: EditNote;
};

/** Where a step stands: `last` is what undo takes back next; `earlier` has others after it; `gone` is undone or forgotten. */
export type StepStanding = 'last' | 'earlier' | 'gone';

export type EditHistory = {
  /** Answers the id of the step that the edit belongs to. */
  readonly done: (edit: DraftEdit, inverse: DraftEdit, note: EditNote) => number;
  /** The id of the step that undo takes back next. */
  readonly lastStep: () => number | undefined;
  readonly standing: (step: number) => StepStanding;
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
  let ids = 0;
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
        return last.id;
      }
      ids++;
      past.push({ id: ids, edits: [edit], inverses: [inverse], note, at });
      if (past.length > mostSteps) past.shift();
      return ids;
    },
    lastStep: () => past.at(-1)?.id,
    standing: (step) => {
      if (past.at(-1)?.id === step) return 'last';
      return past.some(({ id }) => id === step) ? 'earlier' : 'gone';
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
