import { useEffect, useRef } from 'react';
import { appStrings } from '../strings/app.ts';
import { useDesktop, useToast } from './appContext.ts';
import { type CommandId, type ShortcutArea, shortcutOf } from './shortcuts.ts';

export type CommandHandlers = Readonly<Partial<Record<CommandId, () => void>>>;

function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/**
 * Answers commands of keyboard and menu alike while the component is on screen. Keys with a handler are kept from the
 * browser (and so from the shell's accelerators: nothing runs twice). While a dialog is open, keys belong to it, and the
 * menu (whose accelerators would otherwise reach behind it) waits for it and says so. Keys of an input method are left
 * alone. Whoever handled a key before calls `preventDefault`.
 */
export function useCommands(areas: readonly ShortcutArea[], handlers: CommandHandlers): void {
  const desktop = useDesktop();
  const showToast = useToast();
  const latest = useRef({ areas, handlers });
  useEffect(() => {
    latest.current = { areas, handlers };
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || dialogIsOpen()) return;
      const id = shortcutOf(event, latest.current.areas);
      const handler = id === undefined ? undefined : latest.current.handlers[id];
      if (handler === undefined) return;
      event.preventDefault();
      handler();
    }
    window.addEventListener('keydown', onKey);
    const stopMenu = desktop.on('menu', ({ command }) => {
      const handler = latest.current.handlers[command];
      if (handler === undefined) return;
      if (dialogIsOpen()) showToast({ message: appStrings.dialogFirst, topic: 'dialogFirst' });
      else handler();
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, [desktop, showToast]);
}
