import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { draftDifferences } from '../../../shared/drafts/draftDifferences.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { useStorage, useToast } from '../../app/appContext.ts';
import { momentText } from '../../app/momentText.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { useUndoAction } from '../../app/useUndoAction.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useSeals } from '../../report/useSeals.ts';
import { useReportValue, useSession } from '../../session/sessionContext.ts';
import type { Seal, SnapshotInfo } from '../../storage/reportStorage.ts';
import { historyStrings } from '../../strings/history.ts';
import { signOffStrings } from '../../strings/signOff.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import styles from './History.module.css';

const SealedExport = lazy(() =>
  import('../../exporting/SealedExport.tsx').then((module) => ({ default: module.SealedExport })),
);

type Chosen = { readonly info: SnapshotInfo; readonly draft: ReportDraft };

/** What was kept of a report, compared with now field by field, and the way back to it; restoring can be undone. */
export default function HistoryScreen() {
  const session = useSession();
  const storage = useStorage();
  const showToast = useToast();
  const undo = useUndoAction();
  const attempt = useAttempt();
  const [snapshots, setSnapshots] = useState<readonly SnapshotInfo[]>([]);
  const [chosen, setChosen] = useState<Chosen>();
  const [exporting, setExporting] = useState<Seal>();
  const endExport = useCallback(() => setExporting(undefined), []);
  const seals = useSeals();
  const sealed = seals.find(({ snapshotId }) => snapshotId === chosen?.info.id);
  const now = useReportValue(({ live }) => live.draft());
  const mayWrite = useReportValue((each) => each.mayWrite());

  const load = useCallback(async () => setSnapshots(await storage.listSnapshots(session.id)), [storage, session.id]);
  useEffect(() => {
    attempt(load);
  }, [attempt, load]);

  const keepNow = (): void =>
    attempt(async () => {
      await session.flush();
      await session.opened.takeSnapshot('manual');
      await load();
      showToast({ message: historyStrings.kept });
    });

  const choose = (info: SnapshotInfo): void =>
    attempt(async () => setChosen({ info, draft: await storage.readSnapshot(info.id) }));

  const differences =
    chosen === undefined ? [] : draftDifferences(session.live.pack, chosen.draft, now, historyStrings.differences);

  const restore = ({ info, draft }: Chosen): void =>
    attempt(async () => {
      await session.flush();
      await session.opened.takeSnapshot('beforeRestore');
      session.edit({ kind: 'replaceDraft', draft }, { label: historyStrings.restoreStep(info.label) });
      const action = undo(historyStrings.undo);
      await session.flush();
      await load();
      showToast({ message: historyStrings.restored(info.label), action });
    });

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{historyStrings.title}</h1>
          <p className={styles.lead}>{historyStrings.lead}</p>
        </div>
        <Button onClick={keepNow} disabled={!mayWrite}>
          {historyStrings.keepNow}
        </Button>
      </header>
      {snapshots.length === 0 ? (
        <EmptyState title={historyStrings.emptyTitle}>{historyStrings.emptyText}</EmptyState>
      ) : (
        <div className={styles.columns}>
          <ol className={styles.list} aria-label={historyStrings.list}>
            {snapshots.map((info) => (
              <li key={info.id}>
                <button
                  type="button"
                  className={styles.snapshot}
                  aria-current={chosen?.info.id === info.id ? 'true' : undefined}
                  onClick={() => choose(info)}
                >
                  <span>{momentText(info.takenAt)}</span>
                  <span className={styles.label}>{info.label}</span>
                </button>
              </li>
            ))}
          </ol>
          <section className={styles.compared} aria-live="polite">
            {chosen === undefined ? (
              <p className={styles.lead}>{historyStrings.pick}</p>
            ) : (
              <>
                <div className={styles.head}>
                  <h2>{historyStrings.comparedWith(chosen.info.label, momentText(chosen.info.takenAt))}</h2>
                  {sealed !== undefined && (
                    <Button onClick={() => setExporting(sealed)}>{signOffStrings.sealedExport}</Button>
                  )}
                  <Button
                    kind="primary"
                    disabled={!mayWrite || differences.length === 0}
                    onClick={() => restore(chosen)}
                  >
                    {historyStrings.restore}
                  </Button>
                </div>
                <DifferenceTable differences={differences} />
              </>
            )}
          </section>
        </div>
      )}
      {exporting !== undefined && (
        <Suspense fallback={null}>
          <SealedExport seal={exporting} onClose={endExport} />
        </Suspense>
      )}
    </div>
  );
}
