import { type KeyboardEvent, useState } from 'react';

type ListKeys = {
  /** Which option is marked; 0 while there is none. */
  readonly at: number;
  readonly setChosen: (index: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
};

/**
 * The keys of a list below a search box: the arrows go round the options, whose element ids are `${id}-${index}`,
 * and Enter takes the one that is marked. Keys that an input method is composing with are left alone.
 */
export function useListKeys<Option>(id: string, found: readonly Option[], take: (option: Option) => void): ListKeys {
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(found.length - 1, 0));

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      const next = (at + step + found.length) % found.length;
      setChosen(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = found[at];
      if (option !== undefined) take(option);
    }
  }

  return { at, setChosen, onKey };
}
