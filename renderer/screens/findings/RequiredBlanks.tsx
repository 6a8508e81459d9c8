import { useMemo } from 'react';
import { Link } from 'wouter';
import { fillYears } from '../../../shared/packs/template.ts';
import { sectionPath } from '../../app/routes.ts';
import { useEditor } from '../../report/editorContext.ts';
import { type RequiredBlank, requiredBlanks } from '../../report/requiredBlanks.ts';
import { useSettledVersion } from '../../report/useSettledVersion.ts';
import { findingsStrings as words } from '../../strings/findings.ts';
import styles from './Findings.module.css';

const mostPerSection = 30;

/** What must still be filled in, by section; quiet until it is asked for. */
export function RequiredBlanks() {
  const { session } = useEditor();
  const version = useSettledVersion();
  const { pack } = session.live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the facts have changed
  const blanks = useMemo(
    () => requiredBlanks(pack, session.live.evaluation(), session.live.draft()),
    [session, pack, version],
  );
  if (blanks.length === 0) return null;
  const sections = pack.sections.filter(({ id }) => blanks.some(({ section }) => section === id));
  return (
    <details className={styles.blanks}>
      <summary>{words.blanksTitle(blanks.length)}</summary>
      <p className={styles.basis}>{words.blanksHelp}</p>
      {sections.map(({ id, label }) => (
        <div key={id}>
          <h3>{fillYears(label, pack.year)}</h3>
          <Blanks blanks={blanks.filter(({ section }) => section === id)} />
        </div>
      ))}
    </details>
  );
}

function Blanks({ blanks }: { readonly blanks: readonly RequiredBlank[] }) {
  const { session } = useEditor();
  return (
    <ul className={styles.blankList}>
      {blanks.slice(0, mostPerSection).map(({ path, label, section }) => (
        <li key={path}>
          <Link href={sectionPath(session.id, section, path)}>{label}</Link>
        </li>
      ))}
      {blanks.length > mostPerSection && <li>…（{blanks.length}）</li>}
    </ul>
  );
}
