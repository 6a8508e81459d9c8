import { useState } from 'react';
import { Link } from 'wouter';
import { useStorage, useToast } from '../app/appContext.ts';
import { screenPath } from '../app/routes.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useSeals } from '../report/useSeals.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import styles from './ReportFrame.module.css';

/** Says that the report is signed off or a revision since, and asks once before it is opened again. */
export function FrozenBand() {
  const session = useSession();
  const storage = useStorage();
  const showToast = useToast();
  const attempt = useAttempt();
  const frozen = useReportValue((each) => each.frozen());
  const pending = useReportValue((each) => each.pendingEdit());
  const [asked, setAsked] = useState(false);
  const [last] = useSeals();

  function decline(): void {
    setAsked(false);
    session.settlePending();
  }

  function reopen(): void {
    setAsked(false);
    attempt(async () => {
      await storage.reopenReport(session.id);
      session.setFrozen(false);
      session.settlePending();
      showToast({ message: words.reopened });
    });
  }

  if (!frozen && last === undefined) return null;
  const { number = 0, code = '' } = last ?? {};
  return (
    <>
      <div className={styles.band} role="status">
        <span>{frozen ? words.frozenTitle(number, code) : words.frozenAgain(number, code)}</span>
        {frozen && <Link href={screenPath(session.id, 'sign-off')}>{words.seeSignOff}</Link>}
        {frozen && <Button onClick={() => setAsked(true)}>{words.reopen}</Button>}
      </div>
      {frozen && (asked || pending !== undefined) && (
        <Dialog
          title={words.reopenTitle}
          onClose={decline}
          actions={
            <>
              <Button onClick={decline}>{words.reopenNo}</Button>
              <Button kind="primary" onClick={reopen}>
                {words.reopenYes}
              </Button>
            </>
          }
        >
          <p>{words.reopenText}</p>
        </Dialog>
      )}
    </>
  );
}
