import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useDesktop, useStorage, useToast } from '../../app/appContext.ts';
import { exchangeFile } from '../../app/exchangeFile.ts';
import { uniqueTitle } from '../../app/reportTitle.ts';
import { reportPath, screenPath } from '../../app/routes.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import type { ReportSummary } from '../../storage/reportStorage.ts';
import { appStrings } from '../../strings/app.ts';
import { homeStrings as words } from '../../strings/home.ts';

/** What can be done with a report in the list. Failures become messages; what takes something away can be undone. */
export type ReportActions = {
  readonly open: (report: ReportSummary) => void;
  readonly duplicate: (report: ReportSummary) => void;
  readonly rename: (report: ReportSummary, title: string) => void;
  readonly finish: (report: ReportSummary) => void;
  readonly reopen: (report: ReportSummary) => void;
  readonly exportDraft: (report: ReportSummary) => void;
  readonly trash: (report: ReportSummary) => void;
};

export function useReportActions(): ReportActions {
  const storage = useStorage();
  const desktop = useDesktop();
  const showToast = useToast();
  const attempt = useAttempt();
  const [, goTo] = useLocation();
  return useMemo(
    () => ({
      open: ({ id }) => goTo(reportPath(id)),
      duplicate: ({ id, title, unitName, year }) =>
        attempt(async () => {
          const wanted = { title: words.duplicateTitle(title), unitName, year };
          const copy = await storage.duplicateReport(id, uniqueTitle(wanted, await storage.listReports()));
          showToast({ message: words.duplicated(copy.title) });
        }),
      rename: ({ id }, title) =>
        attempt(async () => {
          await storage.renameReport(id, title);
          showToast({ message: words.renamed });
        }),
      finish: ({ id }) => goTo(screenPath(id, 'sign-off')),
      reopen: ({ id, title }) =>
        attempt(async () => {
          await storage.reopenReport(id);
          showToast({ message: words.reopened(title) });
        }),
      exportDraft: ({ id, title, unitName, year }) =>
        attempt(async () => {
          const { name, bytes } = exchangeFile(await storage.readDraft(id), words.exportName(year, unitName, title));
          const saved = await desktop.call('outputs.saveOne', { suggestedName: name, bytes });
          if (!saved.ok) {
            showToast({ message: `${saved.error.reason}${saved.error.remedy}`, tone: 'problem' });
            return;
          }
          if (saved.value.kind === 'cancelled') return;
          const { token, file } = saved.value;
          const show = {
            label: words.showFolder,
            run: () => void desktop.call('outputs.openFolder', { token }),
          };
          showToast({ message: words.exported(file), ...(desktop.kind === 'shell' ? { action: show } : {}) });
        }),
      trash: ({ id, title }) =>
        attempt(async () => {
          await storage.trashReport(id);
          const undo = (): void =>
            attempt(async () => {
              await storage.untrashReport(id);
              showToast({ message: words.restored(title) });
            });
          showToast({ message: words.trashed(title), action: { label: appStrings.undo, run: undo } });
        }),
    }),
    [storage, desktop, showToast, attempt, goTo],
  );
}
