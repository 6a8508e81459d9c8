import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useOpenFiles } from '../../app/openFilesContext.ts';
import { routes } from '../../app/routes.ts';
import { shortcutOf } from '../../app/shortcuts.ts';
import { useCommands } from '../../app/useCommands.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable, type DataTableHandle, type Sorting } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useSample } from '../../sample/useSample.ts';
import type { ReportSummary } from '../../storage/reportStorage.ts';
import { homeStrings as words } from '../../strings/home.ts';
import { signOffStrings } from '../../strings/signOff.ts';
import { FindSealDialog } from './FindSealDialog.tsx';
import { keepListView, type ListView, lastListView } from './listView.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { ReportFilters } from './ReportFilters.tsx';
import styles from './Reports.module.css';
import { reportColumns } from './reportColumns.tsx';
import { everything, isReportColumn, sortedReports, wantedReports } from './reportList.ts';
import { useReportActions } from './useReportActions.ts';

/** The list with its buttons, search and filters. `reports` without trash. */
export function Reports({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const [, goTo] = useLocation();
  const { choose } = useOpenFiles();
  const openSample = useSample();
  const actions = useReportActions();
  const [view, setView] = useState<ListView>(lastListView);
  const [renaming, setRenaming] = useState<ReportSummary>();
  const [finding, setFinding] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<DataTableHandle>(null);

  function show(change: Partial<ListView>): void {
    const next = { ...view, ...change };
    keepListView(next);
    setView(next);
  }

  // Typing in the search box goes before the list following it.
  const { filter, sorting } = useDeferredValue(view);
  const shown = useMemo(() => sortedReports(wantedReports(reports, filter), sorting), [reports, filter, sorting]);
  const columns = useMemo(() => reportColumns(actions, setRenaming), [actions]);

  useCommands(['report'], { find: () => search.current?.select() });

  function onRowKey(report: ReportSummary, event: KeyboardEvent): void {
    const id = shortcutOf(event, ['lists']);
    if (id !== 'listRename' && id !== 'listTrash') return;
    event.preventDefault();
    if (id === 'listRename') setRenaming(report);
    else actions.trash(report);
  }

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <div className={styles.buttons}>
          <Button onClick={openSample}>{words.sample}</Button>
          <Button onClick={() => goTo(routes.audit)}>{words.audit}</Button>
          <Button onClick={choose}>{words.open}</Button>
          {reports.length > 0 && <Button onClick={() => setFinding(true)}>{signOffStrings.findTitle}</Button>}
          <Button kind="primary" onClick={() => goTo(routes.newReport)}>
            {words.new}
          </Button>
        </div>
      </div>
      {reports.length > 0 && (
        <ReportFilters
          reports={reports}
          filter={view.filter}
          onFilter={(next) => show({ filter: next })}
          search={search}
          onLeaveSearch={() => table.current?.focusRow(0)}
        />
      )}
      <p className={styles.count} role="status">
        {reports.length > 0 && words.count(shown.length, reports.length)}
      </p>
      {reports.length === 0 ? (
        <EmptyState
          title={words.empty}
          actions={
            <>
              <Button kind="primary" onClick={() => goTo(routes.newReport)}>
                {words.new}
              </Button>
              <Button onClick={openSample}>{words.sample}</Button>
            </>
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState
          title={words.nothingFound}
          actions={<Button onClick={() => show({ filter: everything })}>{words.clear}</Button>}
        >
          {words.nothingFoundText}
        </EmptyState>
      ) : (
        <DataTable
          label={words.listLabel}
          columns={columns}
          rows={shown}
          rowKey={(report) => report.id}
          sorting={sorting}
          onSort={({ key, descending }: Sorting) => {
            if (isReportColumn(key)) show({ sorting: { key, descending } });
          }}
          onOpen={actions.open}
          onRowKey={onRowKey}
          handle={table}
          className={styles.table ?? ''}
        />
      )}
      {finding && <FindSealDialog onClose={() => setFinding(false)} />}
      {renaming !== undefined && (
        <RenameDialog
          title={renaming.title}
          onRename={(title) => actions.rename(renaming, title)}
          onClose={() => setRenaming(undefined)}
        />
      )}
    </div>
  );
}
