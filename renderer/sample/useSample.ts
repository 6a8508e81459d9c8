import { useLocation } from 'wouter';
import { useStorage, useToast } from '../app/appContext.ts';
import { reportTitle, uniqueTitle } from '../app/reportTitle.ts';
import { reportPath } from '../app/routes.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { sampleStrings as words } from '../strings/sample.ts';

/** Puts the sample among the reports, named as such, and opens it: a real published set with its real mistakes. */
export function useSample(): () => void {
  const storage = useStorage();
  const showToast = useToast();
  const attempt = useAttempt();
  const [, goTo] = useLocation();
  return () =>
    attempt(async () => {
      const [{ parseDraft }, { findPack }, sample, reports] = await Promise.all([
        import('../../shared/drafts/parseDraft.ts'),
        import('../../shared/packs/packRegistry.ts'),
        import('./sampleReport.json'),
        storage.listReports(),
      ]);
      const { draft, pack } = parseDraft(sample.default, findPack);
      const wanted = {
        title: words.title(reportTitle(pack, draft.year)),
        unitName: draft.unit.name ?? '',
        year: draft.year,
      };
      const title = uniqueTitle(wanted, reports);
      const { id } = await storage.createReport(draft, title);
      showToast({ message: words.opened });
      goTo(reportPath(id));
    });
}
