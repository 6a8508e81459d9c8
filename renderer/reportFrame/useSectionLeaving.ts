import { useEffect, useRef } from 'react';
import { useDesktop } from '../app/appContext.ts';
import { logFault } from '../app/faults.ts';
import type { EditorDesk } from '../report/editorDesk.ts';
import type { ReportSession } from '../session/reportSession.ts';

/** When a section is left, what was typed is stored at once, and its findings may be read out. */
export function useSectionLeaving(session: ReportSession, desk: EditorDesk, section: string | undefined): void {
  const desktop = useDesktop();
  const before = useRef(section);
  useEffect(() => {
    if (before.current === section) return;
    before.current = section;
    session
      .flush()
      .then(session.opened.settle)
      .catch((error: unknown) => logFault(desktop, error));
    desk.reveal(session.check().report?.findings ?? []);
  }, [session, desk, desktop, section]);

  // What the report had when it was opened is known already: only what comes up while typing waits.
  useEffect(() => {
    let known = session.check().report;
    if (known !== undefined) return;
    return session.subscribe(() => {
      if (known !== undefined) return;
      known = session.check().report;
      if (known !== undefined) desk.reveal(known.findings);
    });
  }, [session, desk]);
}
