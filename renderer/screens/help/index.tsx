import { Link } from 'wouter';
import type { Severity } from '../../../shared/findings/finding.ts';
import { FirstSteps } from '../../app/FirstSteps.tsx';
import { routes } from '../../app/routes.ts';
import { useTitle } from '../../app/useTitle.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { helpStrings as words } from '../../strings/help.ts';
import styles from './Help.module.css';
import { ShortcutTable } from './ShortcutTable.tsx';

const severities = ['block', 'explain', 'notice'] as const satisfies readonly Severity[];

/** All help on one page. */
export default function Help() {
  useTitle(words.title);
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <FirstSteps heading="h2" />
          <section className={styles.section}>
            <h2>{words.severities}</h2>
            <dl className={styles.severities}>
              {severities.map((severity) => (
                <div key={severity}>
                  <dt>
                    <SeverityMark severity={severity} named />
                  </dt>
                  <dd>{words.severityTexts[severity]}</dd>
                </div>
              ))}
            </dl>
          </section>
          <Texts title={words.saving} texts={words.savingText} />
          <section className={styles.section}>
            <Texts title={words.files} texts={words.filesText} />
            <p>
              <Link href={routes.settings}>{words.toSettings}</Link>
            </p>
          </section>
        </div>
        <section className={styles.section}>
          <h2>{words.shortcuts}</h2>
          <ShortcutTable />
        </section>
      </div>
    </div>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
