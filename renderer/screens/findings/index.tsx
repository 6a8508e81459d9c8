import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../../shared/findings/finding.ts';
import { useDesktop } from '../../app/appContext.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { useCheckReport, useEditor } from '../../report/editorContext.ts';
import { findingKey } from '../../report/editorDesk.ts';
import { useReportValue } from '../../session/sessionContext.ts';
import { findingsStrings as words } from '../../strings/findings.ts';
import { Filters } from './Filters.tsx';
import { FindingCard } from './FindingCard.tsx';
import styles from './Findings.module.css';
import { type FindingFilter, filteredGroups, type GroupName, groupNames, type HeldFinding } from './findingGroups.ts';
import { printFindings } from './printFindings.ts';
import { RequiredBlanks } from './RequiredBlanks.tsx';

const everything: FindingFilter = { group: '', section: '', text: '' };
const shownAtFirst = 100;

/** All findings of the report, by severity; nothing here keeps anyone from saving. */
export default function Findings() {
  const { session, checkNow } = useEditor();
  const desktop = useDesktop();
  const attempt = useAttempt();
  const { pack } = session.live;
  const report = useCheckReport();
  const upToDate = useReportValue((each) => each.check().upToDate);
  const [filter, setFilter] = useState(everything);
  const [held, setHeld] = useState<HeldFinding>();
  const groups = useMemo(() => report && filteredGroups(pack, report, filter, held), [pack, report, filter, held]);

  useEffect(() => {
    attempt(checkNow);
  }, [attempt, checkNow]);

  if (report === undefined || groups === undefined) return <Loading label={words.checking} />;
  const shown = [...groups.values()].reduce((sum, { length }) => sum + length, 0);

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <span className={styles.state} aria-live="polite">
          {upToDate ? words.upToDate : words.behind}
        </span>
        <span className={styles.ways}>
          <Button onClick={() => attempt(checkNow)}>{words.checkAgain}</Button>
          <Button
            disabled={report.findings.length === 0}
            onClick={() => attempt(() => printFindings(desktop, session))}
          >
            {words.print}
          </Button>
        </span>
      </div>
      <Filters filter={filter} onChange={setFilter} />
      {report.counts.notYet > 0 && <p className={styles.notYet}>{words.notYet(report.counts.notYet)}</p>}
      {report.findings.length === 0 && <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>}
      {report.findings.length > 0 && shown === 0 && (
        <EmptyState
          title={words.noneFiltered}
          actions={<Button onClick={() => setFilter(everything)}>{words.clearFilter}</Button>}
        />
      )}
      {groupNames.map((name) => (
        <Group key={name} name={name} findings={groups.get(name) ?? []} onHold={setHeld} />
      ))}
      <RequiredBlanks />
    </div>
  );
}

type GroupProps = {
  readonly name: GroupName;
  readonly findings: readonly Finding[];
  /** The finding whose explanation is being written stays where it is until that is done. */
  readonly onHold: (held: HeldFinding | undefined) => void;
};

function Group({ name, findings, onHold }: GroupProps) {
  const [shown, setShown] = useState(shownAtFirst);
  if (findings.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>
        {words.groups[name]} <span className={styles.count}>{findings.length}</span>
      </h3>
      <p className={styles.basis}>{words.groupHelp[name]}</p>
      <ul className={styles.list}>
        {keyed(findings.slice(0, shown)).map(({ key, finding }) => (
          <FindingCard
            key={key}
            finding={finding}
            onExplaining={(writing) => onHold(writing ? { key: findingKey(finding), group: name } : undefined)}
          />
        ))}
      </ul>
      {findings.length > shown && (
        <Button onClick={() => setShown(shown + shownAtFirst)}>
          {words.more(Math.min(shownAtFirst, findings.length - shown))}
        </Button>
      )}
    </section>
  );
}

/** Keys that stay while figures change, so that an explanation being typed keeps the focus. */
function keyed(findings: readonly Finding[]): readonly { readonly key: string; readonly finding: Finding }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const own = findingKey(finding);
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return { key: `${own}#${count}`, finding };
  });
}
