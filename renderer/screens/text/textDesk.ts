import { createContext, useContext, useSyncExternalStore } from 'react';

/** What the parts of the text tell each other without drawing the whole document anew. */
export type TextDesk = {
  /** The place at hand. */
  readonly active: () => string | undefined;
  readonly activate: (place: string | undefined) => void;
  /** The place whose text is being typed. */
  readonly editing: () => string | undefined;
  readonly edit: (place: string | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createTextDesk(): TextDesk {
  const listeners = new Set<() => void>();
  let active: string | undefined;
  let editing: string | undefined;
  function tell(): void {
    for (const listener of [...listeners]) listener();
  }
  return {
    active: () => active,
    activate: (place) => {
      if (active === place) return;
      active = place;
      tell();
    },
    editing: () => editing,
    edit: (place) => {
      if (editing === place) return;
      editing = place;
      if (place !== undefined) active = place;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const TextDeskContext = createContext<TextDesk | undefined>(undefined);

export function useTextDesk(): TextDesk {
  const desk = useContext(TextDeskContext);
  if (desk === undefined) throw new Error('no text is open here');
  return desk;
}

export function useActivePlace(): string | undefined {
  const desk = useTextDesk();
  return useSyncExternalStore(desk.subscribe, desk.active);
}

export function useIsActive(place: string): boolean {
  const desk = useTextDesk();
  return useSyncExternalStore(desk.subscribe, () => desk.active() === place);
}

export function useIsEditing(place: string): boolean {
  const desk = useTextDesk();
  return useSyncExternalStore(desk.subscribe, () => desk.editing() === place);
}
