import { useCallback } from 'react';
import { useToast } from '../../app/appContext.ts';
import { useReportValue, useSession } from '../../session/sessionContext.ts';

const none: readonly string[] = [];

/** The clerk's paragraphs at a place, live. */
export function useTyped(place: string): readonly string[] {
  return useReportValue(({ live }) => live.draft().narrative[place] ?? none);
}

export type WriteText = (
  paragraphs: readonly string[] | undefined,
  label: string,
  /** Typing: what follows within a moment is one step for undo. */
  typing?: 'typing',
) => void;

/** Writes the paragraphs of a place; `undefined` gives it back to the program. */
export function useWriteText(document: string, place: string): WriteText {
  const session = useSession();
  const showToast = useToast();
  return useCallback(
    (paragraphs, label, typing) => {
      const refused = session.edit(
        { kind: 'setNarrative', id: place, paragraphs },
        {
          label,
          place: { text: { document, place } },
          ...(typing === undefined ? {} : { merge: `narrative:${place}` }),
        },
      );
      if (refused !== undefined) showToast({ tone: 'problem', message: `${refused.reason}${refused.remedy}` });
    },
    [session, showToast, document, place],
  );
}
