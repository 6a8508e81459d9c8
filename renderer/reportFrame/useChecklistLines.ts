import { useMemo } from 'react';
import { reportProgress } from '../../shared/readiness/sectionProgress.ts';
import { type ChecklistLine, checklistLines } from '../report/checklistItems.ts';
import { useCheckReport } from '../report/editorContext.ts';
import { unitSection } from '../report/fieldHome.ts';
import { unitProgress } from '../report/unitProgress.ts';
import { useSettledVersion } from '../report/useSettledVersion.ts';
import type { ReportSession } from '../session/reportSession.ts';
import { editorStrings as words } from '../strings/editor.ts';

/** The checklist, followed in the pauses of typing: it must not hold up a keystroke in a report of a thousand rows. */
export function useChecklistLines(session: ReportSession): readonly ChecklistLine[] {
  const version = useSettledVersion();
  const report = useCheckReport();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the facts have changed
  const states = useMemo(() => {
    const { pack } = session.live;
    const draft = session.live.draft();
    const { sections, documents } = reportProgress(pack, session.live.evaluation(), draft);
    const states = new Map([...sections, ...documents].map(([id, { state }]) => [id, state]));
    return states.set(unitSection, unitProgress(pack, draft.unit));
  }, [session, version]);
  return useMemo(
    () => checklistLines(session.live.pack, session.id, states, report, { unit: words.unit }),
    [session, states, report],
  );
}
