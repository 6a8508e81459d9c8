import type { ResolvedRun } from '../../../shared/layout/resolvedDocument.ts';
import { textStrings as words } from '../../strings/text.ts';
import type { PlacedFinding } from '../../workers/reportWorkerApi.ts';
import { useEditor } from '../editor/editorContext.ts';
import { factLabel } from './factLabel.ts';
import { markedRuns } from './markedRuns.ts';
import styles from './Text.module.css';
import { useTextDesk } from './textDesk.ts';
import { runsText } from './typedText.ts';

type Props = {
  readonly place: string;
  readonly runs: readonly ResolvedRun[];
  /** Which printed paragraph of the place this is. */
  readonly paragraph: number;
  readonly findings: readonly PlacedFinding[];
};

/** One printed line: its bound numbers lead to their fields, what the audit doubts is underlined. */
export function LineRuns({ place, runs, paragraph, findings }: Props) {
  const { session, jump } = useEditor();
  const desk = useTextDesk();
  const text = runsText(runs);
  const marks = findings.flatMap(({ spot, finding, paragraph: at, text: read }) =>
    spot === undefined || at !== paragraph || read !== text ? [] : [{ ...spot, id: finding.severity }],
  );
  return markedRuns(runs, marks).map(({ key, text: piece, fact, mark }) => {
    const marked = mark === undefined ? '' : `${styles.marked} ${styles[mark]}`;
    if (fact !== undefined) {
      const label = words.goToField(factLabel(session.live.pack, session.live.evaluation(), fact));
      return (
        <button key={key} type="button" className={`${styles.chip} ${marked}`} title={label} onClick={() => jump(fact)}>
          {piece}
        </button>
      );
    }
    if (mark === undefined) return <span key={key}>{piece}</span>;
    return (
      <button
        key={key}
        type="button"
        className={`${styles.doubt} ${marked}`}
        title={words.markTitle}
        onClick={() => desk.activate(place)}
      >
        {piece}
      </button>
    );
  });
}
