import { Link } from 'wouter';
import type { ResolvedRun } from '../../../shared/layout/resolvedDocument.ts';
import { sectionPath } from '../../app/routes.ts';
import { useEditor } from '../../report/editorContext.ts';
import { homeOfPath } from '../../report/fieldHome.ts';
import { textStrings as words } from '../../strings/text.ts';
import { factLabel } from './factLabel.ts';
import { markedRuns } from './markedRuns.ts';
import type { PlacedFinding } from './placedFindings.ts';
import styles from './Text.module.css';
import { runsText } from './typedText.ts';

type Props = {
  readonly runs: readonly ResolvedRun[];
  /** Which printed paragraph of its place this is. */
  readonly paragraph: number;
  readonly findings: readonly PlacedFinding[];
};

/** One printed line: its bound numbers lead to their fields, what the audit doubts is underlined. */
export function LineRuns({ runs, paragraph, findings }: Props) {
  const { session } = useEditor();
  const { pack } = session.live;
  const text = runsText(runs);
  const marks = findings.flatMap(({ spot, finding, paragraph: at, text: read }) =>
    spot === undefined || at !== paragraph || read !== text ? [] : [{ ...spot, id: finding.severity }],
  );
  return markedRuns(runs, marks).map(({ key, text: piece, fact, mark }) => {
    const marked = mark === undefined ? '' : `${styles.marked} ${styles[mark]}`;
    if (fact === undefined) {
      return mark === undefined ? (
        <span key={key}>{piece}</span>
      ) : (
        <mark key={key} className={`${styles.doubt} ${marked}`} title={words.markTitle}>
          {piece}
        </mark>
      );
    }
    const home = homeOfPath(pack, fact);
    const label = factLabel(pack, session.live.evaluation(), fact);
    if (home === undefined) {
      return (
        <span key={key} className={`${styles.chip} ${marked}`} title={label}>
          {piece}
        </span>
      );
    }
    return (
      <Link
        key={key}
        href={sectionPath(session.id, home.section, fact)}
        className={`${styles.chip} ${styles.way} ${marked}`}
        title={words.goToField(label)}
      >
        {piece}
      </Link>
    );
  });
}
