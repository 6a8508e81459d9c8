import { useMemo, useState } from 'react';
import { useStorage, useToast } from '../../app/appContext.ts';
import { momentText } from '../../app/momentText.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { useReports } from '../../app/useReports.ts';
import { useTitle } from '../../app/useTitle.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loading } from '../../components/Loading.tsx';
import type { ReportSummary } from '../../storage/reportStorage.ts';
import { appStrings } from '../../strings/app.ts';
import { homeStrings } from '../../strings/home.ts';
import { trashStrings as words } from '../../strings/trash.ts';
import styles from './Trash.module.css';

/** Reports that were put away: back to the list, or gone for good after one question. */
export default function Trash() {
  useTitle(words.title);
  const storage = useStorage();
  const showToast = useToast();
  const attempt = useAttempt();
  const reports = useReports();
  const [removing, setRemoving] = useState<ReportSummary>();

  const trashed = useMemo(
    () =>
      (reports ?? [])
        .filter((report) => report.trashedAt !== undefined)
        .sort((one, other) => (other.trashedAt ?? 0) - (one.trashedAt ?? 0)),
    [reports],
  );
  const columns = useMemo(() => {
    const restore = ({ id, title }: ReportSummary): void =>
      attempt(async () => {
        await storage.untrashReport(id);
        showToast({ message: words.restored(title) });
      });
    return trashColumns(restore, setRemoving);
  }, [storage, showToast, attempt]);

  if (reports === undefined) return <Loading />;
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.about}>{words.about}</p>
      {trashed.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <DataTable
          label={words.listLabel}
          columns={columns}
          rows={trashed}
          rowKey={(report) => report.id}
          className={styles.table ?? ''}
        />
      )}
      {removing !== undefined && (
        <Dialog
          title={words.confirmTitle}
          onClose={() => setRemoving(undefined)}
          actions={
            <>
              <Button autoFocus onClick={() => setRemoving(undefined)}>
                {appStrings.cancel}
              </Button>
              <Button
                kind="danger"
                onClick={() => {
                  setRemoving(undefined);
                  attempt(async () => {
                    await storage.removeForGood(removing.id);
                    showToast({ message: words.removed(removing.title) });
                  });
                }}
              >
                {words.remove}
              </Button>
            </>
          }
        >
          <p>{words.confirmText(removing.title)}</p>
          <p>{words.confirmMirror}</p>
        </Dialog>
      )}
    </div>
  );
}

function trashColumns(
  restore: (report: ReportSummary) => void,
  remove: (report: ReportSummary) => void,
): readonly Column<ReportSummary>[] {
  const { columns } = words;
  return [
    { key: 'unit', header: columns.unit, width: '28%', cell: (report) => report.unitName },
    { key: 'year', header: columns.year, width: '6em', cell: (report) => homeStrings.yearOf(report.year) },
    { key: 'title', header: columns.title, cell: (report) => report.title },
    {
      key: 'trashed',
      header: columns.trashed,
      width: '10em',
      cell: ({ trashedAt }) => (trashedAt === undefined ? '' : momentText(trashedAt)),
    },
    {
      key: 'actions',
      header: columns.actions,
      width: '14em',
      cell: (report, active) => (
        <span className={styles.actions}>
          <Button
            kind="quiet"
            tabIndex={active ? 0 : -1}
            aria-label={`${words.restore}：${report.title}`}
            onClick={() => restore(report)}
          >
            {words.restore}
          </Button>
          <Button
            kind="quiet"
            tabIndex={active ? 0 : -1}
            aria-label={`${words.remove}：${report.title}`}
            onClick={() => remove(report)}
          >
            {words.remove}
          </Button>
        </span>
      ),
    },
  ];
}
