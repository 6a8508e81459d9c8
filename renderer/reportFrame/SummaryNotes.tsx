import { useEffect } from 'react';
import { useDesktop } from '../app/appContext.ts';
import { logFault } from '../app/faults.ts';
import { useCheckReport } from '../report/editorContext.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';

const pauseMs = 2_000;

/** Tells the list of reports how many findings there are and how much is missing; shows nothing. Progress and name of the unit follow by themselves. */
export function SummaryNotes(): null {
  const session = useSession();
  const desktop = useDesktop();
  const report = useCheckReport();
  const missing = useReportValue((each) => each.check().missing);
  useEffect(() => {
    if (report === undefined || !session.mayWrite()) return;
    const timer = setTimeout(() => {
      session.opened
        .noteSummary({ counts: report.counts, missing })
        .catch((error: unknown) => logFault(desktop, error));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [session, desktop, report, missing]);
  return null;
}
