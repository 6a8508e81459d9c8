import { useState } from 'react';
import { useToast } from '../app/appContext.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { Button } from '../components/Button.tsx';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import styles from './ReportFrame.module.css';

/** Stands above the report while another window is the one that writes. */
export function AccessBand({ onTakeOver }: { readonly onTakeOver: () => Promise<void> }) {
  const session = useSession();
  const mayWrite = useReportValue((each) => each.mayWrite());
  const attempt = useAttempt();
  const showToast = useToast();
  const [busy, setBusy] = useState(false);
  if (mayWrite) return null;

  function takeOver(): void {
    setBusy(true);
    attempt(async () => {
      try {
        await onTakeOver();
        showToast({ message: words.tookOver });
      } finally {
        setBusy(false);
      }
    });
  }

  return (
    <div className={styles.band} role="status">
      <span>{session.opened.access === 'mine' ? words.takenOverTitle : words.elsewhereTitle}</span>
      <Button disabled={busy} onClick={takeOver}>
        {words.takeOver}
      </Button>
    </div>
  );
}
