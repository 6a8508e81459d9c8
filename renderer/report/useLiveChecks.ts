import { useEffect, useState } from 'react';
import type { ReportSession } from '../session/reportSession.ts';
import { createReportWorker, type ReportWorker } from '../workers/index.ts';
import { type LiveChecks, startLiveChecks } from './liveChecks.ts';

export type CheckingWorker = { readonly worker: ReportWorker; readonly checks: LiveChecks };

/** The worker of a session, from when it stands; `undefined` for the first moment. */
export function useLiveChecks(session: ReportSession): CheckingWorker | undefined {
  const [started, setStarted] = useState<CheckingWorker>();
  useEffect(() => {
    const worker = createReportWorker();
    const checks = startLiveChecks(session, worker.api);
    setStarted({ worker, checks });
    return () => {
      checks.stop();
      worker.dispose();
    };
  }, [session]);
  return started;
}
