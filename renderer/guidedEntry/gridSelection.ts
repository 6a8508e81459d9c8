import { useSyncExternalStore } from 'react';
import type { CellPlace } from './model/formTable.ts';
import { type GridRange, placesIn, rangeBetween } from './model/gridRange.ts';

/** The cells that are chosen together. A store of its own: choosing draws only the cells concerned anew. */
export type GridSelection = {
  readonly range: () => GridRange | undefined;
  readonly has: (key: string) => boolean;
  /** The cell up to which the range was drawn last. */
  readonly head: () => CellPlace | undefined;
  readonly extend: (from: CellPlace, to: CellPlace) => void;
  readonly clear: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createGridSelection(): GridSelection {
  const listeners = new Set<() => void>();
  let range: GridRange | undefined;
  let head: CellPlace | undefined;
  let keys: ReadonlySet<string> = new Set();

  function set(next: GridRange | undefined, at: CellPlace | undefined): void {
    range = next;
    head = at;
    keys = new Set(next === undefined ? [] : placesIn(next).map(({ cell }) => cell.key));
    for (const listener of [...listeners]) listener();
  }

  return {
    range: () => range,
    has: (key) => keys.has(key),
    head: () => head,
    extend: (from, to) => {
      const next = rangeBetween(from, to);
      if (next !== undefined) set(from.cell.key === to.cell.key ? undefined : next, to);
    },
    clear: () => {
      if (range !== undefined) set(undefined, undefined);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useChosen(selection: GridSelection, key: string): boolean {
  return useSyncExternalStore(selection.subscribe, () => selection.has(key));
}

export function useRange(selection: GridSelection): GridRange | undefined {
  return useSyncExternalStore(selection.subscribe, selection.range);
}
