import { createListeners } from './listeners.ts';
import type { RepairNote } from './reportStorage.ts';

/** Notes that stand until what they speak of is mended; one under each key. */
export type NoteBoard = {
  readonly put: (key: string, note: RepairNote) => void;
  readonly clear: (key: string) => void;
  readonly all: () => readonly RepairNote[];
  readonly onChanged: (listener: (notes: readonly RepairNote[]) => void) => () => void;
};

export function createNoteBoard(): NoteBoard {
  const notes = new Map<string, RepairNote>();
  const listeners = createListeners<readonly RepairNote[]>();
  const all = (): readonly RepairNote[] => [...notes.values()];
  return {
    put: (key, note) => {
      notes.set(key, note);
      listeners.tell(all());
    },
    clear: (key) => {
      if (notes.delete(key)) listeners.tell(all());
    },
    all,
    onChanged: listeners.add,
  };
}
