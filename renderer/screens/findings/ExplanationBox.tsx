import { useId } from 'react';
import type { Finding } from '../../../shared/findings/finding.ts';
import { useEdit } from '../../report/useEdit.ts';
import { useReportValue } from '../../session/sessionContext.ts';
import { findingsStrings as words } from '../../strings/findings.ts';
import styles from './Findings.module.css';
import { explanationKey } from './findingGroups.ts';

const shortMessage = 20;

type Props = {
  readonly finding: Finding;
  /** True from when writing begins until the box is left. */
  readonly onExplaining: (writing: boolean) => void;
};

/** Where a 需说明 is settled: by the clerk's own words, kept in the report like everything typed. */
export function ExplanationBox({ finding, onExplaining }: Props) {
  const edit = useEdit();
  const id = useId();
  const key = useReportValue(({ live }) => explanationKey(live.draft().explanations, finding));
  const text = useReportValue(({ live }) => (key === undefined ? '' : (live.draft().explanations[key] ?? '')));
  const mayWrite = useReportValue((each) => each.mayWrite());
  if (key === undefined || (finding.severity !== 'explain' && finding.explanation === undefined)) return null;

  function change(next: string): void {
    if (key === undefined) return;
    const short = finding.message.slice(0, shortMessage);
    edit(
      { kind: 'setExplanation', key, text: next === '' ? undefined : next },
      { label: words.explainNote(short), merge: `explanation:${key}` },
    );
  }

  return (
    <div className={styles.explanation}>
      <label htmlFor={id}>{words.explanation}</label>
      <textarea
        id={id}
        rows={2}
        readOnly={!mayWrite}
        value={text}
        aria-describedby={`${id}-help`}
        onFocus={() => onExplaining(true)}
        onBlur={() => onExplaining(false)}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`${id}-help`} className={styles.basis}>
        {words.explanationHelp}
      </p>
    </div>
  );
}
