import { useEffect, useState } from 'react';
import type { ReportSummary } from '../storage/reportStorage.ts';
import { useStorage } from './appContext.ts';
import { useAttempt } from './useAttempt.ts';

/** All reports, trash included, kept fresh; `undefined` until read. */
export function useReports(): readonly ReportSummary[] | undefined {
  const storage = useStorage();
  const attempt = useAttempt();
  const [reports, setReports] = useState<readonly ReportSummary[]>();
  useEffect(() => {
    let left = false;
    const read = (): void =>
      attempt(async () => {
        const found = await storage.listReports();
        if (!left) setReports(found);
      });
    read();
    const stop = storage.onReportsChanged(read);
    return () => {
      left = true;
      stop();
    };
  }, [storage, attempt]);
  return reports;
}
