import { useCallback } from 'react';
import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import { useToast } from '../app/appContext.ts';
import { wordsFor } from '../app/faults.ts';
import type { EditNote } from '../session/editHistory.ts';
import { useSession } from '../session/sessionContext.ts';

/** Makes a change of the report; one that is refused is said, and answers false. */
export function useEdit(): (edit: DraftEdit, note: EditNote) => boolean {
  const session = useSession();
  const showToast = useToast();
  return useCallback(
    (edit, note) => {
      const refusal = session.edit(edit, note);
      if (refusal !== undefined) showToast({ message: wordsFor(refusal), tone: 'problem' });
      return refusal === undefined;
    },
    [session, showToast],
  );
}
