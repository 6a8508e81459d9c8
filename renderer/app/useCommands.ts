import { useEffect, useRef } from 'react';
import { useDesktop } from './appContext.ts';
import { type CommandId, type ShortcutArea, shortcutOf } from './shortcuts.ts';

export type CommandHandlers = Readonly<Partial<Record<CommandId, () => void>>>;

/**
 * Answers commands of keyboard and menu alike while the component is on screen. Keys with a handler are kept from the
 * browser (and so from the shell's accelerators: nothing runs twice). Keys that belong to an open dialog or to an input
 * method are left alone. Whoever handled a key before calls `preventDefault`.
 */
export function useCommands(areas: readonly ShortcutArea[], handlers: CommandHandlers): void {
  const desktop = useDesktop();
  const latest = useRef({ areas, handlers });
  useEffect(() => {
    latest.current = { areas, handlers };
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return;
      const id = shortcutOf(event, latest.current.areas);
      const handler = id === undefined ? undefined : latest.current.handlers[id];
      if (handler === undefined) return;
      event.preventDefault();
      handler();
    }
    window.addEventListener('keydown', onKey);
    const stopMenu = desktop.on('menu', ({ command }) => latest.current.handlers[command]?.());
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, [desktop]);
}
