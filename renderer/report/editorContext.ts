import { createContext, useContext, useDeferredValue } from 'react';
import type { CheckReport } from '../../shared/findings/finding.ts';
import type { ReportSession } from '../session/reportSession.ts';
import { useReportValue } from '../session/sessionContext.ts';
import type { ReportWorker } from '../workers/index.ts';
import type { EditorDesk } from './editorDesk.ts';

/** What stands inside the frame of one report may use, beside the session itself. */
export type Editor = {
  readonly session: ReportSession;
  readonly worker: ReportWorker;
  readonly desk: EditorDesk;
  /** Leads to the field of a draft path (or to an input of it) and puts the focus there. */
  readonly jump: (path: string) => void;
  /** Checks everything typed so far and shows all findings in words. */
  readonly checkNow: () => Promise<void>;
  /** Opens the dialog that writes the official set. */
  readonly exportSet: () => void;
};

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('no report is open here');
  return editor;
}

/** The worker that follows this report: for previews, exports, text audits. */
export function useReportWorker(): ReportWorker {
  return useEditor().worker;
}

/** The newest findings, or `undefined` before the first check. */
export function useCheckReport(): CheckReport | undefined {
  return useReportValue((session) => session.check().report);
}

/** Counts edits, a little behind while keys are being typed: for what may be drawn after the cell. */
export function useCalmVersion(): number {
  return useDeferredValue(useReportValue((session) => session.version()));
}
