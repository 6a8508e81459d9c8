import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Finding } from '../../../shared/findings/finding.ts';
import { sectionPath } from '../../app/routes.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { useEditor } from '../../report/editorContext.ts';
import { homeOfPath } from '../../report/fieldHome.ts';
import { findingHome, pathOfHome } from '../../report/findingHome.ts';
import { findingsStrings as words } from '../../strings/findings.ts';
import { ExplanationBox } from './ExplanationBox.tsx';
import styles from './Findings.module.css';
import { type PlaceSpot, placeGroups } from './placeGroups.ts';

type Props = { readonly finding: Finding; readonly onExplaining: (writing: boolean) => void };

/** One finding: what is wrong with both figures, where, what to do; the places lead to their fields. */
export function FindingCard({ finding, onExplaining }: Props) {
  const { session } = useEditor();
  const { pack } = session.live;
  const home = findingHome(pack, finding);
  const groups = placeGroups(finding);
  const to = home === undefined ? undefined : pathOfHome(session.id, home);

  return (
    <li className={`${styles.card} ${styles[finding.severity]}`}>
      <p className={styles.message}>
        <SeverityMark severity={finding.severity} named />
        {to === undefined ? <span>{finding.message}</span> : <Link href={to}>{finding.message}</Link>}
      </p>
      <dl className={styles.details}>
        {finding.quote !== undefined && <Detail name={words.quote}>“{finding.quote}”</Detail>}
        {finding.stated !== undefined && (
          <Detail name={words.stated}>
            <strong>{finding.stated}</strong>
            {finding.expected !== undefined && (
              <>
                <span className={styles.against}>{words.expected}</span>
                <strong>{finding.expected}</strong>
              </>
            )}
          </Detail>
        )}
        {groups.length > 0 && (
          <Detail name={words.places}>
            {groups.map(({ around, spots }) => (
              <span key={around} className={styles.place}>
                {around}
                {spots.map((spot, index) => (
                  <Spot key={spot.path ?? spot.text} spot={spot} before={index === 0 ? '：' : '、'} />
                ))}
              </span>
            ))}
          </Detail>
        )}
        <Detail name={words.remedy}>{finding.remedy}</Detail>
        {finding.basis !== undefined && (
          <Detail name={words.basis}>
            <span className={styles.basis}>
              {finding.basis}（{words.code(finding.code)}）
            </span>
          </Detail>
        )}
      </dl>
      <ExplanationBox finding={finding} onExplaining={onExplaining} />
    </li>
  );
}

function Spot({ spot: { text, path }, before }: { readonly spot: PlaceSpot; readonly before: string }) {
  const { session } = useEditor();
  const target = path === undefined ? undefined : homeOfPath(session.live.pack, path);
  return (
    <>
      {before}
      {target === undefined ? text : <Link href={sectionPath(session.id, target.section, path)}>{text}</Link>}
    </>
  );
}

function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.detail}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
