import { createContext, useContext, useSyncExternalStore } from 'react';

/** What the parts of the text tell each other without drawing the whole document anew. */
export type TextDesk = {
  /** The place at hand. */
  readonly active: () => string | undefined;
  readonly activate: (place: string | undefined) => void;
  /** The place whose text is being typed. */
  readonly editing: () => string | undefined;
  readonly edit: (place: string | undefined) => void;
  /**
   * Does the work once no mouse button is held: what moves between press and release would make a click miss. `press`
   * says whether one is.
   */
  readonly whenReleased: (work: () => void) => void;
  readonly press: (isDown: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createTextDesk(): TextDesk {
  const listeners = new Set<() => void>();
  let active: string | undefined;
  let editing: string | undefined;
  let isPressed = false;
  let waiting: (() => void)[] = [];
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
    whenReleased: (work) => {
      if (isPressed) waiting.push(work);
      else work();
    },
    press: (isDown) => {
      isPressed = isDown;
      if (isDown) return;
      const released = waiting;
      waiting = [];
      // After the click that the release makes.
      setTimeout(() => {
        for (const work of released) work();
      });
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
