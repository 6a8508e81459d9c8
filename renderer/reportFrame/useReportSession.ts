import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '../../shared/errors/appError.ts';
import { useDesktop, useStorage, useToast } from '../app/appContext.ts';
import { detailOf, logFault } from '../app/faults.ts';
import { createReportSession, type ReportSession } from '../session/reportSession.ts';
import type { OpenedReport } from '../storage/reportStorage.ts';
import { editorStrings } from '../strings/editor.ts';

export type Opening =
  | { readonly kind: 'opening' }
  /** `turn` counts sessions: whatever stood on the one before is put up anew. */
  | { readonly kind: 'open'; readonly session: ReportSession; readonly turn: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly remedy: string; readonly detail?: string };

export type OpenReport = {
  readonly opening: Opening;
  readonly retry: () => void;
  /** Makes this window the one that writes; the session is a new one then. */
  readonly takeOver: () => Promise<void>;
};

function failure(error: unknown): Opening {
  return error instanceof AppError
    ? { kind: 'failed', reason: error.reason, remedy: error.remedy }
    : { kind: 'failed', reason: editorStrings.openFailedText, remedy: '', detail: detailOf(error) };
}

/** Opens a report while the screen stands, and stores and closes it when the screen leaves. */
export function useReportSession(id: string): OpenReport {
  const storage = useStorage();
  const desktop = useDesktop();
  const showToast = useToast();
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [attempts, setAttempts] = useState(0);
  const current = useRef<ReportSession>(undefined);
  const turns = useRef(0);

  const begin = useCallback((opened: OpenedReport): void => {
    const session = createReportSession(opened);
    current.current = session;
    turns.current++;
    setOpening({ kind: 'open', session, turn: turns.current });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens anew
  useEffect(() => {
    let left = false;
    setOpening({ kind: 'opening' });
    storage.openReport(id).then(
      (opened) => (left ? opened.close() : begin(opened)),
      (error: unknown) => {
        if (left) return;
        logFault(desktop, error);
        setOpening(failure(error));
      },
    );
    return () => {
      left = true;
      const session = current.current;
      current.current = undefined;
      session?.close().catch((error: unknown) => {
        logFault(desktop, error);
        const reason = error instanceof AppError ? `${error.reason}${error.remedy}` : '';
        showToast({ message: editorStrings.closeFailed(reason), tone: 'problem' });
      });
    };
  }, [storage, desktop, showToast, begin, id, attempts]);

  const takeOver = useCallback(async () => {
    const session = current.current;
    if (session === undefined) return;
    begin(await session.opened.takeOver());
    await session.close().catch((error: unknown) => logFault(desktop, error));
  }, [begin, desktop]);

  return { opening, retry: () => setAttempts((before) => before + 1), takeOver };
}
