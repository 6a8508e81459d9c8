import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { Redirect, Route, Switch, useLocation, useRoute } from 'wouter';
import { useDesktop, useToast } from '../app/appContext.ts';
import { routes, screenPath, sectionPath } from '../app/routes.ts';
import { keysOf } from '../app/shortcuts.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { useTitle } from '../app/useTitle.ts';
import { Loading } from '../components/Loading.tsx';
import screenMain from '../components/screenMain.module.css';
import { firstSection, sectionOrder } from '../report/checklistItems.ts';
import { type Editor, EditorContext } from '../report/editorContext.ts';
import { createEditorDesk } from '../report/editorDesk.ts';
import { homeOfPath } from '../report/fieldHome.ts';
import { recallPlace } from '../report/lastPlace.ts';
import { useLiveChecks } from '../report/useLiveChecks.ts';
import { SectionScreen } from '../screens/section/SectionScreen.tsx';
import type { ReportSession } from '../session/reportSession.ts';
import { editorStrings as words } from '../strings/editor.ts';
import { AccessBand } from './AccessBand.tsx';
import { Checklist } from './Checklist.tsx';
import { exportDraftFile } from './exportDraftFile.ts';
import { FieldSearch } from './FieldSearch.tsx';
import { FrozenBand } from './FrozenBand.tsx';
import { OpeningNotes } from './OpeningNotes.tsx';
import styles from './ReportFrame.module.css';
import { ReportHeader } from './ReportHeader.tsx';
import { reportScreens } from './reportScreens.ts';
import { SaveFailure } from './SavedMark.tsx';
import { SummaryNotes } from './SummaryNotes.tsx';
import { useEditorCommands } from './useEditorCommands.ts';
import { useReportKeeping } from './useReportKeeping.ts';
import { useSectionLeaving } from './useSectionLeaving.ts';

const ExportDialog = lazy(() =>
  import('../exporting/ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
);

type Props = { readonly session: ReportSession; readonly takeOver: () => Promise<void> };

/** A report that is open: header, checklist, and the screen that the address names. */
export function EditorScreen({ session, takeOver }: Props) {
  const { id } = session;
  const { pack } = session.live;
  const desktop = useDesktop();
  const showToast = useToast();
  const attempt = useAttempt();
  const [, goTo] = useLocation();
  const [, sectionRoute] = useRoute(routes.section);
  const section = sectionRoute?.section;
  const [location] = useLocation();
  const active = reportScreens.find((each) => location.startsWith(`/report/${id}/${each.id}`));
  const [searching, setSearching] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [desk] = useState(createEditorDesk);
  const lastSection = useRef<string>(undefined);
  if (section !== undefined) lastSection.current = section;

  const checking = useLiveChecks(session);
  useReportKeeping(session);
  useSectionLeaving(session, desk, section);
  useTitle(session.opened.summary.title);

  const jump = useCallback(
    (path: string) => {
      const home = homeOfPath(pack, path);
      if (home !== undefined) goTo(sectionPath(id, home.section, path));
    },
    [pack, id, goTo],
  );
  const checkNow = useCallback(async () => {
    await checking?.checks.now();
    desk.reveal(session.check().report?.findings ?? []);
  }, [checking, desk, session]);
  const exportDraft = useCallback(
    () =>
      attempt(async () => {
        const { title } = session.opened.summary;
        const file = await exportDraftFile(desktop, session.live.draft(), title);
        if (file !== undefined) showToast({ message: words.exportedDraft(file) });
      }),
    [attempt, desktop, session, showToast],
  );
  const check = useCallback(() => {
    goTo(screenPath(id, 'findings'));
    attempt(checkNow);
  }, [goTo, id, attempt, checkNow]);

  const exportSet = useCallback(() => setExporting(true), []);
  useEditorCommands({ session, desk, section, jump, check, find: () => setSearching(true), exportSet });

  const editor = useMemo<Editor | undefined>(
    () => checking && { session, worker: checking.worker, desk, jump, checkNow, exportSet },
    [checking, session, desk, jump, checkNow, exportSet],
  );
  if (editor === undefined) return <Loading label={words.opening} />;

  const beside = active === undefined || active.besideChecklist;
  return (
    <EditorContext value={editor}>
      <div className={styles.frame}>
        <SummaryNotes />
        <ReportHeader
          active={active?.id}
          backTo={
            section === undefined ? (lastSection.current ?? recallPlace(id)?.section ?? firstSection(pack)) : undefined
          }
          exports={[
            { id: 'set', label: words.exportSet, hint: keysOf('export'), choose: exportSet },
            { id: 'draft', label: words.exportDraft, choose: exportDraft },
          ]}
          onCheck={check}
          onFind={() => setSearching(true)}
        />
        <div className={styles.bands}>
          <AccessBand onTakeOver={takeOver} />
          <FrozenBand />
          <OpeningNotes />
          <SaveFailure onExportDraft={exportDraft} />
        </div>
        <div className={beside ? styles.desk : styles.whole}>
          {beside && <Checklist current={section} last={lastSection.current} />}
          <Switch>
            <Route path={routes.section}>
              <SectionScreen />
            </Route>
            {reportScreens.map(({ id: name, route, screen: Screen, besideChecklist }) => (
              <Route key={name} path={route}>
                <main className={besideChecklist ? screenMain.main : screenMain.whole}>
                  <Screen />
                </main>
              </Route>
            ))}
            <Route>
              <StartingPlace session={session} />
            </Route>
          </Switch>
        </div>
      </div>
      {searching && <FieldSearch onClose={() => setSearching(false)} />}
      {exporting && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </EditorContext>
  );
}

/** A report without a place in its address opens where the person left off, else at its first section. */
function StartingPlace({ session }: { readonly session: ReportSession }) {
  const { pack } = session.live;
  const order = sectionOrder(pack);
  const last = recallPlace(session.id);
  const known = last !== undefined && order.includes(last.section) ? last : undefined;
  const section = known?.section ?? firstSection(pack);
  return section === undefined ? null : <Redirect to={sectionPath(session.id, section, known?.path)} replace />;
}
