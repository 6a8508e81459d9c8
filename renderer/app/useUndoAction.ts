import { useCallback } from 'react';
import type { ReportSession } from '../session/reportSession.ts';
import { useSession } from '../session/sessionContext.ts';
import { sessionStrings as words } from '../strings/session.ts';
import { type ToastRequest, useToast } from './appContext.ts';

type UndoButton = NonNullable<ToastRequest['action']>;

/**
 * What a message about the edit just made offers: taking back that very step, or saying why that cannot be. To be asked
 * for right after the edit.
 */
export function undoAction(
  session: Pick<ReportSession, 'history' | 'undoStep'>,
  say: (message: string) => void,
  label: string = words.undoStep,
): UndoButton {
  const step = session.history.lastStep() ?? 0;
  return {
    label,
    run: () => {
      const standing = session.undoStep(step);
      if (standing === 'earlier') say(words.typedSince);
      if (standing === 'gone') say(words.alreadyUndone);
    },
  };
}

/** `const undo = useUndoAction()`, then `showToast({ message, action: undo() })` right after the edit. */
export function useUndoAction(): (label?: string) => UndoButton {
  const session = useSession();
  const showToast = useToast();
  return useCallback((label) => undoAction(session, (message) => showToast({ message }), label), [session, showToast]);
}
