import { Link } from 'wouter';
import { screenPath } from '../../app/routes.ts';
import { Button } from '../../components/Button.tsx';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { useCheckReport, useEditor } from '../../report/editorContext.ts';
import { findingKey, useRevealed } from '../../report/editorDesk.ts';
import { homeOfPath } from '../../report/fieldHome.ts';
import { concernsSection } from '../../report/findingHome.ts';
import { editorStrings as words } from '../../strings/editor.ts';
import styles from './SidePanel.module.css';

/** What the checks say of this section. What came up while typing is only counted until the section is left. */
export function SectionFindings({ section }: { readonly section: string }) {
  const { session, desk, jump, checkNow } = useEditor();
  const report = useCheckReport();
  const isRevealed = useRevealed(desk);
  const { pack } = session.live;
  const own = (report?.findings ?? []).filter((finding) => concernsSection(pack, finding, section));
  const told = own.filter(isRevealed);
  const waiting = own.length - told.length;

  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.sectionFindings}</h3>
      {report === undefined && <p className={styles.small}>{words.notChecked}</p>}
      {report !== undefined && own.length === 0 && <p className={styles.small}>{words.noFindings}</p>}
      <ul className={styles.findings}>
        {told.map((finding) => {
          const path = finding.fields.find((each) => homeOfPath(pack, each)?.section === section) ?? finding.fields[0];
          return (
            <li key={findingKey(finding)}>
              <button
                type="button"
                className={styles.finding}
                disabled={path === undefined}
                onClick={() => path !== undefined && jump(path)}
              >
                <SeverityMark severity={finding.severity} named />
                <span>{finding.message}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {waiting > 0 && (
        <p className={styles.small}>
          {words.newFindings(waiting)}{' '}
          <Button kind="quiet" onClick={() => void checkNow()}>
            {words.listNow}
          </Button>
        </p>
      )}
      {own.length > 0 && (
        <p>
          <Link href={screenPath(session.id, 'findings')}>{words.allFindings}</Link>
        </p>
      )}
    </section>
  );
}
