import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../session/sessionContext.ts';
import type { AuditedText, PlacedFinding } from '../../workers/reportWorkerApi.ts';
import { useReportWorker } from '../editor/editorContext.ts';

const pauseMs = 500;

export type TextAudit = {
  readonly state: 'running' | 'done' | 'failed';
  /** Findings by narrative place, of all documents. */
  readonly byPlace: ReadonlyMap<string, readonly PlacedFinding[]>;
};

/** What the audit says of the words, a moment after the last key; one audit at a time, and none that is out of date. */
export function useTextAudit(): TextAudit {
  const session = useSession();
  const worker = useReportWorker();
  const [audited, setAudited] = useState<AuditedText>();
  const [state, setState] = useState<TextAudit['state']>('running');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let over = false;
    async function run(): Promise<void> {
      if (running) return;
      running = true;
      try {
        const answer = await worker.api.auditText();
        if (over) return;
        setAudited(answer);
        setState('done');
        if (answer.version !== session.version()) wait();
      } catch {
        // Only help is missing; the next change tries again.
        if (!over) setState('failed');
      } finally {
        running = false;
      }
    }
    function wait(): void {
      clearTimeout(timer);
      setState('running');
      timer = setTimeout(() => void run(), pauseMs);
    }
    void run();
    const unfollow = session.follow(wait);
    return () => {
      over = true;
      clearTimeout(timer);
      unfollow();
    };
  }, [session, worker]);

  const byPlace = useMemo(() => {
    const places = new Map<string, PlacedFinding[]>();
    for (const placed of audited?.findings ?? []) {
      places.set(placed.narrative, [...(places.get(placed.narrative) ?? []), placed]);
    }
    return places;
  }, [audited]);
  return { state, byPlace };
}
