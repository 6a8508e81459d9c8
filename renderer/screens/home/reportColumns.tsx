import { momentText } from '../../app/momentText.ts';
import { reportPath } from '../../app/routes.ts';
import { keysOf } from '../../app/shortcuts.ts';
import { Badge } from '../../components/Badge.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { Menu, type MenuItem } from '../../components/Menu.tsx';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import type { ReportSummary } from '../../storage/reportStorage.ts';
import { reportStateNames } from '../../strings/app.ts';
import { homeStrings as words } from '../../strings/home.ts';
import styles from './ReportTable.module.css';
import type { ReportActions } from './useReportActions.ts';

/** The columns of the list. `onRename` asks for the new name. */
export function reportColumns(
  actions: ReportActions,
  onRename: (report: ReportSummary) => void,
): readonly Column<ReportSummary>[] {
  const { columns } = words;
  return [
    {
      key: 'unit',
      header: columns.unit,
      width: '23%',
      sortable: true,
      cell: (report) => (report.unitName === '' ? words.unnamedUnit : report.unitName),
    },
    { key: 'year', header: columns.year, width: '5em', sortable: true, cell: (report) => words.yearOf(report.year) },
    { key: 'title', header: columns.title, sortable: true, cell: (report) => <Title report={report} /> },
    {
      key: 'state',
      header: columns.state,
      width: '6em',
      sortable: true,
      cell: ({ state }) => <Badge tone={state === 'final' ? 'verified' : 'plain'}>{reportStateNames[state]}</Badge>,
    },
    {
      key: 'progress',
      header: columns.progress,
      width: '6em',
      sortable: true,
      cell: ({ progress }) => <Filled filled={progress.filled} required={progress.required} />,
    },
    {
      key: 'findings',
      header: columns.findings,
      width: '8em',
      sortable: true,
      cell: ({ counts, missing = 0 }) => <Findings counts={counts} missing={missing} />,
    },
    {
      key: 'changed',
      header: columns.changed,
      width: '10em',
      sortable: true,
      cell: ({ changedAt }) => momentText(changedAt),
    },
    {
      key: 'actions',
      header: <span className="heard">{columns.actions}</span>,
      width: '3.5em',
      align: 'center',
      cell: (report, active) => (
        <Menu
          label={words.menuOf(report.title)}
          look="icon"
          tabIndex={active ? 0 : -1}
          items={menuItems(report, actions, onRename)}
        >
          ⋯
        </Menu>
      ),
    },
  ];
}

function menuItems(
  report: ReportSummary,
  actions: ReportActions,
  onRename: (report: ReportSummary) => void,
): readonly MenuItem[] {
  const { menu } = words;
  return [
    { id: 'open', label: menu.open, hint: keysOf('listOpen'), choose: () => actions.open(report) },
    { id: 'duplicate', label: menu.duplicate, choose: () => actions.duplicate(report) },
    { id: 'rename', label: menu.rename, hint: keysOf('listRename'), choose: () => onRename(report) },
    report.state === 'draft'
      ? { id: 'finish', label: menu.finish, choose: () => actions.finish(report) }
      : { id: 'reopen', label: menu.reopen, choose: () => actions.reopen(report) },
    { id: 'export', label: menu.export, choose: () => actions.exportDraft(report) },
    {
      id: 'trash',
      label: menu.trash,
      hint: keysOf('listTrash'),
      tone: 'danger',
      choose: () => actions.trash(report),
    },
  ];
}

function Title({ report }: { readonly report: ReportSummary }) {
  return (
    <>
      <a href={`#${reportPath(report.id)}`} tabIndex={-1} className={styles.title}>
        {report.title}
      </a>
      <span className={styles.pack}>{report.packTitle}</span>
    </>
  );
}

function Filled({ filled, required }: ReportSummary['progress']) {
  const share = required === 0 ? 100 : (filled / required) * 100;
  return (
    <span className={styles.progress} title={words.progressSaid(filled, required)}>
      {words.progressOf(filled, required)}
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${share}%` }} />
      </span>
    </span>
  );
}

function Findings({ counts, missing }: { readonly counts: ReportSummary['counts']; readonly missing: number }) {
  if (counts === undefined) return <span className={styles.none}>{words.notChecked}</span>;
  if (counts.block + counts.explain + counts.notice + missing === 0) {
    return <span className={styles.none}>{words.noFindings}</span>;
  }
  return (
    <span className={styles.findings}>
      {counts.block > 0 && <SeverityMark severity="block" count={counts.block} />}
      {counts.explain > 0 && <SeverityMark severity="explain" count={counts.explain} />}
      {counts.notice > 0 && <SeverityMark severity="notice" count={counts.notice} />}
      {missing > 0 && <span className={styles.none}>{words.missing(missing)}</span>}
    </span>
  );
}
