import { type ReactNode, useState } from 'react';
import type { Finding, NotRead } from '../../../shared/findings/finding.ts';
import { placeLines } from '../../../shared/reports/findingWords.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { auditStrings as words } from '../../strings/audit.ts';
import styles from './Audit.module.css';
import type { ListedFile } from './auditDesk.ts';
import { findingsOf, quoteParts, type SeverityFilter } from './auditList.ts';

const shownAtFirst = 100;

type Props = { readonly file: ListedFile; readonly filter: SeverityFilter };

/** What was found in one file, or why it could not be audited. */
export function FileFindings({ file, filter }: Props) {
  const [most, setMost] = useState(shownAtFirst);
  const { outcome } = file;
  switch (outcome.kind) {
    case 'waiting':
      return <p className={styles.soft}>{words.waitingText}</p>;
    case 'stopped':
      return <p className={styles.soft}>{words.stoppedText}</p>;
    case 'refused':
      return (
        <Notice tone="explain" title={words.states.refused}>
          <p>{outcome.reason}</p>
          <p>{outcome.remedy}</p>
        </Notice>
      );
    case 'audited': {
      const { findings: all, notRead } = outcome.report;
      const unread = notRead.length > 0 && <NotReadList notRead={notRead} />;
      const findings = findingsOf(file, filter);
      if (all.length === 0) return unread || <Notice tone="verified" title={words.noneFound} />;
      if (findings.length === 0) return <p className={styles.soft}>{words.noneFiltered}</p>;
      return (
        <>
          {unread}
          <ol className={styles.findings}>
            {findings.slice(0, most).map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finding has no name of its own and the list stays as it is
              <FindingItem key={index} finding={finding} />
            ))}
          </ol>
          {findings.length > most && (
            <Button onClick={() => setMost(most + shownAtFirst)}>
              {words.more(Math.min(shownAtFirst, findings.length - most))}
            </Button>
          )}
        </>
      );
    }
  }
}

/** What was not read stands before every verdict: it is none on these parts. */
function NotReadList({ notRead }: { readonly notRead: readonly NotRead[] }) {
  return (
    <Notice tone="explain" title={words.notReadTitle(notRead.length)}>
      <ul>
        {notRead.map(({ place, reason }) => (
          <li key={`${place} ${reason}`}>{words.notRead(place, reason)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { severity, message, stated, expected, places, remedy, basis, code } = finding;
  const quote = quoteParts(finding);
  const where = placeLines(places);
  return (
    <li className={`${styles.finding} ${styles[severity]}`}>
      <p className={styles.message}>
        <SeverityMark severity={severity} named />
        <span>{message}</span>
      </p>
      <dl className={styles.details}>
        {quote.length > 0 && (
          <Detail name={words.quote}>
            “
            {quote.map(({ text, isSpot }) =>
              isSpot ? (
                <mark key="spot" className={styles.spot}>
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
            ”
          </Detail>
        )}
        {stated !== undefined && (
          <Detail name={words.figures}>
            {words.stated} <strong>{stated}</strong>
            {expected !== undefined && (
              <>
                ，{words.expected} <strong>{expected}</strong>
              </>
            )}
          </Detail>
        )}
        {where !== '' && (
          <Detail name={words.places}>
            <span className={styles.lines}>{where}</span>
          </Detail>
        )}
        <Detail name={words.remedy}>{remedy}</Detail>
        {basis !== undefined && (
          <Detail name={words.basis}>
            <span className={styles.soft}>
              {basis}（{code}）
            </span>
          </Detail>
        )}
      </dl>
    </li>
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
