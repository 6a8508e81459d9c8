import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import styles from './ReportHeader.module.css';

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

/** Says whether everything is stored; never more than the database has confirmed. */
export function SavedMark() {
  const state = useReportValue((session) => session.saved());
  switch (state.kind) {
    case 'saving':
      return <span className={styles.saved}>{words.saving}</span>;
    case 'failed':
      return <span className={`${styles.saved} ${styles.failed}`}>▲ {words.saveFailed}</span>;
    case 'saved':
      return (
        <span className={styles.saved}>
          <span aria-hidden="true" className={styles.tick}>
            ✓
          </span>{' '}
          {state.at === undefined ? words.saved : words.savedAt(clock.format(state.at))}
        </span>
      );
  }
}

/** What to do when the report could not be stored. */
export function SaveFailure({ onExportDraft }: { readonly onExportDraft: () => void }) {
  const session = useSession();
  const state = useReportValue((each) => each.saved());
  if (state.kind !== 'failed') return null;
  return (
    <Notice tone="block" title={words.saveFailedTitle} urgent>
      <p>
        {state.reason}
        {state.remedy}
      </p>
      <p className={styles.wayOut}>
        <Button onClick={() => void session.flush().catch(() => undefined)}>{words.saveNow}</Button>
        <Button onClick={onExportDraft}>{words.exportDraft}</Button>
      </p>
    </Notice>
  );
}
