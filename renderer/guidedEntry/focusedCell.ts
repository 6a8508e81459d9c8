import { useSyncExternalStore } from 'react';
import type { CellPlace } from './model/formTable.ts';

/** The cell that has the focus. A store of its own: moving about must not draw the form anew. */
export type FocusedCell = {
  readonly current: () => CellPlace | undefined;
  readonly set: (place: CellPlace | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createFocusedCell(): FocusedCell {
  const listeners = new Set<() => void>();
  let focused: CellPlace | undefined;
  return {
    current: () => focused,
    set: (place) => {
      if (place === focused) return;
      focused = place;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useFocusedCell(store: FocusedCell): CellPlace | undefined {
  return useSyncExternalStore(store.subscribe, store.current);
}
