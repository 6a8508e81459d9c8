import { Link } from 'wouter';
import { carriedForm } from '../../shared/crossChecks/formFromFile.ts';
import { routes, screenPath, sectionPath } from '../app/routes.ts';
import { keysOf } from '../app/shortcuts.ts';
import { Button } from '../components/Button.tsx';
import { Menu, type MenuItem } from '../components/Menu.tsx';
import { SeverityMark } from '../components/SeverityMark.tsx';
import { useCheckReport } from '../report/editorContext.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import styles from './ReportHeader.module.css';
import { SavedMark } from './SavedMark.tsx';

type Props = {
  /** Screen without checklist: shows the way back to this section. */
  readonly backTo: string | undefined;
  readonly active: string | undefined;
  readonly exports: readonly MenuItem[];
  readonly onCheck: () => void;
  readonly onFind: () => void;
};

/** One line above the report: what it is, whether it is stored, what can be done with the whole of it. */
export function ReportHeader({ backTo, active, exports, onCheck, onFind }: Props) {
  const session = useSession();
  const { pack } = session.live;
  const unit = useReportValue(({ live }) => live.draft().unit['name'] ?? '').trim();
  const report = useCheckReport();
  const form = useReportValue(({ live }) => carriedForm(live.draft()));
  const { block = 0, explain = 0 } = report?.counts ?? {};
  const missing = useReportValue((each) => each.check().missing);
  const screens = ['preview', 'overview', 'history', 'sign-off'] as const;
  const name = `${words.year(session.live.draft().year)} · ${unit === '' ? words.noUnitName : unit} · ${pack.title}`;

  return (
    <header className={styles.header}>
      <Link href={routes.home} className={styles.home}>
        <span aria-hidden="true" className={styles.chevron}>
          ‹
        </span>
        {words.home}
      </Link>
      <h1 className={styles.name} title={name}>
        {name}
      </h1>
      {form !== undefined && (
        <span className={styles.form} title={words.formFromFile(form)}>
          {words.formFromFileMark}
        </span>
      )}
      <SavedMark />
      <nav aria-label={words.headerActions} className={styles.actions}>
        {backTo !== undefined && (
          <Link href={sectionPath(session.id, backTo)} className={styles.link}>
            {words.back}
          </Link>
        )}
        <Button kind="quiet" onClick={onFind} title={keysOf('find')}>
          {words.find}
        </Button>
        <Button
          kind="quiet"
          onClick={onCheck}
          title={keysOf('check')}
          aria-current={active === 'findings' ? 'page' : undefined}
        >
          {words.check}
          {block > 0 && <SeverityMark severity="block" count={block} />}
          {explain > 0 && <SeverityMark severity="explain" count={explain} />}
        </Button>
        {screens.map((screen) => (
          <Link
            key={screen}
            href={screenPath(session.id, screen)}
            className={styles.link}
            aria-current={active === screen ? 'page' : undefined}
            title={screen === 'sign-off' ? words.readiness(block, missing) : undefined}
          >
            {words.screens[screen]}
            {screen === 'sign-off' && missing > 0 && (
              <span className={styles.missing} aria-hidden="true">
                {words.missing(missing)}
              </span>
            )}
          </Link>
        ))}
        <Menu label={words.export} items={exports}>
          {words.export} ▾
        </Menu>
      </nav>
    </header>
  );
}
