import { useSyncExternalStore } from 'react';
import type { PastePlan } from './model/planPaste.ts';

/** A block that has just been put in and is being looked at: kept or taken back. `step`: its step of the history. */
export type Review = { readonly plan: PastePlan; readonly step: number };

/** The paste that is being looked at. A store of its own: cells follow it one by one. */
export type PasteReview = {
  readonly current: () => Review | undefined;
  readonly set: (review: Review | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createPasteReview(): PasteReview {
  const listeners = new Set<() => void>();
  let review: Review | undefined;
  return {
    current: () => review,
    set: (next) => {
      if (next === review) return;
      review = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useReview(store: PasteReview): Review | undefined {
  return useSyncExternalStore(store.subscribe, store.current);
}

/** Whether the fact of that path is part of the paste that is being looked at. */
export function usePasted(store: PasteReview, path: string | undefined): boolean {
  return useSyncExternalStore(
    store.subscribe,
    () => path !== undefined && store.current()?.plan.paths.has(path) === true,
  );
}
