import { useEffect, useRef } from 'react';

type Ways = {
  readonly turn: (step: number) => void;
  readonly show: (page: number) => void;
  readonly last: number;
  readonly leave: () => void;
};

/** PageUp, PageDown, Home, End turn pages from wherever the focus is; Esc leaves. An open dialog or list goes first. */
export function usePageKeys(ways: Ways): void {
  const latest = useRef(ways);
  useEffect(() => {
    latest.current = ways;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return;
      if (event.target instanceof HTMLSelectElement && event.key !== 'Escape') return;
      const { turn, show, last, leave } = latest.current;
      const actions: Readonly<Record<string, () => void>> = {
        PageDown: () => turn(1),
        PageUp: () => turn(-1),
        Home: () => show(0),
        End: () => show(last),
        Escape: leave,
      };
      const act = actions[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
