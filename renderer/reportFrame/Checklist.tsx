import { useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { ProgressState } from '../../shared/readiness/sectionProgress.ts';
import type { ChecklistLine } from '../report/checklistItems.ts';
import { useSession } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import styles from './Checklist.module.css';
import { UnplacedButton } from './UnplacedList.tsx';
import { useChecklistLines } from './useChecklistLines.ts';
import { useListKeys } from './useListKeys.ts';

const shapes = { notStarted: '○', started: '◐', done: '●' } as const satisfies Record<ProgressState, string>;

function Mark({ line }: { readonly line: ChecklistLine }) {
  const { block, explain } = line.problems;
  if (block + explain > 0) {
    return (
      <span
        className={`${styles.mark} ${block > 0 ? styles.block : styles.explain}`}
        title={words.problems(block + explain)}
      >
        <span aria-hidden="true">▲</span>
      </span>
    );
  }
  if (line.follows === true) {
    return (
      <span className={`${styles.mark} ${styles.follows}`} title={words.followsByItself}>
        <span aria-hidden="true">＝</span>
      </span>
    );
  }
  return (
    <span className={`${styles.mark} ${styles[line.state]}`} title={words.states[line.state]}>
      <span aria-hidden="true">{shapes[line.state]}</span>
    </span>
  );
}

type LineProps = {
  readonly line: ChecklistLine;
  readonly current: boolean;
  /** The one line that the Tab key stops at. */
  readonly stop: boolean;
};

function Line({ line, current, stop }: LineProps) {
  const count = line.problems.block + line.problems.explain;
  const own = line.follows === true ? words.followsByItself : words.states[line.state];
  const state = count > 0 ? words.problems(count) : own;
  return (
    <li className={styles[line.kind]}>
      <Link
        href={line.to}
        className={styles.link}
        aria-current={current ? 'page' : undefined}
        tabIndex={stop ? 0 : -1}
        title={`${line.mark ?? ''} ${line.label}`.trim()}
      >
        <Mark line={line} />
        <span className={styles.label}>
          {line.mark !== undefined && <span className={styles.attachment}>{line.mark}</span>}
          {line.label}
        </span>
        {count > 0 && (
          <span
            aria-hidden="true"
            className={`${styles.count} ${line.problems.block > 0 ? styles.block : styles.explain}`}
          >
            {count}
          </span>
        )}
        <span className="heard">，{state}</span>
      </Link>
    </li>
  );
}

type Props = {
  /** The section on screen. */
  readonly current: string | undefined;
  /** The section where the person was last, when another screen is shown. */
  readonly last: string | undefined;
};

/** The map of the report: one stop for the Tab key, arrow keys, Home, End and first letters inside. */
export function Checklist({ current, last }: Props) {
  const list = useRef<HTMLElement>(null);
  const session = useSession();
  const lines = useChecklistLines(session);
  const onKey = useListKeys(list, 'a, button');
  const [location] = useLocation();
  const stop = (lines.find(({ key }) => key === (current ?? last)) ?? lines[0])?.key;

  return (
    <nav ref={list} aria-label={words.checklist} className={styles.nav} onKeyDown={onKey}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <Line
            key={line.key}
            line={line}
            stop={line.key === stop}
            current={
              current === undefined || line.follows === true
                ? line.kind === 'document' && location.startsWith(line.to)
                : line.key === current
            }
          />
        ))}
      </ul>
      <UnplacedButton session={session} />
    </nav>
  );
}
