import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { AppContext, type AppServices, ToastContext } from '../../../../renderer/app/appContext.ts';
import { SettingsContext } from '../../../../renderer/app/useSettings.ts';
import { EditorContext } from '../../../../renderer/report/editorContext.ts';
import { createEditorDesk, type EditorDesk } from '../../../../renderer/report/editorDesk.ts';
import { createReportSession, type ReportSession } from '../../../../renderer/session/reportSession.ts';
import { SessionContext } from '../../../../renderer/session/sessionContext.ts';
import type { OpenedReport } from '../../../../renderer/storage/reportStorage.ts';
import type { ReportWorker } from '../../../../renderer/workers/index.ts';
import type { Desktop } from '../../../../shared/bridge/contract.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

const notHere = (): Promise<never> => Promise.reject(new Error('not in this test'));

/** A stored scenario as storage hands it out; writing goes nowhere unless `changes` says otherwise. */
export function openedReport(pack: string, name: string, changes: Partial<OpenedReport> = {}): OpenedReport {
  const opened = open(scenario(pack, name));
  return {
    id: 'report-1',
    pack: opened.pack,
    draft: opened.draft,
    summary: {
      id: 'report-1',
      title: '示例',
      unitName: '示例单位',
      year: opened.pack.year,
      packId: opened.pack.id,
      packTitle: opened.pack.title,
      state: 'draft',
      progress: { filled: 0, required: 0 },
      createdAt: 0,
      changedAt: 0,
    },
    access: 'mine',
    notes: [],
    append: async () => undefined,
    noteSummary: async () => undefined,
    settle: async () => undefined,
    takeOver: notHere,
    onTakenOver: () => () => undefined,
    takeSnapshot: notHere,
    close: async () => undefined,
    ...changes,
  };
}

export type EditorStage = {
  readonly session: ReportSession;
  readonly desk: EditorDesk;
  readonly jump: ReturnType<typeof vi.fn<(path: string) => void>>;
  readonly addresses: readonly string[];
  readonly around: (content: ReactNode) => ReactNode;
};

/** What the parts of the editor stand in, without the frame around them. */
export function editorStage(report: OpenedReport): EditorStage {
  const session = createReportSession(report);
  const desk = createEditorDesk();
  const jump = vi.fn<(path: string) => void>();
  const { hook, history } = memoryLocation({ path: '/', record: true });
  const worker: ReportWorker = {
    api: {} as ReportWorker['api'],
    stop: () => undefined,
    dispose: () => undefined,
  };
  const desktop: Desktop = { kind: 'browser', call: notHere, on: () => () => undefined };
  const services: AppServices = { desktop, storage: {} as AppServices['storage'] };
  const settings = { textSize: 'standard', amountUnit: 'wanYuan', welcomed: true, sidePanel: 'open' } as const;
  return {
    session,
    desk,
    jump,
    addresses: history,
    around: (content) => (
      <AppContext value={services}>
        <ToastContext value={() => undefined}>
          <SettingsContext value={{ settings, change: () => undefined }}>
            <Router hook={hook}>
              <SessionContext value={session}>
                <EditorContext
                  value={{ session, worker, desk, jump, checkNow: async () => undefined, exportSet: () => undefined }}
                >
                  {content}
                </EditorContext>
              </SessionContext>
            </Router>
          </SettingsContext>
        </ToastContext>
      </AppContext>
    ),
  };
}
