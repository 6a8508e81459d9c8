import { type KeyboardEvent, type RefObject, useRef } from 'react';

const typingPauseMs = 800;

/**
 * Arrow keys, Home, End and the first letters of a name move the focus among the elements of `selector`. Answers the
 * key handler of the list.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, selector: string): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });

  function target(event: KeyboardEvent, items: readonly HTMLElement[]): HTMLElement | undefined {
    const at = items.findIndex((item) => item.contains(document.activeElement));
    switch (event.key) {
      case 'ArrowDown':
        return items[Math.min(at + 1, items.length - 1)];
      case 'ArrowUp':
        return items[Math.max(at - 1, 0)];
      case 'Home':
        return items[0];
      case 'End':
        return items.at(-1);
    }
    if (event.key.length !== 1 || event.key === ' ') return undefined;
    const goesOn = event.timeStamp - typed.current.at < typingPauseMs;
    const text = (goesOn ? typed.current.text : '') + event.key.toLowerCase();
    typed.current = { text, at: event.timeStamp };
    const from = goesOn ? Math.max(at, 0) : at + 1;
    const round = [...items.slice(from), ...items.slice(0, from)];
    return round.find((item) => nameOf(item).includes(text));
  }

  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const next = target(event, items);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
}

function nameOf(item: HTMLElement): string {
  return (item.getAttribute('aria-label') ?? item.textContent ?? '').toLowerCase();
}
